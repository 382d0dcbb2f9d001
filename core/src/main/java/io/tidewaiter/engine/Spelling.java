package io.tidewaiter.engine;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word that a misspelt one was meant to be. Two words that differ by a letter more, less, changed or exchanged
 * with the next have a common form when each loses one letter, or is left as it is. All such forms of the known words
 * stand in a table; an unknown word is looked up by its own, and what is found is measured.
 *
 * <p>Immutable once made.
 */
final class Spelling {

  /** Shorter words are too often other words: a misspelt one has lost a letter of a known one. */
  static final int SHORTEST = 6;

  private static final int SHORTEST_KNOWN = 7;

  /** From this length on the last letter may be missing; from shorter words it is an ending that is. */
  private static final int LONG_TO_THE_END = 10;

  /** From this length on two letters may differ. In shorter words two neighbours may be exchanged. */
  private static final int LONG = 8;

  private static final int LONGEST = 30;

  /** Known words that share a form and are measured, at most. */
  private static final int MAX_MEASURED = 6;

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private final String[] words;

  /** Eight bits for each place in the table, one set for each form: most forms that are asked for are told apart here. */
  private final long[] bits;

  private final long[] forms;
  private final int[] wordOf;
  private final int mask;

  Spelling(Collection<String> vocabulary) {
    words = vocabulary.stream()
        .filter(word -> word.length() >= SHORTEST_KNOWN && word.length() <= LONGEST)
        .filter(word -> word.chars().allMatch(Character::isLetter))
        .sorted()
        .toArray(String[]::new);
    int total = Arrays.stream(words).mapToInt(String::length).sum();
    mask = Integer.highestOneBit(Math.max(1, total)) * 4 - 1;
    forms = new long[mask + 1];
    wordOf = new int[mask + 1];
    bits = new long[Math.max(1, (mask + 1) / 8)];
    for (int i = 0; i < words.length; i++) {
      char[] word = words[i].toCharArray();
      for (long form : forms(word, 0, word.length)) {
        put(form, i);
      }
    }
  }

  /**
   * Numbers for a whole word and, from the last on, for the word without each of its letters but the first, which is never
   * mistaken. Each differs from the one before in one letter only.
   */
  private static long[] forms(char[] letters, int start, int end) {
    int length = end - start;
    long without = 0;
    for (int i = start; i < end - 1; i++) {
      without = without * PRIME + letters[i];
    }
    long[] numbers = new long[length];
    numbers[0] = mixed(without * PRIME + letters[end - 1]);
    numbers[1] = mixed(without);
    long power = 1;
    for (int i = 2; i < length; i++) {
      without += (letters[end - i + 1] - letters[end - i]) * power;
      numbers[i] = mixed(without);
      power *= PRIME;
    }
    return numbers;
  }

  private static long mixed(long number) {
    long mixed = (number ^ (number >>> 32)) * PRIME;
    return mixed == 0 ? 1 : mixed ^ (mixed >>> 29);
  }

  private void put(long form, int word) {
    int slot = (int) form & mask;
    while (forms[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    forms[slot] = form;
    wordOf[slot] = word;
    bits[place(form)] |= 1L << form;
  }

  private int place(long form) {
    return (int) (form >>> 6) & (bits.length - 1);
  }

  /** The known word that a word is a misspelling of, the most alike, then the first; null if there is none. */
  @Nullable
  String nearest(char[] letters, int start, int end) {
    if (end - start < SHORTEST || end - start > LONGEST) {
      return null;
    }
    String best = null;
    int least = Integer.MAX_VALUE;
    int measured = 0;
    for (long form : forms(letters, start, end)) {
      if ((bits[place(form)] & 1L << form) == 0) {
        continue;
      }
      for (int slot = (int) form & mask; forms[slot] != 0; slot = (slot + 1) & mask) {
        if (forms[slot] == form && measured < MAX_MEASURED) {
          measured++;
          int distance = distance(letters, start, end, words[wordOf[slot]]);
          if (distance < least) {
            least = distance;
            best = words[wordOf[slot]];
          }
        }
      }
    }
    return best == null || !areLetters(letters, start, end) ? null : best;
  }

  /**
   * How many letters differ between a word and a known one that share a form; more than any if they are too many. What
   * the two begin and end with alike is set aside. One letter more, less or changed may be left, or a letter that stands
   * elsewhere, which counts twice.
   */
  private static int distance(char[] letters, int start, int end, String known) {
    int shorter = Math.min(end - start, known.length());
    int alike = 0;
    while (alike < shorter && letters[start + alike] == known.charAt(alike)) {
      alike++;
    }
    if (alike == 0 || (alike == shorter && !isSlip(letters, start, end, known))) {
      return Integer.MAX_VALUE;
    }
    int behind = 0;
    while (behind < shorter - alike
        && letters[end - 1 - behind] == known.charAt(known.length() - 1 - behind)) {
      behind++;
    }
    if (Math.max(end - start, known.length()) - alike - behind == 1) {
      return 1;
    }
    boolean isNear = end - start >= LONG
        || (Math.max(end - start, known.length()) - alike - behind == 2
            && letters[start + alike] == known.charAt(alike + 1)
            && letters[start + alike + 1] == known.charAt(alike));
    return isNear ? 2 : Integer.MAX_VALUE;
  }

  /**
   * Whether of a word and a known one that differ in their last letter one is a slip of the pen: it is doubled, or lost
   * from a long word. Any other ending makes another word: "kameralı" is a thing with a camera.
   */
  private static boolean isSlip(char[] letters, int start, int end, String known) {
    int length = end - start;
    return length > known.length()
        ? length == known.length() + 1 && letters[end - 1] == letters[end - 2]
        : length >= LONG_TO_THE_END && length == known.length() - 1;
  }

  private static boolean areLetters(char[] letters, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isLetter(letters[i])) {
        return false;
      }
    }
    return true;
  }
}
