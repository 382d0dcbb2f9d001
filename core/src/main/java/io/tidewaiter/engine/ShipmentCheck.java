package io.tidewaiter.engine;

import io.tidewaiter.flow.LaneEvidence;
import io.tidewaiter.report.Duty;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.ScoreRange;
import io.tidewaiter.report.Scorecard;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.Jurisdiction;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Nomenclature;
import io.tidewaiter.trade.Stated;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Screens one shipment. Its lines are screened by one thread; explanations may be asked for later and by any, one after
 * the other. What only explanations need is made when the first of them does.
 */
final class ShipmentCheck implements Screening.Explanation {

  private final RuleSpans spans;
  private final ShipmentFacts shipment;
  private final boolean dayIsKnown;
  private final Set<Jurisdiction> jurisdictions;
  private final @Nullable LaneEvidence evidence;
  private final DataCheck data;

  private @Nullable Duties duties;
  private @Nullable TradeFlow tradeFlow;
  private @Nullable List<ShipmentFacts> possible;

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
   * @param shipment the facts under the law that is applied
   * @param dayIsStated whether the caller or the shipment gave its day
   * @param jurisdictions whose bans and duties are applied; all if empty
   * @param evidence the trade statistics; null if there are none
   */
  ShipmentCheck(
      RuleSpans spans,
      ShipmentFacts shipment,
      boolean dayIsStated,
      Set<Jurisdiction> jurisdictions,
      @Nullable LaneEvidence evidence) {
    this.spans = spans;
    this.shipment = shipment;
    this.jurisdictions = jurisdictions;
    this.evidence = evidence;
    dayIsKnown = dayIsStated && !shipment.isBeforeTheRules() && !shipment.isBeyondTheRules();
    data = new DataCheck(rules(), shipment, dayIsStated);
  }

  /** The results of the lines, in the shipment's order. */
  List<LineScreening> screen() {
    List<LineItem> lines = shipment.stated().lines();
    if (lines.size() == 1) {
      return List.of(line(0).screen());
    }
    LineScreening[] screened = new LineScreening[lines.size()];
    for (int i = 0; i < screened.length; i++) {
      screened[i] = line(i).screen();
    }
    return List.of(screened);
  }

  private LineCheck line(int position) {
    return new LineCheck(this, shipment.stated().lines().get(position), position);
  }

  RuleSet rules() {
    return spans.rules();
  }

  ShipmentFacts shipment() {
    return shipment;
  }

  DataCheck data() {
    return data;
  }

  boolean hasStatistics() {
    return evidence != null;
  }

  Bans bans() {
    return new Bans(rules(), shipment, jurisdictions);
  }

  TradeFlow tradeFlow() {
    TradeFlow known = tradeFlow;
    if (known == null) {
      known = new TradeFlow(rules(), shipment, evidence);
      tradeFlow = known;
    }
    return known;
  }

  Duties allDuties() {
    Duties known = duties;
    if (known == null) {
      known = new Duties(rules(), shipment, jurisdictions);
      duties = known;
    }
    return known;
  }

  /** Adds up what was found of a line. Many lines show nothing but where they go; those share what they come to. */
  @SuppressWarnings("ReferenceEquality") // the very finding of the destination
  Scorecard add(List<Finding> findings, List<Finding> ifListed) {
    Destination destination = shipment.destinationOrNull();
    if (destination != null && findings.size() == 1 && findings.get(0) == destination.finding()) {
      return destination.alone();
    }
    return Scorecard.of(rules().riskModel(), findings, ifListed);
  }

  @Override
  public synchronized List<Duty> duties() {
    return allDuties()
        .found(IntStream.range(0, shipment.stated().lines().size())
            .mapToObj(this::line)
            .toList());
  }

  /** What the score of a line could be, under whatever law may apply. */
  ScoreRange range(LineCheck line) {
    if (dayIsKnown) {
      return line.range(shipment);
    }
    if (ranges == null) {
      ranges = new HashMap<>();
    }
    LineItem stated = line.line();
    return ranges.computeIfAbsent(
        new Alike(
            stated.hsCode(),
            stated.hsEdition(),
            stated.nomenclature(),
            spans.askForArticles() ? stated.sku() : Stated.absent(),
            stated.description()),
        alike -> underAllLaws(line));
  }

  private ScoreRange underAllLaws(LineCheck line) {
    if (possible == null) {
      possible = spans.all().map(shipment::under).toList();
    }
    return possible.stream().map(line::range).reduce(ScoreRange::union).orElseThrow();
  }
}
