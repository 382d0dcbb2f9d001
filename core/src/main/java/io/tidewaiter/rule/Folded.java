package io.tidewaiter.rule;

import java.text.Normalizer;

/** Text as names and numbers are compared, whatever the language of the machine: letters alike in both cases. */
final class Folded {

  private Folded() {}

  /**
   * A text without the blanks around it and with one blank between words. Both letters I of Turkish are one with those of
   * English: either may have become the other on its way through somebody's program. So may letters have come apart from
   * their accents, one dash have become another, and characters without a width have come in.
   */
  static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (Character.getType(c) == Character.FORMAT) {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
      } else {
        folded.append(gap && folded.length() > 0 ? " " : "");
        boolean dash = Character.getType(c) == Character.DASH_PUNCTUATION;
        folded.append(dash ? '-' : Character.toLowerCase(Character.toUpperCase(c)));
        gap = false;
      }
    }
    return folded.toString();
  }
}
