package io.tidewaiter.engine;

import java.util.Arrays;

/** Words of a text that mean something: from which word to which, and the code of what they mean. Used by one thread. */
final class Spans {

  private int[] firsts = new int[64];
  private int[] lasts = new int[64];
  private int[] meanings = new int[64];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int first, int last, int meaning) {
    if (size == firsts.length) {
      firsts = Arrays.copyOf(firsts, 2 * size);
      lasts = Arrays.copyOf(lasts, 2 * size);
      meanings = Arrays.copyOf(meanings, 2 * size);
    }
    firsts[size] = first;
    lasts[size] = last;
    meanings[size] = meaning;
    size++;
  }

  int size() {
    return size;
  }

  int first(int span) {
    return firsts[span];
  }

  int last(int span) {
    return lasts[span];
  }

  int meaning(int span) {
    return meanings[span];
  }

  /** Puts those first that end last, and leaves others in their order; from one word on there are few. */
  void sortLongestFirst() {
    for (int i = 1; i < size; i++) {
      for (int j = i; j > 0 && lasts[j] > lasts[j - 1]; j--) {
        swap(firsts, j);
        swap(lasts, j);
        swap(meanings, j);
      }
    }
  }

  private static void swap(int[] numbers, int at) {
    int number = numbers[at];
    numbers[at] = numbers[at - 1];
    numbers[at - 1] = number;
  }
}
