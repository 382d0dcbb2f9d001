package io.tidewaiter.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidewaiter.Screener;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The corpus")
class CorpusTest {

  private static final int LINES = 20_000;
  private static final RuleSet RULES = StandardRules.load();
  private static final Corpus MIXED = Corpus.draw(RULES, LINES, Corpus.Days.MIXED);

  private static IntStream lines() {
    return IntStream.range(0, LINES);
  }

  @Test
  @DisplayName("is the same whenever it is drawn")
  void isRepeatable() {
    Corpus again = Corpus.draw(RULES, LINES, Corpus.Days.MIXED);
    assertThat(lines()).allSatisfy(line -> {
      assertThat(again.digits(line)).isEqualTo(MIXED.digits(line));
      assertThat(again.country(line)).isEqualTo(MIXED.country(line));
      assertThat(again.day(line)).isEqualTo(MIXED.day(line));
    });
  }

  @Test
  @DisplayName("has codes of 6 to 12 digits that exist in the current edition")
  void hasRealCodes() {
    assertThat(lines().mapToObj(MIXED::digits)).allSatisfy(digits -> {
      assertThat(digits).hasSizeBetween(6, 12);
      assertThat(RULES.hsTables().contains(RULES.hsEdition(), HsCode.parse(digits)))
          .isTrue();
    });
    assertThat(lines().mapToObj(MIXED::digits).map(String::length).distinct())
        .containsExactlyInAnyOrder(6, 8, 10, 12);
  }

  @Test
  @DisplayName("has three listed lines in a hundred")
  void isSeldomListed() {
    List<GoodsRow> goods = PlainRules.of(RULES).goods();
    long listed = lines()
        .mapToObj(MIXED::digits)
        .filter(digits -> goods.stream()
            .anyMatch(row -> digits.startsWith(row.digits()) || row.digits().startsWith(digits)))
        .count();
    assertThat((double) listed / LINES).isCloseTo(0.03, within(0.01));
  }

  @Test
  @DisplayName("has days from the edition's first to the legal state")
  void hasCoveredDays() {
    assertThat(lines().mapToObj(line -> LocalDate.ofEpochDay(MIXED.day(line))))
        .allSatisfy(
            day -> assertThat(day).isBetween(RULES.hsEdition().firstDay(), RULES.legalState()));
  }

  @Test
  @DisplayName("has a few destinations that take most lines and many that take few")
  void hasTheSkewOfTrade() {
    long toTheLargest = lines().filter(line -> MIXED.country(line).equals("DE")).count();
    assertThat((double) toTheLargest / LINES).isBetween(0.10, 0.25);
    assertThat(lines().mapToObj(MIXED::country).distinct().count()).isGreaterThan(150);
  }

  @Test
  @DisplayName("has a day only where it is asked for one")
  void canHaveOneDay() {
    Corpus one = Corpus.draw(RULES, 100, Corpus.Days.ONE);
    assertThat(IntStream.range(0, 100).map(one::day).distinct().count()).isOne();
  }

  @Test
  @DisplayName("names parties in every fifth shipment and puts the asked number of lines in each")
  void makesShipments() {
    List<Shipment> shipments = Shipments.detailed(Corpus.draw(RULES, 100, Corpus.Days.ONE), 10);
    assertThat(shipments).hasSize(10).allSatisfy(s -> assertThat(s.lines()).hasSize(10));
    assertThat(shipments.stream().filter(s -> !s.parties().isEmpty())).hasSize(2);
  }

  @Test
  @DisplayName("has a shipment with one finding and one with ten")
  void hasExtremes() {
    Screener screener = Screener.of(RULES);
    assertThat(screener.screen(Shipments.clean()).lines().get(0).findings())
        .extracting(finding -> finding.code())
        .containsExactly("destination.partner", "cap.floor");
    assertThat(screener.screen(Shipments.withTenFindings()).lines().get(0).findings())
        .as(() -> screener.screen(Shipments.withTenFindings()).toText())
        .hasSize(10);
  }
}
