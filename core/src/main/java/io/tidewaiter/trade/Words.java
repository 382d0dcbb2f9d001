package io.tidewaiter.trade;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads the words of a closed set, as the JSON contract spells them. */
final class Words {

  private Words() {}

  static <E extends Enum<E>> E read(E[] words, String text, String what) {
    String stripped = Objects.requireNonNull(text, "text").strip();
    for (E word : words) {
      if (word.toString().equalsIgnoreCase(stripped)) {
        return word;
      }
    }
    throw unknown(words, text, what);
  }

  /** A complaint about a text that is none of the words. */
  static IllegalArgumentException unknown(Object[] words, String text, String what) {
    return new IllegalArgumentException(
        "Unknown " + what + " " + ForeignText.quoted(text) + ": expected "
            + Arrays.stream(words).map(Object::toString).collect(Collectors.joining(", ")));
  }
}
