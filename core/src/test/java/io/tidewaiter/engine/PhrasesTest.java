package io.tidewaiter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("Phrases")
class PhrasesTest {

  private static final List<String> ALL = List.of("part", "spare part", "part of", "of goods", "a");
  private static final Phrases PHRASES = new Phrases(ALL);
  private static final BitSet NOTHING = new BitSet();

  @Property
  @Label("make up a text that can be cut into them, as trying all cuts shows")
  void makeUpWhatCanBeCut(@ForAll("texts") String text) {
    assertThat(PHRASES.makeUp(text, NOTHING)).isEqualTo(canBeCut(text));
  }

  private static boolean canBeCut(String text) {
    return ALL.stream()
        .anyMatch(phrase -> text.equals(phrase)
            || (text.startsWith(phrase + " ") && canBeCut(text.substring(phrase.length() + 1))));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("part", "spare", "of", "goods", "a", "parts")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(words -> String.join(" ", words));
  }

  @Example
  @Label("make up a text however often they stand in it")
  void repetitionIsNoMatter() {
    assertThat(PHRASES.makeUp("spare part ".repeat(2000) + "a", NOTHING)).isTrue();
    assertThat(PHRASES.makeUp("spare part ".repeat(2000) + "spare", NOTHING)).isFalse();
  }

  @Example
  @Label("of stems are compared with the stems of a text")
  void stemsAreCompared() {
    assertThat(Phrases.stems("SPARE Parts")).isEqualTo("spare part");
    assertThat(Phrases.ofStems(List.of("Запчасти", "n/a"))
            .makeUp(Phrases.stems("ЗАПЧАСТЬ N.A."), NOTHING))
        .isTrue();
  }

  @Example
  @Label("make up a text with words between them that tell nothing, but need not do without those")
  void linksMayStandBetween() {
    BitSet linking = new BitSet();
    linking.set("part ".length());
    assertThat(PHRASES.makeUp("part for a", linking)).isTrue();
    assertThat(PHRASES.makeUp("part for goods", linking)).isFalse();
    assertThat(PHRASES.makeUp("part of goods", linking)).isTrue();
    assertThat(PHRASES.makeUp("", NOTHING)).isTrue();
  }
}
