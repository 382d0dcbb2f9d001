package io.tidewaiter.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Letters of another script that look like those around them. Whoever types one of them in the middle of a word, on
 * purpose or by the wrong keyboard, means the word that everybody reads.
 */
final class LookAlikes {

  /** Cyrillic and Greek letters, small, that look like Latin ones as small or as capital letters. */
  private static final String EASTERN = "авекмнорстухіјѕһԁԛԝп" + "αβεζηικνορτυχ";

  private static final String LATIN = "abekmhopctyxijshdqwn" + "abezhiknoptyx";

  /** For each letter the one of the other script that it looks like; 0 if there is none. */
  private static final char[] TO_LATIN = table(EASTERN, LATIN);

  private static final char[] TO_EASTERN = table(LATIN, EASTERN);

  private static final int FIRST_EASTERN = 0x370;
  private static final int LAST_EASTERN = 0x52f;

  private LookAlikes() {}

  private static char[] table(String from, String to) {
    char[] table = new char[LAST_EASTERN + 1];
    for (int i = from.length() - 1; i >= 0; i--) {
      table[from.charAt(i)] = to.charAt(i);
    }
    return table;
  }

  /** A word in Latin letters; null if some of another script look like none. */
  static char @Nullable [] latin(char[] letters, int start, int end) {
    return written(letters, start, end, TO_LATIN, FIRST_EASTERN, LAST_EASTERN);
  }

  /** A word in letters of another script; null if some Latin ones look like none. */
  static char @Nullable [] eastern(char[] letters, int start, int end) {
    return written(letters, start, end, TO_EASTERN, 'a', 'z');
  }

  private static char @Nullable [] written(
      char[] letters, int start, int end, char[] table, int first, int last) {
    char[] written = Arrays.copyOfRange(letters, start, end);
    for (int i = 0; i < written.length; i++) {
      if (written[i] >= first && written[i] <= last) {
        written[i] = table[written[i]];
        if (written[i] == 0) {
          return null;
        }
      }
    }
    return written;
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

  /** A folded word in one script, Latin if it can be written so, if letters of two are mixed in it. */
  static String settled(String word) {
    char[] letters = word.toCharArray();
    if (!areIn(letters, 0, letters.length)) {
      return word;
    }
    char[] latin = latin(letters, 0, letters.length);
    char[] settled = latin == null ? eastern(letters, 0, letters.length) : latin;
    return settled == null ? word : new String(settled);
  }

  private static boolean isLatin(char letter) {
    return letter >= 'a' && letter <= 'z';
  }

  private static boolean isEastern(char letter) {
    return letter >= FIRST_EASTERN && letter <= LAST_EASTERN;
  }
}
