package io.tidewaiter.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import io.tidewaiter.benchmarks.contest.Corpus;
import io.tidewaiter.rules.StandardRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Screens a table of shipments with the command, beside parsing the table and writing as many bytes. */
final class CommandLineRun {

  private static final String HEAP = "-Xmx256m";

  private final Path table;
  private final Path written;
  private final int rows;
  private final List<List<Object>> measured = new ArrayList<>();
  private double yardstick;

  private CommandLineRun(Path table, Path written, int rows) {
    this.table = table;
    this.written = written;
    this.rows = rows;
  }

  /**
   * Generates a table, screens it and deletes it and the results.
   *
   * @param folder where the files are laid
   * @param rows how many shipments it has, each of one line
   * @throws IllegalStateException if one of them does not find as many records, or the results are not as many
   */
  static Table run(Path folder, int rows) throws IOException {
    Files.createDirectories(folder);
    Path table = Files.createTempFile(folder, "shipments", ".csv");
    Path written = Files.createTempFile(folder, "results", ".jsonl");
    try {
      ShipmentFile.write(table, Corpus.draw(StandardRules.load(), rows, Corpus.Days.MIXED));
      CommandLineRun run = new CommandLineRun(table, written, rows);
      long bytes = run.measureAll();
      return new Table(
          "Command line, " + rows + " shipments, " + Files.size(table) + " bytes in, " + bytes
              + " bytes out, " + HEAP,
          List.of("what", "seconds", "rows/s", "times parsing and writing", "heap MiB", "peak MiB"),
          run.measured);
    } finally {
      Files.delete(table);
      Files.delete(written);
    }
  }

  private long measureAll() throws IOException {
    Child screening = child("screening", written.toString());
    requireAResultEach();
    long bytes = Files.size(written);
    Child parsing = counted(child("parsing"));
    Child both = counted(child("parsing-and-writing", written.toString(), Long.toString(bytes)));
    yardstick = seconds(both);
    add("FastCSV, parsing", parsing);
    add("FastCSV, parsing and writing", both);
    add("tidewaiter, reading", counted(child("reading")));
    add("tidewaiter, screening", screening);
    return bytes;
  }

  private Child child(String task, String... more) throws IOException {
    return Child.run(
        List.of(HEAP),
        Jars.classPathWith(
            CommandLineChild.class,
            io.tidewaiter.cli.Main.class,
            CommandLine.class,
            CsvReader.class),
        CommandLineChild.class,
        Stream.concat(Stream.of(task, table.toString()), Stream.of(more)).toArray(String[]::new));
  }

  private Child counted(Child child) {
    if (child.number(0) != rows) {
      throw new IllegalStateException(rows + " rows were written and " + child.number(0) + " read");
    }
    return child;
  }

  private void requireAResultEach() throws IOException {
    try (Stream<String> results = Files.lines(written)) {
      long count =
          results.filter(json -> json.startsWith("{") && json.endsWith("}")).count();
      if (count != rows) {
        throw new IllegalStateException(rows + " rows were written and " + count + " screened");
      }
    }
  }

  private void add(String what, Child child) {
    double seconds = seconds(child);
    measured.add(List.of(
        what,
        seconds,
        (long) (rows / seconds),
        seconds / yardstick,
        child.number(2) / 1024.0,
        child.number(3) / 1024.0));
  }

  private static double seconds(Child child) {
    return child.number(1) / 1e6;
  }
}
