package io.tidewaiter.report;

import io.tidewaiter.flow.FlowAnalysis;
import io.tidewaiter.flow.FlowPeriod;
import io.tidewaiter.flow.Substitution;
import io.tidewaiter.flow.Substitution.Exporter;
import io.tidewaiter.flow.Substitution.Neighbour;
import io.tidewaiter.flow.Substitution.Shift;
import io.tidewaiter.trade.Country;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes whether exports to neighbours took the place of direct ones, as two tables and a sentence for each goods. */
final class SubstitutionHtml {

  private static final int MAX_GOODS = 5;
  private static final int MAX_AREAS = 60;

  private final FlowAnalysis analysis;
  private final FlowPeriod period;
  private final Sentences words;
  private final HtmlWriter html;

  SubstitutionHtml(FlowAnalysis analysis, FlowPeriod period, Sentences words, HtmlWriter html) {
    this.analysis = analysis;
    this.period = period;
    this.words = words;
    this.html = html;
  }

  /** Writes nothing where no exporter's direct exports fell. */
  void write() {
    List<Substitution> told = analysis.substitutions(period).stream()
        .filter(substitution -> substitution.share().isPresent())
        .toList();
    if (told.isEmpty()) {
      return;
    }
    html.element("h2", words.render("html.lanes.neighbours"), "id", "neighbours");
    html.element(
        "p",
        words.render(
            "html.lanes.neighbours.how",
            Map.of(
                "sanctioned", names(analysis.sanctioned()),
                "neighbours", names(analysis.neighbours()),
                "baseline", LaneNumbers.years(analysis.baseline()))));
    if (told.size() > MAX_GOODS) {
      html.element(
          "p",
          words.render("html.lanes.left", Map.of("shown", MAX_GOODS, "count", told.size())),
          "class",
          "left-out");
    }
    told.stream().limit(MAX_GOODS).forEach(this::write);
  }

  private static String names(Collection<Country> countries) {
    return countries.stream().map(Country::code).collect(Collectors.joining(", "));
  }

  private void write(Substitution substitution) {
    html.element("h3", substitution.hs() + " · " + substitution.currency());
    html.element("p", substitution.message(), "lang", Language.ENGLISH.code());
    HtmlTable exporters = begin("html.lanes.neighbours.exporters", "html.lanes.exporter")
        .numbers(words.render("html.lanes.direct-before"))
        .numbers(words.render("html.lanes.direct-now"))
        .numbers(words.render("html.lanes.around-before"))
        .numbers(words.render("html.lanes.around-now"))
        .numbers(words.render("html.lanes.share-of-fall"))
        .body();
    for (Exporter exporter : substitution.exporters().stream().limit(MAX_AREAS).toList()) {
      html.open("tr").element("th", exporter.area().name(), "scope", "row");
      shift(exporter.direct());
      shift(exporter.around());
      number(LaneNumbers.number(exporter.share().orElse(null)));
      exporters.endRow();
    }
    exporters.end();
    HtmlTable neighbours = begin("html.lanes.neighbours.caption", "html.lanes.neighbour")
        .numbers(words.render("html.lanes.inward-before"))
        .numbers(words.render("html.lanes.inward-now"))
        .numbers(words.render("html.lanes.onward-before"))
        .numbers(words.render("html.lanes.onward-now"))
        .body();
    for (Neighbour neighbour : substitution.neighbours()) {
      html.open("tr").element("th", neighbour.area().name(), "scope", "row");
      shift(neighbour.inward());
      shift(neighbour.onward());
      neighbours.endRow();
    }
    neighbours.end();
  }

  private HtmlTable begin(String caption, String first) {
    return HtmlTable.begin(html, words.render(caption), "counts").column(words.render(first));
  }

  private void shift(Shift shift) {
    number(LaneNumbers.millions(shift.before()));
    number(LaneNumbers.millions(shift.now()));
  }

  private void number(String text) {
    html.element("td", text, "class", text.equals(LaneNumbers.NONE) ? "number none" : "number");
  }
}
