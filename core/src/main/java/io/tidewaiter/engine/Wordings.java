package io.tidewaiter.engine;

import java.util.Arrays;

/**
 * The ways in which a text words the same thing, as many of them as are ever quoted: a text that says "chip" a thousand
 * times says it once. Used by one thread.
 */
final class Wordings {

  private final Tokens tokens;

  /** For each thing behind which place its latest wording stands; 0 if it was not heard. */
  private final int[] latest;

  // For each wording: where it stands in the text, of what it is, and the place of the one before.

  private int[] firsts = new int[64];
  private int[] lasts = new int[64];
  private int[] things = new int[64];
  private int[] before = new int[64];
  private int size;

  /** @param things how many things there are, numbered from 0 */
  Wordings(Tokens tokens, int things) {
    this.tokens = tokens;
    latest = new int[things];
  }

  /** Whether words for a thing were not heard before, and it had not been worded otherwise too often. */
  boolean isNew(int thing, int first, int last) {
    int count = 0;
    for (int other = latest[thing]; other != 0; other = before[other - 1]) {
      if (++count == DescriptionReading.MAX_QUOTED
          || tokens.haveSameText(first, last, firsts[other - 1], lasts[other - 1])) {
        return false;
      }
    }
    add(thing, first, last);
    return true;
  }

  private void add(int thing, int first, int last) {
    if (size == things.length) {
      firsts = Arrays.copyOf(firsts, 2 * size);
      lasts = Arrays.copyOf(lasts, 2 * size);
      things = Arrays.copyOf(things, 2 * size);
      before = Arrays.copyOf(before, 2 * size);
    }
    firsts[size] = first;
    lasts[size] = last;
    things[size] = thing;
    before[size] = latest[thing];
    latest[thing] = ++size;
  }

  /** Forgets all. */
  void clear() {
    for (int i = 0; i < size; i++) {
      latest[things[i]] = 0;
    }
    size = 0;
  }
}
