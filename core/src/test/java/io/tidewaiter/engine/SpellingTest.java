package io.tidewaiter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.text.similarity.LevenshteinDistance;

@Label("A spelling")
class SpellingTest {

  private static final List<String> WORDS =
      List.of("kondensator", "kondensor", "sensors", "tensorik");
  private static final Spelling SPELLING = new Spelling(WORDS);

  @Property(tries = 20_000)
  @Label(
      "is corrected to a word that one edit leads to, or two letters exchanged, as measuring all words shows")
  void nearestIsWhatMeasuringFinds(@ForAll("misspelt") String word) {
    Optional<String> slow = new TreeSet<>(WORDS)
        .stream()
            .filter(known -> word.length() >= 6 && word.charAt(0) == known.charAt(0))
            .filter(known ->
                isSlip(word, known) || (!word.startsWith(known) && !known.startsWith(word)))
            .filter(known -> distance(word, known) == 1)
            .findFirst();
    String fast = SPELLING.nearest(word.toCharArray(), 0, word.length());
    if (slow.isPresent()) {
      assertThat(fast).isNotNull();
      assertThat(distance(word, fast)).isEqualTo(1);
    } else if (fast != null) {
      assertThat(distance(word, fast)).isEqualTo(2);
      assertThat(fast).hasSameSizeAs(word);
      assertThat(word.length() >= 8 || isExchange(word, fast)).isTrue();
    }
  }

  /** Whether the last letter is doubled, or lost from a long word. */
  private static boolean isSlip(String word, String known) {
    return word.equals(known + known.charAt(known.length() - 1))
        || (word.length() >= 10 && word.equals(known.substring(0, known.length() - 1)));
  }

  private static boolean isExchange(String word, String known) {
    return IntStream.range(0, word.length() - 1)
        .anyMatch(i -> known.equals(
            word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2)));
  }

  private static int distance(String one, String other) {
    return LevenshteinDistance.getDefaultInstance().apply(one, other);
  }

  @Provide
  Arbitrary<String> misspelt() {
    Arbitrary<String> letter = Arbitraries.of("a", "e", "n", "s", "");
    return Arbitraries.of(WORDS)
        .flatMap(word -> Arbitraries.integers()
            .between(0, word.length() - 2)
            .flatMap(at -> letter.flatMap(one ->
                letter.map(two -> word.substring(0, at) + one + two + word.substring(at + 1)))));
  }

  @Property(tries = 200)
  @Label("with two neighbours exchanged is understood")
  void exchangedNeighboursAreUnderstood(@ForAll("places") int at) {
    StringBuilder word = new StringBuilder("kondensator");
    word.setCharAt(at, "kondensator".charAt(at + 1));
    word.setCharAt(at + 1, "kondensator".charAt(at));
    assertThat(SPELLING.nearest(word.toString().toCharArray(), 0, word.length()))
        .isEqualTo("kondensator");
  }

  @Example
  @Label("of seven letters is understood with two neighbours exchanged or one letter lost within")
  void sevenLettersAreUnderstood() {
    Spelling circuits = new Spelling(List.of("circuit", "oscillograf", "microcontrol", "kamerad"));
    for (String slip : List.of("circiut", "ciruit", "circut", "circuitt")) {
      assertThat(circuits.nearest(slip.toCharArray(), 0, slip.length())).isEqualTo("circuit");
    }
    assertThat(circuits.nearest("oscillograff".toCharArray(), 0, 12)).isEqualTo("oscillograf");
    assertThat(circuits.nearest("microcontro".toCharArray(), 0, 11)).isEqualTo("microcontrol");
    for (String other : List.of("circui", "circuita", "circa", "kamera", "tircuit", "circtiu")) {
      assertThat(circuits.nearest(other.toCharArray(), 0, other.length()))
          .as(other)
          .isNull();
    }
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(1, 8);
  }
}
