package io.tidewaiter.flow;

import io.tidewaiter.trade.Country;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything a judgement depends on besides the figures. */
record LaneSettings(
    LaneThresholds thresholds,
    List<Integer> baseline,
    BigDecimal cifFob,
    Map<List<FlowArea>, BigDecimal> cifFobByLane,
    Set<Country> entrepots,
    Set<Country> customsUnion,
    Set<Country> sanctioned,
    Set<Country> neighbours,
    Map<Country, YearMonth> estimatedFrom) {

  LaneSettings {
    baseline = List.copyOf(baseline);
    cifFobByLane = Map.copyOf(cifFobByLane);
    entrepots = Set.copyOf(entrepots);
    customsUnion = Set.copyOf(customsUnion);
    sanctioned = Set.copyOf(sanctioned);
    neighbours = Set.copyOf(neighbours);
    estimatedFrom = Map.copyOf(estimatedFrom);
  }

  BigDecimal cifFob(FlowArea exporter, FlowArea importer) {
    return cifFobByLane.getOrDefault(List.of(exporter, importer), cifFob);
  }

  boolean isEntrepot(FlowArea area) {
    return area.country().filter(entrepots::contains).isPresent();
  }

  boolean isInUnion(FlowArea area) {
    return area.country().filter(customsUnion::contains).isPresent();
  }

  boolean isSanctioned(FlowArea area) {
    return area.country().filter(sanctioned::contains).isPresent();
  }

  boolean isNeighbour(FlowArea area) {
    return area.country().filter(neighbours::contains).isPresent();
  }

  boolean isEstimated(FlowArea area, FlowPeriod period) {
    return area.country()
        .map(estimatedFrom::get)
        .filter(from -> !period.to().isBefore(from))
        .isPresent();
  }
}
