package io.tidewaiter.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file, without its end.
 *
 * @param number the line's number, the first line being 1
 * @param text the line; bytes that are not UTF-8 stand as U+FFFD
 * @param fault what keeps the line from being read; null if nothing does
 */
record TextLine(long number, String text, @Nullable String fault) {

  /** The most characters that are kept of a line that is too long to be read. */
  static final int KEPT_OF_TOO_LONG = 1000;

  private static final char REPLACEMENT = '\uFFFD';

  static TextLine of(long number, byte[] bytes, int from, int length) {
    String text = new String(bytes, from, length, StandardCharsets.UTF_8);
    boolean suspect = text.indexOf(REPLACEMENT) >= 0;
    return new TextLine(number, text, suspect ? notUtf8(bytes, from, length) : null);
  }

  static TextLine tooLong(long number, byte[] bytes, String fault) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 4 * KEPT_OF_TOO_LONG), StandardCharsets.UTF_8);
    return new TextLine(number, cut(start), fault);
  }

  /** The beginning of a text that is too long to be kept. */
  static String cut(String text) {
    if (text.length() <= KEPT_OF_TOO_LONG) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(KEPT_OF_TOO_LONG - 1));
    return text.substring(0, splitsPair ? KEPT_OF_TOO_LONG - 1 : KEPT_OF_TOO_LONG);
  }

  boolean isBlank() {
    return text.isBlank();
  }

  private static @Nullable String notUtf8(byte[] bytes, int from, int length) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, length);
    boolean malformed = StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .decode(in, CharBuffer.allocate(length), true)
        .isError();
    if (!malformed) {
      return null; // the file itself holds U+FFFD
    }
    int at = in.position();
    return "Not UTF-8: byte " + (at - from + 1) + " of the line is 0x"
        + Integer.toHexString((bytes[at] & 0xff) | 0x100).substring(1);
  }
}
