package io.tidewaiter.engine;

import org.jspecify.annotations.Nullable;

/**
 * What came of the words of texts: the texts of a trade repeat theirs. Of words that share a place the latest is
 * remembered. Used by one thread.
 */
final class WordMemory {

  private static final int BITS = 12;

  /** Where a word stands that is too long to be remembered. */
  private static final int ASIDE = 1 << BITS;

  /** A place has room for this many letters and, before them, their number. */
  private static final int ROOM = 16;

  private static final int PRIME = 0x9E3779B1;

  private final char[] words = new char[(ASIDE + 1) * ROOM];
  private final int[] leads = new int[ASIDE + 1];
  private final short[] stems = new short[ASIDE + 1];
  private final @Nullable String[] meant = new @Nullable String[ASIDE + 1];

  /** Adds a letter to the hash of a word, which is 0 without letters. */
  static int hash(int hash, char letter) {
    return hash * 31 + letter;
  }

  /** The place for a word. */
  static int place(int hash, int length) {
    return length < ROOM ? (hash * PRIME) >>> (Integer.SIZE - BITS) : ASIDE;
  }

  /** Whether it is this word that is remembered at a place. */
  boolean isAt(int place, char[] letters, int start, int end) {
    int length = end - start;
    int at = place * ROOM;
    if (words[at] != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (words[++at] != letters[start + i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Remembers a word.
   *
   * @param stem how many of its letters are its stem
   * @param lead where the stem leads in the lexicon
   * @param meant the word of the rules that it is a misspelling of; null if there is none
   */
  void put(
      int place, char[] letters, int start, int end, int stem, int lead, @Nullable String meant) {
    if (place != ASIDE) {
      words[place * ROOM] = (char) (end - start);
      System.arraycopy(letters, start, words, place * ROOM + 1, end - start);
    }
    stems[place] = (short) stem;
    leads[place] = lead;
    this.meant[place] = meant;
  }

  int stem(int place) {
    return stems[place];
  }

  int lead(int place) {
    return leads[place];
  }

  @Nullable
  String meant(int place) {
    return meant[place];
  }
}
