package io.tidewaiter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A quotation")
class QuotesTest {

  @Test
  @DisplayName("stands on one line with one space where the text has tabs, lines and wide spaces")
  void gapsAreSpaces() {
    assertThat(Quotes.shown(" spare\t\tparts\r\n\u00a0of \u2028 pumps "))
        .isEqualTo("spare parts of pumps");
    assertThat(Quotes.shown(" ".repeat(4000))).isEmpty();
  }

  @Test
  @DisplayName("is cut behind eighty characters, none of them in two")
  void longTextsAreCut() {
    assertThat(Quotes.shown("x".repeat(80))).isEqualTo("x".repeat(80));
    assertThat(Quotes.shown("x".repeat(81))).isEqualTo("x".repeat(80) + "…");
    assertThat(Quotes.shown("\ud83d\ude00".repeat(4000)))
        .isEqualTo("\ud83d\ude00".repeat(80) + "…");
  }
}
