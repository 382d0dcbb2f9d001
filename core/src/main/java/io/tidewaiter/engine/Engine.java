package io.tidewaiter.engine;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.RulesUsed;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Properties;

/** Applies a rule set to shipments. Immutable but for its cache of compiled rules; safe for concurrent use. */
public final class Engine {

  /** Name and version of the engine. */
  public static final String VERSION = version();

  private final RuleSet rules;
  private final RulesUsed rulesUsed;
  private final NavigableSet<LocalDate> changes;
  private final LoadingCache<LocalDate, RuleIndex> indexes;

  /** An engine for a rule set; rules are compiled when a shipment first needs them. */
  public Engine(RuleSet rules) {
    this.rules = rules;
    rulesUsed = new RulesUsed(rules.version(), rules.legalState(), rules.fingerprint(), VERSION);
    changes = RuleIndex.changes(rules);
    indexes = Caffeine.newBuilder()
        .maximumSize(changes.size())
        .build(day -> RuleIndex.compile(rules, day));
  }

  /** Screens a shipment under the law of a day, or of its own date if none is given. */
  public Screening screen(Shipment shipment, Optional<LocalDate> day) {
    Optional<LocalDate> dated = day.or(() -> shipment.date().value());
    LocalDate asOf = dated.orElse(rules.legalState());
    RuleIndex index = on(asOf);
    ShipmentFacts facts = new ShipmentFacts(
        shipment,
        asOf,
        dated.isEmpty(),
        index,
        shipment.destination().value().map(index::destination),
        Unreadable.of(shipment),
        () -> changes.stream().map(indexes::get).toList(),
        rules.legalState(),
        rules.riskModel());
    List<LineScreening> lines = new ArrayList<>(shipment.lines().size());
    for (int i = 0; i < shipment.lines().size(); i++) {
      lines.add(new LineCheck(rules, facts, shipment.lines().get(i), i).screen());
    }
    Verdict verdict =
        lines.stream().map(LineScreening::verdict).max(Verdict::compareTo).orElseThrow();
    int score = lines.stream().mapToInt(LineScreening::score).max().orElseThrow();
    return new Screening(
        shipment.id().value().orElse(null),
        shipment.destination().value().orElse(null),
        asOf,
        verdict,
        score,
        rules.riskModel().band(score),
        rulesUsed,
        lines);
  }

  private RuleIndex on(LocalDate day) {
    LocalDate change = changes.floor(day);
    return indexes.get(change == null ? LocalDate.MIN : change);
  }

  private static String version() {
    Properties properties = new Properties();
    try (InputStream in = Engine.class.getResourceAsStream("/io/tidewaiter/version.properties")) {
      if (in == null) {
        throw new IllegalStateException("version.properties is missing from the jar");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "tidewaiter-core " + properties.getProperty("version");
  }
}
