package io.tidewaiter.report;

import io.tidewaiter.flow.FlowAnalysis;
import io.tidewaiter.flow.FlowPeriod;
import io.tidewaiter.flow.Lane;
import io.tidewaiter.flow.LaneFigures;
import io.tidewaiter.flow.LanePoint;
import io.tidewaiter.flow.LaneRanking;
import io.tidewaiter.flow.LaneReason;
import io.tidewaiter.flow.LaneStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the page on the lanes of a period, part by part. */
final class LaneHtml {

  /** The one that asks for most attention first. */
  private static final List<LaneStatus> STATUSES = List.of(LaneStatus.values());

  private final FlowAnalysis analysis;
  private final FlowPeriod period;
  private final List<String> files;
  private final LaneRanking ranking;
  private final List<Lane> lanes;
  private final List<Lane> charted;
  private final Sentences words;
  private final HtmlWriter html = new HtmlWriter();

  LaneHtml(
      FlowAnalysis analysis,
      FlowPeriod period,
      List<String> files,
      LaneRanking ranking,
      Sentences words) {
    this.analysis = analysis;
    this.period = period;
    this.files = files;
    this.ranking = ranking;
    lanes = ranking.lanes().limit(LaneReport.MAX_ROWS).toList();
    this.words = words;
    charted = lanes.stream().limit(LaneReport.MAX_CHARTS).toList();
  }

  String page() {
    HtmlPage.beginSortable(html, title(), words);
    head();
    html.open("main").lineBreak();
    ranking();
    new GapMap(analysis, period, charted, words, html).write();
    new SubstitutionHtml(analysis, period, words, html).write();
    sections();
    read();
    thresholds();
    html.close("main");
    html.open("footer").lineBreak();
    html.element("p", words.render("text.advice"), "class", "advice").close("footer");
    HtmlPage.sorting(html);
    HtmlPage.end(html);
    return html.toString();
  }

  private String title() {
    return words.render(
        "html.lanes.title",
        Map.of(
            "period",
            period,
            "leaking",
            ranking.count(LaneStatus.LEAKING),
            "count",
            ranking.size()));
  }

  private void head() {
    html.open("header").lineBreak();
    html.element("p", "Tidewaiter · " + words.render("html.lanes"), "class", "brand");
    html.element("h1", title());
    html.open("ul", "class", "tally").lineBreak();
    for (LaneStatus status : STATUSES) {
      html.open("li").element("strong", Integer.toString(ranking.count(status))).text(" ");
      badge(status);
      html.close("li");
    }
    html.close("ul");
    html.element("p", words.render("html.lanes.summary"), "class", "summary");
    html.open("dl", "class", "facts").lineBreak();
    ScreeningHtml.fact("html.lanes.period", period.toString(), words, html);
    ScreeningHtml.fact("html.lanes.files", String.join(", ", files), words, html);
    ScreeningHtml.fact("html.lanes.rows", Long.toString(analysis.rows()), words, html);
    ScreeningHtml.fact("html.rejected", Long.toString(analysis.faultCount()), words, html);
    html.close("dl").close("header");
  }

  private void badge(LaneStatus status) {
    badge(status, words, html);
  }

  /** The colours are those of the verdicts that ask for as much attention. */
  private static void badge(LaneStatus status, Sentences words, HtmlWriter html) {
    String style = switch (status) {
      case LEAKING -> "hold";
      case SURGING -> "review";
      case QUIET -> "clear";
      case NOT_JUDGEABLE -> "incomplete";
    };
    html.element("span", words.render("html.lanes." + key(status)), "class", "badge " + style);
  }

  private static String key(LaneStatus status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void ranking() {
    html.element("h2", words.render("html.lanes.ranking"), "id", "ranking");
    if (ranking.size() > lanes.size()) {
      html.element(
          "p",
          words.render("html.lanes.left", Map.of("shown", lanes.size(), "count", ranking.size())),
          "class",
          "left-out");
    }
    HtmlTable table = HtmlTable.begin(
            html, words.render("html.lanes.ranking.caption"), "ranking sortable")
        .column(words.render("html.lanes.lane"))
        .column(words.render("html.lanes.status"))
        .column(words.render("html.lanes.goods"))
        .numbers(words.render("html.lanes.exported"))
        .numbers(words.render("html.lanes.imported"))
        .column(words.render("html.lanes.currency"))
        .numbers(words.render("html.lanes.gap"))
        .numbers(words.render("html.lanes.unaccounted"))
        .numbers(words.render("html.lanes.surge"))
        .body();
    for (int i = 0; i < lanes.size(); i++) {
      row(lanes.get(i), i);
      table.endRow();
    }
    table.end();
  }

  private void row(Lane lane, int index) {
    LaneFigures figures = lane.figures();
    String name = lane.exporter() + " → " + lane.importer();
    html.open("tr").open("th", "scope", "row");
    if (index < charted.size()) {
      html.element("a", name, "href", "#" + id(index));
    } else {
      html.text(name);
    }
    html.close("th").open("td", "data-order", Integer.toString(STATUSES.indexOf(lane.status())));
    badge(lane.status());
    html.close("td").element("td", lane.hs());
    number(LaneNumbers.millions(figures.exported(), lane.measure()), figures.exported());
    number(LaneNumbers.millions(figures.imported(), lane.measure()), figures.imported());
    html.element("td", figures.currency() == null ? LaneNumbers.NONE : figures.currency());
    number(LaneNumbers.number(figures.gapShare()), figures.gapShare());
    number(LaneNumbers.number(figures.growthUnaccounted()), figures.growthUnaccounted());
    number(LaneNumbers.number(figures.surge()), figures.surge());
  }

  private void number(String text, @Nullable BigDecimal number) {
    html.element(
        "td",
        text,
        "class",
        number == null ? "number none" : "number",
        "data-order",
        LaneNumbers.order(number));
  }

  private static String id(int index) {
    return "lane-" + (index + 1);
  }

  private void sections() {
    for (int i = 0; i < charted.size(); i++) {
      section(charted.get(i), id(i));
    }
  }

  private void section(Lane lane, String id) {
    html.open("section", "class", "line", "aria-labelledby", id).lineBreak();
    html.element("h2", LaneNumbers.name(lane), "id", id);
    html.open("p", "class", "outcome");
    badge(lane.status());
    html.text(" ")
        .element("span", words.render("html.lanes.meaning." + key(lane.status())))
        .close("p");
    List<LanePoint> history = analysis.history(lane);
    if (history.isEmpty()) {
      GrowthChart.write(lane, id + "-chart", words, html);
    } else {
      LaneChart.write(lane, history, id + "-chart", words, html);
    }
    figures(lane);
    html.element("h3", words.render("html.lanes.reasons"));
    html.open("ul", "class", "reasons", "lang", Language.ENGLISH.code()).lineBreak();
    List<LaneReason> deciding = lane.decidingReasons();
    deciding.forEach(reason -> reason(reason, "deciding"));
    lane.reasons().stream()
        .filter(reason -> !deciding.contains(reason))
        .forEach(reason -> reason(reason, "further"));
    html.close("ul").close("section");
  }

  private void reason(LaneReason reason, String style) {
    html.open("li", "class", style).text(reason.message() + " ");
    html.element("code", reason.code()).close("li");
  }

  private void figures(Lane lane) {
    LaneFigures figures = lane.figures();
    html.open("dl", "class", "facts").lineBreak();
    amount("html.lanes.exported-by", figures.exported(), lane);
    amount("html.lanes.imported-by", figures.imported(), lane);
    amount("html.lanes.missing", figures.gap(), lane);
    ScreeningHtml.fact("html.lanes.cif-fob", LaneNumbers.few(figures.cifFob()), words, html);
    share("html.lanes.gap", figures.gapShare());
    share("html.lanes.habit", figures.baselineGapShare());
    share("html.lanes.unaccounted", figures.growthUnaccounted());
    share("html.lanes.surge", figures.surge());
    if (figures.months() > 0) {
      ScreeningHtml.fact("html.lanes.months", Integer.toString(figures.months()), words, html);
    }
    html.close("dl");
  }

  private void amount(String key, @Nullable BigDecimal amount, Lane lane) {
    String text = amount == null
        ? words.render("html.lanes.not-told")
        : words.render(
            "html.lanes.amount",
            Map.of(
                "amount",
                LaneNumbers.millions(amount, lane.measure()),
                "currency",
                String.valueOf(lane.figures().currency())));
    ScreeningHtml.fact(key, text, words, html);
  }

  private void share(String key, @Nullable BigDecimal number) {
    if (number != null) {
      ScreeningHtml.fact(key, LaneNumbers.number(number), words, html);
    }
  }

  private void read() {
    html.element("h2", words.render("html.lanes.read"), "id", "read");
    HtmlTable table = HtmlTable.begin(html, words.render("html.lanes.read.caption"), "counts")
        .column(words.render("html.lanes.what"))
        .numbers(words.render("html.lanes.rows"))
        .body();
    Map<String, Long> counts = new TreeMap<>();
    analysis
        .setAside()
        .forEach((kind, count) -> counts.put(
            words.render(
                "html.lanes.aside." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')),
            count));
    count(table, "html.lanes.counted", analysis.rows());
    count(table, "html.rejected", analysis.faultCount());
    counts.forEach((kind, count) -> {
      html.open("tr").element("th", kind, "scope", "row");
      table.number(count).endRow();
    });
    table.end();
  }

  private void count(HtmlTable table, String key, long count) {
    html.open("tr").element("th", words.render(key), "scope", "row");
    table.number(count).endRow();
  }

  private void thresholds() {
    html.element("h2", words.render("html.lanes.thresholds"), "id", "thresholds");
    html.element("p", words.render("html.lanes.thresholds.rule"));
    html.open("dl", "class", "facts").lineBreak();
    Map<String, BigDecimal> all = thresholdsByKey();
    List.of("gap", "excess", "surge", "unaccounted", "floor", "months", "fragment", "hs-change")
        .forEach(key -> ScreeningHtml.fact(
            "html.lanes.threshold." + key,
            LaneNumbers.few(all.getOrDefault(key, BigDecimal.ZERO)),
            words,
            html));
    ScreeningHtml.fact("html.lanes.cif-fob", LaneNumbers.few(analysis.cifFob()), words, html);
    ScreeningHtml.fact("html.lanes.baseline", LaneNumbers.years(analysis.baseline()), words, html);
    html.close("dl");
  }

  private Map<String, BigDecimal> thresholdsByKey() {
    var thresholds = analysis.thresholds();
    return Map.of(
        "gap", thresholds.gapShare(),
        "excess", thresholds.excessGap(),
        "surge", thresholds.surge(),
        "unaccounted", thresholds.growthUnaccounted(),
        "floor", thresholds.valueFloor(),
        "months", BigDecimal.valueOf(thresholds.alarmMonths()),
        "fragment", thresholds.fragment(),
        "hs-change", thresholds.hsChange());
  }
}
