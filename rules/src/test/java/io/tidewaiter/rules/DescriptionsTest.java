package io.tidewaiter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Factor;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.NotChecked;
import io.tidewaiter.rule.PartNumbers;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A description")
class DescriptionsTest {

  private static final RuleSet RULES = StandardRules.load();
  private static final Screener SCREENER = Screener.of(RULES);

  /** A word for the kind of goods, without which numbers that only suggest them say nothing. */
  private static final Map<String, String> KINDS =
      Map.of("8482", "bearing ", "8542", "processor ", "8471", "computer ");

  private static LineScreening screen(String code, String description) {
    return SCREENER
        .screen(Draft.of(
                "/date",
                "2025-06-01",
                "/destination",
                "KZ",
                "/lines/0/hsCode",
                code,
                "/lines/0/description",
                description)
            .shipment())
        .lines()
        .get(0);
  }

  private static Optional<Finding> named(String code, String description) {
    return screen(code, description).findings().stream()
        .filter(finding -> finding.factor() == Factor.DESCRIPTION)
        .filter(finding -> finding.code().endsWith("listed-goods"))
        .findFirst();
  }

  @Test
  void ofListedGoodsUnderTheCodeOfToysIsToldWithItsWords() {
    LineScreening line = screen("9503.00", "FPGA integrated circuits XC7K325T");
    Finding finding = named("9503.00", "FPGA integrated circuits XC7K325T").orElseThrow();
    assertThat(line.verdict()).isGreaterThanOrEqualTo(Verdict.REVIEW);
    assertThat(finding.points()).isEqualTo(20);
    assertThat(finding.field()).contains("/lines/0/description");
    assertThat(finding.message())
        .contains(
            "HS 8542.31", "\"FPGA\"", "\"integrated circuits\"", "\"XC7K325T\"", "HS 9503.00");
    assertThat(finding.message(Language.TURKISH))
        .contains("HS 8542.31", "\"XC7K325T\"")
        .contains("Ortak Yüksek Öncelikli Ürünler Listesi");
    assertThat(finding.sources()).isNotEmpty();
    assertThat(finding.evidence()).containsEntry("certainty", "NAMED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9503.00 | toy drone with camera for children",
        "6109.10 | T-shirt, chip print",
        "4202.12 | case for oscilloscope",
        "4202.92 | camera bag, black",
        "4202.92 | Kamera çantası",
        "4202.92 | Чехол для тепловизора",
        "4901.99 | book on STM32 microcontrollers",
        "8527.12 | transistor radio",
        "3403.19 | ball bearing grease",
        "8542.90 | lids for FPGA circuits",
        "8517.13 | smartphone, dual camera, GPS receiver",
        "8539.52 | LED lamp, built-in power supply",
        "9018.90 | hearing aids",
        "4911.10 | "
      })
  void ofOrdinaryGoodsIsLeftAlone(String code, String description) {
    assertThat(named(code, description == null ? "" : description)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Micro-Controllers, 32 bit | 8542.31",
        "MICRO CONTROLLER | 8542.31",
        "microcontoller | 8542.31",
        "İŞLEMSEL YÜKSELTEÇ | 8542.33",
        "işlemsel yükselteçler | 8542.33",
        "операционные усилители | 8542.33",
        "ОСЦИЛЛОГРАФЫ ЦИФРОВЫЕ | 9030.20",
        "Rillenkugellager 20 mm | 8482.10",
        "Keramikvielschichtkondensatoren | 8532.24",
        "capacitors, ceramic, multilayer | 8532.24",
        "osciloscope 100 MHz | 9030.20",
        "LM 358 | 8542.33",
        "bearing 6204 2RS | 8482.10",
        "машина контроля полупроводниковых пластин | 9030.82",
        "200 MCUs | 8542.31",
        "toys and 200 MCUs | 8542.31",
        "CPUs, new | 8542.31",
        "instrument with recorder for resistance | 9030.39"
      })
  void isUnderstoodHoweverItIsSpelt(String description, String item) {
    assertThat(named("3926.90", description))
        .hasValueSatisfying(finding -> assertThat(finding.evidence()).containsEntry("entry", item));
  }

  @Test
  void thatOnlySuggestsListedGoodsWeighsLess() {
    Finding finding = named("3926.90", "instrument for wafers").orElseThrow();
    assertThat(finding.code()).isEqualTo("description.perhaps-listed-goods");
    assertThat(finding.points()).isEqualTo(10);
    assertThat(finding.evidence()).containsEntry("certainty", "SUGGESTED");
    assertThat(named("3926.90", "instrument")).isEmpty();
    assertThat(named("3926.90", "wafers")).isEmpty();
  }

  @Test
  void ofListedGoodsUnderTheirOwnCodeAddsNothing() {
    assertThat(named("8542.31", "FPGA integrated circuits XC7K325T")).isEmpty();
    assertThat(named("8542.39", "FPGA integrated circuits XC7K325T")).isEmpty();
    assertThat(named("8542", "FPGA integrated circuits XC7K325T")).isEmpty();
  }

  @Test
  void namesNothingBeforeTheGoodsWereListed() {
    LineScreening before = SCREENER
        .screen(Draft.of(
                "/date", "2014-07-01",
                "/destination", "KZ",
                "/lines/0/hsCode", "9503.00",
                "/lines/0/description", "oscilloscope")
            .shipment())
        .lines()
        .get(0);
    assertThat(before.findings())
        .extracting(finding -> String.valueOf(finding.evidence().get("list")))
        .noneMatch(list -> list.contains("Priority"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8542.31 | cotton shirts | \"cotton\", \"shirts\"",
        "8542.31 | Ball bearings 6204-2RS | 8482.10",
        "8482.10 | футболки хлопковые | футболки",
        "8525.89 | Waschmaschine | Waschmaschine"
      })
  void ofOtherGoodsUnderAListedCodeCastsDoubtOnTheCode(
      String code, String description, String words) {
    LineScreening line = screen(code, description);
    Finding doubt = line.findings().stream()
        .filter(finding -> finding.code().equals("data.code.described-otherwise"))
        .findFirst()
        .orElseThrow();
    assertThat(doubt.message()).contains("looks wrong", words);
    assertThat(doubt.message(Language.TURKISH)).contains("yanlış görünüyor", words);
    assertThat(doubt.points()).isZero();
    assertThat(line.score()).isEqualTo(screen(code, "as agreed").score());
  }

  @Test
  void thatIsAbsentLeavesOpenWhatItWouldSay() {
    Draft without =
        Draft.of("/date", "2025-06-01", "/destination", "KZ", "/lines/0/hsCode", "6109.10");
    LineScreening toys = SCREENER.screen(without.shipment()).lines().get(0);
    assertThat(toys.notChecked())
        .extracting(NotChecked::check)
        .contains("description.listed-goods");
    LineScreening chips = SCREENER
        .screen(without.with("/lines/0/hsCode", "8542.31").shipment())
        .lines()
        .get(0);
    assertThat(chips.notChecked())
        .extracting(NotChecked::check)
        .doesNotContain("description.listed-goods");
  }

  static Stream<PartNumbers> families() {
    return RULES.vocabulary().parts().stream();
  }

  @ParameterizedTest
  @MethodSource("families")
  void isKnownByEveryPartNumber(PartNumbers family) {
    String kind = family.suffices() ? "" : KINDS.get(family.code().first(4).digits());
    for (String number : family.matching()) {
      assertThat(named("3926.90", kind + number)).as(number).isPresent();
    }
    for (String number : family.missing()) {
      assertThat(named("3926.90", "other " + kind + number)).as(number).isEmpty();
    }
  }

  @Test
  void hasWordsForEveryItemOfThePriorityListInFourLanguages() {
    List<String> languages = List.of("en", "tr", "ru", "de");
    RULES
        .controlList("chpl")
        .orElseThrow()
        .entries()
        .forEach(entry -> assertThat(RULES.vocabulary().goods().stream()
                .filter(words -> words.code().equals(entry.code()))
                .map(words -> words.language()))
            .as(entry.code().toString())
            .containsAll(languages));
  }
}
