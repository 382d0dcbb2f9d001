package io.tidewaiter.benchmarks;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Shipment;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What does a line take with a description that was not read before? There are more descriptions than are remembered, so
 * that each round reads all of them anew.
 */
public class DescriptionBenchmark {

  /** Rules and shipments, and the place among them. */
  @State(Scope.Thread)
  public static class Given {

    /** How goods are described. */
    @Param
    public Wording wording;

    /** How many descriptions there are. */
    @Param("20000")
    public int size;

    private Screener screener;
    private Rounds<Shipment> shipments;

    /** Writes the descriptions, and reads one so that the words of the rules are compiled. */
    @Setup(Level.Trial)
    public void draw() {
      RuleSet rules = StandardRules.load();
      screener = Screener.of(rules);
      List<Shipment> all =
          wording.descriptions(rules, size).stream().map(Given::shipment).toList();
      screener.screen(all.get(0));
      shipments = new Rounds<>(all);
    }

    private static Shipment shipment(String description) {
      return Shipment.builder()
          .date("2025-06-01")
          .destination("CH")
          .line(LineItem.builder().hsCode("9503.00").description(description).build())
          .build();
    }
  }

  /** Screens a line. */
  @Benchmark
  public Screening describe(Given given, Lines lines) {
    Screening screening = given.screener.screen(given.shipments.next());
    lines.lines += screening.lines().size();
    return screening;
  }
}
