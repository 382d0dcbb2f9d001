package io.tidewaiter.report;

import io.tidewaiter.report.Worst.Rank;
import io.tidewaiter.rule.Jurisdiction;
import io.tidewaiter.rule.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects the results for many shipments and writes one page of HTML that needs nothing but itself: what came out how
 * often, a table of the lines, and for each line that is not clear all that is known of it. The page tells of the most
 * severe lines, up to {@link #MAX_ROWS} and {@link #MAX_SECTIONS}, and how many there are beyond; its counts are of all.
 *
 * <pre>{@code
 * HtmlReport report = HtmlReport.start(Language.ENGLISH);
 * for (Shipment each : shipments) {
 *   report.add(screener.screen(each));
 * }
 * try (Writer out = Files.newBufferedWriter(Path.of("report.html"))) {
 *   report.writeTo(out);
 * }
 * }</pre>
 *
 * <p>Holds no more than that, however many results it is given. The same results in the same order give the same bytes.
 * Not thread-safe.
 *
 * @since 0.1
 */
public final class HtmlReport {

  /** The most lines that the table shows. */
  public static final int MAX_ROWS = 2_000;

  /** The most lines of which all is told. */
  public static final int MAX_SECTIONS = 500;

  /** The most characters of all that is told; where they do not suffice, fewer lines are told of. */
  public static final int MAX_CHARACTERS = 16_000_000;

  private static final int MAX_CELL = 160;

  /**
   * A line as the table shows it.
   *
   * @param shipment the shipment's own name, or what stands for it
   * @param number the place of the line in the shipment, from 1
   */
  record Row(String shipment, int number, String code, String destination, String reasons) {}

  private final Language language;
  private final Sentences words;
  private final VerdictCounts shipments = new VerdictCounts();
  private final VerdictCounts lines = new VerdictCounts();
  private final Map<String, VerdictCounts> destinations = new TreeMap<>();
  private final Map<String, VerdictCounts> lists = new TreeMap<>();
  private final Map<String, String> titles = new HashMap<>();
  private final Set<RulesUsed> rules = new LinkedHashSet<>();
  private final Set<StatisticsUsed> statistics = new LinkedHashSet<>();
  private final Set<List<Jurisdiction>> jurisdictions = new LinkedHashSet<>();
  private final Worst<Row> rows = new Worst<>(MAX_ROWS, Long.MAX_VALUE);
  private final Worst<String> sections = new Worst<>(MAX_SECTIONS, MAX_CHARACTERS);
  private @Nullable LocalDate firstDay;
  private @Nullable LocalDate lastDay;
  private long rejected;

  private HtmlReport(Language language) {
    this.language = language;
    words = Sentences.in(language);
  }

  /** An empty report in a language. */
  public static HtmlReport start(Language language) {
    return new HtmlReport(Objects.requireNonNull(language, "language"));
  }

  /** Adds a result. */
  public HtmlReport add(Screening screening) {
    shipments.add(screening.verdict());
    rules.add(screening.rules());
    screening.statistics().ifPresent(statistics::add);
    jurisdictions.add(screening.jurisdictions());
    day(screening.asOf());
    VerdictCounts there = destinations.computeIfAbsent(
        screening.destination().isPresent() ? ScreeningHtml.destination(screening, words) : "",
        name -> new VerdictCounts());
    for (LineScreening line : screening.lines()) {
      lines.add(line.verdict());
      there.add(line.verdict());
      lists(line);
      keep(screening, line);
    }
    return this;
  }

  /**
   * Adds records of which no result could be made, so that the page tells of them.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public HtmlReport addRejected(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("count is " + count + ": expected 0 or more");
    }
    rejected += count;
    return this;
  }

  private void day(LocalDate asOf) {
    firstDay = firstDay == null || asOf.isBefore(firstDay) ? asOf : firstDay;
    lastDay = lastDay == null || asOf.isAfter(lastDay) ? asOf : lastDay;
  }

  private void lists(LineScreening line) {
    Set<String> met = new HashSet<>();
    for (Match match : line.matches()) {
      String id = match.list().id();
      if (met.add(id)) {
        lists.computeIfAbsent(id, list -> new VerdictCounts()).add(line.verdict());
        titles.computeIfAbsent(id, list -> LineHtml.title(line, match).in(language.code()));
      }
    }
  }

  private void keep(Screening screening, LineScreening line) {
    Rank rank = new Rank(line.verdict(), line.score(), shipments.all(), line.index());
    if (rows.wants(rank)) {
      rows.add(rank, row(screening, line), 0);
    }
    if (line.verdict() != Verdict.CLEAR && sections.wants(rank)) {
      String section = section(screening, line, rank);
      sections.add(rank, section, section.length());
    }
  }

  private Row row(Screening screening, LineScreening line) {
    return new Row(
        cell(name(screening)),
        line.index() + 1,
        LineHtml.code(line, words),
        cell(ScreeningHtml.destination(screening, words)),
        cell(Summary.reasons(line, words)));
  }

  private String name(Screening screening) {
    return screening
        .shipmentId()
        .orElseGet(() -> words.render("html.report.unnamed", Map.of("number", shipments.all())));
  }

  private static String cell(String text) {
    return text.codePointCount(0, text.length()) <= MAX_CELL
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_CELL - 1)) + "…";
  }

  private String section(Screening screening, LineScreening line, Rank rank) {
    HtmlWriter html = new HtmlWriter();
    html.open("details", "class", "line").open("summary");
    LineHtml.badge(line.verdict(), html);
    html.text(" ");
    LineHtml.score(line.score(), line.band(), html);
    html.text(" ").open("span", "class", "name").element("bdi", cell(name(screening)));
    html.text(" · " + cell(LineHtml.name(line, words))).close("span").close("summary");
    html.open("div", "class", "body", "id", rank.id()).lineBreak();
    html.element("h3", words.render("html.shipment", Map.of("id", name(screening))));
    ScreeningHtml.facts(screening, words, html);
    LineHtml lineHtml = new LineHtml(html, words, "h4");
    lineHtml.write(line, rank.id());
    lineHtml.unknowns(List.of(line));
    new DutyHtml(html, words, "h4").write(duties(screening, line), rank.id() + "-duty");
    html.close("div").close("details");
    return html.toString();
  }

  private static List<Duty> duties(Screening screening, LineScreening line) {
    return screening.duties().stream()
        .filter(duty -> duty.lines().contains(line.index()))
        .toList();
  }

  /**
   * Writes the page. The writer is neither flushed nor closed; more results can be added afterwards.
   *
   * @throws IOException if the writer fails; a part of the page may be written then
   */
  public void writeTo(Writer out) throws IOException {
    new ReportHtml(this, Objects.requireNonNull(out, "out")).write();
  }

  Sentences words() {
    return words;
  }

  VerdictCounts shipments() {
    return shipments;
  }

  VerdictCounts lines() {
    return lines;
  }

  /** The counts by the name of the country of destination; "" stands for those that could not be read. */
  Map<String, VerdictCounts> destinations() {
    return destinations;
  }

  /** The counts by the title of the list. */
  Map<String, VerdictCounts> lists() {
    Map<String, VerdictCounts> byTitle = new TreeMap<>();
    lists.forEach(
        (id, counts) -> byTitle.put(titles.getOrDefault(id, id) + " (" + id + ")", counts));
    return byTitle;
  }

  List<RulesUsed> rules() {
    return new ArrayList<>(rules);
  }

  Set<StatisticsUsed> statistics() {
    return statistics;
  }

  /** Which jurisdictions the results are limited to; empty lists are not. */
  List<List<Jurisdiction>> jurisdictions() {
    return jurisdictions.stream().filter(some -> !some.isEmpty()).toList();
  }

  Worst<Row> rows() {
    return rows;
  }

  Worst<String> sections() {
    return sections;
  }

  @Nullable
  LocalDate firstDay() {
    return firstDay;
  }

  @Nullable
  LocalDate lastDay() {
    return lastDay;
  }

  long rejected() {
    return rejected;
  }
}
