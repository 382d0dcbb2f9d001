package io.tidewaiter.trade;

/** Foreign text as it may stand in a one-line message: quoted, shortened, control characters visible. */
final class Quoted {

  private static final int MAX_CHARS = 80;

  private Quoted() {}

  static String of(String text) {
    StringBuilder quoted = new StringBuilder().append('"');
    text.codePoints().limit(MAX_CHARS).forEach(c -> append(quoted, c));
    if (text.codePointCount(0, text.length()) > MAX_CHARS) {
      quoted.append('…');
    }
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int codePoint) {
    boolean invisible = Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.FORMAT
        || Character.getType(codePoint) == Character.SURROGATE
        || Character.getType(codePoint) == Character.LINE_SEPARATOR
        || Character.getType(codePoint) == Character.PARAGRAPH_SEPARATOR;
    if (invisible) {
      quoted.append("\\u");
      String hex = Integer.toHexString(codePoint);
      quoted.append("0".repeat(Math.max(0, 4 - hex.length()))).append(hex);
    } else {
      quoted.appendCodePoint(codePoint);
    }
  }
}
