package io.tidewaiter.engine;

import io.tidewaiter.rule.ContextWords;
import io.tidewaiter.rule.GoodsWords;
import io.tidewaiter.rule.PartNumbers;
import io.tidewaiter.rule.Vocabulary;
import io.tidewaiter.rule.WordRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of the rules as a tree of letters. Phrases stand in it without the gaps between their words, so that
 * "micro-controller", "micro controller" and "microcontroller" are one; part numbers stand beside them, with edges for any
 * digit and any letter. From one word of a text the tree is walked once, never back.
 *
 * <p>Immutable once made.
 */
final class Lexicon {

  private static final char ANY_DIGIT = '#';
  private static final char ANY_LETTER = '@';
  private static final char REST = '*';

  /** The shortest word that may stand at the end of a German compound. */
  private static final int SHORTEST_TAIL = 6;

  private static final List<Sense> NO_SENSES = List.of();

  private char[] letters = new char[1 << 12];
  private int[] children = new int[1 << 12];
  private int[] siblings = new int[1 << 12];
  private int nodes = 1;

  /** What a phrase that ends at a node means. */
  private final List<List<Sense>> senses = new ArrayList<>();

  /** What a number means that begins with the letters on the way to a node. */
  private final List<List<Sense>> restSenses = new ArrayList<>();

  /** Nodes at which a single word of a phrase ends. */
  private final BitSet words = new BitSet();

  /** Nodes at which a word ends that may be the end of a compound. */
  private final BitSet tails = new BitSet();

  /** Nodes at which a word of a longer phrase ends. */
  private final BitSet innerEnds = new BitSet();

  private final Set<String> spellable = new TreeSet<>();

  Lexicon(Vocabulary vocabulary) {
    for (GoodsWords row : vocabulary.goods()) {
      addAll(row, row.names(), Strength.NAMES);
      addAll(row, row.general(), Strength.GENERAL);
      addAll(row, row.suggests(), Strength.SUGGESTS);
      addAll(row, row.kinds(), Strength.KIND);
    }
    for (PartNumbers row : vocabulary.parts()) {
      Strength strength = row.suffices() ? Strength.NAMES : Strength.SUGGESTS;
      for (String pattern : row.patterns()) {
        addNumber(
            pattern,
            new Sense.OfGoods(row.code(), strength, pattern, true, row.row().foreignPack()));
      }
    }
    for (ContextWords row : vocabulary.context()) {
      Sense sense = new Sense.OfContext(row.role());
      boolean tail = row.language().equals("de") && row.role() == WordRole.NEVER;
      row.words().forEach(phrase -> addPhrase(stems(phrase), sense, tail));
    }
  }

  private void addAll(GoodsWords row, List<String> phrases, Strength strength) {
    for (String phrase : phrases) {
      String[] stems = stems(phrase);
      Sense sense = new Sense.OfGoods(
          row.code(), strength, String.join(" ", stems), false, row.row().foreignPack());
      addPhrase(stems, sense, row.language().equals("de"));
    }
  }

  private static String[] stems(String phrase) {
    String[] stems = FoldedText.of(phrase).split(" ", -1);
    for (int i = 0; i < stems.length; i++) {
      stems[i] = WordStem.of(stems[i]);
    }
    return stems;
  }

  private void addPhrase(String[] stems, Sense sense, boolean mayBeTail) {
    for (String stem : stems) {
      words.set(insert(stem));
      spellable.add(stem);
    }
    int node = insert(stems);
    add(senses, node, sense);
    if (stems.length == 1) {
      if (mayBeTail && stems[0].length() >= SHORTEST_TAIL) {
        tails.set(node);
      }
    } else if (stems.length == 2 && sense instanceof Sense.OfGoods) {
      add(senses, insert(new String[] {stems[1], stems[0]}), sense);
    }
  }

  private int insert(String[] stems) {
    StringBuilder phrase = new StringBuilder();
    int node = 0;
    for (String stem : stems) {
      if (node != 0) {
        innerEnds.set(node);
      }
      node = insert(phrase.append(stem).toString());
    }
    return node;
  }

  private void addNumber(String pattern, Sense sense) {
    int last = pattern.length() - 1;
    if (pattern.charAt(last) == REST) {
      add(restSenses, insert(pattern.substring(0, last)), sense);
    } else {
      add(senses, insert(pattern), sense);
    }
  }

  private static void add(List<List<Sense>> all, int node, Sense sense) {
    while (all.size() <= node) {
      all.add(NO_SENSES);
    }
    if (!all.get(node).contains(sense)) {
      List<Sense> more = new ArrayList<>(all.get(node));
      more.add(sense);
      all.set(node, List.copyOf(more));
    }
  }

  private int insert(String text) {
    int node = 0;
    for (int i = 0; i < text.length(); i++) {
      int child = child(node, text.charAt(i));
      node = child == 0 ? append(node, text.charAt(i)) : child;
    }
    return node;
  }

  private int append(int parent, char letter) {
    if (nodes == letters.length) {
      letters = Arrays.copyOf(letters, nodes * 2);
      children = Arrays.copyOf(children, nodes * 2);
      siblings = Arrays.copyOf(siblings, nodes * 2);
    }
    int node = nodes++;
    letters[node] = letter;
    siblings[node] = children[parent];
    children[parent] = node;
    return node;
  }

  private int child(int node, char letter) {
    int child = children[node];
    while (child != 0 && letters[child] != letter) {
      child = siblings[child];
    }
    return child;
  }

  /** The single words of all phrases, for a spelling to be compared with. */
  Set<String> spellable() {
    return spellable;
  }

  /** Whether a stem is a word of some phrase. */
  boolean knows(char[] stem, int length) {
    int node = 0;
    for (int i = 0; i < length; i++) {
      node = child(node, stem[i]);
      if (node == 0) {
        return false;
      }
    }
    return words.get(node);
  }

  /** Adds what stands in a text from one of its words on. */
  void find(Tokens tokens, int word, List<Span> spans) {
    walk(tokens, word, word, 0, tokens.start(word), spans);
  }

  /** At most two ways lead on from a node, and each ends with the tree: what is walked is bounded by the tree. */
  private void walk(Tokens tokens, int first, int at, int from, int start, List<Span> spans) {
    int word = at;
    int node = from;
    int letter = start;
    while (true) {
      addRest(tokens, node, first, word, spans);
      if (letter == tokens.end(word)) {
        addSpans(tokens, senses, node, first, word, spans);
        word++;
        if (word == tokens.count()
            || tokens.gap(word) == Tokens.SENTENCE
            || (!innerEnds.get(node) && tokens.divides(word))) {
          return;
        }
      }
      char c = tokens.letter(letter);
      boolean digit = c >= '0' && c <= '9';
      int any = digit ? child(node, ANY_DIGIT) : node == 0 ? 0 : child(node, ANY_LETTER);
      int next = child(node, c);
      tokens.step();
      letter++;
      if (any != 0 && next != 0) {
        walk(tokens, first, word, any, letter, spans);
      }
      node = next == 0 ? any : next;
      if (node == 0) {
        return;
      }
    }
  }

  private void addRest(Tokens tokens, int node, int first, int word, List<Span> spans) {
    if (node < restSenses.size() && !restSenses.get(node).isEmpty()) {
      addSpans(tokens, restSenses, node, first, tokens.lastJoined(word), spans);
    }
  }

  private static void addSpans(
      Tokens tokens, List<List<Sense>> all, int node, int first, int last, List<Span> spans) {
    if (node < all.size()) {
      for (Sense sense : all.get(node)) {
        Span span = new Span(first, last, sense);
        if (!span.isNumber() || tokens.hasDigit(span)) {
          spans.add(span);
        }
      }
    }
  }

  /** Adds what the end of a compound means: the longest known word that it ends with. */
  void findTail(Tokens tokens, int word, List<Span> spans) {
    int end = tokens.end(word);
    for (int start = tokens.start(word) + 3; start <= end - SHORTEST_TAIL; start++) {
      int node = 0;
      for (int i = start; i < end; i++) {
        node = child(node, tokens.letter(i));
        tokens.step();
        if (node == 0) {
          break;
        }
      }
      if (node != 0 && tails.get(node)) {
        addSpans(tokens, senses, node, word, word, spans);
        return;
      }
    }
  }
}
