package io.tidewaiter.testing;

import static io.tidewaiter.testing.TidewaiterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tidewaiter.Screener;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Nomenclature;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Sample shipments")
class SamplesTest {

  private static final RuleSet RULES = FrozenRules.load();
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
  private static final Samples SAMPLES = Samples.of(RULES).on(DAY);
  private static final Screener SCREENER = Screener.of(RULES);

  static Stream<Sample> all() {
    return Stream.of(
            SAMPLES.eachListedItem(),
            SAMPLES.to("Kazakhstan").eachTier(),
            SAMPLES.eachDestinationTier(),
            Samples.of(RULES).on(LocalDate.of(2024, 2, 22)).eachTier(),
            Stream.of(
                SAMPLES.unlisted(), SAMPLES.to("UA-43").unlisted(), SAMPLES.listed("8542.31")))
        .flatMap(samples -> samples);
  }

  @ParameterizedTest
  @MethodSource("all")
  void leadToWhatTheyWereMadeFor(Sample sample) {
    assertThat(SCREENER.screen(sample.shipment()))
        .because(sample.because())
        .doesNotLack("/date")
        .doesNotLack("/destination");
  }

  @Test
  void haveOneForEachEntryInForceOnTheDay() {
    long entries = RULES.controlLists().stream()
        .flatMap(list -> list.entries().stream())
        .filter(entry -> entry.validity().inForceOn(DAY, Effect.RESTRICTS))
        .count();
    assertThat(SAMPLES.eachListedItem()).hasSize((int) entries).hasSize(29);
    assertThat(SAMPLES.eachListedItem("chpl"))
        .extracting(Sample::toString)
        .containsExactly(
            "goods.chpl.tier-4b: 8457.10 to AD",
            "goods.chpl.tier-3b: 8482.10 to AD",
            "goods.chpl.tier-3a: 8504.40 to AD",
            "goods.chpl.tier-2: 8526.91 to AD",
            "goods.chpl.tier-2: 8532.21 to AD",
            "goods.chpl.tier-1: 8542.31 to AD",
            "goods.chpl.tier-1: 8542.32 to AD",
            "goods.chpl.tier-4a: 9030.20 to AD");
    assertThat(Samples.of(RULES).on(LocalDate.of(2023, 5, 31)).eachListedItem("chpl"))
        .isEmpty();
  }

  @Test
  void haveOneForEachTierOfGoods() {
    assertThat(SAMPLES.eachTier())
        .extracting(Sample::because)
        .containsExactly(
            "goods.chpl.tier-1",
            "goods.chpl.tier-2",
            "goods.chpl.tier-3a",
            "goods.chpl.tier-3b",
            "goods.chpl.tier-4a",
            "goods.chpl.tier-4b",
            "goods.eu-833-vii-b",
            "goods.eu-833-xl",
            "goods.eu-833-xxiii");
  }

  @Test
  void haveOneForEachTierOfDestinations() {
    assertThat(SAMPLES.eachDestinationTier())
        .extracting(Sample::toString)
        .containsExactly(
            "destination.partner: goods.chpl.tier-1: 8542.31 to AT",
            "destination.standard: goods.chpl.tier-1: 8542.31 to AD",
            "destination.watch: goods.chpl.tier-1: 8542.31 to BR",
            "destination.hub: goods.chpl.tier-1: 8542.31 to AE",
            "destination.corridor: goods.chpl.tier-1: 8542.31 to AM",
            "destination.embargoed: goods.chpl.tier-1: 8542.31 to BY");
    assertThat(Samples.of(RULES).on(LocalDate.of(2023, 1, 1)).eachDestinationTier())
        .extracting(Sample::because)
        .as("no country had been named by two issuers")
        .doesNotContain("destination.hub");
  }

  @ParameterizedTest
  @EnumSource(DestinationTier.class)
  void goToACountryOfATier(DestinationTier tier) {
    assertThat(SCREENER.screen(SAMPLES.to(tier).listed("8542.31").shipment()))
        .because(tier.findingCode());
  }

  @Test
  void goFromAndToWhereTheyAreSent() {
    Sample sample = SAMPLES.from("Türkiye").to("Kazakhstan").listed("8542.31.90.00.11");
    assertThat(sample.shipment().dispatch().value()).contains(Country.parse("TR"));
    assertThat(sample.shipment().destination().value()).contains(Country.parse("KZ"));
    assertThat(sample.shipment().date().value()).contains(DAY);
    assertThat(sample.because()).isEqualTo("goods.chpl.tier-1");
    assertThat(SCREENER.screen(sample.shipment())).isHeld();
    assertThat(Samples.of(RULES).listed("8542.31").shipment().date().value())
        .contains(RULES.legalState());
  }

  @Test
  void haveACodeThatALineCanHave() {
    for (Sample sample : SAMPLES.eachListedItem().toList()) {
      LineItem line = sample.shipment().lines().get(0);
      HsCode code = line.hsCode().value().orElseThrow();
      assertThat(code.length()).isGreaterThanOrEqualTo(6);
      assertThat(line.nomenclature().value().isPresent()).isEqualTo(code.length() > 6);
    }
    LineItem long8 = SAMPLES.listed("8471.70.98").shipment().lines().get(0);
    assertThat(long8.nomenclature().value()).contains(Nomenclature.CN);
  }

  @Test
  void canBeOfGoodsThatAreOnNoList() {
    Sample sample = SAMPLES.unlisted();
    HsCode code = sample.shipment().lines().get(0).hsCode().value().orElseThrow();
    assertThat(RULES.controlLists())
        .flatExtracting(ControlList::entries)
        .noneMatch(entry -> entry.code().overlaps(code));
    assertThat(SCREENER.screen(sample.shipment())).isClear().notBecause("goods");
  }

  @Test
  void areNotMadeFromWhatTheRulesDoNotHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SAMPLES.listed("6109.10"))
        .withMessage("No list of frozen-test-pack 1-frozen has an entry for 6109.10 on 2024-07-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SAMPLES.listed("FPGA"))
        .withMessageStartingWith("Invalid HS code \"FPGA\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SAMPLES.eachListedItem("chlp"))
        .withMessage(
            "Unknown list \"chlp\": expected one of chpl, eu-833-vii-b, eu-833-xl, eu-833-xxiii");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.of(RULES).on(LocalDate.of(2023, 1, 1)).to(DestinationTier.HUB))
        .withMessage("No country is rated HUB by frozen-test-pack 1-frozen on 2023-01-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SAMPLES.to("Atlantis"))
        .withMessageContaining("Atlantis");
  }

  @Test
  void areTheSameEachTime() {
    List<Sample> once = SAMPLES.eachListedItem().toList();
    assertThat(SAMPLES.eachListedItem().toList()).isEqualTo(once);
  }
}
