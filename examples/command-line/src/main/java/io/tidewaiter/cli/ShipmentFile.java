package io.tidewaiter.cli;

import io.tidewaiter.intake.ShipmentReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A file of shipments, whose name tells in which form it holds them. */
final class ShipmentFile {

  private ShipmentFile() {}

  /** Checks that the file can be read and that its name tells what it holds. */
  static void check(String option, Path file, CommandLine command) {
    if (!isCsv(file) && !isJsonLines(file)) {
      throw new ParameterException(
          command,
          option + "Cannot tell what " + file
              + " holds: expected a name that ends in .jsonl or .csv");
    }
    OutputFiles.checkReadable(option, file, command);
  }

  /** Opens the file; the caller closes the reader. */
  static ShipmentReader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    try {
      return isCsv(file) ? ShipmentReader.csv(in) : ShipmentReader.jsonLines(in);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static boolean isCsv(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private static boolean isJsonLines(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }
}
