package io.tidewaiter.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of an audit log, without its line feed. */
final class AuditLine {

  static final String SCHEMA = "urn:tidewaiter:schema:audit:1";

  /** What the first record has as the hash of the one before. */
  static final String NONE = "sha256:" + "0".repeat(64);

  /** Longer ones are neither written nor read: a file of one line must not fill the memory. */
  static final int MAX_BYTES = 256 << 20;

  /** What a record tells of. */
  enum Kind {
    SCREENING("screening"),
    TEAR("tear");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  private static final int MAX_HEAD = 400;
  private static final Pattern HEAD = Pattern.compile(
      "\\{\"schema\":\"" + SCHEMA + "\",\"number\":([1-9][0-9]{0,17}),\"time\":\"([^\"]{1,40})\","
          + "\"previous\":\"(sha256:[0-9a-f]{64})\",\"kind\":\"(screening|tear)\",");
  private static final Pattern TAIL = Pattern.compile(",\"hash\":\"(sha256:[0-9a-f]{64})\"}");

  /** A tail is always as long as this one. */
  private static final int TAIL_BYTES = tail(NONE).length();

  private final long number;
  private final Instant time;
  private final String previous;
  private final Kind kind;
  private final String hash;
  private final byte[] bytes;

  private AuditLine(
      long number, Instant time, String previous, Kind kind, String hash, byte[] bytes) {
    this.number = number;
    this.time = time;
    this.previous = previous;
    this.kind = kind;
    this.hash = hash;
    this.bytes = bytes;
  }

  /** The line of a new record; its text goes on where the head ends, and holds no line feed. */
  static AuditLine of(long number, Instant time, String previous, Kind kind, String text) {
    byte[] body = ("{\"schema\":\"" + SCHEMA + "\",\"number\":" + number + ",\"time\":\"" + time
            + "\",\"previous\":\"" + previous + "\",\"kind\":\"" + kind.word + "\"," + text)
        .getBytes(StandardCharsets.UTF_8);
    MessageDigest digest = sha256();
    digest.update(body);
    String hash = stated(digest);
    byte[] tail = tail(hash).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(body, body.length + tail.length);
    System.arraycopy(tail, 0, bytes, body.length, tail.length);
    return new AuditLine(number, time, previous, kind, hash, bytes);
  }

  private static String tail(String hash) {
    return ",\"hash\":\"" + hash + "\"}";
  }

  /** Reads a line; empty if it does not begin and end as a record does. Whether it is unaltered is another question. */
  static Optional<AuditLine> parse(byte[] bytes) {
    int end = bytes.length - TAIL_BYTES;
    if (end <= 0) {
      return Optional.empty();
    }
    Matcher head = HEAD.matcher(latin(bytes, 0, Math.min(end, MAX_HEAD)));
    Matcher tail = TAIL.matcher(latin(bytes, end, bytes.length));
    if (!head.lookingAt() || !tail.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new AuditLine(
          Long.parseLong(head.group(1)),
          Instant.parse(head.group(2)),
          head.group(3),
          head.group(4).equals(Kind.TEAR.word) ? Kind.TEAR : Kind.SCREENING,
          tail.group(1),
          bytes));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Which record it is, from 1. */
  long number() {
    return number;
  }

  /** When it was appended. */
  Instant time() {
    return time;
  }

  /** The hash of the record before; {@link #NONE} of the first. */
  String previous() {
    return previous;
  }

  /** What it tells of. */
  Kind kind() {
    return kind;
  }

  /** What it states as its own hash. */
  String hash() {
    return hash;
  }

  /** All of it; not to be written to. */
  byte[] bytes() {
    return bytes;
  }

  /** Whether its bytes have the hash it states. */
  boolean isUnaltered() {
    return hash.equals(hashOfBytes());
  }

  /** The hash of all that stands before the statement of the hash. */
  String hashOfBytes() {
    MessageDigest digest = sha256();
    digest.update(bytes, 0, bytes.length - TAIL_BYTES);
    return stated(digest);
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The hash of what a digest was given, as records state it; the digest begins anew. */
  static String stated(MessageDigest digest) {
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String latin(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
