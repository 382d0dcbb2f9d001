package io.tidewaiter.engine;

import io.tidewaiter.rule.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of the rules as a tree of letters. Part numbers stand in it beside the phrases, with edges for any digit and
 * any letter. From one word of a text the tree is walked once, never back.
 *
 * <p>Immutable once made.
 */
final class Lexicon {

  /** Where letters lead that begin no word of the rules. */
  static final int NOWHERE = 0;

  /** A size or a count has so many digits often. */
  private static final int MAX_SIZE_DIGITS = 2;

  private static final char ANY_DIGIT = '#';
  private static final char ANY_LETTER = '@';

  // Marks of nodes: what is to be done there.

  private static final int WORD = 1;
  private static final int INNER_END = 2;
  private static final int END = 4;
  private static final int NUMBER_END = 8;
  private static final int REST = 16;
  private static final int ANY = 32;

  /** Beside the node that a word leads to: numbers turn off on the way. */
  private static final int CROSSED = 1 << 30;

  /** Beside the node that a word leads to: it is a word of some phrase. */
  private static final int KNOWN = 1 << 29;

  private static final int NODE = KNOWN - 1;

  private final LetterTree tree;
  private final List<Meaning> meanings = new ArrayList<>();

  // The codes of what phrases, whole numbers and numbers that go on mean, by the node where they
  // end.

  private final int[] phrases;
  private final int[] numbers;
  private final int[] beginnings;

  /** The ends of compounds, last letter first. */
  private final LetterTree tails;

  private final int[] tailMeanings;

  private final GoodsSenses senses;
  private final Set<String> words;

  Lexicon(Vocabulary vocabulary) {
    RuleWords all = new RuleWords(vocabulary);
    words = all.words;
    tree = new LetterTree(all.texts());
    phrases = new int[tree.size()];
    numbers = new int[tree.size()];
    beginnings = new int[tree.size()];
    all.words.forEach(word -> tree.mark(tree.node(word), WORD));
    all.makers.forEach(word -> tree.mark(tree.node(word), WORD));
    all.innerEnds.forEach(text -> tree.mark(tree.node(text), INNER_END));
    all.phrases.forEach((phrase, senses) -> phrases[end(phrase, END)] = code(senses, false));
    all.numbers.forEach((number, senses) -> numbers[end(number, NUMBER_END)] = code(senses, true));
    all.beginnings.forEach((number, senses) -> beginnings[end(number, REST)] = code(senses, true));
    for (int node = 0; node < tree.size(); node++) {
      boolean any = tree.child(node, ANY_DIGIT) != 0 || tree.child(node, ANY_LETTER) != 0;
      tree.mark(node, any ? ANY : 0);
    }
    senses = new GoodsSenses(meanings);
    tails = new LetterTree(all.tails.stream().map(Lexicon::reversed).toList());
    tailMeanings = new int[tails.size()];
    all.tails.forEach(tail -> tailMeanings[tails.node(reversed(tail))] = phrases[tree.node(tail)]);
  }

  private int code(Set<Sense> senses, boolean isNumber) {
    Meaning meaning = Meaning.of(senses, isNumber, meanings.size());
    meanings.add(meaning);
    return meaning.code();
  }

  private int end(String text, int mark) {
    int node = tree.node(text);
    tree.mark(node, mark);
    return node;
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  /** What meanings tell of goods, by {@link Meaning#place}. */
  GoodsSenses senses() {
    return senses;
  }

  /** The single words of all phrases, for a spelling to be compared with. */
  Set<String> spellable() {
    return words;
  }

  /**
   * Where a word of a text leads, as a number to ask for what it is and to go on from; {@link #NOWHERE} if nothing in
   * the rules begins so. Most words of a text go this way once and nowhere else.
   */
  int lead(char[] letters, int from, int to) {
    int met = tree.marks(0);
    int node = tree.start(letters[from]);
    for (int i = from + 1; node != 0; i++) {
      met |= tree.marks(node);
      if (i == to) {
        break;
      }
      node = tree.child(node, letters[i]);
    }
    return node
        | ((met & (ANY | REST)) == 0 ? 0 : CROSSED)
        | (node != 0 && (tree.marks(node) & WORD) != 0 ? KNOWN : 0);
  }

  /** Whether what leads there is a word of some phrase. */
  static boolean isWord(int lead) {
    return (lead & KNOWN) != 0;
  }

  /** Whether a part number begins with a word, or a word with one, whose letters the rules have as they are. */
  boolean beginsNumber(char[] letters, int from, int to) {
    return beginsNumber(0, letters, from, to);
  }

  private boolean beginsNumber(int node, char[] letters, int at, int to) {
    if (at == to || (tree.marks(node) & REST) != 0) {
      return true;
    }
    int next = tree.child(node, letters[at]);
    int any = isDigit(letters[at]) ? tree.child(node, ANY_DIGIT) : 0;
    return (next != 0 && beginsNumber(next, letters, at + 1, to))
        || (any != 0 && beginsNumber(any, letters, at + 1, to));
  }

  /** Adds what stands in a text from one of its words on. */
  void find(Tokens tokens, int word, Spans spans) {
    int lead = tokens.lead(word);
    if ((lead & CROSSED) != 0) {
      walk(tokens, word, word, 0, tokens.start(word), spans);
    } else if (lead != NOWHERE) {
      walk(tokens, word, word, lead & NODE, tokens.end(word), spans);
    }
  }

  /** At most two ways lead on from a node, and each ends with the tree: what is walked is bounded by the tree. */
  private void walk(Tokens tokens, int first, int at, int from, int start, Spans spans) {
    int word = at;
    int node = from;
    int letter = start;
    int end = tokens.end(word);
    while (true) {
      int here = tree.marks(node);
      if ((here & REST) != 0) {
        addNumber(tokens, first, tokens.lastJoined(word), beginnings[node], spans);
      }
      if (letter == end) {
        if ((here & END) != 0) {
          spans.add(first, word, phrases[node]);
        }
        if ((here & NUMBER_END) != 0) {
          addNumber(tokens, first, word, numbers[node], spans);
        }
        word++;
        if (word == tokens.count()
            || tokens.gap(word) == Tokens.SENTENCE
            || ((here & INNER_END) == 0 && tokens.divides(word))) {
          break;
        }
        end = tokens.end(word);
      }
      char c = tokens.letter(letter);
      int next = tree.child(node, c);
      int any = (here & ANY) == 0 ? 0 : any(node, c);
      letter++;
      if (any != 0 && next != 0) {
        walk(tokens, first, word, any, letter, spans);
      }
      node = next == 0 ? any : next;
      if (node == 0) {
        break;
      }
    }
    tokens.addSteps(letter - start);
  }

  private int any(int node, char c) {
    return isDigit(c) ? tree.child(node, ANY_DIGIT) : node == 0 ? 0 : tree.child(node, ANY_LETTER);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether the last of some words is a short figure behind a space: "handbag STM 32" has no number of a part. */
  private static boolean isSize(Tokens tokens, int first, int last) {
    return last > first
        && tokens.gap(last) >= Tokens.SPACE
        && tokens.isFigure(last)
        && tokens.length(last, last) <= MAX_SIZE_DIGITS;
  }

  /** What is to be a part number needs a digit; one that names goods alone needs more than a size behind a space. */
  private static void addNumber(Tokens tokens, int first, int last, int meaning, Spans spans) {
    if (tokens.haveDigit(first, last)
        && !(Meaning.suffices(meaning) && isSize(tokens, first, last))) {
      spans.add(first, last, meaning);
    }
  }

  /** Adds what the end of a compound means: the longest known word that it ends with, three letters from its start. */
  void findTail(Tokens tokens, int word, Spans spans) {
    int longest = 0;
    int node = 0;
    for (int i = tokens.end(word) - 1; i >= tokens.start(word) + 3; i--) {
      node = tails.child(node, tokens.letter(i));
      tokens.addSteps(1);
      if (node == 0) {
        break;
      }
      longest = tailMeanings[node] == 0 ? longest : tailMeanings[node];
    }
    if (longest != 0) {
      spans.add(word, word, longest);
    }
  }
}
