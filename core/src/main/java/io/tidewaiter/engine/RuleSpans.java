package io.tidewaiter.engine;

import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.HsEdition;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Stream;

/**
 * The rules of all spans of days between two changes of the law. What a change leaves as it was is shared by the spans
 * before and after it. Safe for concurrent use.
 */
final class RuleSpans {

  private final RuleSet rules;
  private final boolean askForArticles;
  private final Descriptions descriptions;
  private final Destinations destinations;
  private final Timeline<ListedGoods> goods;
  private final Timeline<ActiveFlags> flags;
  private final Timeline<RuleIndex> spans;
  private final DayTable days;

  RuleSpans(RuleSet rules) {
    this.rules = rules;
    askForArticles = rules.askForArticles();
    descriptions = new Descriptions(rules.vocabulary());
    destinations = new Destinations(rules);
    goods = ListedGoods.timeline(rules);
    flags = ActiveFlags.timeline(rules);
    spans =
        new Timeline<>(changes(), day -> new RuleIndex(this, day, goods.on(day), flags.on(day)));
    days = new DayTable(spans);
  }

  private NavigableSet<LocalDate> changes() {
    ChangeDays changes = new ChangeDays().add(goods.firstDays()).add(flags.firstDays());
    rules.countryLists().forEach(list -> changes.add(list.members(), list.effect()));
    rules.ratings().forEach(rating -> changes.add(rating.validity(), rating.effect()));
    changes.add(Stream.of(HsEdition.values()).map(HsEdition::firstDay).toList());
    changes.add(List.of(lastFreshDay().plusDays(1)));
    return changes
        .add(rules.bans(), Effect.RESTRICTS)
        .add(rules.tariffs(), Effect.RESTRICTS)
        .add(rules.obligations(), Effect.RESTRICTS)
        .add(rules.exemptions(), Effect.RELIEVES)
        .days();
  }

  /** The last day that the rules can be taken to be right about. */
  LocalDate lastFreshDay() {
    LocalDate horizon = horizon();
    int days = rules.riskModel().staleAfterDays();
    LocalDate last = days > 0 ? rules.legalState().plusDays(days) : horizon;
    return last.isBefore(horizon) ? last : horizon;
  }

  /** The last day that the rules can be taken to speak of, though it lies beyond their legal state. */
  LocalDate horizon() {
    return rules.legalState().plusYears(ShipmentFacts.YEARS_OF_AN_EDITION);
  }

  /** The rules of all days. */
  RuleSet rules() {
    return rules;
  }

  /** Whether any rule asks for the article number of a line. */
  boolean askForArticles() {
    return askForArticles;
  }

  /** What reads the descriptions of lines, on whatever day. */
  Descriptions descriptions() {
    return descriptions;
  }

  /** What the rules say of countries. */
  Destinations destinations() {
    return destinations;
  }

  /** The rules of a day. */
  RuleIndex on(LocalDate day) {
    return spans.span(days.spanOf(day));
  }

  /** The rules of every span, the oldest first. */
  Stream<RuleIndex> all() {
    return spans.all();
  }
}
