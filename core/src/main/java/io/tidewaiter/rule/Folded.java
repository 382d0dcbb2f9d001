package io.tidewaiter.rule;

/** Text as names and numbers are compared, whatever the language of the machine: letters alike in both cases. */
final class Folded {

  private Folded() {}

  /**
   * A text without the blanks around it and with one blank between words. Both letters I of Turkish are one with those of
   * English: either may have become the other on its way through somebody's program.
   */
  static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
      } else {
        folded.append(gap && folded.length() > 0 ? " " : "");
        folded.append(Character.toLowerCase(Character.toUpperCase(c)));
        gap = false;
      }
    }
    return folded.toString();
  }
}
