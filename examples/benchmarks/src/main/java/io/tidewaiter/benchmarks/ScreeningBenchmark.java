package io.tidewaiter.benchmarks;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.Shipment;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What does a whole result take, with findings, duties and what was not checked? */
public class ScreeningBenchmark {

  /** Rules and shipments, shared by all threads. */
  @State(Scope.Benchmark)
  public static class Given {

    /** Which shipments. */
    @Param
    public Freight freight;

    /** How many lines the corpus has. */
    @Param("100000")
    public int size;

    private Screener screener;
    private List<Shipment> shipments;

    /** Makes the shipments. */
    @Setup(Level.Trial)
    public void draw() {
      RuleSet rules = StandardRules.load();
      screener = Screener.of(rules);
      shipments = freight.shipments(rules, size);
    }
  }

  /** The place of a thread among the shipments. */
  @State(Scope.Thread)
  public static class Place {

    private Rounds<Shipment> shipments;

    /** Starts with the first. */
    @Setup(Level.Trial)
    public void start(Given given) {
      shipments = new Rounds<>(given.shipments);
    }
  }

  /** Screens a shipment. */
  @Benchmark
  public Screening screen(Given given, Place place, Lines lines) {
    Screening screening = given.screener.screen(place.shipments.next());
    lines.lines += screening.lines().size();
    return screening;
  }
}
