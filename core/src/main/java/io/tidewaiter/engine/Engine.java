package io.tidewaiter.engine;

import io.tidewaiter.flow.LaneEvidence;
import io.tidewaiter.report.Decision;
import io.tidewaiter.report.RulesUsed;
import io.tidewaiter.report.Screening;
import io.tidewaiter.report.StatisticsUsed;
import io.tidewaiter.rule.Jurisdiction;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies a rule set to shipments. Immutable but for the rules it compiles; safe for concurrent use. */
public final class Engine {

  /** Name and version of the engine. */
  public static final String VERSION = version();

  private final RuleSet rules;
  private final RuleSpans spans;
  private final RulesUsed rulesUsed;
  private final Set<Jurisdiction> jurisdictions;
  private final List<Jurisdiction> jurisdictionsUsed;
  private final @Nullable LaneEvidence evidence;
  private final @Nullable StatisticsUsed statisticsUsed;

  private Engine(
      RuleSet rules,
      RuleSpans spans,
      Set<Jurisdiction> jurisdictions,
      @Nullable LaneEvidence evidence) {
    this.rules = rules;
    this.spans = spans;
    this.jurisdictions = jurisdictions;
    this.evidence = evidence;
    rulesUsed = RulesUsed.of(rules, VERSION);
    jurisdictionsUsed = jurisdictions.stream().sorted().toList();
    statisticsUsed = evidence == null ? null : StatisticsUsed.of(evidence);
  }

  /** An engine for a rule set; rules are compiled when a shipment first needs them. */
  public static Engine of(RuleSet rules) {
    return new Engine(rules, new RuleSpans(rules), Set.of(), null);
  }

  /** The same engine with the bans and duties of some jurisdictions; of all if none is given. */
  public Engine within(Set<Jurisdiction> chosen) {
    return new Engine(rules, spans, Set.copyOf(chosen), evidence);
  }

  /** The same engine with trade statistics. */
  public Engine with(LaneEvidence statistics) {
    return new Engine(rules, spans, jurisdictions, statistics);
  }

  /** The rules it applies. */
  public RuleSet rules() {
    return rules;
  }

  /**
   * Screens a shipment.
   *
   * @param day the day whose law is applied; that of the shipment's own date if null
   */
  public Screening screen(Shipment shipment, @Nullable LocalDate day) {
    LocalDate own = shipment.date().value().orElse(null);
    LocalDate dated = day == null ? own : day;
    LocalDate asOf = dated == null ? rules.legalState() : dated;
    RuleIndex index = spans.on(asOf);
    HsEdition edition = expectedEdition(own, day, index);
    ShipmentCheck check = new ShipmentCheck(this, index, shipment, asOf, edition, dated != null);
    return new Screening(
        shipment,
        check.destinationName(),
        asOf,
        rulesUsed,
        statisticsUsed,
        jurisdictionsUsed,
        check.screen(),
        check);
  }

  /**
   * Decides on a shipment.
   *
   * @param day the day whose law is applied; that of the shipment's own date if null
   */
  public Decision decide(Shipment shipment, @Nullable LocalDate day) {
    LocalDate own = shipment.date().value().orElse(null);
    LocalDate dated = day == null ? own : day;
    LocalDate asOf = dated == null ? rules.legalState() : dated;
    RuleIndex index = spans.on(asOf);
    HsEdition edition = expectedEdition(own, day, index);
    Destination bare = Bare.destination(shipment, dated, index);
    return bare != null && Bare.are(shipment.lines(), edition, index)
        ? bare.decision()
        : new ShipmentCheck(this, index, shipment, asOf, edition, dated != null).decide();
  }

  private static HsEdition expectedEdition(
      @Nullable LocalDate own, @Nullable LocalDate day, RuleIndex index) {
    return own == null || day == null
        ? index.edition()
        : HsEdition.inForceOn(own).orElse(HsEdition.oldest());
  }

  /** The rules of all spans. */
  RuleSpans spans() {
    return spans;
  }

  /** Whose bans and duties it applies; of all jurisdictions if none is named. */
  Set<Jurisdiction> jurisdictions() {
    return jurisdictions;
  }

  /** The trade statistics it may ask; null if there are none. */
  @Nullable
  LaneEvidence evidence() {
    return evidence;
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
