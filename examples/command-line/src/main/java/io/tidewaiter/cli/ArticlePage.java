package io.tidewaiter.cli;

import io.tidewaiter.rule.ArticleEntry;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.LineItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the rules say of an article number on a day. Which lists it is on is what screening a line of it finds. */
final class ArticlePage {

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
    page.matches(page.screen(LineItem.builder().sku(sku)));
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
    page.otherDays(others);
  }
}
