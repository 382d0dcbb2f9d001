package io.tidewaiter.intake;

import java.util.regex.Pattern;

/** Text from a file as it may stand in a one-line message: shortened, invisible characters spelled out. */
final class Printable {

  private static final int MAX_CHARS = 80;
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private Printable() {}

  static String quoted(String text) {
    return '"' + shortened(text, MAX_CHARS) + '"';
  }

  static String shortened(String text, int maxChars) {
    if (text.length() <= maxChars) {
      return visible(text);
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(maxChars - 1));
    return visible(text.substring(0, splitsPair ? maxChars - 1 : maxChars)) + "…";
  }

  private static String visible(String text) {
    return INVISIBLE
        .matcher(text)
        .replaceAll(found -> "\\\\u" + hex(found.group().codePointAt(0)));
  }

  private static String hex(int codePoint) {
    String hex = Integer.toHexString(codePoint);
    return "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }
}
