package io.tidewaiter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.rule.RuleSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A vague description")
class VagueDescriptionsTest {

  private static final String VAGUE = "description.vague";
  private static final RuleSet RULES = StandardRules.load();
  private static final Screener SCREENER = Screener.of(RULES);

  private static LineScreening screen(String description) {
    return SCREENER
        .screen(Draft.of(
                "/date", "2026-01-15",
                "/dispatch", "TR",
                "/destination", "KZ",
                "/lines/0/hsCode", "3926.90",
                "/lines/0/description", description)
            .shipment())
        .lines()
        .get(0);
  }

  private static Optional<Finding> vague(String description) {
    return screen(description).findings().stream()
        .filter(finding -> finding.code().equals(VAGUE))
        .findFirst();
  }

  static Stream<String> words() {
    return RULES.redFlags().stream()
        .filter(flag -> flag.row().id().equals(VAGUE))
        .flatMap(flag -> flag.words().stream());
  }

  @ParameterizedTest
  @MethodSource("words")
  void isEachOfTheGeneralWords(String word) {
    assertThat(vague(word)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see packing list",
        "see attached packing list",
        "N/A",
        "TBA",
        "xxx",
        "1",
        "12345",
        "...",
        "1.000,00 pcs",
        "no description",
        "equipments",
        "part's",
        "PARTS & ACCESSORIES",
        "Spare Parts (used)",
        "<b>spare&nbsp;parts</b>",
        "parts for machine",
        "as per proforma",
        "diverse Waren",
        "komponent",
        "elektronik",
        "electronic components, assorted",
        "electrical parts",
        "parts parts parts parts parts parts parts parts parts parts parts parts parts parts",
        "parts, spare parts and other items as per attached invoice and packing list",
        "Запчасти б/у",
        "yedek parça, muhtelif",
        "Teile laut Rechnung"
      })
  void hasNoWordsButGeneralOnesAndSuchAsLinkThem(String description) {
    assertThat(vague(description)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spare parts for lifts",
        "brake parts",
        "plastic goods",
        "laboratory equipment",
        "hose",
        "toys",
        "oscilloscope parts",
        "camera",
        "A4",
        "parts STM32F407VGT6",
        "parts for machine, hydraulic",
        "bearings"
      })
  void hasNotOneWordMore(String description) {
    assertThat(vague(description)).isEmpty();
  }

  @Test
  void isQuotedOnOneLineAndShort() {
    assertThat(vague("spare\t\n parts  ").orElseThrow().message()).contains("\"spare parts\"");
    assertThat(vague("parts ".repeat(600)).orElseThrow().message()).contains("parts parts pa…\"");
  }

  @Test
  void isOneWithoutAnyWord() {
    for (String blank : List.of("", "   ", " \t\n", "--")) {
      assertThat(vague(blank)).isPresent();
    }
  }
}
