package io.tidewaiter.report;

import io.tidewaiter.flow.FlowAnalysis;
import io.tidewaiter.flow.FlowPeriod;
import io.tidewaiter.flow.LaneRanking;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;

/**
 * One page of HTML, which needs nothing but itself, on what trade statistics say in a period: the lanes in the order in
 * which an officer looks at them, a map of the gaps over time, and for the first of them a chart and all reasons. It
 * shows up to {@link #MAX_ROWS} lanes in the table and {@link #MAX_CHARTS} charts, and tells how many there are beyond.
 *
 * <pre>{@code
 * FlowPeriod period = analysis.latest().orElseThrow();
 * try (Writer out = Files.newBufferedWriter(Path.of("lanes.html"))) {
 *   LaneReport.of(analysis, period, List.of("comtrade.csv"), Language.ENGLISH).writeTo(out);
 * }
 * }</pre>
 *
 * <p>Reasons and the names of countries are in English in every language, as in the JSON of a lane.
 *
 * <p>The same figures give the same bytes. Not thread-safe, as the analysis is not.
 *
 * @since 0.1
 */
public final class LaneReport {

  /** The most lanes that the table shows. */
  public static final int MAX_ROWS = 500;

  /** The most lanes that have a chart and a row in the map of gaps. */
  public static final int MAX_CHARTS = 40;

  private final FlowAnalysis analysis;
  private final FlowPeriod period;
  private final List<String> files;
  private final Sentences words;

  private LaneReport(
      FlowAnalysis analysis, FlowPeriod period, List<String> files, Language language) {
    this.analysis = Objects.requireNonNull(analysis, "analysis");
    this.period = Objects.requireNonNull(period, "period");
    this.files = List.copyOf(files);
    words = Sentences.in(Objects.requireNonNull(language, "language"));
  }

  /**
   * A report on a period.
   *
   * @param analysis with all its figures
   * @param files the names of what was read, as the page tells them
   */
  public static LaneReport of(
      FlowAnalysis analysis, FlowPeriod period, List<String> files, Language language) {
    return new LaneReport(analysis, period, files, language);
  }

  /**
   * Writes the page. The writer is neither flushed nor closed.
   *
   * @throws IOException if the writer fails; a part of the page may be written then
   */
  public void writeTo(Writer out) throws IOException {
    LaneRanking ranking = analysis.ranking(period);
    out.write(new LaneHtml(analysis, period, files, ranking, words).page());
  }
}
