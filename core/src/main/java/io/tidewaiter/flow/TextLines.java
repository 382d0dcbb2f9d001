package io.tidewaiter.flow;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, which may be compressed with gzip, in UTF-8 or, with a byte order mark, UTF-16. Lines end with
 * LF, CRLF or CR. Bytes that are no text of the encoding come out as U+FFFD: a legacy file may have them in a column of
 * names that nobody needs. Holds one line, and of one that is too long only the beginning.
 */
final class TextLines implements AutoCloseable {

  /** More than twenty times the longest row that a statistical office publishes. */
  static final int MAX_CHARS = 1 << 16;

  private static final int BUFFER = 1 << 16;

  private final Reader reader;
  private final char[] buffer = new char[BUFFER];
  private final StringBuilder line = new StringBuilder(256);
  private int start;
  private int end;
  private boolean skipLineFeed;
  private boolean overflown;
  private long number;

  private TextLines(Reader reader) {
    this.reader = reader;
  }

  static TextLines open(InputStream in) throws IOException {
    InputStream plain = unzipped(new BufferedInputStream(in, BUFFER));
    byte[] head = peek(plain, 4);
    Charset charset = charset(head);
    plain.skipNBytes(
        charset.equals(StandardCharsets.UTF_8) ? starts(head, 0xef, 0xbb, 0xbf) ? 3 : 0 : 2);
    return new TextLines(new InputStreamReader(plain, charset));
  }

  /** The number of the line that came last; 0 before the first. */
  long number() {
    return number;
  }

  /** Whether the line that came last was cut because it is too long. */
  boolean isOverflown() {
    return overflown;
  }

  /**
   * The next line without its end; null after the last.
   *
   * @throws Unusable if the file breaks off inside its compression
   */
  @Nullable
  String next() throws IOException {
    line.setLength(0);
    overflown = false;
    String whole = wholeInBuffer();
    if (whole != null) {
      number++;
      return whole;
    }
    boolean any = false;
    boolean ended = false;
    while (!ended && (start < end || fill())) {
      if (skipLineFeed && buffer[start] == '\n') {
        start++;
        skipLineFeed = false;
        continue;
      }
      skipLineFeed = false;
      any = true;
      int at = start;
      while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      keep(at);
      ended = at < end;
      skipLineFeed = ended && buffer[at] == '\r';
      start = ended ? at + 1 : end;
    }
    if (!any) {
      return null;
    }
    number++;
    return line.toString();
  }

  /** The next line if the buffer holds all of it, as nearly always; else null. */
  private @Nullable String wholeInBuffer() {
    if (skipLineFeed) {
      return null;
    }
    for (int at = start; at < end; at++) {
      if (buffer[at] == '\n') {
        String whole = new String(buffer, start, at - start);
        start = at + 1;
        return whole;
      }
      if (buffer[at] == '\r') {
        return null;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private void keep(int until) {
    int room = MAX_CHARS - line.length();
    int more = until - start;
    overflown |= more > room;
    line.append(buffer, start, Math.min(more, room));
  }

  private boolean fill() throws IOException {
    start = 0;
    try {
      end = Math.max(0, reader.read(buffer));
    } catch (EOFException | ZipException e) {
      end = 0;
      number++;
      throw Unusable.fault(
          "The gzip compression is damaged or the file breaks off here: expected a whole file");
    }
    return end > 0;
  }

  private static InputStream unzipped(InputStream in) throws IOException {
    byte[] head = peek(in, 6);
    if (starts(head, 0x1f, 0x8b)) {
      try {
        InputStream unzipped = new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
        peek(unzipped, 4);
        return unzipped;
      } catch (EOFException | ZipException e) {
        throw new NotStatisticsException(
            "The gzip compression is damaged: expected a whole gzip file");
      }
    }
    if (starts(head, 'P', 'K', 3, 4)) {
      throw new NotStatisticsException(
          "The file is a zip archive or a workbook: unpack it, or save the sheet as CSV in UTF-8");
    }
    if (starts(head, '7', 'z', 0xbc, 0xaf)) {
      throw new NotStatisticsException("The file is a 7z archive: unpack it");
    }
    return in;
  }

  private static Charset charset(byte[] head) {
    if (starts(head, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(head, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    for (byte octet : head) {
      if (octet == 0) {
        throw new NotStatisticsException(
            "The file is not text, or UTF-16 without a byte order mark: expected CSV in UTF-8");
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static byte[] peek(InputStream in, int count) throws IOException {
    in.mark(count);
    byte[] head = in.readNBytes(count);
    in.reset();
    return head;
  }

  private static boolean starts(byte[] head, int... octets) {
    for (int i = 0; i < octets.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != octets[i]) {
        return false;
      }
    }
    return true;
  }
}
