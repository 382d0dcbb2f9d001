package io.tidewaiter.engine;

import java.util.List;

/** The first wordings of one thing in a text, each once, as many as are ever quoted. Used by one thread. */
final class Quotes {

  private static final int MAX = DescriptionReading.MAX_QUOTED;

  private final Tokens tokens;
  private final int[] firsts = new int[MAX];
  private final int[] lasts = new int[MAX];
  private int size;

  Quotes(Tokens tokens) {
    this.tokens = tokens;
  }

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Keeps a wording, if it is another one and there are not enough yet; tells whether it did. */
  boolean add(int first, int last) {
    if (size == MAX) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (tokens.haveSameText(first, last, firsts[i], lasts[i])) {
        return false;
      }
    }
    firsts[size] = first;
    lasts[size++] = last;
    return true;
  }

  /** The wordings as they stand in the text that the words are of. */
  List<String> of(String description) {
    String[] quoted = new String[size];
    for (int i = 0; i < size; i++) {
      quoted[i] = description.substring(tokens.textFrom(firsts[i]), tokens.textTo(lasts[i]));
    }
    return List.of(quoted);
  }
}
