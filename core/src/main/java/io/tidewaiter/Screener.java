package io.tidewaiter;

import io.tidewaiter.engine.Engine;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Screens shipments: says of each line how likely it is to be diverted to a sanctioned end use, what the law says of
 * it, and why. It reads no clock and no network; the same shipment, rules and date give the same result.
 *
 * <p>Immutable and safe for concurrent use; make one and share it. Rules are compiled for a span of days between two
 * changes of the law when a shipment first needs them.
 *
 * @since 0.1
 */
public final class Screener {

  /** Name and version of the engine, as results name it. */
  public static final String ENGINE = Engine.VERSION;

  private final RuleSet rules;
  private final Engine engine;

  private Screener(RuleSet rules) {
    this.rules = rules;
    engine = new Engine(rules);
  }

  /** A screener that applies the given rules. */
  public static Screener of(RuleSet rules) {
    return new Screener(Objects.requireNonNull(rules, "rules"));
  }

  /** The rules it applies. */
  public RuleSet rules() {
    return rules;
  }

  /**
   * Screens a shipment under the law of its own date. A shipment without a readable date is screened under the law of
   * the day up to which the rules follow it, and is at least INCOMPLETE.
   */
  public Screening screen(Shipment shipment) {
    return engine.screen(Objects.requireNonNull(shipment, "shipment"), Optional.empty());
  }

  /** Screens a shipment under the law of the given day, whatever its own date. */
  public Screening screen(Shipment shipment, LocalDate asOf) {
    return engine.screen(
        Objects.requireNonNull(shipment, "shipment"),
        Optional.of(Objects.requireNonNull(asOf, "asOf")));
  }
}
