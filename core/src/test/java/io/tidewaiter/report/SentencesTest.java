package io.tidewaiter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The sentences of a language")
class SentencesTest {

  private static final Pattern NAME = Pattern.compile("\\{([^}]*)\\}");

  /** What stands beside the English reason in every finding on something that could not be read. */
  private static final Set<String> BESIDE_A_REASON = Set.of("text", "pointer");

  @ParameterizedTest
  @EnumSource
  void areTheSameInEveryLanguage(Language language) {
    assertThat(Sentences.in(language).keys())
        .isEqualTo(Sentences.in(Language.ENGLISH).keys())
        .isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void takeTheValuesThatTheEnglishOnesTake(Language language) {
    Sentences english = Sentences.in(Language.ENGLISH);
    Sentences other = Sentences.in(language);
    for (String key : english.keys()) {
      Set<String> names = new TreeSet<>(names(other.template(key)));
      if (names(english.template(key)).contains("reason")) {
        names.removeAll(BESIDE_A_REASON);
      }
      assertThat(names(english.template(key))).as(key).containsAll(names);
    }
  }

  @ParameterizedTest
  @EnumSource
  void sayEveryMessageWithItsValues(Language language) {
    Sentences sentences = Sentences.in(language);
    for (String key : sentences.keys()) {
      Map<String, Object> values = new TreeMap<>();
      names(sentences.template(key)).forEach(name -> values.put(name, "<" + name + ">"));
      String said = sentences.render(key, values);
      assertThat(said).as(key).isNotBlank().doesNotContain("{", "}");
      values.values().forEach(value -> assertThat(said).as(key).contains((String) value));
    }
  }

  @Test
  void wantEveryValueThatTheyName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sentences.in(Language.ENGLISH).render("goods.tier", Map.of()));
  }

  private static Set<String> names(String template) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAME.matcher(template);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
