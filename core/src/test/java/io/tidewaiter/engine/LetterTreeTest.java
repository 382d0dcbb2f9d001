package io.tidewaiter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("A tree of letters")
class LetterTreeTest {

  @Property
  @Label("leads to a place of its own for each beginning of its texts and nowhere for others")
  void holdsAllBeginningsAndNoMore(
      @ForAll("texts") Set<String> texts, @ForAll("text") String other) {
    LetterTree tree = new LetterTree(texts);
    Set<String> beginnings = new HashSet<>();
    for (String text : texts) {
      for (int end = 1; end <= text.length(); end++) {
        beginnings.add(text.substring(0, end));
      }
    }
    assertThat(tree.size()).isEqualTo(beginnings.size() + 1);
    Set<Integer> nodes = new HashSet<>();
    beginnings.forEach(beginning -> nodes.add(tree.node(beginning)));
    assertThat(nodes).hasSize(beginnings.size()).doesNotContain(0);
    assertThat(tree.node(other) != 0).isEqualTo(beginnings.contains(other));
    assertThat(tree.start(other.charAt(0)) != 0)
        .isEqualTo(beginnings.contains(other.substring(0, 1)));
  }

  @Property
  @Label("keeps marks apart from ways")
  void marksDoNotDisturb(@ForAll("texts") Set<String> texts) {
    LetterTree tree = new LetterTree(texts);
    for (int node = 0; node < tree.size(); node++) {
      tree.mark(node, 1 << node % 15);
    }
    for (String text : texts) {
      int node = tree.node(text);
      assertThat(node).isNotZero();
      assertThat(tree.marks(node)).isEqualTo(1 << node % 15);
    }
  }

  @Provide
  Arbitrary<Set<String>> texts() {
    return text().set().ofMinSize(0).ofMaxSize(40);
  }

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.strings().withChars("abя語\ufffe").ofMinLength(1).ofMaxLength(7);
  }
}
