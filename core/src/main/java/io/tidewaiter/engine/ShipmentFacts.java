package io.tidewaiter.engine;

import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.Nomenclature;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What all lines of a shipment share: the law that applies and what it says of the destination.
 *
 * @param stated the shipment
 * @param asOf the day whose law is applied
 * @param isLawOfUnknownDay whether that day is a stand-in, because neither the caller nor the shipment gave one
 * @param index the rules of that day
 * @param destination what they say of the destination; empty if it could not be read
 * @param unreadable the fields of the shipment that could not be read
 * @param allIndexes the rules of every span of days
 * @param legalState the day up to which the rules follow the law
 * @param model the risk model
 */
record ShipmentFacts(
    Shipment stated,
    LocalDate asOf,
    boolean isLawOfUnknownDay,
    RuleIndex index,
    Optional<Destination> destination,
    List<Unreadable> unreadable,
    Supplier<List<RuleIndex>> allIndexes,
    LocalDate legalState,
    RiskModel model) {

  /** The Harmonized System is revised about every five years; codes of a later day may not be what they seem. */
  static final int YEARS_OF_AN_EDITION = 5;

  /** The edition of the Harmonized System in force when the shipment was exported. */
  HsEdition edition() {
    LocalDate day = stated.date().value().orElse(asOf);
    return HsEdition.inForceOn(day).orElse(HsEdition.oldest());
  }

  /** The tariff the country of dispatch uses. */
  Optional<Nomenclature> tariff() {
    return stated.dispatch().value().flatMap(index::tariff);
  }

  /** Whether the day lies before the first edition of the Harmonized System that the rules know. */
  boolean isBeforeTheRules() {
    return HsEdition.inForceOn(asOf).isEmpty();
  }

  /** Whether the day lies so far beyond the legal state that codes and law may have changed altogether. */
  boolean isBeyondTheRules() {
    return asOf.isAfter(legalState.plusYears(YEARS_OF_AN_EDITION));
  }

  /** The rules of all days that the shipment may belong to. */
  List<RuleIndex> possibleIndexes() {
    boolean unknown = isLawOfUnknownDay || isBeforeTheRules() || isBeyondTheRules();
    return unknown ? allIndexes.get() : List.of(index);
  }

  int leastDestinationPoints(RuleIndex on) {
    return destinationPoints(on).min().orElse(0);
  }

  int mostDestinationPoints(RuleIndex on) {
    return destinationPoints(on).max().orElse(0);
  }

  private IntStream destinationPoints(RuleIndex on) {
    return stated
        .destination()
        .value()
        .map(country -> IntStream.of(on.destination(country).finding().points()))
        .orElseGet(() -> Arrays.stream(DestinationTier.values())
            .mapToInt(tier -> model.points(tier.findingCode()).orElse(0)));
  }
}
