package io.tidewaiter.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of UTF-8 bytes into lines, which end with LF or CRLF. Holds no more than one line, and
 * of a line longer than a given limit only the beginning.
 */
final class LineSource implements AutoCloseable {

  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final int maxLineBytes;
  private final String tooLong;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int start;
  private int end;
  private byte[] line = new byte[1 << 10];
  private int length;
  private boolean overflown;
  private long number;

  /**
   * Opens the stream.
   *
   * @param maxLineBytes the most bytes a line may have
   * @param tooLong the fault of a line that has more
   * @throws NotAShipmentException if the stream says that it is not UTF-8
   */
  LineSource(InputStream in, int maxLineBytes, String tooLong) throws IOException {
    this.in = in;
    this.maxLineBytes = maxLineBytes;
    this.tooLong = tooLong;
    skipByteOrderMark();
  }

  /** The next line; null after the last. A file that ends with a line end has no empty line after it. */
  @Nullable
  TextLine next() throws IOException {
    int lineEnd = indexOfLineFeed();
    if (lineEnd < end && lineEnd - start <= maxLineBytes) {
      TextLine line = line(buffer, start, lineEnd - start);
      start = lineEnd + 1;
      return line;
    }
    return nextOverBuffers();
  }

  private @Nullable TextLine nextOverBuffers() throws IOException {
    length = 0;
    overflown = false;
    boolean ended = false;
    while (!ended && (start < end || fill())) {
      int lineEnd = indexOfLineFeed();
      keep(lineEnd);
      ended = lineEnd < end;
      start = ended ? lineEnd + 1 : end;
    }
    return ended || overflown || length > 0 ? take() : null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private TextLine take() {
    if (overflown) {
      TextLine taken = TextLine.tooLong(++number, line, tooLong);
      line = new byte[1 << 10];
      return taken;
    }
    return line(line, 0, length);
  }

  private TextLine line(byte[] bytes, int from, int length) {
    boolean crlf = length > 0 && bytes[from + length - 1] == '\r';
    return TextLine.of(++number, bytes, from, crlf ? length - 1 : length);
  }

  private int indexOfLineFeed() {
    int at = start;
    while (at < end && buffer[at] != '\n') {
      at++;
    }
    return at;
  }

  /** Adds what the buffer holds up to a position, unless the line is too long by then. */
  private void keep(int until) {
    int more = until - start;
    if (length + more > maxLineBytes) {
      overflown = true;
    }
    if (!overflown) {
      if (length + more > line.length) {
        line = Arrays.copyOf(line, Math.max(length + more, line.length * 2));
      }
      System.arraycopy(buffer, start, line, length, more);
      length += more;
    }
  }

  private boolean fill() throws IOException {
    start = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private void skipByteOrderMark() throws IOException {
    end = in.readNBytes(buffer, 0, 3);
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      start = 3;
    } else if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
      throw new NotAShipmentException(
          "The file is UTF-16, as its byte order mark says: save it as UTF-8");
    } else if (startsWith(0x1F, 0x8B) || startsWith('P', 'K', 0x03)) {
      throw new NotAShipmentException(
          "The file is compressed or a workbook, as its first bytes say: expected plain UTF-8 text");
    }
  }

  private boolean startsWith(int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= end || (buffer[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
