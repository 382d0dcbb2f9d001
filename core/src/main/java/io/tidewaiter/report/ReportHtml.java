package io.tidewaiter.report;

import io.tidewaiter.report.HtmlReport.Row;
import io.tidewaiter.report.Worst.Entry;
import io.tidewaiter.report.Worst.Rank;
import io.tidewaiter.rule.Jurisdiction;
import io.tidewaiter.rule.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what a report has collected, part by part. */
final class ReportHtml {

  /** The worst verdict first, as in the table. */
  private static final List<Verdict> VERDICTS =
      List.of(Verdict.PROHIBITED, Verdict.HOLD, Verdict.REVIEW, Verdict.INCOMPLETE, Verdict.CLEAR);

  private final HtmlReport report;
  private final Sentences words;
  private final Writer out;

  ReportHtml(HtmlReport report, Writer out) {
    this.report = report;
    this.words = report.words();
    this.out = out;
  }

  void write() throws IOException {
    HtmlWriter html = new HtmlWriter();
    HtmlPage.beginSortable(html, title(), words);
    head(html);
    html.open("main").lineBreak();
    verdicts(html);
    counts("html.report.destinations", "html.destination", report.destinations(), html);
    counts("html.report.lists", "html.list", report.lists(), html);
    lines(html);
    out.write(html.toString());
    sections();
    html = new HtmlWriter();
    html.close("main");
    foot(html);
    HtmlPage.sorting(html);
    HtmlPage.end(html);
    out.write(html.toString());
  }

  private String title() {
    return words.render("html.report.title", Map.of("count", report.shipments().all()));
  }

  private void head(HtmlWriter html) {
    html.open("header").lineBreak();
    html.element("p", "Tidewaiter · " + words.render("html.report"), "class", "brand");
    html.element("h1", title());
    html.open("ul", "class", "tally").lineBreak();
    for (Verdict verdict : VERDICTS) {
      html.open("li").element("strong", Long.toString(report.shipments().of(verdict)));
      html.text(" ");
      LineHtml.badge(verdict, html);
      html.close("li");
    }
    html.close("ul");
    html.element("p", summary(), "class", "summary");
    html.open("dl", "class", "facts").lineBreak();
    ScreeningHtml.fact("html.law", days(), words, html);
    ScreeningHtml.fact("html.lines", Long.toString(report.lines().all()), words, html);
    ScreeningHtml.fact("html.rejected", Long.toString(report.rejected()), words, html);
    html.close("dl");
    contents(html);
    html.close("header");
  }

  private void contents(HtmlWriter html) {
    html.open("nav", "aria-label", words.render("html.report.contents"))
        .open("ul", "class", "contents")
        .lineBreak();
    content("verdicts", "html.report.verdicts", html);
    if (!report.destinations().isEmpty()) {
      content("destinations", "html.report.destinations", html);
    }
    if (!report.lists().isEmpty()) {
      content("lists", "html.report.lists", html);
    }
    content("lines", "html.lines", html);
    if (notClear() > 0) {
      content("sections", "html.report.sections", html);
    }
    html.close("ul").close("nav");
  }

  private void content(String id, String key, HtmlWriter html) {
    html.open("li").element("a", words.render(key), "href", "#" + id).close("li");
  }

  private String days() {
    LocalDate first = report.firstDay();
    LocalDate last = report.lastDay();
    if (first == null || last == null) {
      return "–";
    }
    return first.equals(last) ? first.toString() : first + " – " + last;
  }

  /** What was not looked at. */
  private String summary() {
    StringBuilder summary = new StringBuilder();
    for (List<Jurisdiction> some : report.jurisdictions()) {
      String codes = some.stream().map(Object::toString).collect(Collectors.joining(", "));
      sentence(summary, words.render("summary.jurisdictions", Map.of("jurisdictions", codes)));
    }
    LocalDate last = report.lastDay();
    report.rules().stream()
        .map(RulesUsed::legalState)
        .min(Comparator.naturalOrder())
        .filter(legalState -> last != null && last.isAfter(legalState))
        .ifPresent(legalState ->
            sentence(summary, words.render("summary.later-law", Map.of("legalState", legalState))));
    sentence(summary, words.render("summary.parties"));
    if (report.rejected() > 0) {
      sentence(summary, words.render("html.report.rejected", Map.of("count", report.rejected())));
    }
    return summary.toString();
  }

  private static void sentence(StringBuilder text, String sentence) {
    text.append(text.length() == 0 ? "" : " ").append(sentence);
  }

  private void verdicts(HtmlWriter html) {
    html.element("h2", words.render("html.report.verdicts"), "id", "verdicts");
    HtmlTable table = HtmlTable.begin(
            html, words.render("html.report.verdicts.caption"), "verdicts")
        .column(words.render("html.verdict"))
        .numbers(words.render("html.shipments"))
        .numbers(words.render("html.lines"))
        .column(words.render("html.meaning"))
        .body();
    for (Verdict verdict : VERDICTS) {
      html.open("tr").open("th", "scope", "row");
      LineHtml.badge(verdict, html);
      html.close("th");
      table.number(report.shipments().of(verdict)).number(report.lines().of(verdict));
      table
          .cell(words.render("html.verdict." + verdict.name().toLowerCase(Locale.ROOT)))
          .endRow();
    }
    table.end();
  }

  private void counts(
      String key, String column, Map<String, VerdictCounts> counts, HtmlWriter html) {
    if (counts.isEmpty()) {
      return;
    }
    html.element("h2", words.render(key), "id", key.substring("html.report.".length()));
    HtmlTable table = HtmlTable.begin(html, words.render(key + ".caption"), "counts sortable")
        .column(words.render(column))
        .sortedNumbers(words.render("html.lines"));
    VERDICTS.forEach(verdict -> table.numbers(verdict.name()));
    table.body();
    counts.entrySet().stream()
        .sorted(Comparator.comparingLong(entry -> -entry.getValue().all()))
        .forEach(entry -> {
          String name = entry.getKey();
          html.open("tr")
              .element(
                  "th",
                  name.isEmpty() ? words.render("html.report.unreadable") : name,
                  "scope",
                  "row");
          table.number(entry.getValue().all());
          VERDICTS.forEach(verdict -> table.number(entry.getValue().of(verdict)));
          table.endRow();
        });
    table.end();
  }

  private void lines(HtmlWriter html) {
    html.element("h2", words.render("html.lines"), "id", "lines");
    long all = report.lines().all();
    if (report.rows().size() < all) {
      html.element(
          "p",
          words.render(
              "html.report.rows",
              Map.of(
                  "shown",
                  report.rows().size(),
                  "all",
                  all,
                  "left",
                  all - report.rows().size())),
          "class",
          "left-out");
    }
    Set<String> told = report.sections().ranks().map(Rank::id).collect(Collectors.toSet());
    HtmlTable table = HtmlTable.begin(
            html, words.render("html.report.lines.caption"), "lines cards sortable")
        .column(words.render("html.column.shipment"))
        .numbers(words.render("html.line"))
        .column(words.render("html.code"))
        .column(words.render("html.destination"))
        .numbers(words.render("html.score"))
        .sortedVerdicts(words.render("html.verdict"))
        .column(words.render("html.reasons"))
        .body();
    report.rows().entries().forEach(entry -> row(table, entry, told, html));
    table.end();
  }

  private void row(HtmlTable table, Entry<Row> entry, Set<String> told, HtmlWriter html) {
    Row row = entry.value();
    String id = entry.rank().id();
    html.open("tr").open("th", "scope", "row");
    if (told.contains(id)) {
      html.open("a", "href", "#" + id).element("bdi", row.shipment()).close("a");
    } else {
      html.element("bdi", row.shipment());
    }
    html.close("th");
    table.number(row.number()).cell(row.code()).cell(row.destination());
    table.number(entry.rank().score());
    html.open(
        "td",
        "data-order",
        Integer.toString(VERDICTS.size() - VERDICTS.indexOf(entry.rank().verdict())));
    LineHtml.badge(entry.rank().verdict(), html);
    html.close("td");
    table.cell(row.reasons().isEmpty() ? "–" : row.reasons()).endRow();
  }

  private void sections() throws IOException {
    long notClear = notClear();
    if (notClear == 0) {
      return;
    }
    HtmlWriter html = new HtmlWriter();
    html.element("h2", words.render("html.report.sections"), "id", "sections");
    long left = notClear - report.sections().size();
    if (left > 0) {
      html.element(
          "p",
          words.render(
              "html.report.sections.left",
              Map.of("shown", report.sections().size(), "all", notClear, "left", left)),
          "class",
          "left-out");
    }
    out.write(html.toString());
    for (Entry<String> section : report.sections().entries()) {
      out.write(section.value());
    }
  }

  private long notClear() {
    return report.lines().all() - report.lines().of(Verdict.CLEAR);
  }

  private void foot(HtmlWriter html) {
    html.open("footer").lineBreak();
    report.statistics().forEach(used -> ScreeningHtml.statistics(used, words, html));
    report.rules().forEach(rules -> ScreeningHtml.rules(rules, words, html));
    html.element("p", words.render("text.advice"), "class", "advice").close("footer");
  }
}
