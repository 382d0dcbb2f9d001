package io.tidewaiter.benchmarks.contest;

import io.tidewaiter.Screener;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Shipment;
import java.util.List;

/**
 * What all contestants are given: rules and lines, in our form and in plain ones. Immutable.
 *
 * @param screener our engine with the rules
 * @param plainRules the rules as tables
 * @param corpus the lines
 * @param shipments a shipment of one line for each line
 */
public record Contest(
    Screener screener, PlainRules plainRules, Corpus corpus, List<Shipment> shipments) {

  /** A contest over some lines under some rules. */
  public static Contest of(RuleSet rules, Corpus corpus) {
    return new Contest(
        Screener.of(rules), PlainRules.of(rules), corpus, Shipments.ofOneLine(corpus));
  }
}
