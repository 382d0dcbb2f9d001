package io.tidewaiter.engine;

import io.tidewaiter.engine.Matcher.Doubt;
import io.tidewaiter.engine.Matcher.Scored;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.Match;
import io.tidewaiter.report.NotChecked;
import io.tidewaiter.report.ScoreRange;
import io.tidewaiter.report.Scorecard;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.LineItem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Screens one line. What was found is found at once; why, when it is asked for, by any thread. */
final class LineCheck implements LineScreening.Explanation {

  /** Findings of most lines about which anything is found, at most. */
  private static final int FEW = 2;

  private final ShipmentCheck check;
  private final LineItem line;
  private final int position;

  /** Whether nothing can be found of the line but where it goes. */
  private final boolean isBare;

  /** What the goods are, once that was asked; afterwards under the lock of the check. */
  private @Nullable Goods goods;

  /** What was found and what it adds up to, once that was asked; afterwards under the lock of the check. */
  private @Nullable Scorecard scorecard;

  /** What red flags and the description show, once that was asked; afterwards under the lock of the check. */
  private @Nullable Flags flags;

  private LineCheck(ShipmentCheck check, LineItem line, int position, boolean isBare) {
    this.check = check;
    this.line = line;
    this.position = position;
    this.isBare = isBare;
  }

  /** A check of a line, of which nothing is known yet. */
  static LineCheck of(ShipmentCheck check, int position) {
    return new LineCheck(check, check.item(position), position, false);
  }

  /** A check of a line that {@link Bare} knows: it has nothing to do until an explanation is wanted. */
  static LineCheck bare(ShipmentCheck check, int position) {
    return new LineCheck(check, check.item(position), position, true);
  }

  LineItem line() {
    return line;
  }

  Goods goods() {
    Goods known = goods;
    if (known == null) {
      known = Goods.of(check.rules(), check.shipment(), line, position);
      goods = known;
    }
    return known;
  }

  private Exemptions exemptions() {
    return check.shipment().exemptions(line, position);
  }

  /** What was found and what it adds up to. */
  Scorecard scorecard() {
    Scorecard known = scorecard;
    if (known == null) {
      known = addedUp();
      scorecard = known;
    }
    return known;
  }

  private Scorecard addedUp() {
    ShipmentFacts shipment = check.shipment();
    Goods goods = goods();
    Exemptions exemptions = exemptions();
    List<Finding> findings = new ArrayList<>(FEW + goods.matches().size());
    check.data().addFindings(line, goods, position, findings);
    shipment.addPlace(findings);
    List<Finding> ifListed = List.of();
    if (line.description().value().isPresent() || !shipment.found().isEmpty()) {
      flags().addFound(findings);
      findings.addAll(flags().description().findings());
      if (!goods.matches().isEmpty()) {
        ifListed = new ArrayList<>(FEW);
        flags().addIfListed(ifListed);
      }
    }
    if (!goods.matches().isEmpty()) {
      new GoodsFindings(check.rules(), goods, line, exemptions).addFound(findings);
    }
    check.bans().addFound(goods, findings);
    if (check.hasStatistics()) {
      TradeFlow.Result told = check.tradeFlow().of(goods);
      findings.addAll(told.found());
      ifListed = joined(ifListed, told.ifListed());
    }
    return check.add(
        exemptions.applied(findings, shipment), exemptions.applied(ifListed, shipment));
  }

  private static List<Finding> joined(List<Finding> some, List<Finding> more) {
    List<Finding> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** What comes of red flags. */
  Flags flags() {
    Flags known = flags;
    if (known == null) {
      known = flags(check.shipment(), goods());
      flags = known;
    }
    return known;
  }

  private Flags flags(ShipmentFacts facts, Goods met) {
    return new Flags(facts, met, new LineDescription(check.rules(), facts, met, line, position));
  }

  @Override
  public @Nullable HsEdition hsEdition() {
    if (isBare) {
      return check.expectedEdition(line);
    }
    synchronized (check) {
      CodeReading reading = goods().reading();
      return reading == null ? null : reading.found().orElse(null);
    }
  }

  @Override
  public List<Match> matches() {
    if (isBare) {
      return List.of();
    }
    synchronized (check) {
      return Matcher.matches(goods().matches());
    }
  }

  @Override
  public List<NotChecked> notChecked() {
    synchronized (check) {
      ShipmentFacts shipment = check.shipment();
      Goods goods = goods();
      Exemptions exemptions = exemptions();
      Set<NotChecked> notChecked = new LinkedHashSet<>();
      check.data().addNotChecked(line, goods, position, notChecked);
      addDoubts(notChecked);
      notChecked.addAll(shipment.place().notChecked());
      notChecked.addAll(flags().notChecked());
      notChecked.addAll(flags().description().notChecked());
      notChecked.addAll(check.tradeFlow().of(goods).notChecked());
      notChecked.addAll(check.allDuties().notChecked(goods, flags()));
      if (!exemptions.areNone()) {
        notChecked.addAll(exemptions.notChecked(scorecard().findings()));
      }
      return List.copyOf(notChecked);
    }
  }

  private void addDoubts(Set<NotChecked> notChecked) {
    for (Scored scored : goods().matches()) {
      if (scored.isPossible()) {
        boolean tariff =
            scored.doubt() == Doubt.NOMENCLATURE && line.nomenclature().isAbsent();
        notChecked.add(new NotChecked(
            "goods.precision",
            tariff ? Pointers.line(position) + "/nomenclature" : goods().pointer(),
            "check.goods.precision"));
      }
    }
  }

  @Override
  public ScoreRange scoreRange() {
    synchronized (check) {
      return check.range(this);
    }
  }

  /** What the score could be, if everything that could not be checked were known, under some rules that may apply. */
  ScoreRange range(ShipmentFacts facts) {
    boolean own = facts == check.shipment();
    Goods met = own ? goods() : Goods.of(check.rules(), facts, line, position);
    LineDescription description = (own ? flags() : flags(facts, met)).description();
    Exemptions made = facts.exemptions(line, position);
    FlagBounds.Bounds bounds = facts.flagBounds().of(met, description, made);
    FlagBounds.Bounds flow = check.tradeFlow().bounds(met, made);
    int base = check.rules().riskModel().base();
    int least = base
        + met.leastPoints(made)
        + bounds.least()
        + description.least(made)
        + flow.least()
        + facts.place().least();
    int most = base
        + met.mostPoints(facts.index(), made)
        + bounds.most()
        + description.most(made)
        + flow.most()
        + facts.place().most();
    return new ScoreRange(RiskModel.clamp(least), RiskModel.clamp(most));
  }
}
