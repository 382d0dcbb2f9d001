package io.tidewaiter.benchmarks;

import io.tidewaiter.Screener;
import io.tidewaiter.benchmarks.contest.Corpus;
import io.tidewaiter.benchmarks.contest.Shipments;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.Shipment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What does a line take in a short shipment and in a long one? */
@State(Scope.Thread)
public class ShipmentLengthBenchmark {

  /** How many lines a shipment has. */
  @Param({"1", "1000"})
  public int linesPerShipment;

  /** How many lines there are. */
  @Param("100000")
  public int size;

  private Screener screener;
  private Rounds<Shipment> shipments;

  /** Makes the shipments. */
  @Setup(Level.Trial)
  public void draw() {
    RuleSet rules = StandardRules.load();
    screener = Screener.of(rules);
    shipments = new Rounds<>(
        Shipments.detailed(Corpus.draw(rules, size, Corpus.Days.MIXED), linesPerShipment));
  }

  /** Screens a shipment. */
  @Benchmark
  public Screening screen(Lines lines) {
    Screening screening = screener.screen(shipments.next());
    lines.lines += screening.lines().size();
    return screening;
  }
}
