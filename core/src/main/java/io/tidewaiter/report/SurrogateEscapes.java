package io.tidewaiter.report;

import tools.jackson.core.io.JsonStringEncoder;

/** Writes each half of a surrogate pair that stands alone in a text as an escape of JSON. */
final class SurrogateEscapes {

  private SurrogateEscapes() {}

  /** Whether such a half is in a text. */
  static boolean areNeeded(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!isPair(text, i)) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** A text in quotes, as JSON has it. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (isPair(text, i)) {
          i++;
        } else {
          quote(text, from, i, quoted);
          quoted.append("\\u").append(Integer.toHexString(text.charAt(i)));
          from = i + 1;
        }
      }
    }
    quote(text, from, text.length(), quoted);
    return quoted.append('"').toString();
  }

  private static void quote(String text, int from, int to, StringBuilder quoted) {
    JsonStringEncoder.getInstance().quoteAsString(text.substring(from, to), quoted);
  }

  private static boolean isPair(String text, int first) {
    return first + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(first), text.charAt(first + 1));
  }
}
