package io.tidewaiter.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.tidewaiter.intake.Intake;
import io.tidewaiter.intake.ShipmentReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Does with a table of shipments what it is told to; run in a process of its own, whose memory is limited. */
final class CommandLineChild {

  private static final int BLOCK_BYTES = 1 << 16;

  private CommandLineChild() {}

  /**
   * Says, when the process ends, records, microseconds, and the peaks of heap and of all memory in KiB.
   *
   * @param args the task: {@code parsing}, {@code parsing-and-writing}, {@code reading} or {@code screening}; the
   *     table; for the two tasks that write, where to; and how many bytes, if it is not the command that knows
   */
  public static void main(String[] args) throws IOException {
    PeakMemory peak = PeakMemory.watch();
    long start = System.nanoTime();
    long[] records = {0};
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> say(records[0], System.nanoTime() - start, peak)));
    Path table = Path.of(args[1]);
    switch (args[0]) {
      case "parsing" -> records[0] = parse(table);
      case "parsing-and-writing" -> {
        records[0] = parse(table);
        write(Path.of(args[2]), Long.parseLong(args[3]));
      }
      case "reading" -> records[0] = read(table);
      case "screening" ->
        io.tidewaiter.cli.Main.main(new String[] {"screen", args[1], "--out", args[2]});
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void say(long records, long nanos, PeakMemory peak) {
    try {
      System.out.println(records + " " + nanos / 1000 + " " + peak.heapKibibytes() + " "
          + PeakMemory.residentKibibytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long parse(Path table) throws IOException {
    long records = -1; // the header
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(table)) {
      for (CsvRecord row : reader) {
        records += row.getFieldCount() > 0 ? 1 : 0;
      }
    }
    return records;
  }

  private static void write(Path file, long bytes) throws IOException {
    byte[] block = new byte[BLOCK_BYTES];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long left = bytes; left > 0; left -= BLOCK_BYTES) {
        out.write(block, 0, (int) Math.min(left, BLOCK_BYTES));
      }
    }
  }

  private static long read(Path table) throws IOException {
    long records = 0;
    try (ShipmentReader reader = ShipmentReader.csv(Files.newInputStream(table))) {
      for (Intake intake : reader) {
        records += intake instanceof Intake.Accepted ? 1 : 0;
      }
    }
    return records;
  }
}
