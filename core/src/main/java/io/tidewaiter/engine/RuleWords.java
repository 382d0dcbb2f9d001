package io.tidewaiter.engine;

import io.tidewaiter.rule.ContextWords;
import io.tidewaiter.rule.GoodsWords;
import io.tidewaiter.rule.PartNumbers;
import io.tidewaiter.rule.Vocabulary;
import io.tidewaiter.rule.WordRole;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The words of the rules as they are compared: folded, cut to their stems, phrases without the gaps between their words,
 * so that "micro-controller", "micro controller" and "microcontroller" are one. Made to be compiled to a {@link Lexicon}.
 */
final class RuleWords {

  /** The shortest word that may stand at the end of a German compound. */
  private static final int SHORTEST_TAIL = 6;

  private static final String REST = "*";

  /** What phrases mean. */
  final Map<String, Set<Sense>> phrases = new HashMap<>();

  /** What part numbers mean, by their pattern. */
  final Map<String, Set<Sense>> numbers = new HashMap<>();

  /** What part numbers mean, by the pattern that they begin with. */
  final Map<String, Set<Sense>> beginnings = new HashMap<>();

  /** The single words of all phrases. */
  final Set<String> words = new TreeSet<>();

  /** Words before part numbers; they are no misspelling of others, but none is taken for one of them either. */
  final Set<String> makers = new TreeSet<>();

  /** RuleWords of one word that may be the end of a compound. */
  final Set<String> tails = new HashSet<>();

  /** What stands before a gap in a phrase. */
  final Set<String> innerEnds = new HashSet<>();

  RuleWords(Vocabulary vocabulary) {
    for (GoodsWords row : vocabulary.goods()) {
      row.names().forEach(phrase -> add(row, phrase, Strength.NAMES));
      row.general().forEach(phrase -> add(row, phrase, Strength.GENERAL));
      row.suggests().forEach(phrase -> add(row, phrase, Strength.SUGGESTS));
      row.kinds().forEach(phrase -> add(row, phrase, Strength.KIND));
    }
    for (PartNumbers row : vocabulary.parts()) {
      row.patterns().forEach(pattern -> add(row, pattern));
    }
    for (ContextWords row : vocabulary.context()) {
      Sense sense = new Sense.OfContext(row.role());
      boolean mayBeTail = isGerman(row.language()) && row.role() == WordRole.NEVER;
      row.words().forEach(phrase -> add(stems(phrase), sense, mayBeTail));
    }
  }

  private static boolean isGerman(String language) {
    return language.equals("de");
  }

  private void add(GoodsWords row, String phrase, Strength strength) {
    String[] stems = stems(phrase);
    Sense sense = new Sense.OfGoods(
        row.code(), strength, String.join(" ", stems), false, row.row().foreignPack());
    add(stems, sense, isGerman(row.language()));
  }

  private void add(PartNumbers row, String pattern) {
    Strength strength = row.suffices() ? Strength.NAMES : Strength.SUGGESTS;
    Sense sense =
        new Sense.OfGoods(row.code(), strength, pattern, true, row.row().foreignPack());
    boolean goesOn = pattern.endsWith(REST);
    String whole = goesOn ? pattern.substring(0, pattern.length() - REST.length()) : pattern;
    Map<String, Set<Sense>> all = goesOn ? beginnings : numbers;
    String[] parts = whole.split(" ", -1);
    add(all, String.join("", parts), sense);
    if (parts.length > 1) {
      String[] stems = Stream.of(parts).map(RuleWords::stem).toArray(String[]::new);
      makers.addAll(List.of(stems).subList(0, stems.length - 1));
      add(all, joined(stems), sense);
    }
  }

  /** Words before a number stand in a text as their stems; what has signs for letters or digits has none. */
  private static String stem(String part) {
    return part.chars().allMatch(Character::isLetter) ? WordStem.of(part) : part;
  }

  private static String[] stems(String phrase) {
    String[] stems = FoldedText.of(phrase).split(" ", -1);
    for (int i = 0; i < stems.length; i++) {
      stems[i] = WordStem.of(stems[i]);
    }
    return stems;
  }

  private void add(String[] stems, Sense sense, boolean mayBeTail) {
    words.addAll(List.of(stems));
    add(stems, sense);
    if (stems.length == 1) {
      if (mayBeTail && stems[0].length() >= SHORTEST_TAIL) {
        tails.add(stems[0]);
      }
    } else if (stems.length == 2 && sense instanceof Sense.OfGoods) {
      add(new String[] {stems[1], stems[0]}, sense);
    }
  }

  private void add(String[] stems, Sense sense) {
    add(phrases, joined(stems), sense);
  }

  private String joined(String[] stems) {
    StringBuilder phrase = new StringBuilder();
    for (String stem : stems) {
      if (phrase.length() > 0) {
        innerEnds.add(phrase.toString());
      }
      phrase.append(stem);
    }
    return phrase.toString();
  }

  private static void add(Map<String, Set<Sense>> all, String text, Sense sense) {
    all.computeIfAbsent(text, key -> new LinkedHashSet<>()).add(sense);
  }

  /** All that a tree has to hold. */
  Set<String> texts() {
    Set<String> texts = new HashSet<>(words);
    texts.addAll(makers);
    texts.addAll(phrases.keySet());
    texts.addAll(numbers.keySet());
    texts.addAll(beginnings.keySet());
    return texts;
  }
}
