package io.tidewaiter.engine;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes the endings of number and case off a folded word, by its letters and not by its language: what matters is only
 * that the forms of one word become the same, in the rules as in a description. Cyrillic words are taken for Russian,
 * others for English, German and Turkish at once.
 */
final class WordStem {

  private static final int SHORTEST_STEM = 4;

  private static final char FIRST_RUSSIAN = 'а';

  /** By their last letter, longest first. The letter й has lost its mark by then. */
  private static final String[][] RUSSIAN = byLastLetter(
      "иями", "ями", "ами", "иях", "ыми", "ими", "ого", "его", "ому", "ему", "ях", "ах", "ов", "ев",
      "еи", "ои", "ыи", "ии", "ая", "яя", "ое", "ее", "ые", "ие", "ых", "их", "ую", "юю", "ия",
      "ию", "ам", "ям", "ом", "ем", "ым", "им", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь");

  private static final String[] TURKISH = {
    "larinin", "lerinin", "larini", "lerini", "larin", "lerin", "lari", "leri", "lar", "ler"
  };

  private WordStem() {}

  private static String[][] byLastLetter(String... endings) {
    return IntStream.rangeClosed(FIRST_RUSSIAN, 'я')
        .mapToObj(letter -> Stream.of(endings)
            .filter(ending -> ending.charAt(ending.length() - 1) == letter)
            .toArray(String[]::new))
        .toArray(String[][]::new);
  }

  /** Where the stem of a word without digits ends that stands in a row of letters. */
  static int end(char[] letters, int start, int end) {
    if (end - start < SHORTEST_STEM) {
      return end;
    }
    boolean isCyrillic = letters[start] >= 0x400 && letters[start] < 0x530;
    int stem = end;
    int longer;
    do {
      longer = stem;
      stem = isCyrillic ? cyrillic(letters, start, longer) : latin(letters, start, longer);
    } while (stem < longer);
    return stem;
  }

  /**
   * Whether what was cut off a word is the ending of a plural. What often ends a singular shows nothing: "controller",
   * "solar" and "modular" are no plurals in Turkish.
   */
  static boolean isMany(char[] letters, int start, int end, int stem) {
    if (stem == end || end - start < SHORTEST_STEM) {
      return false;
    }
    char last = letters[end - 1];
    return switch (last) {
      case 's', 'ы', 'и' -> true;
      case 'r', 'i' -> end - stem > 2 && "lou".indexOf(letters[stem - 1]) < 0;
      case 'n' -> letters[end - 2] == 'e';
      default -> false;
    };
  }

  static String of(String word) {
    char[] letters = word.toCharArray();
    return hasDigit(letters, 0, letters.length)
        ? word
        : word.substring(0, end(letters, 0, letters.length));
  }

  /** Whether a word is no word but a number, which has no endings. */
  static boolean hasDigit(char[] letters, int start, int end) {
    for (int i = start; i < end; i++) {
      if (letters[i] <= '9' && letters[i] >= '0') {
        return true;
      }
    }
    return false;
  }

  private static int cyrillic(char[] letters, int start, int end) {
    int last = letters[end - 1] - FIRST_RUSSIAN;
    return last >= 0 && last < RUSSIAN.length ? without(RUSSIAN[last], letters, start, end) : end;
  }

  private static int latin(char[] word, int start, int end) {
    char ending = word[end - 1];
    int stem =
        ending == 'n' || ending == 'r' || ending == 'i' ? without(TURKISH, word, start, end) : end;
    int shortest = start + SHORTEST_STEM;
    char last = word[stem - 1];
    char before = word[stem - 2];
    boolean stays =
        before == 's' || before == 'i' || (before == 'u' && !isShort(word, start, stem));
    if (last == 's' && !stays) {
      stem = plural(word, shortest, stem);
    } else if (last == 'n' && before == 'e' && stem > shortest) {
      stem--;
    } else if ((last == 'i' || last == 'u') && stem > shortest) {
      stem -= before == 's' && stem - 2 >= shortest ? 2 : 1;
    }
    boolean vowel = word[stem - 1] == 'e' || word[stem - 1] == 'y';
    return vowel && stem > shortest + 1 ? stem - 1 : stem;
  }

  /** Whether a word that ends in "us" is some of what has three letters, as CPUs are and a bus or a cactus is not. */
  private static boolean isShort(char[] word, int start, int end) {
    return end - start == 4 && isConsonant(word[start]) && isConsonant(word[start + 1]);
  }

  private static boolean isConsonant(char letter) {
    return "aeiou".indexOf(letter) < 0;
  }

  /** Of "switches" two letters go, of "diodes" one; "batteries" becomes what is left of "battery". */
  private static int plural(char[] word, int shortest, int end) {
    boolean es = word[end - 2] == 'e';
    if (es && word[end - 3] == 'i' && end - 3 >= shortest) {
      return end - 3;
    }
    boolean hissing = es
        && (word[end - 3] == 'h'
            || word[end - 3] == 'x'
            || word[end - 3] == 's'
            || word[end - 3] == 'z');
    return hissing && end - 2 >= shortest ? end - 2 : end - 1;
  }

  private static int without(String[] endings, char[] word, int start, int end) {
    for (String ending : endings) {
      int stem = end - ending.length();
      if (stem - start >= SHORTEST_STEM && stands(ending, word, stem)) {
        return stem;
      }
    }
    return end;
  }

  private static boolean stands(String ending, char[] word, int from) {
    for (int i = 0; i < ending.length(); i++) {
      if (word[from + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
