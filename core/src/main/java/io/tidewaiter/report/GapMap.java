package io.tidewaiter.report;

import io.tidewaiter.flow.FlowAnalysis;
import io.tidewaiter.flow.FlowMeasure;
import io.tidewaiter.flow.FlowPeriod;
import io.tidewaiter.flow.Lane;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A map of the gaps: a row for each lane, a column for each quarter or, without months, year. A cell holds the share of
 * the exports with freight that did not arrive, in per cent, on a ground that darkens with it. Quarters and not months,
 * for ships and the turn of the month shift values.
 */
final class GapMap {

  private static final int MAX_COLUMNS = 20;
  private static final int QUARTER = 3;
  private static final int YEAR = 12;

  /** From which share on a cell has which ground. */
  private static final List<BigDecimal> STEPS =
      List.of(new BigDecimal("0.25"), new BigDecimal("0.5"), new BigDecimal("0.75"));

  private final FlowAnalysis analysis;
  private final FlowPeriod period;
  private final List<Lane> lanes;
  private final Sentences words;
  private final HtmlWriter html;

  GapMap(
      FlowAnalysis analysis,
      FlowPeriod period,
      List<Lane> lanes,
      Sentences words,
      HtmlWriter html) {
    this.analysis = analysis;
    this.period = period;
    this.lanes =
        lanes.stream().filter(lane -> lane.measure() == FlowMeasure.VALUE).toList();
    this.words = words;
    this.html = html;
  }

  /** Writes nothing where nothing can be compared. */
  void write() {
    List<FlowPeriod> columns = columns();
    Map<Lane, List<Optional<BigDecimal>>> rows = new LinkedHashMap<>();
    for (Lane lane : lanes) {
      List<Optional<BigDecimal>> shares =
          columns.stream().map(column -> share(lane, column)).toList();
      if (shares.stream().anyMatch(Optional::isPresent)) {
        rows.put(lane, shares);
      }
    }
    if (!rows.isEmpty()) {
      write(columns, rows);
    }
  }

  private void write(List<FlowPeriod> columns, Map<Lane, List<Optional<BigDecimal>>> rows) {
    html.element("h2", words.render("html.lanes.map"), "id", "map");
    html.open("ul", "class", "legend").lineBreak();
    for (int step = 0; step <= STEPS.size(); step++) {
      html.open("li").element("span", label(step), "class", "heat-" + step).close("li");
    }
    html.open("li").text(words.render("html.lanes.map.none")).close("li").close("ul");
    HtmlTable table = HtmlTable.begin(html, words.render("html.lanes.map.caption"), "heat")
        .column(words.render("html.lanes.lane"));
    columns.forEach(column -> table.numbers(name(column)));
    table.body();
    rows.forEach((lane, shares) -> {
      String name = lane.exporter() + " → " + lane.importer() + " " + lane.hs();
      html.open("tr").element("th", name, "scope", "row");
      shares.forEach(this::cell);
      table.endRow();
    });
    table.end();
  }

  private Optional<BigDecimal> share(Lane lane, FlowPeriod column) {
    return analysis
        .lane(lane.exporter(), lane.importer(), lane.hs(), column)
        .map(found -> found.figures().gapShare());
  }

  private static String label(int step) {
    return step == 0
        ? "< " + LaneNumbers.percent(STEPS.get(0)) + " %"
        : "≥ " + LaneNumbers.percent(STEPS.get(step - 1)) + " %";
  }

  /** The quarters or years that end with the period and hold figures of a lane. */
  private List<FlowPeriod> columns() {
    List<FlowPeriod> told = lanes.stream()
        .flatMap(lane -> analysis.history(lane).stream())
        .map(point -> point.period())
        .distinct()
        .sorted()
        .toList();
    if (told.isEmpty()) {
      return List.of();
    }
    int length = told.stream().anyMatch(FlowPeriod::isMonth) ? QUARTER : YEAR;
    YearMonth last =
        period.to().plusMonths((length - period.to().getMonthValue() % length) % length);
    List<FlowPeriod> columns = new ArrayList<>();
    for (int i = MAX_COLUMNS - 1; i >= 0; i--) {
      FlowPeriod column = FlowPeriod.endingWith(last.minusMonths((long) i * length), length);
      if (told.stream()
          .anyMatch(
              point -> !point.to().isBefore(column.from()) && !point.from().isAfter(column.to()))) {
        columns.add(column);
      }
    }
    return columns;
  }

  private static String name(FlowPeriod column) {
    return column.isYear()
        ? column.toString()
        : column.from().getYear() + " Q" + (column.to().getMonthValue() / QUARTER);
  }

  private void cell(Optional<BigDecimal> share) {
    html.element(
        "td",
        share.map(LaneNumbers::percent).orElse(LaneNumbers.NONE),
        "class",
        share.map(found -> "number heat-" + step(found)).orElse("number none"));
  }

  private static long step(BigDecimal share) {
    return STEPS.stream().filter(step -> share.compareTo(step) >= 0).count();
  }
}
