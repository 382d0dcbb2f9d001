package io.tidewaiter.engine;

/**
 * Letters of another script that look like those around them. Whoever types one of them in the middle of a word, on
 * purpose or by the wrong keyboard, means the word that everybody reads.
 */
final class LookAlikes {

  /** Cyrillic and Greek letters, small, that look like Latin ones as small or as capital letters. */
  private static final String EASTERN = "авекмнорстухіјѕһԁԛԝп" + "αβεζηικνορτυχ";

  private static final String LATIN = "abekmhopctyxijshdqwn" + "abezhiknoptyx";

  private static final int FIRST_EASTERN = 0x370;
  private static final int LAST_EASTERN = 0x52f;

  private LookAlikes() {}

  /** Writes a word that mixes scripts in one of them, if all letters of the other look like letters of that. */
  static void settle(char[] letters, int start, int end) {
    boolean toLatin = true;
    boolean toCyrillic = true;
    for (int i = start; i < end; i++) {
      toLatin &= !isEastern(letters[i]) || EASTERN.indexOf(letters[i]) >= 0;
      toCyrillic &= !isLatin(letters[i]) || LATIN.indexOf(letters[i]) >= 0;
    }
    for (int i = start; i < end; i++) {
      if (toLatin) {
        letters[i] = replaced(letters[i], EASTERN, LATIN);
      } else if (toCyrillic) {
        letters[i] = replaced(letters[i], LATIN, EASTERN);
      }
    }
  }

  /** Whether letters of two scripts stand in a word. */
  static boolean areIn(char[] letters, int start, int end) {
    boolean latin = false;
    boolean eastern = false;
    for (int i = start; i < end; i++) {
      latin |= isLatin(letters[i]);
      eastern |= isEastern(letters[i]);
    }
    return latin && eastern;
  }

  private static boolean isLatin(char letter) {
    return letter >= 'a' && letter <= 'z';
  }

  private static boolean isEastern(char letter) {
    return letter >= FIRST_EASTERN && letter <= LAST_EASTERN;
  }

  private static char replaced(char letter, String from, String to) {
    int at = from.indexOf(letter);
    return at < 0 ? letter : to.charAt(at);
  }
}
