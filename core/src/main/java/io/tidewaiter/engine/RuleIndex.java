package io.tidewaiter.engine;

import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.NationalTariff;
import io.tidewaiter.rule.Obligation;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.Nomenclature;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;

/** The rules of one span of days between two changes of the law. Safe for concurrent use. */
final class RuleIndex {

  private final RuleSpans spans;
  private final LocalDate day;
  private final long epochDay;
  private final LocalDate horizon;
  private final boolean isFresh;
  private final HsEdition edition;
  private final ListedGoods goods;
  private final ActiveFlags flags;
  private final List<Obligation> obligations;
  private final List<ActiveExemption> exemptions;
  private final Map<Country, Nomenclature> tariffs;
  private final IntSummaryStatistics ratings;
  private final AtomicReferenceArray<Destination> destinations =
      new AtomicReferenceArray<>(Country.all().size());

  /**
   * The rules of a span.
   *
   * @param day its first day
   */
  RuleIndex(RuleSpans spans, LocalDate day, ListedGoods goods, ActiveFlags flags) {
    this.spans = spans;
    this.day = day;
    epochDay = day.toEpochDay();
    this.goods = goods;
    this.flags = flags;
    RuleSet rules = spans.rules();
    horizon = spans.horizon();
    Optional<HsEdition> inForce = HsEdition.inForceOn(day);
    isFresh = inForce.isPresent() && !day.isAfter(spans.lastFreshDay());
    edition = inForce.orElse(HsEdition.oldest());
    obligations = rules.obligations().stream()
        .filter(obligation -> obligation.validity().inForceOn(day, Effect.RESTRICTS))
        .toList();
    exemptions = rules.exemptions().stream()
        .filter(exemption -> exemption.validity().inForceOn(day, Effect.RELIEVES))
        .map(ActiveExemption::of)
        .toList();
    tariffs = rules.tariffs().stream()
        .filter(tariff -> tariff.validity().inForceOn(day, Effect.RESTRICTS))
        .collect(Collectors.toUnmodifiableMap(
            NationalTariff::country, NationalTariff::tariff, (one, other) -> other));
    ratings = Arrays.stream(DestinationTier.values())
        .mapToInt(tier -> rules.riskModel().points(tier.findingCode()).orElse(0))
        .summaryStatistics();
  }

  /** What the rules say of a country. */
  Destination destination(Country country) {
    Destination known = destinations.getPlain(country.ordinal());
    if (known == null) {
      known = spans.destinations().on(epochDay, country);
      destinations.set(country.ordinal(), known);
    }
    return known;
  }

  /** The rules of all days. */
  RuleSet rules() {
    return spans.rules();
  }

  /** The first day of the span. */
  LocalDate day() {
    return day;
  }

  /** The last day that the rules can be taken to speak of, though it lies beyond their legal state. */
  LocalDate horizon() {
    return horizon;
  }

  /** Whether the span is neither too early nor too late for the rules to be right about it. */
  boolean isFresh() {
    return isFresh;
  }

  /** The edition of the Harmonized System in force; the oldest before any was. */
  HsEdition edition() {
    return edition;
  }

  /** The goods that are listed. */
  ListedGoods goods() {
    return goods;
  }

  /** The red flags that are asked about. */
  ActiveFlags flags() {
    return flags;
  }

  /** The duties in force. */
  List<Obligation> obligations() {
    return obligations;
  }

  /** The exceptions in force. */
  List<ActiveExemption> exemptions() {
    return exemptions;
  }

  /** The tariff an exporter of a country uses. */
  Optional<Nomenclature> tariff(Country dispatch) {
    return Optional.ofNullable(tariffs.get(dispatch));
  }

  /** What reads the descriptions of lines. */
  Descriptions descriptions() {
    return spans.descriptions();
  }

  /** The least points that the rating of a place gives. */
  int leastRating() {
    return ratings.getMin();
  }

  /** The most points that the rating of a place gives. */
  int mostRating() {
    return ratings.getMax();
  }
}
