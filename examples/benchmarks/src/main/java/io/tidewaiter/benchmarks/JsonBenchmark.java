package io.tidewaiter.benchmarks;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.Shipment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What does it take to write a result as the bytes of JSON? */
@State(Scope.Thread)
public class JsonBenchmark {

  /** What there is to begin with. */
  public enum From {
    /** A result whose explanations were asked for before. */
    RESULT,
    /** A shipment, which is screened, explained and written. */
    SHIPMENT
  }

  /** Which shipments. */
  @Param
  public Freight freight;

  /** What there is to begin with. */
  @Param
  public From from;

  /** How many lines the corpus has. */
  @Param("10000")
  public int size;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Screener screener;
  private Rounds<Shipment> shipments;
  private Rounds<Screening> screenings;

  /** Screens the shipments. */
  @Setup(Level.Trial)
  public void screen() {
    RuleSet rules = StandardRules.load();
    screener = Screener.of(rules);
    List<Shipment> all = freight.shipments(rules, size);
    shipments = new Rounds<>(all);
    screenings = new Rounds<>(all.stream().map(screener::screen).toList());
  }

  /** Writes a result. */
  @Benchmark
  public int write(Lines lines) throws IOException {
    Screening screening =
        from == From.RESULT ? screenings.next() : screener.screen(shipments.next());
    lines.lines += screening.lines().size();
    bytes.reset();
    screening.writeJson(bytes);
    return bytes.size();
  }
}
