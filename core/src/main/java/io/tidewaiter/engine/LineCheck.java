package io.tidewaiter.engine;

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

/** Screens the lines of one shipment. Used by one thread. */
final class LineCheck {

  private final RuleSet rules;
  private final RiskModel model;
  private final ShipmentFacts shipment;
  private final List<ShipmentFacts> possible;
  private final Duties duties;
  private final Set<Jurisdiction> jurisdictions;
  private final DataCheck data;
  private final TradeFlow tradeFlow;

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
   * @param possible the facts under every law that may apply
   * @param tradeFlow what trade statistics are asked
   */
  LineCheck(
      RuleSet rules,
      ShipmentFacts shipment,
      boolean dayIsStated,
      List<ShipmentFacts> possible,
      Duties duties,
      TradeFlow tradeFlow,
      Set<Jurisdiction> jurisdictions) {
    this.rules = rules;
    this.model = rules.riskModel();
    this.shipment = shipment;
    this.possible = possible;
    this.duties = duties;
    this.tradeFlow = tradeFlow;
    this.jurisdictions = jurisdictions;
    data = new DataCheck(rules, shipment, dayIsStated);
  }

  LineScreening screen(LineItem line, int position) {
    String at = "/lines/" + position;
    Goods goods = Goods.of(rules, shipment, line, at);
    Flags flags = Flags.of(shipment, goods, line, at);
    TradeFlow.Result flow = tradeFlow.of(goods);
    List<Finding> findings = new ArrayList<>();
    List<NotChecked> notChecked = new ArrayList<>();
    data.check(line, goods, at, findings, notChecked);
    findings.addAll(new GoodsFindings(rules, goods).findings());
    findings.addAll(shipment.place().findings());
    addBans(goods, findings);
    findings.addAll(flags.found());
    findings.addAll(flow.found());
    addDoubts(line, goods, at, notChecked);
    notChecked.addAll(shipment.place().notChecked());
    notChecked.addAll(flags.notChecked());
    notChecked.addAll(flow.notChecked());
    notChecked.addAll(duties.ask(position, goods, flags));
    List<Finding> ifListed = new ArrayList<>(flags.ifListed());
    ifListed.addAll(flow.ifListed());
    return new LineScreening(
        position,
        line.id().value().orElse(null),
        line.hsCode().value().orElse(null),
        goods.reading() == null ? null : goods.reading().found().orElse(null),
        Scorecard.of(model, findings, ifListed),
        goods.matches().stream().map(Scored::match).toList(),
        notChecked.stream().distinct().toList(),
        range(line, goods, at, flow.bounds()));
  }

  List<Duty> duties() {
    return duties.found();
  }

  private void addBans(Goods goods, List<Finding> findings) {
    List<Ban> onDestination = shipment.destination().map(Destination::bans).orElse(List.of());
    onDestination.forEach(ban -> addBan(ban, BanGround.DESTINATION, Answer.YES, goods, findings));
    Map<Ban, Answer> onReceivers = new LinkedHashMap<>();
    shipment
        .receiving()
        .forEach((country, receives) -> shipment
            .index()
            .destination(country)
            .bans()
            .forEach(ban -> onReceivers.merge(ban, receives, Answer::or)));
    onReceivers.keySet().removeAll(onDestination);
    onReceivers.forEach(
        (ban, receives) -> addBan(ban, BanGround.RECEIVER, receives, goods, findings));
    shipment.stated().transit().stream()
        .flatMap(leg -> leg.value().stream())
        .distinct()
        .map(country -> shipment.index().destination(country))
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
  private ScoreRange range(LineItem line, Goods goods, String at, FlagBounds.Bounds flow) {
    if (possible.size() == 1) {
      return range(shipment, goods, shipment.flagBounds().of(goods, line, at), flow);
    }
    Alike key = new Alike(line.hsCode(), line.hsEdition(), line.nomenclature(), line.description());
    ScoreRange known = ranges.get(key);
    if (known == null) {
      known = rangeUnderAll(line, at);
      ranges.put(key, known);
    }
    return known;
  }

  private ScoreRange rangeUnderAll(LineItem line, String at) {
    ScoreRange range = null;
    for (ShipmentFacts facts : possible) {
      Goods met = Goods.of(rules, facts, line, at);
      ScoreRange under = range(
          facts, met, facts.flagBounds().of(met, line, at), tradeFlow.of(met).bounds());
      range = range == null ? under : range.union(under);
    }
    if (range == null) {
      throw new IllegalStateException("no law is possible");
    }
    return range;
  }

  private ScoreRange range(
      ShipmentFacts facts, Goods goods, FlagBounds.Bounds flags, FlagBounds.Bounds flow) {
    int least = model.base()
        + goods.leastPoints()
        + flags.least()
        + flow.least()
        + facts.place().least();
    int most = model.base()
        + goods.mostPoints(facts.index())
        + flags.most()
        + flow.most()
        + facts.place().most();
    return new ScoreRange(RiskModel.clamp(least), RiskModel.clamp(most));
  }
}
