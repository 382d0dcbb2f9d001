package io.tidewaiter.report;

import io.tidewaiter.rule.Band;
import io.tidewaiter.rule.Term;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.HsCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes all that is known of a line: how the score adds up, what was found, what would change it. */
final class LineHtml {

  private final HtmlWriter html;
  private final Sentences words;
  private final String heading;

  /** A writer whose headings are of a level, such as "h3". */
  LineHtml(HtmlWriter html, Sentences words, String heading) {
    this.html = html;
    this.words = words;
    this.heading = heading;
  }

  /**
   * Writes the line but for its name, its verdict and what is not known of it.
   *
   * @param id a name that is unique in the page
   */
  void write(LineScreening line, String id) {
    heading("html.chart");
    PointsChart.write(line, id + "-chart", words, html);
    waysDown(line);
    findings(line);
    matches(line);
    whatIf(line);
  }

  static void badge(Verdict verdict, HtmlWriter html) {
    html.element(
        "span", verdict.name(), "class", "badge " + verdict.name().toLowerCase(Locale.ROOT));
  }

  static void score(int score, Band band, HtmlWriter html) {
    html.open("span", "class", "score")
        .element("strong", Integer.toString(score))
        .text("/100 " + band)
        .close("span");
  }

  /** A name such as: Line 1 (pos-1), HS 8542.31. */
  static String name(LineScreening line, Sentences words) {
    return words.render("text.line", Map.of("number", line.index() + 1))
        + line.id()
            .filter(id -> !id.equals(Integer.toString(line.index() + 1)))
            .map(id -> " (" + id + ")")
            .orElse("")
        + " · "
        + (line.hsCode().isPresent() ? "HS " : "")
        + code(line, words);
  }

  /** The code, or that there is none that could be read. */
  static String code(LineScreening line, Sentences words) {
    return line.hsCode().map(HsCode::toString).orElseGet(() -> words.render("text.no-code"));
  }

  private void heading(String key) {
    html.element(heading, words.render(key));
  }

  private void waysDown(LineScreening line) {
    html.open("ul", "class", "notes").lineBreak();
    line.remedy().ifPresent(remedy -> note("way", Explanations.remedy(remedy, words)));
    line.pointsToNextBand()
        .ifPresent(points -> note("", Explanations.nextBand(line, points, words)));
    if (line.scoreRange().low() != line.scoreRange().high()) {
      note("", Explanations.range(line.scoreRange(), words));
    }
    html.close("ul");
  }

  private void note(String style, String text) {
    html.element("li", text, "class", style);
  }

  private void findings(LineScreening line) {
    heading("html.findings");
    List<Finding> told = line.findings().stream().filter(Explanations::isTold).toList();
    if (told.isEmpty()) {
      html.element("p", words.render("html.findings.none"));
    } else {
      list(told);
    }
    List<Finding> further = line.findings().stream()
        .filter(finding -> !Explanations.isTold(finding))
        .toList();
    if (!further.isEmpty()) {
      html.open("details", "class", "further")
          .element(
              "summary", words.render("html.findings.further", Map.of("count", further.size())));
      list(further);
      html.close("details");
    }
  }

  private void list(List<Finding> findings) {
    html.open("ul", "class", "findings").lineBreak();
    findings.forEach(this::finding);
    html.close("ul");
  }

  private void finding(Finding finding) {
    html.open("li");
    String style = finding.points() == 0 || finding.factor() == Factor.CAP
        ? "none"
        : finding.points() > 0 ? "up" : "down";
    html.element("span", PointsChart.signed(finding.points()), "class", "points " + style);
    html.open("div").element("p", finding.message(words.language()));
    html.open("p", "class", "meta").element("code", finding.code());
    finding.field().ifPresent(field -> html.text(" ").element("code", field));
    finding
        .pack()
        .ifPresent(pack -> html.text(" " + words.render("html.pack", Map.of("pack", pack))));
    html.close("p");
    sources(finding.sources());
    html.close("div").close("li");
  }

  private void sources(List<String> sources) {
    if (!sources.isEmpty()) {
      html.open("ul", "class", "sources", "aria-label", words.render("html.sources"))
          .lineBreak();
      for (String source : sources) {
        html.open("li");
        SourceLinks.write(source, html);
        html.close("li");
      }
      html.close("ul");
    }
  }

  private void matches(LineScreening line) {
    if (line.matches().isEmpty()) {
      return;
    }
    heading("html.matches");
    HtmlTable table = HtmlTable.begin(html, words.render("html.matches.caption"), "matches")
        .column(words.render("html.list"))
        .column(words.render("html.entry"))
        .column(words.render("html.tier"))
        .column(words.render("html.precision"))
        .column(words.render("html.in-force"))
        .column(words.render("html.source"))
        .body();
    line.matches().forEach(match -> match(table, line, match));
    table.end();
  }

  private void match(HtmlTable table, LineScreening line, Match match) {
    String pack = match
        .entry()
        .row()
        .foreignPack()
        .map(id -> " " + words.render("html.pack", Map.of("pack", id)))
        .orElse("");
    html.open("tr");
    table
        .cell(title(line, match).in(words.language().code()) + pack)
        .cell(match.entry().printed()
            + match
                .via()
                .map(via -> " " + words.render("html.via", Map.of("via", via)))
                .orElse(""))
        .cell(match.entry().tier().orElse("–"))
        .cell(match.precision().name())
        .cell(period(match));
    html.open("td");
    SourceLinks.write(match.entry().basis().source(), html);
    html.close("td");
    table.endRow();
  }

  /** The title of the list in all languages, which the finding on the match knows. */
  static Term title(LineScreening line, Match match) {
    String code = match.list().findingCode(match.entry());
    return line.findings().stream()
        .filter(finding -> finding.code().equals(code))
        .map(finding -> finding.evidence().get("list"))
        .filter(Term.class::isInstance)
        .map(Term.class::cast)
        .findFirst()
        .orElseGet(() -> Term.of(match.list().title()));
  }

  private String period(Match match) {
    Validity validity = match.entry().validity();
    Optional<String> start = validity.tracedStart().map(Object::toString);
    String from = start.orElseGet(() -> words.render("html.untraced"));
    if (validity.end().isPresent()) {
      return words.render(
          "html.period", Map.of("from", from, "until", validity.end().get()));
    }
    return start.isPresent() ? words.render("html.period.open", Map.of("from", from)) : from;
  }

  private void whatIf(LineScreening line) {
    List<WhatIf> answers = line.whatIf();
    if (answers.isEmpty()) {
      return;
    }
    heading("html.what-if");
    HtmlTable table = HtmlTable.begin(html, words.render("html.what-if.caption"), "what-if")
        .column(words.render("html.without"))
        .numbers(words.render("html.score"))
        .column(words.render("html.verdict"))
        .body();
    for (WhatIf answer : answers) {
      html.open("tr")
          .open("th", "scope", "row")
          .element("code", answer.without().code());
      answer.without().field().ifPresent(field -> html.text(" ").element("code", field));
      html.close("th");
      table.number(answer.score());
      html.open("td");
      badge(answer.verdict(), html);
      html.close("td");
      table.endRow();
    }
    table.end();
  }

  /** Writes what could not be found out of some lines. */
  void unknowns(List<LineScreening> lines) {
    Map<String, List<String>> byField = Explanations.unknowns(lines, words);
    if (byField.isEmpty()) {
      return;
    }
    heading("html.unknown");
    html.open("dl", "class", "unknown").lineBreak();
    byField.forEach((field, titles) -> {
      html.open("div").open("dt").element("code", field).close("dt");
      html.element("dd", String.join("; ", titles)).close("div");
    });
    html.close("dl");
  }
}
