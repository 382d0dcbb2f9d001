package io.tidewaiter.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The end of a file of an audit log: its last whole record, and what follows that is none.
 *
 * @param lastOrNull the last whole record; null if the file has none
 * @param end where its line ends, after its line feed if that is there; 0 if there is no record
 * @param lacksLineFeed whether nothing but its line feed was not written
 */
record LogTail(@Nullable AuditLine lastOrNull, long end, boolean lacksLineFeed) {

  private static final int BLOCK = 8192;

  Optional<AuditLine> last() {
    return Optional.ofNullable(lastOrNull);
  }

  /**
   * Looks from the end of the file backwards.
   *
   * @throws AlteredException if a line that begins and ends as a record does has another hash than it states: that is
   *     no tear
   */
  static LogTail of(RandomAccessFile file) throws IOException {
    long cut = file.length();
    while (cut > 0) {
      long start = lineStart(file, cut);
      boolean ended = byteAt(file, cut - 1) == '\n';
      long length = cut - start - (ended ? 1 : 0);
      if (length > 0 && length <= AuditLine.MAX_BYTES) {
        Optional<AuditLine> line = AuditLine.parse(read(file, start, (int) length));
        if (line.isPresent()) {
          if (!line.get().isUnaltered()) {
            throw new AlteredException(line.get(), start);
          }
          return new LogTail(line.get(), cut, !ended);
        }
      }
      cut = start;
    }
    return new LogTail(null, 0, false);
  }

  /** Where the line begins that ends before a place, be that after its line feed or without one. */
  private static long lineStart(RandomAccessFile file, long cut) throws IOException {
    for (long to = cut - 1; to > 0; ) {
      long from = Math.max(0, to - BLOCK);
      byte[] block = read(file, from, (int) (to - from));
      for (int i = block.length - 1; i >= 0; i--) {
        if (block[i] == '\n') {
          return from + i + 1;
        }
      }
      to = from;
    }
    return 0;
  }

  private static int byteAt(RandomAccessFile file, long place) throws IOException {
    file.seek(place);
    return file.read();
  }

  static byte[] read(RandomAccessFile file, long from, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(from);
    file.readFully(bytes);
    return bytes;
  }

  /** A record says something else than what was written. */
  static final class AlteredException extends IOException {

    private static final long serialVersionUID = 1L;

    AlteredException(AuditLine line, long offset) {
      super("record " + line.number() + ", which begins at byte " + offset
          + ", was altered: its bytes have the hash " + line.hashOfBytes() + ", it states "
          + line.hash());
    }
  }
}
