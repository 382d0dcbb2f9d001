package io.tidewaiter.report;

import io.tidewaiter.rule.Band;
import io.tidewaiter.rule.Term;
import io.tidewaiter.rule.Verdict;
import java.util.Map;

/** Writes the result for one shipment as a page. */
final class ScreeningHtml {

  private final HtmlWriter html = new HtmlWriter();
  private final Screening screening;
  private final Sentences words;

  private ScreeningHtml(Screening screening, Sentences words) {
    this.screening = screening;
    this.words = words;
  }

  static String write(Screening screening, Sentences words) {
    return new ScreeningHtml(screening, words).page();
  }

  private String page() {
    HtmlPage.begin(html, title(), words);
    head();
    html.open("main").lineBreak();
    if (screening.lines().size() > 1) {
      overview();
    }
    screening.lines().forEach(this::line);
    new LineHtml(html, words, "h2").unknowns(screening.lines());
    duties();
    html.close("main");
    foot();
    HtmlPage.end(html);
    return html.toString();
  }

  private String title() {
    return name() + " · " + screening.verdict();
  }

  private String name() {
    return screening
        .shipmentId()
        .map(id -> words.render("html.shipment", Map.of("id", id)))
        .orElseGet(() -> words.render("html.shipment.unnamed"));
  }

  private void outcome(Verdict verdict, int score, Band band) {
    html.open("p", "class", "outcome");
    LineHtml.badge(verdict, html);
    html.text(" ");
    LineHtml.score(score, band, html);
    html.close("p");
  }

  private void head() {
    html.open("header").lineBreak();
    html.element("p", "Tidewaiter · " + words.render("html.single"), "class", "brand");
    html.open("h1");
    if (screening.shipmentId().isPresent()) {
      html.text(
          words.render("html.shipment", Map.of("id", screening.shipmentId().get())));
    } else {
      html.text(words.render("html.shipment.unnamed"));
    }
    html.close("h1");
    outcome(screening.verdict(), screening.score(), screening.band());
    html.element("p", screening.summary(words.language()), "class", "summary");
    facts(screening, words, html);
    html.close("header");
  }

  /** Where the goods go, under which law, and how many lines there are. */
  static void facts(Screening screening, Sentences words, HtmlWriter html) {
    html.open("dl", "class", "facts").lineBreak();
    fact("html.destination", destination(screening, words), words, html);
    fact("html.law", screening.asOf().toString(), words, html);
    fact("html.lines", Integer.toString(screening.lines().size()), words, html);
    html.close("dl");
  }

  static void fact(String key, String value, Sentences words, HtmlWriter html) {
    html.open("div").element("dt", words.render(key)).element("dd", value).close("div");
  }

  /** The name of the country with its code; the shipment's own text if it could not be read. */
  static String destination(Screening screening, Sentences words) {
    Term name = screening.destinationName();
    return name.in(words.language().code())
        + screening.destination().map(country -> " (" + country + ")").orElse("");
  }

  private void overview() {
    html.element("h2", words.render("html.lines"));
    HtmlTable table = HtmlTable.begin(html, words.render("html.lines.caption"), "lines")
        .numbers(words.render("html.line"))
        .column(words.render("html.code"))
        .numbers(words.render("html.score"))
        .column(words.render("html.verdict"))
        .column(words.render("html.reasons"))
        .body();
    for (LineScreening line : screening.lines()) {
      html.open("tr").open("th", "scope", "row", "class", "number");
      html.element("a", Integer.toString(line.index() + 1), "href", "#" + id(line))
          .close("th");
      table.cell(LineHtml.code(line, words)).number(line.score());
      html.open("td");
      LineHtml.badge(line.verdict(), html);
      html.close("td");
      table.cell(Summary.reasons(line, words)).endRow();
    }
    table.end();
  }

  private static String id(LineScreening line) {
    return "line-" + (line.index() + 1);
  }

  private void line(LineScreening line) {
    html.open("section", "class", "line", "aria-labelledby", id(line)).lineBreak();
    html.element("h2", LineHtml.name(line, words), "id", id(line));
    if (screening.lines().size() > 1) {
      outcome(line.verdict(), line.score(), line.band());
    }
    new LineHtml(html, words, "h3").write(line, id(line));
    html.close("section");
  }

  private void duties() {
    if (!screening.duties().isEmpty()) {
      html.open("section", "aria-labelledby", "duties").lineBreak();
      html.element("h2", words.render("html.duties"), "id", "duties");
      new DutyHtml(html, words, "h3").write(screening.duties(), "duty");
      html.close("section");
    }
  }

  private void foot() {
    html.open("footer").lineBreak();
    screening.statistics().ifPresent(used -> statistics(used, words, html));
    rules(screening.rules(), words, html);
    html.element("p", words.render("text.advice"), "class", "advice").close("footer");
  }

  static void statistics(StatisticsUsed statistics, Sentences words, HtmlWriter html) {
    html.open("dl", "class", "facts").lineBreak();
    fact("html.statistics", Explanations.releases(statistics), words, html);
    fingerprint("html.statistics.fingerprint", statistics.fingerprint(), words, html);
    html.close("dl");
  }

  static void rules(RulesUsed rules, Sentences words, HtmlWriter html) {
    html.open("dl", "class", "facts").lineBreak();
    fact("html.rules", rules.version(), words, html);
    fact("html.legal-state", rules.legalState().toString(), words, html);
    fact("html.engine", rules.engine(), words, html);
    fingerprint("html.fingerprint", rules.fingerprint(), words, html);
    html.close("dl");
  }

  private static void fingerprint(String key, String hash, Sentences words, HtmlWriter html) {
    html.open("div", "class", "wide").element("dt", words.render(key));
    html.open("dd").element("code", hash).close("dd").close("div");
  }
}
