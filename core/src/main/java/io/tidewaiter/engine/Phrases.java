package io.tidewaiter.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Folded phrases, to find out whether a folded text holds one of them as whole words or is made of them. Immutable. */
final class Phrases {

  private final Map<String, List<String>> byFirstWord = new HashMap<>();

  Phrases(List<String> phrases) {
    for (String phrase : phrases) {
      byFirstWord
          .computeIfAbsent(phrase.substring(0, wordEnd(phrase, 0)), word -> new ArrayList<>())
          .add(phrase);
    }
  }

  /** Phrases whose words are cut to their stems, to be compared with a text of stems. */
  static Phrases ofStems(List<String> phrases) {
    return new Phrases(phrases.stream().map(Phrases::stems).toList());
  }

  /** The stems of the words of a text. */
  static String stems(String text) {
    return Stream.of(FoldedText.of(text).split(" ", -1))
        .map(word -> WordStem.of(LookAlikes.settled(word)))
        .collect(Collectors.joining(" "));
  }

  /**
   * Whether a text is made of such phrases and nothing else, in any order and however often.
   *
   * @param linking where words begin that may stand between them
   */
  boolean makeUp(String text, BitSet linking) {
    if (text.isEmpty()) {
      return true;
    }
    BitSet reached = new BitSet(text.length() + 2);
    reached.set(0);
    for (int start = 0;
        start >= 0 && start < text.length();
        start = reached.nextSetBit(start + 1)) {
      if (linking.get(start)) {
        reached.set(wordEnd(text, start) + 1);
      }
      for (String phrase : startingAt(text, start)) {
        reached.set(start + phrase.length() + 1);
      }
    }
    return reached.get(text.length() + 1);
  }

  private List<String> startingAt(String text, int start) {
    String word = text.substring(start, wordEnd(text, start));
    return byFirstWord.getOrDefault(word, List.of()).stream()
        .filter(phrase -> isWholeAt(phrase, text, start))
        .toList();
  }

  private static boolean isWholeAt(String phrase, String text, int start) {
    return text.startsWith(phrase, start)
        && wordEnd(text, start + phrase.length()) == start + phrase.length();
  }

  private static int wordEnd(String text, int from) {
    int gap = text.indexOf(' ', from);
    return gap < 0 ? text.length() : gap;
  }

  boolean areIn(String text) {
    int start = 0;
    while (start < text.length()) {
      int end = wordEnd(text, start);
      for (String phrase : byFirstWord.getOrDefault(text.substring(start, end), List.of())) {
        if (isWholeAt(phrase, text, start)) {
          return true;
        }
      }
      start = end + 1;
    }
    return false;
  }
}
