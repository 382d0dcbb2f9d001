package io.tidewaiter.benchmarks;

import io.tidewaiter.benchmarks.contest.Corpus;
import io.tidewaiter.benchmarks.contest.Shipments;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Shipment;
import java.util.List;

/** Which shipments are screened in full. */
public enum Freight {
  /** One line about which nothing is found but that it goes to a partner. */
  CLEAN,
  /** One line about which ten things are found. */
  TEN_FINDINGS,
  /** The corpus, a shipment a line; every fifth names parties, a route and papers. */
  CORPUS;

  /** The shipments. */
  List<Shipment> shipments(RuleSet rules, int size) {
    return switch (this) {
      case CLEAN -> List.of(Shipments.clean());
      case TEN_FINDINGS -> List.of(Shipments.withTenFindings());
      case CORPUS -> Shipments.detailed(Corpus.draw(rules, size, Corpus.Days.MIXED), 1);
    };
  }
}
