package io.tidewaiter.spark;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows of bytes as the bytes of a CSV file, made as they are read. Null and an empty cell are the same. */
final class RowsAsCsv extends InputStream {

  private final Iterator<Row> rows;
  private final int columns;
  private final Chunk chunk = new Chunk();
  private int at;

  /**
   * A table.
   *
   * @param header the names of the columns; empty if there are no rows and no columns
   * @param rows rows that begin with the bytes of the columns
   */
  RowsAsCsv(List<String> header, Iterator<Row> rows) {
    this.rows = rows;
    columns = header.size();
    for (int i = 0; i < columns; i++) {
      chunk.cell(i, header.get(i).getBytes(StandardCharsets.UTF_8));
    }
    chunk.write('\n');
  }

  @Override
  public int read() {
    return fill() ? chunk.at(at++) : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int taken = Math.min(length, chunk.size() - at);
    chunk.copy(at, into, offset, taken);
    at += taken;
    return taken;
  }

  private boolean fill() {
    if (at == chunk.size() && rows.hasNext()) {
      chunk.reset();
      at = 0;
      Row row = rows.next();
      for (int i = 0; i < columns; i++) {
        chunk.cell(i, row.isNullAt(i) ? null : (byte[]) row.get(i));
      }
      chunk.write('\n');
    }
    return at < chunk.size();
  }

  /** One row of text. */
  private static final class Chunk extends ByteArrayOutputStream {

    void cell(int column, byte @Nullable [] cell) {
      if (column > 0) {
        write(',');
      }
      if (cell == null) {
        return;
      }
      if (!needsQuotes(cell)) {
        write(cell, 0, cell.length);
        return;
      }
      write('"');
      for (byte octet : cell) {
        if (octet == '"') {
          write('"');
        }
        write(octet);
      }
      write('"');
    }

    int at(int position) {
      return buf[position] & 0xff;
    }

    void copy(int from, byte[] into, int offset, int length) {
      System.arraycopy(buf, from, into, offset, length);
    }

    private static boolean needsQuotes(byte[] cell) {
      for (byte octet : cell) {
        if (octet == ',' || octet == '"' || octet == '\n' || octet == '\r') {
          return true;
        }
      }
      return false;
    }
  }
}
