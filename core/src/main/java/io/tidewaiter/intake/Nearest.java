package io.tidewaiter.intake;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name that a misspelt one was probably meant to be. */
final class Nearest {

  private static final int SHORT_NAME_CHARS = 4;
  private static final int LONGEST_NAME_CHARS = 60;

  private Nearest() {}

  /** The end of a message about an unknown name: {@code ; did you mean hsCode?}, or nothing. */
  static String hint(String unknown, Collection<String> known) {
    return find(unknown, known).map(name -> "; did you mean " + name + "?").orElse("");
  }

  private static Optional<String> find(String unknown, Collection<String> known) {
    if (unknown.length() > LONGEST_NAME_CHARS) {
      return Optional.empty();
    }
    String plain = plain(unknown);
    LevenshteinDistance distance =
        new LevenshteinDistance(plain.length() <= SHORT_NAME_CHARS ? 1 : 2);
    Optional<String> nearest = Optional.empty();
    int nearestEdits = Integer.MAX_VALUE;
    for (String name : known) {
      int edits = distance.apply(plain, plain(name));
      if (edits >= 0 && edits < nearestEdits) {
        nearest = Optional.of(name);
        nearestEdits = edits;
      }
    }
    return nearest;
  }

  /** Case and the usual separators of words make no difference: hs_code and HSCode are near hsCode. */
  private static String plain(String name) {
    return name.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
  }
}
