package io.tidewaiter.cli;

import io.tidewaiter.Screener;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.rule.ArticleEntry;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the rules say of an article number on a day. Which lists it is on is what screening a line of it finds. */
final class ArticlePage {

  /** Which lists an article is on does not rest on where it goes, but a shipment goes somewhere. */
  private static final String ANY = "CH";

  private final RuleSet rules;
  private final String sku;
  private final LocalDate day;
  private final RulePage page;

  ArticlePage(RuleSet rules, String sku, LocalDate day) {
    this.rules = rules;
    this.sku = sku;
    this.day = day;
    page = new RulePage(rules, day);
  }

  RulePage page() {
    page.title("Article " + sku);
    page.heading("Lists, by article number");
    LineScreening line = Screener.of(rules)
        .screen(
            Shipment.builder()
                .destination(ANY)
                .line(LineItem.builder().sku(sku).build())
                .build(),
            day)
        .lines()
        .get(0);
    if (line.matches().isEmpty()) {
      page.item("It is on no list on this day.");
    }
    line.matches().forEach(page::match);
    otherDays();
    page.exceptions(
        "Exceptions for it",
        rules.exemptions().stream()
            .filter(exception ->
                exception.articles().filter(articles -> !articles.contain(sku)).isEmpty()));
    return page;
  }

  private void otherDays() {
    List<Runnable> others = new ArrayList<>();
    for (ControlList list : rules.controlLists()) {
      for (ArticleEntry entry : list.articles()) {
        if (entry.articles().contain(sku) && !entry.validity().inForceOn(day, Effect.RESTRICTS)) {
          others.add(() -> page.entry(list, entry, "not on this day"));
        }
      }
    }
    if (!others.isEmpty()) {
      page.heading("Lists on other days");
      others.forEach(Runnable::run);
    }
  }
}
