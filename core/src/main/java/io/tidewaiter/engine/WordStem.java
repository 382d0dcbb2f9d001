package io.tidewaiter.engine;

/**
 * Takes the endings of number and case off a folded word, by its letters and not by its language: what matters is only
 * that the forms of one word become the same, in the rules as in a description. Cyrillic words are taken for Russian,
 * others for English, German and Turkish at once.
 */
final class WordStem {

  private static final int SHORTEST_STEM = 4;

  /** Longest first. The letter й has lost its mark by then. */
  private static final String[] RUSSIAN = {
    "иями", "ями", "ами", "иях", "ыми", "ими", "ого", "его", "ому", "ему", "ях", "ах", "ов", "ев",
    "еи", "ои", "ыи", "ии", "ая", "яя", "ое", "ее", "ые", "ие", "ых", "их", "ую", "юю", "ия", "ию",
    "ам", "ям", "ом", "ем", "ым", "им", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь"
  };

  private static final String[] TURKISH = {
    "larinin", "lerinin", "larini", "lerini", "larin", "lerin", "lari", "leri", "lar", "ler"
  };

  private WordStem() {}

  /** The number of letters that the stem of a word has. */
  static int length(char[] word, int length) {
    if (length < SHORTEST_STEM || hasDigit(word, length)) {
      return length;
    }
    boolean isCyrillic = word[0] >= 0x400 && word[0] < 0x530;
    int stem = length;
    int longer;
    do {
      longer = stem;
      stem = isCyrillic ? without(RUSSIAN, word, longer) : latin(word, longer);
    } while (stem < longer);
    return stem;
  }

  static String of(String word) {
    char[] letters = word.toCharArray();
    return word.substring(0, length(letters, letters.length));
  }

  private static boolean hasDigit(char[] word, int length) {
    for (int i = 0; i < length; i++) {
      if (word[i] >= '0' && word[i] <= '9') {
        return true;
      }
    }
    return false;
  }

  private static int latin(char[] word, int length) {
    int stem = without(TURKISH, word, length);
    char last = word[stem - 1];
    char before = word[stem - 2];
    if (last == 's' && before != 's' && before != 'u' && before != 'i') {
      stem = plural(word, stem);
    } else if (last == 'n' && before == 'e' && stem > SHORTEST_STEM) {
      stem--;
    } else if ((last == 'i' || last == 'u') && stem > SHORTEST_STEM) {
      stem -= before == 's' && stem - 2 >= SHORTEST_STEM ? 2 : 1;
    }
    boolean vowel = word[stem - 1] == 'e' || word[stem - 1] == 'y';
    return vowel && stem > SHORTEST_STEM + 1 ? stem - 1 : stem;
  }

  /** Of "switches" two letters go, of "diodes" one; "batteries" becomes what is left of "battery". */
  private static int plural(char[] word, int length) {
    boolean es = word[length - 2] == 'e';
    if (es && word[length - 3] == 'i' && length - 3 >= SHORTEST_STEM) {
      return length - 3;
    }
    boolean hissing = es
        && (word[length - 3] == 'h'
            || word[length - 3] == 'x'
            || word[length - 3] == 's'
            || word[length - 3] == 'z');
    return hissing && length - 2 >= SHORTEST_STEM ? length - 2 : length - 1;
  }

  private static int without(String[] endings, char[] word, int length) {
    for (String ending : endings) {
      int stem = length - ending.length();
      if (stem >= SHORTEST_STEM && endsWith(word, length, ending)) {
        return stem;
      }
    }
    return length;
  }

  private static boolean endsWith(char[] word, int length, String ending) {
    int from = length - ending.length();
    for (int i = 0; i < ending.length(); i++) {
      if (word[from + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
