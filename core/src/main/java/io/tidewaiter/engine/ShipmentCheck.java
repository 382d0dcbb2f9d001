package io.tidewaiter.engine;

import io.tidewaiter.engine.Matcher.Scored;
import io.tidewaiter.report.Decision;
import io.tidewaiter.report.Duty;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.ScoreRange;
import io.tidewaiter.report.Scorecard;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Term;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Nomenclature;
import io.tidewaiter.trade.Shipment;
import io.tidewaiter.trade.Stated;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Screens one shipment. Its lines are screened by one thread; explanations may be asked for later and by any, one after
 * the other. What only explanations need is made when the first of them does.
 */
final class ShipmentCheck implements Screening.Explanation {

  private final Engine engine;
  private final RuleIndex index;
  private final Shipment stated;
  private final LocalDate asOf;
  private final HsEdition edition;
  private final boolean dayIsStated;
  private final @Nullable Destination destination;

  private @Nullable ShipmentFacts facts;
  private @Nullable DataCheck data;
  private @Nullable Duties duties;
  private @Nullable TradeFlow tradeFlow;
  private @Nullable List<ShipmentFacts> possible;

  /** The checks of the lines, made when something is asked of them. */
  private final @Nullable LineCheck[] lines;

  /** The ranges of lines seen so far, where more than one law may apply: many lines of a long shipment are alike. */
  private @Nullable Map<Alike, ScoreRange> ranges;

  /** What the range of a line depends on. */
  private record Alike(
      Stated<HsCode> code,
      Stated<HsEdition> edition,
      Stated<Nomenclature> nomenclature,
      Stated<String> sku,
      Stated<String> description) {}

  /**
   * A check of a shipment.
   *
   * @param index the rules of the span that {@code asOf} lies in
   * @param asOf the day whose law is applied
   * @param edition the edition of the Harmonized System that codes are expected in
   * @param dayIsStated whether the caller or the shipment gave its day
   */
  ShipmentCheck(
      Engine engine,
      RuleIndex index,
      Shipment stated,
      LocalDate asOf,
      HsEdition edition,
      boolean dayIsStated) {
    this.engine = engine;
    this.index = index;
    this.stated = stated;
    this.asOf = asOf;
    this.edition = edition;
    this.dayIsStated = dayIsStated;
    lines = new LineCheck[stated.lines().size()];
    Country country = stated.destination().value().orElse(null);
    destination = country == null ? null : index.destination(country);
  }

  /** The name of the destination; its text if that could not be read. */
  Term destinationName() {
    return destination == null
        ? Term.of(stated.destination().unreadableText().orElse("?"))
        : destination.name();
  }

  /** The results of the lines, in the shipment's order. */
  List<LineScreening> screen() {
    Destination bare = bareDestination();
    Scorecard alone = bare == null ? null : bare.alone();
    if (lines.length == 1) {
      return List.of(screened(0, alone));
    }
    LineScreening[] screened = new LineScreening[lines.length];
    for (int i = 0; i < screened.length; i++) {
      screened[i] = screened(i, alone);
    }
    return List.of(screened);
  }

  private @Nullable Destination bareDestination() {
    return Bare.destination(stated, dayIsStated ? asOf : null, index);
  }

  /**
   * The result of a line.
   *
   * @param alone what a line comes to about which nothing can be found either; null if something may be found of the
   *     shipment
   */
  private LineScreening screened(int position, @Nullable Scorecard alone) {
    LineItem item = item(position);
    if (alone != null && Bare.is(item, edition, index)) {
      LineCheck bare = LineCheck.bare(this, position);
      lines[position] = bare;
      return new LineScreening(position, item, alone, bare);
    }
    LineCheck line = line(position);
    return new LineScreening(position, item, line.scorecard(), line);
  }

  /** What comes out, without why. */
  Decision decide() {
    Destination bare = bareDestination();
    Decision decision = decide(0, bare);
    for (int i = 1; i < lines.length; i++) {
      decision = worse(decision, decide(i, bare));
    }
    return decision;
  }

  private Decision decide(int position, @Nullable Destination bare) {
    if (bare != null && Bare.is(item(position), edition, index)) {
      return bare.decision();
    }
    LineCheck line = line(position);
    List<Scored> matches = line.goods().matches();
    return new Decision(
        line.scorecard().verdict(),
        line.scorecard().score(),
        matches.isEmpty() ? null : matches.get(0).match());
  }

  private static Decision worse(Decision one, Decision other) {
    Decision higher = other.score() > one.score() ? other : one;
    Verdict verdict = one.verdict().atLeast(other.verdict());
    return higher.verdict() == verdict
        ? higher
        : new Decision(verdict, higher.score(), higher.matchOrNull());
  }

  /** The edition of the Harmonized System that the code of a line is expected in. */
  HsEdition expectedEdition(LineItem line) {
    return line.hsEdition().value().orElse(edition);
  }

  private LineCheck line(int position) {
    LineCheck known = lines[position];
    if (known == null) {
      known = LineCheck.of(this, position);
      lines[position] = known;
    }
    return known;
  }

  /** What is stated of a line. */
  LineItem item(int position) {
    return stated.lines().get(position);
  }

  RuleSet rules() {
    return engine.rules();
  }

  ShipmentFacts shipment() {
    ShipmentFacts known = facts;
    if (known == null) {
      known = new ShipmentFacts(stated, asOf, edition, index);
      facts = known;
    }
    return known;
  }

  DataCheck data() {
    DataCheck known = data;
    if (known == null) {
      known = new DataCheck(rules(), shipment(), dayIsStated);
      data = known;
    }
    return known;
  }

  boolean hasStatistics() {
    return engine.evidence() != null;
  }

  Bans bans() {
    return new Bans(rules(), shipment(), engine.jurisdictions());
  }

  TradeFlow tradeFlow() {
    TradeFlow known = tradeFlow;
    if (known == null) {
      known = new TradeFlow(rules(), shipment(), engine.evidence());
      tradeFlow = known;
    }
    return known;
  }

  Duties allDuties() {
    Duties known = duties;
    if (known == null) {
      known = new Duties(rules(), shipment(), engine.jurisdictions());
      duties = known;
    }
    return known;
  }

  /** Adds up what was found of a line. Many lines show nothing but where they go; those share what they come to. */
  @SuppressWarnings("ReferenceEquality") // the very finding of the destination
  Scorecard add(List<Finding> findings, List<Finding> ifListed) {
    if (destination != null && findings.size() == 1 && findings.get(0) == destination.finding()) {
      return destination.alone();
    }
    return Scorecard.of(rules().riskModel(), findings, ifListed);
  }

  @Override
  public synchronized List<Duty> duties() {
    return allDuties()
        .found(IntStream.range(0, lines.length).mapToObj(this::line).toList());
  }

  /** What the score of a line could be, under whatever law may apply. */
  ScoreRange range(LineCheck line) {
    ShipmentFacts shipment = shipment();
    if (dayIsStated && !shipment.isBeforeTheRules() && !shipment.isBeyondTheRules()) {
      return line.range(shipment);
    }
    if (ranges == null) {
      ranges = new HashMap<>();
    }
    LineItem item = line.line();
    return ranges.computeIfAbsent(
        new Alike(
            item.hsCode(),
            item.hsEdition(),
            item.nomenclature(),
            engine.spans().askForArticles() ? item.sku() : Stated.absent(),
            item.description()),
        alike -> underAllLaws(line));
  }

  private ScoreRange underAllLaws(LineCheck line) {
    if (possible == null) {
      possible = engine.spans().all().map(shipment()::under).toList();
    }
    return possible.stream().map(line::range).reduce(ScoreRange::union).orElseThrow();
  }
}
