package io.tidewaiter.engine;

import java.util.List;

/** The first wordings of one thing in a text, each once, up to a number. Used by one thread. */
final class Quotes {

  /** Characters of a text that are shown. */
  private static final int MAX_SHOWN = 80;

  private final Tokens tokens;
  private final int[] firsts;
  private final int[] lasts;
  private int size;

  /** @param most how many are kept at most */
  Quotes(Tokens tokens, int most) {
    this.tokens = tokens;
    firsts = new int[most];
    lasts = new int[most];
  }

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean isFull() {
    return size == firsts.length;
  }

  /** Keeps a wording, if it is another one and there are not enough yet; tells whether it did. */
  boolean add(int first, int last) {
    if (isFull()) {
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

  /** A text as it is shown on one line: what is wide or breaks the line is a space, and what is long is cut. */
  static String shown(String text) {
    StringBuilder line = new StringBuilder();
    boolean isGap = false;
    int shown = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        isGap = shown > 0;
      } else if (shown + (isGap ? 1 : 0) >= MAX_SHOWN) {
        return line.append('…').toString();
      } else {
        shown += isGap ? 2 : 1;
        line.append(isGap ? " " : "").appendCodePoint(c);
        isGap = false;
      }
    }
    return line.toString();
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
