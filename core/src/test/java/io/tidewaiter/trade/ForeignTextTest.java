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
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Foreign text")
class ForeignTextTest {

  @ParameterizedTest
  @DisplayName("is quoted as it is if it shows at all")
  @CsvSource(
      quoteCharacter = '`',
      value = {"KZ", "Türkiye", "Казахстан", "哈萨克斯坦", "😀", "❤\ufe0f", "5' pipe", "``"})
  void showsAsItIs(String text) {
    assertThat(ForeignText.quoted(text)).isEqualTo("\"" + text + "\"");
  }

  @ParameterizedTest
  @DisplayName("is quoted with escapes for what would not show")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`a\nb`,a\\u000ab",
        "`a\u001bb`,a\\u001bb",
        "`a\u00a0b`,a\\u00a0b",
        "`a\u200bb`,a\\u200bb",
        "`a\u202eb`,a\\u202eb",
        "`a\u2028b`,a\\u2028b",
        "`a\u3164b`,a\\u3164b",
        "`a\ufeffb`,a\\ufeffb",
        "`a\ud800b`,a\\ud800b",
        "`a\udb40\udc41b`,a\\udb40\\udc41b",
        "`say \"x\"`,say \\\"x\\\"",
        "`a\\b`,a\\\\b"
      })
  void showsTheInvisible(String text, String shown) {
    assertThat(ForeignText.quoted(text)).isEqualTo("\"" + shown + "\"");
  }

  @Test
  @DisplayName("is cut between characters when quoted")
  void isCutBetweenCharacters() {
    assertThat(ForeignText.quoted("x".repeat(80))).isEqualTo("\"" + "x".repeat(80) + "\"");
    assertThat(ForeignText.quoted("x".repeat(81))).isEqualTo("\"" + "x".repeat(80) + "…\"");
    assertThat(ForeignText.quoted("😀".repeat(81))).isEqualTo("\"" + "😀".repeat(80) + "…\"");
  }

  @Property
  @Label("is quoted on one line of bounded length between two quotation marks")
  void isOneLine(@ForAll("texts") String text) {
    assertThat(ForeignText.quoted(text))
        .startsWith("\"")
        .endsWith("\"")
        .hasSizeLessThan(1_000)
        .doesNotContainPattern("[\\p{Cntrl}\u2028\u2029\u202a-\u202e]");
  }

  @ParameterizedTest
  @DisplayName("is made visible with a question mark for what obeys, turns or hides")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`a\nb`,a?b",
        "`a\r\n\tb`,a???b",
        "`\u001b[2Jb`,?[2Jb",
        "`a\u009b31mb`,a?31mb",
        "`a\u202eb`,a?b",
        "`a\u2066b`,a?b",
        "`a\u2028b`,a?b",
        "`a\u200bb`,a?b",
        "`a\u3164b`,a?b",
        "`a\ud800b`,a?b",
        "`a\udb40\udc41b`,a?b"
      })
  void isMadeVisible(String text, String shown) {
    assertThat(ForeignText.visible(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @DisplayName("is left as it is where it shows, whatever its script and length")
  @ValueSource(
      strings = {
        "",
        " ",
        "a\u00a0b\u3000c",
        "say \"x\" \\",
        "Türkiye",
        "Казахстан",
        "哈萨克斯坦",
        "कज़ाख़",
        "قازاقستان",
        "😀",
        "❤\ufe0f"
      })
  void isLeftAsItIs(String text) {
    assertThat(ForeignText.visible(text)).isEqualTo(text);
    assertThat(ForeignText.visible(text.repeat(100))).isEqualTo(text.repeat(100));
  }

  @Property
  @Label("is made visible character by character")
  void isMadeVisibleByCharacter(@ForAll("texts") String text) {
    String visible = ForeignText.visible(text);
    assertThat(visible.codePoints()).hasSize((int) text.codePoints().count());
    assertThat(visible).doesNotContainPattern("[\\p{Cntrl}\u2028\u2029\u202a-\u202e]");
    assertThat(ForeignText.visible(visible)).isEqualTo(visible);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().all().ofMaxLength(500);
  }
}
