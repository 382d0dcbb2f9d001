package io.tidewaiter.benchmarks;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.Shipment;

/** Opens the rules, screens one shipment and ends; run in a process of its own. */
final class FirstVerdict {

  private FirstVerdict() {}

  /** Says how many microseconds loading and screening took, and the verdict. */
  public static void main(String[] args) {
    long start = System.nanoTime();
    RuleSet rules = StandardRules.load();
    long loaded = System.nanoTime();
    Screening screening = Screener.of(rules)
        .screen(Shipment.builder()
            .date("2024-07-01")
            .dispatch("TR")
            .destination("KZ")
            .line("8542.31")
            .build());
    long screened = System.nanoTime();
    System.out.println(
        (loaded - start) / 1000 + " " + (screened - loaded) / 1000 + " " + screening.verdict());
  }
}
