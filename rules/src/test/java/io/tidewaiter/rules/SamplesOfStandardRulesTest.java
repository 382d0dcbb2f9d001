package io.tidewaiter.rules;

import static io.tidewaiter.testing.TidewaiterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.testing.Sample;
import io.tidewaiter.testing.Samples;
import io.tidewaiter.trade.HsCode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Samples of the standard rules")
class SamplesOfStandardRulesTest {

  private static final RuleSet RULES = StandardRules.load();
  private static final Screener SCREENER = Screener.of(RULES);

  @ParameterizedTest
  @ValueSource(strings = {"2022-01-01", "2023-10-01", "2024-07-01", "2025-10-24"})
  void leadToWhatTheyWereMadeFor(LocalDate day) {
    Samples samples = Samples.of(RULES).on(day);
    List<Sample> all = Stream.of(
            samples.eachListedItem(), samples.eachTier(), samples.eachDestinationTier())
        .flatMap(some -> some)
        .toList();
    assertThat(all).hasSizeGreaterThan(500);
    for (Sample sample : all) {
      Screening screening = SCREENER.screen(sample.shipment());
      assertThat(screening).because(sample.because());
      if (!isOfNationalChapter(sample)) {
        assertThat(screening).notBecause("data.code");
      }
    }
  }

  /** The Harmonized System has no codes in chapters 98 and 99. */
  private static boolean isOfNationalChapter(Sample sample) {
    HsCode code = sample.shipment().lines().get(0).hsCode().value().orElseThrow();
    return code.isWithin(HsCode.parse("98")) || code.isWithin(HsCode.parse("99"));
  }

  @Test
  void areHeldWhereTheListsWeighMost() {
    Samples corridor = Samples.of(RULES).to(DestinationTier.CORRIDOR);
    corridor
        .eachListedItem("chpl")
        .forEach(
            sample -> assertThat(SCREENER.screen(sample.shipment())).isAtLeast(Verdict.REVIEW));
    Samples.of(RULES)
        .to(DestinationTier.EMBARGOED)
        .eachListedItem()
        .forEach(sample -> assertThat(SCREENER.screen(sample.shipment())).isAtLeast(Verdict.HOLD));
  }
}
