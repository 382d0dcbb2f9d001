package io.tidewaiter.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Folded phrases, to find out whether a folded text holds one of them as whole words. Immutable. */
final class Phrases {

  private final Map<String, List<String>> byFirstWord = new HashMap<>();

  Phrases(List<String> phrases) {
    for (String phrase : phrases) {
      byFirstWord
          .computeIfAbsent(phrase.substring(0, wordEnd(phrase, 0)), word -> new ArrayList<>())
          .add(phrase);
    }
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
        if (text.startsWith(phrase, start)
            && wordEnd(text, start + phrase.length()) == start + phrase.length()) {
          return true;
        }
      }
      start = end + 1;
    }
    return false;
  }
}
