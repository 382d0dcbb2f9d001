package io.tidewaiter.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.CountryList;
import io.tidewaiter.rule.DestinationRating;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Signal;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The frozen rules")
class FrozenRulesTest {

  /** Exporters' tests rest on these rules: whoever changes them makes a new major version of the library. */
  private static final String FINGERPRINT =
      "sha256:3d30828ca7e97283f500ef5ea0d4f6b93dd644dbfae85490e8090c869b9482eb";

  private static final RuleSet RULES = FrozenRules.load();

  @Test
  void neverChange() {
    assertThat(RULES.fingerprint()).isEqualTo(FINGERPRINT);
  }

  @Test
  void sayThatTheyAreFrozenAndForTests() {
    assertThat(RULES.version()).isEqualTo("frozen-test-pack 1-frozen");
    assertThat(RULES.legalState()).isEqualTo(LocalDate.of(2025, 10, 24));
  }

  @Test
  void haveSomethingOfAllThatRulesHave() {
    assertThat(RULES.controlLists())
        .hasSize(4)
        .allSatisfy(list -> assertThat(list.entries()).isNotEmpty());
    assertThat(RULES.countryLists())
        .hasSize(10)
        .allSatisfy(list -> assertThat(list.members()).isNotEmpty());
    assertThat(RULES.bans()).hasSize(3);
    assertThat(RULES.tariffs()).isNotEmpty();
    assertThat(RULES.redFlags())
        .hasSize(8)
        .allSatisfy(flag -> assertThat(flag.sources()).isNotEmpty());
    assertThat(RULES.obligations())
        .extracting(duty -> duty.code())
        .containsOnly(
            "eu-12g",
            "eu-edd-guidance",
            "us-746-8",
            "us-written-assurance",
            "eu-12g-deposit-proposal");
    assertThat(RULES.vocabulary().goods()).hasSize(6);
    assertThat(RULES.vocabulary().parts()).hasSize(1);
    assertThat(RULES.vocabulary().context()).isNotEmpty();
    assertThat(RULES.vocabulary().neighbours()).hasSize(3);
    assertThat(RULES.translations()).containsOnlyKeys("tr");
    assertThat(RULES.hsTables().codes(RULES.hsEdition())).hasSizeGreaterThan(5600);
  }

  @Test
  void haveATierOfEachKind() {
    assertThat(RULES.ratings())
        .extracting(DestinationRating::tier)
        .contains(
            DestinationTier.PARTNER,
            DestinationTier.WATCH,
            DestinationTier.HUB,
            DestinationTier.CORRIDOR,
            DestinationTier.EMBARGOED);
    assertThat(RULES.controlList("chpl").orElseThrow().entries())
        .extracting(entry -> entry.tier().orElseThrow())
        .contains("1", "2", "3A", "3B", "4", "4A", "4B");
  }

  @ParameterizedTest(name = "{0} to {1}: {2}, {3}")
  @CsvSource({
    "8542.31, CH, CLEAR, 0",
    "8542.31, TR, REVIEW, 44",
    "8542.31, KZ, HOLD, 54",
    "8542.31, RU, PROHIBITED, 94",
    "9030.20, KZ, REVIEW, 28",
    "8482.10, KG, REVIEW, 42",
    "6109.10, KZ, CLEAR, 10",
    "6109.10, RU, HOLD, 50",
    "8418.10, IQ, CLEAR, 0",
    "7326.90, RU, PROHIBITED, 56"
  })
  void judge(String hsCode, String destination, Verdict verdict, int score) {
    Screening screening = screen("2024-07-01", hsCode, destination);
    assertThat(screening.verdict()).isEqualTo(verdict);
    assertThat(screening.score()).isEqualTo(score);
  }

  @Test
  void knowTheLawOfOlderDays() {
    assertThat(screen("2024-02-22", "9030.20", "KZ").lines().get(0).findings())
        .extracting(finding -> finding.code())
        .contains("goods.chpl.tier-4")
        .doesNotContain("goods.chpl.tier-4a");
    assertThat(screen("2022-06-27", "6109.10", "TR").lines().get(0).findings())
        .extracting(finding -> finding.code())
        .containsExactly("destination.standard", "cap.floor");
  }

  @Test
  void areNamedByWhatTheyLeadTo() {
    Screening screening = screen("2024-07-01", "8542.31", "KZ");
    assertThat(screening.rules().version()).isEqualTo("frozen-test-pack 1-frozen");
    assertThat(screening.lines().get(0).findings())
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.pack()).contains("frozen-test-pack"));
    assertThat(screening.toText()).contains("goods.chpl.tier-1 [frozen-test-pack]");
  }

  @Test
  void rateEachCountryAsItsListsSay() {
    Set<LocalDate> days = new TreeSet<>(List.of(LocalDate.of(2010, 1, 1)));
    RULES.ratings().forEach(rating -> {
      rating.validity().tracedStart().ifPresent(day -> days.addAll(List.of(day.minusDays(1), day)));
      rating.validity().end().ifPresent(day -> days.addAll(List.of(day, day.plusDays(1))));
    });
    for (LocalDate day : days) {
      for (Country country : Country.all()) {
        Optional<DestinationRating> rating = RULES.ratings().stream()
            .filter(one -> one.country().equals(country))
            .filter(one -> one.validity().inForceOn(day, one.effect()))
            .findFirst();
        List<CountryList> lists = RULES.countryLists().stream()
            .filter(list -> list.contains(country, day))
            .toList();
        assertThat(rating.map(DestinationRating::tier).orElse(DestinationTier.STANDARD))
            .as("%s on %s", country, day)
            .isEqualTo(tier(lists, day));
        assertThat(lists)
            .as("%s on %s", country, day)
            .extracting(CountryList::id)
            .containsAll(rating.map(DestinationRating::because).orElse(List.of()));
      }
    }
  }

  private static DestinationTier tier(List<CountryList> lists, LocalDate day) {
    Set<Signal> signals = lists.stream().map(CountryList::signal).collect(Collectors.toSet());
    long issuers = lists.stream()
        .filter(list -> list.signal() == Signal.NAMED)
        .map(CountryList::issuer)
        .distinct()
        .count();
    if (signals.contains(Signal.EMBARGO)) {
      return DestinationTier.EMBARGOED;
    }
    if (signals.contains(Signal.PARTNER)) {
      return DestinationTier.PARTNER;
    }
    if (signals.contains(Signal.CUSTOMS_UNION) && !day.isBefore(LocalDate.of(2022, 2, 24))) {
      return DestinationTier.CORRIDOR;
    }
    if (issuers >= 2) {
      return DestinationTier.HUB;
    }
    return issuers == 1 ? DestinationTier.WATCH : DestinationTier.STANDARD;
  }

  private static Screening screen(String date, String hsCode, String destination) {
    return Screener.of(RULES)
        .screen(
            Shipment.builder().date(date).destination(destination).line(hsCode).build());
  }
}
