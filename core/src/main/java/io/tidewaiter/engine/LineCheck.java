package io.tidewaiter.engine;

import com.google.common.base.Suppliers;
import io.tidewaiter.engine.Matcher.Doubt;
import io.tidewaiter.engine.Matcher.Scored;
import io.tidewaiter.report.Duty;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.NotChecked;
import io.tidewaiter.report.ScoreRange;
import io.tidewaiter.report.Scorecard;
import io.tidewaiter.rule.Ban;
import io.tidewaiter.rule.Jurisdiction;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Nomenclature;
import io.tidewaiter.trade.Stated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Screens the lines of one shipment. Explanations may be asked for later and by any thread, one after the other.
 */
final class LineCheck {

  private final RuleSet rules;
  private final RiskModel model;
  private final ShipmentFacts shipment;
  private final Supplier<List<ShipmentFacts>> possible;
  private final Supplier<Duties> duties;
  private final Set<Jurisdiction> jurisdictions;
  private final DataCheck data;
  private final TradeFlow tradeFlow;
  private final List<Asked> lines = new ArrayList<>();

  /** The ranges of lines seen so far, where more than one law may apply: many lines of a long shipment are alike. */
  private final Map<Alike, ScoreRange> ranges = new HashMap<>();

  /** What the range of a line depends on. */
  private record Alike(
      Stated<HsCode> code,
      Stated<HsEdition> edition,
      Stated<Nomenclature> nomenclature,
      Stated<String> description) {}

  /**
   * A check of the lines of a shipment.
   *
   * @param shipment the facts under the law that is applied
   * @param dayIsStated whether the caller or the shipment gave its day
   * @param possible the facts under every law that may apply, asked when a range is wanted
   * @param tradeFlow what trade statistics are asked
   */
  LineCheck(
      RuleSet rules,
      ShipmentFacts shipment,
      boolean dayIsStated,
      Supplier<List<ShipmentFacts>> possible,
      TradeFlow tradeFlow,
      Set<Jurisdiction> jurisdictions) {
    this.rules = rules;
    this.model = rules.riskModel();
    this.shipment = shipment;
    this.possible = Suppliers.memoize(possible::get);
    duties = Suppliers.memoize(() -> new Duties(rules, shipment, jurisdictions));
    this.tradeFlow = tradeFlow;
    this.jurisdictions = jurisdictions;
    data = new DataCheck(rules, shipment, dayIsStated);
    for (LineItem line : shipment.stated().lines()) {
      lines.add(ask(line, lines.size()));
    }
  }

  /**
   * What is asked of a line.
   *
   * @param at where the line stands, as a JSON pointer
   */
  record Asked(
      LineItem line,
      String at,
      Goods goods,
      LineDescription description,
      Flags flags,
      TradeFlow.Result flow) {}

  private Asked ask(LineItem line, int position) {
    String at = Pointers.line(position);
    Goods goods = Goods.of(rules, shipment, line, at);
    LineDescription description = LineDescription.of(rules, shipment, goods, line, at);
    return new Asked(
        line, at, goods, description, Flags.of(shipment, goods, description), tradeFlow.of(goods));
  }

  /** The results of the lines, in the shipment's order. */
  List<LineScreening> screen() {
    List<LineScreening> screened = new ArrayList<>(lines.size());
    for (Asked asked : lines) {
      screened.add(screen(asked, screened.size()));
    }
    return screened;
  }

  private LineScreening screen(Asked asked, int position) {
    List<Finding> ifListed = new ArrayList<>(asked.flags().ifListed());
    ifListed.addAll(asked.flow().ifListed());
    return new LineScreening(
        position,
        asked.line(),
        Scorecard.of(model, findings(asked), ifListed),
        () -> details(asked));
  }

  private List<Finding> findings(Asked asked) {
    List<Finding> findings = new ArrayList<>();
    data.addFindings(asked.line(), asked.goods(), asked.at(), findings);
    findings.addAll(new GoodsFindings(rules, asked.goods()).findings());
    findings.addAll(shipment.place().findings());
    addBans(asked.goods(), findings);
    findings.addAll(asked.flags().found());
    findings.addAll(asked.description().findings());
    findings.addAll(asked.flow().found());
    return findings;
  }

  private synchronized LineScreening.Details details(Asked asked) {
    List<NotChecked> notChecked = new ArrayList<>();
    data.addNotChecked(asked.line(), asked.goods(), asked.at(), notChecked);
    addDoubts(asked.line(), asked.goods(), asked.at(), notChecked);
    notChecked.addAll(shipment.place().notChecked());
    notChecked.addAll(asked.flags().notChecked());
    notChecked.addAll(asked.description().notChecked());
    notChecked.addAll(asked.flow().notChecked());
    notChecked.addAll(duties.get().notChecked(asked.goods(), asked.flags()));
    CodeReading reading = asked.goods().reading();
    return new LineScreening.Details(
        reading == null ? null : reading.found().orElse(null),
        asked.goods().matches().stream().map(Scored::match).toList(),
        notChecked.stream().distinct().toList(),
        range(asked));
  }

  /** The duties of the shipment. */
  synchronized List<Duty> duties() {
    return duties.get().found(lines);
  }

  private void addBans(Goods goods, List<Finding> findings) {
    List<Ban> onDestination = shipment.destination().map(Destination::bans).orElse(List.of());
    onDestination.forEach(ban -> addBan(ban, BanGround.DESTINATION, Answer.YES, goods, findings));
    Map<Ban, Answer> onReceivers = new LinkedHashMap<>();
    shipment
        .receiving()
        .forEach((country, receives) -> shipment
            .at(country)
            .bans()
            .forEach(ban -> onReceivers.merge(ban, receives, Answer::or)));
    onReceivers.keySet().removeAll(onDestination);
    onReceivers.forEach(
        (ban, receives) -> addBan(ban, BanGround.RECEIVER, receives, goods, findings));
    shipment.stated().transit().stream()
        .flatMap(leg -> leg.value().stream())
        .distinct()
        .map(shipment::at)
        .forEach(transit -> transit
            .transitBans()
            .forEach(ban -> addBan(ban, BanGround.TRANSIT, Answer.YES, goods, findings)));
  }

  private Answer leavesFrom(Ban ban) {
    if (ban.dispatch().isEmpty()) {
      return Answer.YES;
    }
    Stated<Country> dispatch = shipment.stated().dispatch();
    return dispatch.value().isEmpty()
        ? Answer.unknown("/dispatch")
        : Answer.of(shipment.isAmong(dispatch.value().get(), ban.dispatch()));
  }

  private void addBan(
      Ban ban, BanGround ground, Answer meant, Goods goods, List<Finding> findings) {
    Answer leaves = leavesFrom(ban);
    Answer applies = meant.and(leaves);
    if (applies.isNo()
        || !(jurisdictions.isEmpty() || jurisdictions.contains(ban.jurisdiction()))) {
      return;
    }
    Optional<Scored> named = goods.matches().stream()
        .filter(scored -> scored.listId().equals(ban.list()))
        .min((one, other) -> Boolean.compare(one.isPossible(), other.isPossible()));
    named.ifPresent(scored -> findings.add(
        GoodsFindings.ban(rules, ban, ground, scored, meant, leaves, goods.pointer())));
  }

  private static void addDoubts(
      LineItem line, Goods goods, String at, List<NotChecked> notChecked) {
    for (Scored scored : goods.matches()) {
      if (scored.isPossible()) {
        boolean tariff =
            scored.doubt() == Doubt.NOMENCLATURE && line.nomenclature().isAbsent();
        notChecked.add(new NotChecked(
            "goods.precision",
            at + (tariff ? "/nomenclature" : "/hsCode"),
            "check.goods.precision"));
      }
    }
  }

  /** What the score could be if everything that could not be checked were known. */
  private ScoreRange range(Asked asked) {
    LineItem line = asked.line();
    if (possible.get().size() == 1) {
      return range(shipment, asked.goods(), asked.description(), asked.flow().bounds());
    }
    Alike key = new Alike(line.hsCode(), line.hsEdition(), line.nomenclature(), line.description());
    ScoreRange known = ranges.get(key);
    if (known == null) {
      known = rangeUnderAll(line, asked.at());
      ranges.put(key, known);
    }
    return known;
  }

  private ScoreRange rangeUnderAll(LineItem line, String at) {
    ScoreRange range = null;
    for (ShipmentFacts facts : possible.get()) {
      Goods met = Goods.of(rules, facts, line, at);
      LineDescription description = LineDescription.of(rules, facts, met, line, at);
      ScoreRange under = range(facts, met, description, tradeFlow.of(met).bounds());
      range = range == null ? under : range.union(under);
    }
    if (range == null) {
      throw new IllegalStateException("no law is possible");
    }
    return range;
  }

  private ScoreRange range(
      ShipmentFacts facts, Goods goods, LineDescription description, FlagBounds.Bounds flow) {
    FlagBounds.Bounds flags = facts.flagBounds().of(goods, description);
    int least = model.base()
        + goods.leastPoints()
        + flags.least()
        + description.least()
        + flow.least()
        + facts.place().least();
    int most = model.base()
        + goods.mostPoints(facts.index())
        + flags.most()
        + description.most()
        + flow.most()
        + facts.place().most();
    return new ScoreRange(RiskModel.clamp(least), RiskModel.clamp(most));
  }
}
