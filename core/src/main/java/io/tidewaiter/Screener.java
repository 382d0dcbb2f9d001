package io.tidewaiter;

import io.tidewaiter.engine.Engine;
import io.tidewaiter.flow.LaneEvidence;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.Jurisdiction;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Screens shipments: says of each line how likely it is to be diverted to a sanctioned end use, what the law says of
 * it, and why. It reads no clock and no network; the same shipment, rules, date and trade statistics give the same
 * result.
 *
 * <p>Immutable and safe for concurrent use; make one and share it. Rules are compiled for a span of days between two
 * changes of the law when a shipment first needs them.
 *
 * @since 0.1
 */
public final class Screener {

  /** Name and version of the engine, as results name it. */
  public static final String ENGINE = Engine.VERSION;

  private final Engine engine;

  private Screener(Engine engine) {
    this.engine = engine;
  }

  /** A screener that applies the given rules, with the bans and duties of all jurisdictions in them. */
  public static Screener of(RuleSet rules) {
    return new Screener(Engine.of(Objects.requireNonNull(rules, "rules")));
  }

  /**
   * The same screener, limited to the bans and duties of some jurisdictions, such as EU and US; results then name
   * them. Scores do not change: they do not rest on law.
   *
   * @param codes the jurisdictions, as {@link RuleSet#jurisdictions()} has them
   * @throws IllegalArgumentException if none is given or the rules hold nothing of one of them; the message names
   *     those they do
   */
  public Screener withinJurisdictions(String... codes) {
    SortedSet<Jurisdiction> chosen = new TreeSet<>();
    for (String code : codes) {
      Jurisdiction jurisdiction = new Jurisdiction(code);
      if (!rules().jurisdictions().contains(jurisdiction)) {
        throw new IllegalArgumentException("Unknown jurisdiction \"" + code
            + "\": the rules hold bans and duties of " + rules().jurisdictions());
      }
      chosen.add(jurisdiction);
    }
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "No jurisdiction is given: expected some of " + rules().jurisdictions());
    }
    return new Screener(engine.within(chosen));
  }

  /**
   * The same screener with trade statistics as evidence, instead of any it had. A line of listed goods on a lane that
   * leaks or surges then gets points for it, if the figures came out before the date of its shipment; results name the
   * statistics. Without any, such lines say that this was not checked.
   */
  public Screener with(LaneEvidence statistics) {
    return new Screener(engine.with(Objects.requireNonNull(statistics, "statistics")));
  }

  /** The rules it applies. */
  public RuleSet rules() {
    return engine.rules();
  }

  /**
   * Screens a shipment under the law of its own date. A shipment without a readable date is screened under the law of
   * the day up to which the rules follow it, and is at least INCOMPLETE.
   */
  public Screening screen(Shipment shipment) {
    return engine.screen(Objects.requireNonNull(shipment, "shipment"), null);
  }

  /** Screens a shipment under the law of the given day, whatever its own date. */
  public Screening screen(Shipment shipment, LocalDate asOf) {
    return engine.screen(
        Objects.requireNonNull(shipment, "shipment"), Objects.requireNonNull(asOf, "asOf"));
  }
}
