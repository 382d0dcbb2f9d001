package io.tidewaiter.benchmarks;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What does it take to write a result as the bytes of JSON? */
@State(Scope.Thread)
public class JsonBenchmark {

  /** Which shipments. */
  @Param
  public Freight freight;

  /** How many lines the corpus has. */
  @Param("10000")
  public int size;

  private Rounds<Screening> screenings;

  /** Screens the shipments. */
  @Setup(Level.Trial)
  public void screen() {
    RuleSet rules = StandardRules.load();
    Screener screener = Screener.of(rules);
    screenings = new Rounds<>(
        freight.shipments(rules, size).stream().map(screener::screen).toList());
  }

  /** Writes a result. */
  @Benchmark
  public byte[] write(Lines lines) {
    Screening screening = screenings.next();
    lines.lines += screening.lines().size();
    return screening.toJson().getBytes(StandardCharsets.UTF_8);
  }
}
