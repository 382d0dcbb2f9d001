package io.tidewaiter.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes in a file of an audit log that are no record: what was written of one before the process or the power ended.
 *
 * <pre>{@code
 * for (AuditCheck.TornIn torn : AuditCheck.of(AuditLog.files(directory)).tears()) {
 *   Tear tear = torn.tear();
 *   System.out.println(torn.file() + ": " + tear.bytes() + " bytes from " + tear.offset() + " on");
 * }
 * }</pre>
 *
 * @param offset where they begin, in bytes
 * @param bytes how many they are, with the line feed after them
 * @param hash "sha256:" and 64 hexadecimal digits over them
 * @since 0.1
 */
public record Tear(long offset, long bytes, String hash) {

  private static final int BLOCK = 1 << 16;

  /** A record of a tear holds nothing else. */
  private static final Pattern TEXT = Pattern.compile(
      "\"kind\":\"tear\",\"offset\":([0-9]{1,18}),\"bytes\":([0-9]{1,18}),\"tornHash\":\"(sha256:[0-9a-f]{64})\"");

  /** What stands in a file between two places, with more bytes after it. */
  static Tear of(RandomAccessFile file, long from, long to, String more) throws IOException {
    MessageDigest digest = AuditLine.sha256();
    for (long at = from; at < to; at += BLOCK) {
      digest.update(LogTail.read(file, at, (int) Math.min(BLOCK, to - at)));
    }
    byte[] after = more.getBytes(StandardCharsets.UTF_8);
    digest.update(after);
    return of(from, to - from + after.length, digest);
  }

  static Tear of(long offset, long bytes, MessageDigest digest) {
    return new Tear(offset, bytes, AuditLine.stated(digest));
  }

  /** What a record says of it. */
  String text() {
    return "\"offset\":" + offset + ",\"bytes\":" + bytes + ",\"tornHash\":\"" + hash + "\"";
  }

  /** The tear that a record tells of. */
  static Optional<Tear> read(AuditLine line) {
    Matcher text = TEXT.matcher(line.text());
    return text.find()
        ? Optional.of(
            new Tear(Long.parseLong(text.group(1)), Long.parseLong(text.group(2)), text.group(3)))
        : Optional.empty();
  }
}
