package io.tidewaiter.trade;

import java.util.Objects;

/**
 * Makes text that comes from outside fit to be shown. Such text may hold characters that move the cursor, turn the
 * direction of writing or draw nothing, and with them pass for something that it is not.
 *
 * <pre>{@code
 * String name = shipment.parties().get(0).name().value().orElse("nobody");
 * System.out.println("For " + ForeignText.visible(name));
 * if (name.length() > 200) {
 *   throw new IllegalArgumentException("The name " + ForeignText.quoted(name) + " is too long");
 * }
 * }</pre>
 *
 * @since 0.1
 */
public final class ForeignText {

  private static final int MAX_QUOTED_CODE_POINTS = 80;

  private ForeignText() {}

  /**
   * The text as a one-line message quotes it: in quotation marks, cut after 80 characters, with everything that does
   * not show, or that could pass for the end of the quotation, written as an escape.
   */
  public static String quoted(String text) {
    Objects.requireNonNull(text, "text");
    StringBuilder quoted = new StringBuilder().append('"');
    int end = 0;
    for (int count = 0; count < MAX_QUOTED_CODE_POINTS && end < text.length(); count++) {
      int codePoint = text.codePointAt(end);
      appendQuoted(quoted, codePoint);
      end += Character.charCount(codePoint);
    }
    return quoted.append(end < text.length() ? "…\"" : "\"").toString();
  }

  /**
   * The text on one line, with a question mark for each character that moves the cursor, turns the direction of
   * writing or draws nothing. All others stay: letters of any script, signs, emoji and spaces of any width.
   */
  public static String visible(String text) {
    if (Objects.requireNonNull(text, "text").codePoints().allMatch(ForeignText::isVisible)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().map(c -> isVisible(c) ? c : '?').forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private static void appendQuoted(StringBuilder quoted, int codePoint) {
    if (codePoint == '"' || codePoint == '\\') {
      quoted.append('\\').append((char) codePoint);
    } else if (codePoint == ' ' || (isVisible(codePoint) && !Character.isSpaceChar(codePoint))) {
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
      default -> !drawsNothing(codePoint);
    };
  }

  /**
   * By range: the category of formats grows with each JDK's edition of Unicode, and the message must not change. The
   * selectors U+FE00 to U+FE0F only choose the form of the sign before them, an emoji's for one, and are not among them.
   */
  private static boolean drawsNothing(int codePoint) {
    return codePoint == 0xad
        || codePoint == 0x34f
        || codePoint == 0x61c
        || codePoint == 0x115f
        || codePoint == 0x1160
        || codePoint == 0x180e
        || (codePoint >= 0x200b && codePoint <= 0x200f)
        || (codePoint >= 0x202a && codePoint <= 0x202e)
        || (codePoint >= 0x2060 && codePoint <= 0x206f)
        || codePoint == 0x3164
        || codePoint == 0xfeff
        || codePoint == 0xffa0
        || (codePoint >= 0xfff9 && codePoint <= 0xfffb)
        || (codePoint >= 0x1d173 && codePoint <= 0x1d17a)
        || (codePoint >= 0xe0000 && codePoint <= 0xe0fff);
  }
}
