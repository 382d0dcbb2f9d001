package io.tidewaiter.engine;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.tidewaiter.flow.LaneEvidence;
import io.tidewaiter.report.RulesUsed;
import io.tidewaiter.report.Screening;
import io.tidewaiter.report.StatisticsUsed;
import io.tidewaiter.rule.Jurisdiction;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Term;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;

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
    Descriptions descriptions = new Descriptions(rules.vocabulary());
    indexes = Caffeine.newBuilder()
        .maximumSize(changes.size())
        .build(day -> RuleIndex.compile(rules, day, descriptions));
  }

  /**
   * Screens a shipment.
   *
   * @param day the day whose law is applied; that of the shipment's own date if empty
   * @param jurisdictions whose bans and duties are applied; all if empty
   * @param evidence the trade statistics, if there are any
   */
  public Screening screen(
      Shipment shipment,
      Optional<LocalDate> day,
      SortedSet<Jurisdiction> jurisdictions,
      Optional<LaneEvidence> evidence) {
    Optional<LocalDate> dated = day.or(() -> shipment.date().value());
    LocalDate asOf = dated.orElse(rules.legalState());
    HsEdition edition =
        HsEdition.inForceOn(shipment.date().value().orElse(asOf)).orElse(HsEdition.oldest());
    ShipmentFacts facts = new ShipmentFacts(rules, shipment, asOf, edition, on(asOf));
    boolean dayIsKnown =
        dated.isPresent() && !facts.isBeforeTheRules() && !facts.isBeyondTheRules();
    LineCheck check = new LineCheck(
        rules,
        facts,
        dated.isPresent(),
        () -> dayIsKnown ? List.of(facts) : underAllRules(facts),
        new TradeFlow(rules, facts, evidence.orElse(null)),
        jurisdictions);
    return new Screening(
        shipment,
        facts
            .destination()
            .map(Destination::name)
            .orElse(Term.of(shipment.destination().unreadableText().orElse("?"))),
        asOf,
        rulesUsed,
        evidence.map(StatisticsUsed::of).orElse(null),
        List.copyOf(jurisdictions),
        check.screen(),
        check::duties);
  }

  /** The same shipment under the rules of every span of days that it may belong to. */
  private List<ShipmentFacts> underAllRules(ShipmentFacts facts) {
    return changes.stream().map(indexes::get).map(facts::under).toList();
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
