package io.tidewaiter.engine;

import java.text.Normalizer;

/** Text made comparable: small letters without diacritics, one space between words, nothing else. */
final class FoldedText {

  private FoldedText() {}

  static String of(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    boolean gap = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      c = c == 'ı' || c == 'İ' ? 'i' : Character.toLowerCase(c);
      if (Character.isLetterOrDigit(c)) {
        folded.append(gap && folded.length() > 0 ? " " : "").append(c);
        gap = false;
      } else if (c < 0x300 || c > 0x36f) {
        gap = true;
      }
    }
    return folded.toString();
  }
}
