package io.tidewaiter.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes made-up monthly statistics of any size in the library's own form: codes of six digits, six exporters and six
 * importers, both sides, 60 months from 2019 on. The same number of rows gives the same bytes. Runs by itself:
 *
 * <pre>java examples/command-line/src/test/java/io/tidewaiter/cli/ManyRows.java 5000000 rows.csv</pre>
 */
final class ManyRows {

  private static final String[] EXPORTERS = {"TR", "DE", "CN", "AE", "RS", "GE"};
  private static final String[] IMPORTERS = {"KZ", "KG", "AM", "UZ", "AZ", "RU"};
  private static final int[] CHAPTERS = {85, 84, 90, 88};
  private static final int MONTHS = 60;
  private static final int SIDES = 2;

  private ManyRows() {}

  /** Writes as many rows as the first argument says into the file that the second names. */
  public static void main(String[] args) throws IOException {
    write(Long.parseLong(args[0]), Path.of(args[1]));
  }

  static void write(long rows, Path path) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 20)) {
      print("period,reporter,partner,flow,hs,value,currency\n", out);
      long perCode = (long) EXPORTERS.length * IMPORTERS.length * SIDES * MONTHS;
      long codes = (rows + perCode - 1) / perCode;
      long written = 0;
      for (int month = 0; month < MONTHS && written < rows; month++) {
        String period = "%d-%02d,".formatted(2019 + month / 12, month % 12 + 1);
        for (long code = 0; code < codes && written < rows; code++) {
          written += month(period, code, month, rows - written, out);
        }
      }
    }
  }

  /** All lanes of one code in one month, month by month as offices publish them. */
  private static long month(String period, long code, int month, long most, OutputStream out)
      throws IOException {
    long written = 0;
    String hs = ",%d,"
        .formatted(CHAPTERS[(int) (code % CHAPTERS.length)] * 10_000L
            + code / CHAPTERS.length * 7 % 10_000);
    for (String exporter : EXPORTERS) {
      for (String importer : IMPORTERS) {
        long seed = scattered(
            code * 1_000_003 + month * 131L + (long) exporter.hashCode() * 7 + importer.hashCode());
        long value = 1_000 + Long.remainderUnsigned(seed, 9_000_000);
        if (written < most) {
          print(period + exporter + "," + importer + ",export" + hs + value + ",USD\n", out);
          written++;
        }
        if (written < most) {
          long arrived = value + value / 20 - Long.remainderUnsigned(seed >>> 32, value);
          print(
              period + importer + "," + exporter + ",import" + hs + arrived + "." + (10 + seed % 10)
                  + ",USD\n",
              out);
          written++;
        }
      }
    }
    return written;
  }

  private static long scattered(long number) {
    long mixed = (number ^ (number >>> 31)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  private static void print(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
