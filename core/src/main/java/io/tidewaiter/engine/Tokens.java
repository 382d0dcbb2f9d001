package io.tidewaiter.engine;

import io.tidewaiter.trade.LineItem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text, folded, cut to their stems, known misspellings corrected, one after the other without gaps. Used
 * by one thread for one text after the other: what it needs is made once and stays in the nearest caches.
 */
final class Tokens {

  static final int MAX_CHARACTERS = LineItem.MAX_DESCRIPTION;

  /** Words of a text whose spelling is compared with the rules, at most. */
  private static final int MAX_COMPARED = 60;

  /** Between words: a hyphen or a stroke. */
  private static final int JOINT = 0;

  /** Between words: nothing to speak of. */
  static final int SPACE = 1;

  /** Between words: a sign that joins goods, "&", "+" or a stroke between spaces. */
  static final int AND = 2;

  /** Between words: a colon or a quotation mark, which may begin a title. */
  static final int TITLE = 3;

  /** Between words: a comma, a bracket, a dash. */
  static final int PART = 4;

  /** Between words: the end of a line, perhaps in the middle of a phrase. */
  static final int LINE = 5;

  /** Between words: the end of a sentence. */
  static final int SENTENCE = 6;

  private static final int SHORT = 3;

  /** The most letters of what may follow a number behind a space and has no digit: "ZZ", "VGT". */
  private static final int LONGEST_SUFFIX = 3;

  /** Digits of a figure that may be a number of goods rather than a size. */
  private static final int SHORTEST_FIGURE = 3;

  private static final int LAST_LATIN = 0x2ff;

  /** A character and the gap behind it. */
  static final int MAX_WORDS = MAX_CHARACTERS / 2;

  private final Lexicon lexicon;
  private final Spelling spelling;
  private final WordMemory memory = new WordMemory();
  private final char[] text = new char[MAX_CHARACTERS];
  private int length;

  /** One character becomes three at most. */
  private final char[] letters = new char[3 * MAX_CHARACTERS + MAX_COMPARED];

  /** Where each word starts in {@link #letters}; it ends where the next one starts. */
  private final int[] starts = new int[MAX_WORDS + 1];

  private final int[] textFrom = new int[MAX_WORDS];
  private final int[] textTo = new int[MAX_WORDS];
  private final byte[] gaps = new byte[MAX_WORDS];
  private final boolean[] known = new boolean[MAX_WORDS];

  /** Which words were taken for others of the rules. */
  private final boolean[] corrected = new boolean[MAX_WORDS];

  /** Which words stand in the plural, as far as their endings show it. */
  private final boolean[] many = new boolean[MAX_WORDS];

  /** Where each word leads in the lexicon. */
  private final int[] leads = new int[MAX_WORDS];

  /** How many of the words before each have a digit. */
  private final int[] digitsBefore = new int[MAX_WORDS + 1];

  private final int[] lastJoined = new int[MAX_WORDS];
  private boolean isJoined;
  private int count;
  private int compared;
  private int steps;

  Tokens(Lexicon lexicon, Spelling spelling) {
    this.lexicon = lexicon;
    this.spelling = spelling;
  }

  /** Takes the words of another text. */
  void read(String description) {
    length = Math.min(description.length(), MAX_CHARACTERS);
    description.getChars(0, length, text, 0);
    isJoined = false;
    count = 0;
    compared = 0;
    steps = 0;
    split();
  }

  private void split() {
    char[] letters = this.letters;
    char[] text = this.text;
    int length = this.length;
    int start = 0;
    int end = 0;
    int from = 0;
    int gap = JOINT;
    char least = Character.MAX_VALUE;
    int all = 0;
    int hash = 0;
    for (int i = 0; i < length; i++) {
      int at = i;
      char c = FoldedText.letter(text[i]);
      if (c == FoldedText.GAP && FoldedText.isFirstOfPair(text[i]) && i + 1 < length) {
        c = FoldedText.letterOfPair(text[++i]);
      }
      if (c > FoldedText.GAP) {
        from = end == start ? at : from;
        letters[end++] = c;
        if (FoldedText.isSeveral(c)) {
          end = write(FoldedText.several(c), end - 1);
        }
        least = c < least ? c : least;
        all |= c;
        hash = WordMemory.hash(hash, c);
      } else if (c == FoldedText.GAP) {
        if (end > start) {
          settle(end, all, least <= '9');
          add(end, hash, from, at, gap, least <= '9');
          start = starts[count];
          end = start;
          gap = JOINT;
          least = Character.MAX_VALUE;
          all = 0;
          hash = 0;
        }
        if (Markup.mayBegin(text[at])) {
          int behind = Markup.end(text, at, length);
          gap = Math.max(gap, behind > at ? gapOfMarkup(at) : gapAt(at));
          i = Math.max(at, behind - 1);
        } else {
          gap = Math.max(gap, text[at] == ' ' ? SPACE : gapAt(at));
        }
      }
    }
    if (end > start) {
      settle(end, all, least <= '9');
      add(end, hash, from, length, gap, least <= '9');
    }
  }

  private int gapOfMarkup(int at) {
    return Markup.breaksLine(text, at, length) ? LINE : SPACE;
  }

  /** Undoes letters that look like others: of another script, or an O between digits. */
  private void settle(int end, int all, boolean hasDigit) {
    if (all > LAST_LATIN) {
      settleScript(end, hasDigit);
    }
    for (int i = starts[count] + 1; hasDigit && i < end - 1; i++) {
      if (letters[i] == 'o' && isDigit(letters[i - 1]) && isDigit(letters[i + 1])) {
        letters[i] = '0';
      }
    }
  }

  /**
   * Undoes letters of another script that look alike. What can be read in either script is Cyrillic if the rules have it so,
   * and otherwise Latin, unless it is a word in Cyrillic letters that the rules do not have in Latin ones.
   */
  private void settleScript(int end, boolean hasDigit) {
    int start = starts[count];
    boolean isMixed = LookAlikes.areIn(letters, start, end);
    char[] latin = LookAlikes.latin(letters, start, end);
    char[] eastern = isMixed ? LookAlikes.eastern(letters, start, end) : null;
    if (latin == null) {
      replace(eastern, start);
    } else if (isMixed
        ? eastern != null && isInRules(eastern, 0, eastern.length, hasDigit)
        : isInRules(letters, start, end, hasDigit)) {
      replace(eastern, start);
    } else if (isMixed || hasDigit || isInRules(latin, 0, latin.length, false)) {
      replace(latin, start);
    }
  }

  private void replace(char @Nullable [] word, int start) {
    if (word != null) {
      System.arraycopy(word, 0, letters, start, word.length);
    }
  }

  private boolean isInRules(char[] letters, int start, int end, boolean hasDigit) {
    return hasDigit
        ? lexicon.beginsNumber(letters, start, end)
        : Lexicon.isWord(lexicon.lead(letters, start, WordStem.end(letters, start, end)));
  }

  /** Between figures a comma or a point is part of a number; between letters a point is part of an abbreviation. */
  private int gapAt(int i) {
    return switch (text[i]) {
      case ';', '|', '•' -> SENTENCE;
      case '\n', '\r' -> LINE;
      case '&', '+' -> isAlone(i) ? AND : SPACE;
      case '.' ->
        !isWide(i + 1) ? JOINT : i > 3 && Character.isLetter(text[i - 1]) ? SENTENCE : SPACE;
      case ',' ->
        i + 1 == length || isWide(i + 1) || !Character.isDigit(text[i + 1]) ? PART : SPACE;
      case ':', '"', '„', '“', '”', '«', '»' -> TITLE;
      case '(', ')', '[', ']' -> PART;
      case '-', '–', '—' -> !isWide(i + 1) ? JOINT : i > 0 && isWide(i - 1) ? PART : SPACE;
      case '/' -> isAlone(i) ? AND : JOINT;
      case '_', '‐', '‑' -> JOINT;
      default -> SPACE;
    };
  }

  private boolean isAlone(int i) {
    return isWide(i + 1) && i > 0 && isWide(i - 1);
  }

  private boolean isWide(int i) {
    return i == length || Character.isWhitespace(text[i]);
  }

  private void add(int end, int hash, int from, int to, int gap, boolean hasDigit) {
    int start = starts[count];
    int place = WordMemory.place(hash, end - start);
    if (!memory.isAt(place, letters, start, end)) {
      learn(place, end, hasDigit);
    }
    int stemEnd = start + memory.stem(place);
    int lead = memory.lead(place);
    boolean isKnown = Lexicon.isWord(lead);
    corrected[count] = false;
    many[count] = WordStem.isMany(letters, start, end, stemEnd);
    steps += stemEnd - start;
    if (isComparable(start, stemEnd, isKnown, hasDigit) && compared < MAX_COMPARED) {
      compared++;
      steps += stemEnd - start;
      String meant = memory.meant(place);
      if (meant != null) {
        stemEnd = write(meant, start);
        lead = lexicon.lead(letters, start, stemEnd);
        isKnown = true;
        corrected[count] = true;
      }
    }
    leads[count] = lead;
    known[count] = isKnown;
    textFrom[count] = from;
    textTo[count] = to;
    gaps[count] = (byte) gap;
    digitsBefore[count + 1] = digitsBefore[count] + (hasDigit ? 1 : 0);
    starts[++count] = stemEnd;
  }

  private void learn(int place, int end, boolean hasDigit) {
    int start = starts[count];
    int stemEnd = hasDigit ? end : WordStem.end(letters, start, end);
    int lead = lexicon.lead(letters, start, stemEnd);
    String meant = isComparable(start, stemEnd, Lexicon.isWord(lead), hasDigit)
        ? spelling.nearest(letters, start, stemEnd)
        : null;
    memory.put(place, letters, start, end, stemEnd - start, lead, meant);
  }

  private static boolean isComparable(int start, int end, boolean isKnown, boolean hasDigit) {
    return end - start >= Spelling.SHORTEST && !isKnown && !hasDigit;
  }

  private int write(String word, int start) {
    word.getChars(0, word.length(), letters, start);
    return start + word.length();
  }

  private boolean isShortWord(int number) {
    return end(number) - starts[number] < SHORT && !haveDigit(number, number);
  }

  int count() {
    return count;
  }

  int start(int number) {
    return starts[number];
  }

  int end(int number) {
    return starts[number + 1];
  }

  char letter(int at) {
    return letters[at];
  }

  /** Where a word leads in the lexicon. */
  int lead(int number) {
    return leads[number];
  }

  /** Whether a digit stands in some words. */
  boolean haveDigit(int first, int last) {
    return digitsBefore[last + 1] > digitsBefore[first];
  }

  /**
   * Whether the space before a word keeps it apart from the one before. Two figures, such as a length and a width, are not
   * one number, nor are a figure and a long word, and short words are not one longer word.
   */
  boolean divides(int number) {
    if (gaps[number] < SPACE) {
      return false;
    }
    boolean beginsWithDigit = isDigit(letters[starts[number]]);
    return endsInDigit(number - 1)
        ? !isSuffix(number)
        : !beginsWithDigit && (isShortWord(number) || isShortWord(number - 1));
  }

  /** Whether a word may be the end of the number before it: "ZZ" or "VGT6", and behind a long figure "2RS". */
  private boolean isSuffix(int number) {
    int start = starts[number];
    int length = end(number) - start;
    if (!isDigit(letters[start])) {
      return length <= LONGEST_SUFFIX || haveDigit(number, number);
    }
    return length > 1
        && length <= LONGEST_SUFFIX + 1
        && !isDigit(letters[start + 1])
        && start - starts[number - 1] >= SHORTEST_FIGURE
        && isFigure(number - 1);
  }

  /** The last of the words that hyphens join to one. */
  int lastJoined(int number) {
    if (!isJoined) {
      isJoined = true;
      for (int i = count - 1; i >= 0; i--) {
        lastJoined[i] = i + 1 < count && gaps[i + 1] == JOINT ? lastJoined[i + 1] : i;
      }
    }
    return lastJoined[number];
  }

  /** Whether a word has digits only. */
  boolean isFigure(int number) {
    for (int i = starts[number]; i < end(number); i++) {
      if (!isDigit(letters[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word stands in the plural, as far as its ending shows it. */
  boolean isMany(int number) {
    return many[number];
  }

  /** How many letters and digits some words have together. */
  int length(int first, int last) {
    return end(last) - starts[first];
  }

  boolean endsInDigit(int number) {
    return isDigit(letters[end(number) - 1]);
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

  /** Whether a word was taken for a misspelling of one of the rules, whose stem stands in its place. */
  boolean isCorrected(int number) {
    return corrected[number];
  }

  /** Writes down the stem of a word. */
  void writeStem(int number, StringBuilder to) {
    to.append(letters, starts[number], end(number) - starts[number]);
  }

  /** Where a word begins in the text. */
  int textFrom(int number) {
    return textFrom[number];
  }

  /** Behind which character of the text a word ends. */
  int textTo(int number) {
    return textTo[number];
  }

  /** Whether two runs of words stand in the text in the same letters. */
  boolean haveSameText(int first, int last, int otherFirst, int otherLast) {
    return Arrays.equals(
        text, textFrom[first], textTo[last], text, textFrom[otherFirst], textTo[otherLast]);
  }

  /** Counts letters that were compared. */
  void addSteps(int letters) {
    steps += letters;
  }

  /** How many letters were compared: what the reading cost, on any machine. */
  int steps() {
    return steps;
  }
}
