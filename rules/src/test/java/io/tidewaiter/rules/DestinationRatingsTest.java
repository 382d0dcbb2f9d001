package io.tidewaiter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Finding;
import io.tidewaiter.rule.CountryList;
import io.tidewaiter.rule.DestinationRating;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Signal;
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

@DisplayName("The ratings of destinations")
class DestinationRatingsTest {

  private static final RuleSet RULES = StandardRules.load();

  @Test
  void areWhatTheirListsSay() {
    Set<LocalDate> days = new TreeSet<>();
    RULES.ratings().forEach(rating -> {
      rating.validity().tracedStart().ifPresent(day -> days.addAll(List.of(day.minusDays(1), day)));
      rating.validity().end().ifPresent(day -> days.addAll(List.of(day, day.plusDays(1))));
    });
    days.add(LocalDate.of(2010, 1, 1));
    for (LocalDate day : days) {
      for (Country country : Country.all()) {
        Optional<DestinationRating> rating = RULES.ratings().stream()
            .filter(r -> r.country().equals(country))
            .filter(r -> r.validity().inForceOn(day, Effect.RESTRICTS))
            .findFirst();
        assertThat(rating.map(DestinationRating::tier).orElse(DestinationTier.STANDARD))
            .as("%s on %s", country, day)
            .isEqualTo(tier(country, day));
      }
    }
  }

  /** The rule, first that fits; a country under a sectoral embargo is sanctioned for itself, not as a place of transit. */
  private static DestinationTier tier(Country country, LocalDate day) {
    List<CountryList> lists = RULES.countryLists().stream()
        .filter(list -> list.contains(country, day))
        .toList();
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
    if (signals.contains(Signal.SECTORAL_EMBARGO)) {
      return DestinationTier.WATCH;
    }
    if (issuers >= 2) {
      return DestinationTier.HUB;
    }
    boolean watched = issuers == 1
        || signals.contains(Signal.STATISTICS)
        || signals.contains(Signal.PRESS)
        || signals.contains(Signal.ARMS_EMBARGO);
    return watched ? DestinationTier.WATCH : DestinationTier.STANDARD;
  }

  @Test
  void doNotLetARegionInheritPartnership() {
    assertThat(findings("Northern Cyprus"))
        .extracting(Finding::code)
        .contains("destination.standard");
    assertThat(findings("Abkhazia")).extracting(Finding::code).contains("destination.hub");
  }

  private static List<Finding> findings(String destination) {
    return Screener.of(RULES)
        .screen(Shipment.builder()
            .date("2024-07-01")
            .destination(destination)
            .line("6109.10")
            .build())
        .lines()
        .get(0)
        .findings();
  }
}
