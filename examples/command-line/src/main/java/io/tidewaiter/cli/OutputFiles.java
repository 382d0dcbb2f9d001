package io.tidewaiter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The files that --out and --html name, checked before one of them overwrites another or the input. */
final class OutputFiles {

  private final CommandLine command;
  private final @Nullable Path out;
  private final @Nullable Path html;

  OutputFiles(CommandLine command, @Nullable Path out, @Nullable Path html) {
    this.command = command;
    this.out = out;
    this.html = html;
  }

  /** Checks that a file of the input can be read. */
  static void checkReadable(String option, Path input, CommandLine command) {
    if (!Files.isRegularFile(input) || !Files.isReadable(input)) {
      throw new ParameterException(
          command,
          option + "Cannot read " + input + ": "
              + (Files.exists(input) ? "not a readable file" : "no such file"));
    }
  }

  /** Checks that no two files of the output, nor one of them and the input, are the same. */
  void check(Path input) throws IOException {
    checkTarget("--out", out, input);
    checkTarget("--html", html, input);
    Optional<Path> rejects = out == null ? Optional.empty() : Rejects.beside(out);
    if (rejects.isPresent() && isSame(rejects.get(), input)) {
      throw usage("The rejected records of " + out + " would overwrite the input file " + input);
    }
    if (html != null && out != null && isEither(html, out, rejects.orElse(out))) {
      throw usage("--html names a file that --out writes: " + html);
    }
  }

  private void checkTarget(String option, @Nullable Path target, Path input) throws IOException {
    if (target == null) {
      return;
    }
    if (target.toString().isEmpty()) {
      throw usage(option + " names no file");
    }
    if (Files.isDirectory(target)) {
      throw usage(option + " names a directory: " + target);
    }
    if (isSame(target, input)) {
      throw usage(option + " names the input file " + input + ": results would overwrite it");
    }
  }

  private static boolean isEither(Path page, Path results, Path rejects) throws IOException {
    return isSameFile(page, results) || isSameFile(page, rejects);
  }

  /** Whether two names are of one file, be it there or not yet. */
  private static boolean isSameFile(Path one, Path other) throws IOException {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
        || (Files.exists(one) && isSame(other, one));
  }

  private static boolean isSame(Path target, Path input) throws IOException {
    return Files.exists(target) && Files.isSameFile(target, input);
  }

  private ParameterException usage(String message) {
    return new ParameterException(command, message);
  }
}
