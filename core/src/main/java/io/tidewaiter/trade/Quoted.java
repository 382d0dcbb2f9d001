package io.tidewaiter.trade;

/**
 * Foreign text as it may stand in a one-line message: quoted, shortened, and with everything that does
 * not show, or that could pass for the end of the quotation, written as an escape.
 */
final class Quoted {

  private static final int MAX_CODE_POINTS = 80;

  private Quoted() {}

  static String of(String text) {
    StringBuilder quoted = new StringBuilder().append('"');
    int end = 0;
    for (int count = 0; count < MAX_CODE_POINTS && end < text.length(); count++) {
      int codePoint = text.codePointAt(end);
      append(quoted, codePoint);
      end += Character.charCount(codePoint);
    }
    return quoted.append(end < text.length() ? "…\"" : "\"").toString();
  }

  private static void append(StringBuilder quoted, int codePoint) {
    if (codePoint == '"' || codePoint == '\\') {
      quoted.append('\\').append((char) codePoint);
    } else if (isVisible(codePoint)) {
      quoted.appendCodePoint(codePoint);
    } else {
      for (char c : Character.toChars(codePoint)) {
        quoted.append("\\u").append(hex(c >> 8)).append(hex(c & 0xff));
      }
    }
  }

  private static String hex(int octet) {
    return (octet < 16 ? "0" : "") + Integer.toHexString(octet);
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      case Character.SPACE_SEPARATOR -> codePoint == ' ';
      default -> !isFormat(codePoint);
    };
  }

  /** By range: the category of formats grows with each JDK's edition of Unicode, and the message must not change. */
  private static boolean isFormat(int codePoint) {
    return codePoint == 0xad
        || codePoint == 0x61c
        || codePoint == 0x180e
        || (codePoint >= 0x200b && codePoint <= 0x200f)
        || (codePoint >= 0x202a && codePoint <= 0x202e)
        || (codePoint >= 0x2060 && codePoint <= 0x206f)
        || codePoint == 0xfeff
        || (codePoint >= 0xfff9 && codePoint <= 0xfffb)
        || (codePoint >= 0xe0000 && codePoint <= 0xe0fff);
  }
}
