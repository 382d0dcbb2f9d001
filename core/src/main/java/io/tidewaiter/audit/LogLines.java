package io.tidewaiter.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file of an audit log, one by one. Lines that are no records, one after another, make a gap, which lasts
 * until it is closed.
 */
final class LogLines {

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;

  private @Nullable AuditLine line;
  private long number;
  private long offset;
  private long next;

  private final MessageDigest gapDigest = AuditLine.sha256();
  private long gapLine;
  private long gapOffset;
  private long gapBytes;
  private @Nullable Tear gap;

  LogLines(InputStream in) {
    this.in = in;
  }

  /** Goes to the next line; false at the end of the file. */
  boolean next() throws IOException {
    offset = next;
    if (isAtEnd()) {
      return false;
    }
    number++;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    boolean isTooLong = false;
    boolean ended = false;
    while (!ended && !isAtEnd()) {
      int to = at;
      while (to < filled && buffer[to] != '\n') {
        to++;
      }
      ended = to < filled;
      if (!isTooLong && bytes.size() + (to - at) > AuditLine.MAX_BYTES) {
        isTooLong = true;
        addToGap(bytes.toByteArray());
        bytes.reset();
      }
      bytes.write(buffer, at, to - at);
      if (isTooLong) {
        addToGap(bytes.toByteArray());
        bytes.reset();
      }
      next += to - at + (ended ? 1 : 0);
      at = to + (ended ? 1 : 0);
    }
    line = isTooLong ? null : AuditLine.parse(bytes.toByteArray()).orElse(null);
    if (line == null) {
      addToGap(bytes.toByteArray());
      addToGap(ended ? new byte[] {'\n'} : new byte[0]);
    }
    return true;
  }

  private boolean isAtEnd() throws IOException {
    if (at == filled) {
      filled = Math.max(0, in.read(buffer));
      at = 0;
    }
    return filled == 0;
  }

  private void addToGap(byte[] bytes) {
    if (gapBytes == 0) {
      gapLine = number;
      gapOffset = offset;
    }
    gapBytes += bytes.length;
    gapDigest.update(bytes);
  }

  /** The line as a record; empty if it is none. */
  Optional<AuditLine> line() {
    return Optional.ofNullable(line);
  }

  /** Which line of the file it is, from 1. */
  long number() {
    return number;
  }

  /** Where it begins, in bytes. */
  long offset() {
    return offset;
  }

  /** Whether lines before that are no records, or this one is none. */
  boolean hasGap() {
    return gapBytes > 0;
  }

  /** The first line of the gap, from 1. */
  long gapLine() {
    return gapLine;
  }

  /** The whole gap, once it is complete. */
  Tear gap() {
    if (gap == null) {
      gap = Tear.of(gapOffset, gapBytes, gapDigest);
    }
    return gap;
  }

  /** Says that the gap was accounted for. */
  void closeGap() {
    gapBytes = 0;
    gap = null;
    gapDigest.reset();
  }
}
