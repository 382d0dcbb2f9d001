package io.tidewaiter.engine;

import java.util.Arrays;

/**
 * The words of a text, folded, cut to their stems, known misspellings corrected, one after the other without gaps. Used
 * by one thread.
 */
final class Tokens {

  /** What is beyond is not read: no description is longer that tells what goods are. */
  static final int MAX_CHARACTERS = 4000;

  /** Words of a text whose spelling is compared with the rules, at most. */
  private static final int MAX_COMPARED = 60;

  /** Between words: a hyphen or a stroke. */
  private static final int JOINT = 0;

  /** Between words: nothing to speak of. */
  static final int SPACE = 1;

  /** Between words: a comma, a bracket, a dash. */
  static final int PART = 2;

  /** Between words: the end of a sentence. */
  static final int SENTENCE = 3;

  private static final int SHORT = 3;

  private final Lexicon lexicon;
  private final Spelling spelling;
  private final String text;
  private char[] letters;
  private int length;
  private char[] word = new char[64];
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int[] textFrom = new int[32];
  private int[] textTo = new int[32];
  private int[] gaps = new int[32];
  private boolean[] known = new boolean[32];
  private int count;
  private int compared;
  private int steps;

  Tokens(String text, Lexicon lexicon, Spelling spelling) {
    this.text = text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text;
    this.lexicon = lexicon;
    this.spelling = spelling;
    letters = new char[this.text.length() + 16];
    split();
  }

  private void split() {
    int inWord = 0;
    int from = 0;
    int gap = JOINT;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? FoldedText.GAP : FoldedText.letter(text.charAt(i));
      if (c == FoldedText.NOTHING) {
        continue;
      }
      if (c != FoldedText.GAP) {
        from = inWord == 0 ? i : from;
        inWord = append(inWord, c);
      } else {
        if (inWord > 0) {
          add(inWord, from, i, gap);
          inWord = 0;
          gap = JOINT;
        }
        gap = i < text.length() ? Math.max(gap, gapAt(i)) : gap;
      }
    }
  }

  private int append(int inWord, char c) {
    if (inWord + 2 > word.length) {
      word = Arrays.copyOf(word, word.length * 2);
    }
    word[inWord] = c;
    if (c != 'ß') {
      return inWord + 1;
    }
    word[inWord] = 's';
    word[inWord + 1] = 's';
    return inWord + 2;
  }

  /** Between figures a comma or a point is part of a number; between letters a point is part of an abbreviation. */
  private int gapAt(int i) {
    char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    boolean wide = Character.isWhitespace(next);
    return switch (text.charAt(i)) {
      case ';', '\n', '\r', '|', '•' -> SENTENCE;
      case '.' ->
        !wide ? JOINT : i > 3 && Character.isLetter(text.charAt(i - 1)) ? SENTENCE : SPACE;
      case ',' -> wide || !Character.isDigit(next) ? PART : SPACE;
      case '(', ')', '[', ']', ':', '"', '„', '“', '”', '«', '»' -> PART;
      case '-', '–', '—' ->
        !wide ? JOINT : i > 0 && Character.isWhitespace(text.charAt(i - 1)) ? PART : SPACE;
      case '/', '_', '‐', '‑' -> JOINT;
      default -> SPACE;
    };
  }

  private void add(int inWord, int from, int to, int gap) {
    if (count == starts.length) {
      grow();
    }
    int stem = WordStem.length(word, inWord);
    boolean isKnown = lexicon.knows(word, stem);
    steps += stem;
    starts[count] = length;
    if (isKnown || !correct(stem)) {
      store(word, stem);
      known[count] = isKnown;
    } else {
      known[count] = true;
    }
    ends[count] = length;
    textFrom[count] = from;
    textTo[count] = to;
    gaps[count] = gap;
    count++;
  }

  private boolean correct(int stem) {
    if (stem < Spelling.SHORTEST || compared == MAX_COMPARED) {
      return false;
    }
    compared++;
    steps += stem;
    String meant = spelling.nearest(word, stem);
    if (meant == null) {
      return false;
    }
    store(meant.toCharArray(), meant.length());
    return true;
  }

  private void store(char[] stem, int stemLength) {
    if (length + stemLength > letters.length) {
      letters = Arrays.copyOf(letters, letters.length * 2 + stemLength);
    }
    System.arraycopy(stem, 0, letters, length, stemLength);
    length += stemLength;
  }

  private void grow() {
    int more = count * 2;
    starts = Arrays.copyOf(starts, more);
    ends = Arrays.copyOf(ends, more);
    textFrom = Arrays.copyOf(textFrom, more);
    textTo = Arrays.copyOf(textTo, more);
    gaps = Arrays.copyOf(gaps, more);
    known = Arrays.copyOf(known, more);
  }

  int count() {
    return count;
  }

  int start(int number) {
    return starts[number];
  }

  int end(int number) {
    return ends[number];
  }

  char letter(int at) {
    return letters[at];
  }

  /** Whether a digit stands in some words. */
  boolean hasDigit(Span span) {
    for (int i = starts[span.first()]; i < ends[span.last()]; i++) {
      if (isDigit(letters[i])) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the space before a word keeps it apart from the one before. Two figures, such as a length and a width, are not
   * one number, and short words are not one longer word.
   */
  boolean divides(int number) {
    if (gaps[number] < SPACE) {
      return false;
    }
    boolean endsInDigit = isDigit(letters[ends[number - 1] - 1]);
    boolean beginsWithDigit = isDigit(letters[starts[number]]);
    boolean isShort = isShortWord(number) || isShortWord(number - 1);
    return endsInDigit ? beginsWithDigit : !beginsWithDigit && isShort;
  }

  private boolean isShortWord(int number) {
    boolean isShort = ends[number] - starts[number] < SHORT;
    for (int i = starts[number]; isShort && i < ends[number]; i++) {
      isShort = !isDigit(letters[i]);
    }
    return isShort;
  }

  /** The last of the words that hyphens join to one. */
  int lastJoined(int number) {
    int last = number;
    while (last + 1 < count && gaps[last + 1] == JOINT) {
      last++;
    }
    return last;
  }

  boolean endsInDigit(int number) {
    return isDigit(letters[ends[number] - 1]);
  }

  boolean isCyrillic(int number) {
    return letters[starts[number]] >= 0x400 && letters[starts[number]] < 0x530;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** What stands before a word. */
  int gap(int number) {
    return gaps[number];
  }

  /** Whether a word stands in the rules, perhaps spelt otherwise. */
  boolean isKnown(int number) {
    return known[number];
  }

  /** Words as they stand in the text. */
  String inText(Span span) {
    return text.substring(textFrom[span.first()], textTo[span.last()]);
  }

  /** Counts a letter that was compared. */
  void step() {
    steps++;
  }

  /** How many letters were compared: what the reading cost, on any machine. */
  int steps() {
    return steps;
  }
}
