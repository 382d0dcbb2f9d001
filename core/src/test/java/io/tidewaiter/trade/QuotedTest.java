package io.tidewaiter.trade;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Foreign text in a message")
class QuotedTest {

  @ParameterizedTest
  @DisplayName("shows as it is if it shows at all")
  @CsvSource(
      quoteCharacter = '`',
      value = {"KZ", "Türkiye", "Казахстан", "哈萨克斯坦", "😀", "5' pipe", "``"})
  void showsAsItIs(String text) {
    assertThat(Quoted.of(text)).isEqualTo("\"" + text + "\"");
  }

  @ParameterizedTest
  @DisplayName("shows what would not show")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`a\nb`,a\\u000ab",
        "`a\u001bb`,a\\u001bb",
        "`a\u00a0b`,a\\u00a0b",
        "`a\u200bb`,a\\u200bb",
        "`a\u202eb`,a\\u202eb",
        "`a\u2028b`,a\\u2028b",
        "`a\ufeffb`,a\\ufeffb",
        "`a\ud800b`,a\\ud800b",
        "`a\udb40\udc41b`,a\\udb40\\udc41b",
        "`say \"x\"`,say \\\"x\\\"",
        "`a\\b`,a\\\\b"
      })
  void showsTheInvisible(String text, String shown) {
    assertThat(Quoted.of(text)).isEqualTo("\"" + shown + "\"");
  }

  @Test
  @DisplayName("is cut between characters")
  void isCutBetweenCharacters() {
    assertThat(Quoted.of("x".repeat(80))).isEqualTo("\"" + "x".repeat(80) + "\"");
    assertThat(Quoted.of("x".repeat(81))).isEqualTo("\"" + "x".repeat(80) + "…\"");
    assertThat(Quoted.of("😀".repeat(81))).isEqualTo("\"" + "😀".repeat(80) + "…\"");
  }

  @Property
  @Label("is one line of bounded length between two quotation marks")
  void isOneLine(@ForAll("texts") String text) {
    assertThat(Quoted.of(text))
        .startsWith("\"")
        .endsWith("\"")
        .hasSizeLessThan(1_000)
        .doesNotContainPattern("[\\p{Cntrl}\u2028\u2029\u202a-\u202e]");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().all().ofMaxLength(500);
  }
}
