package io.tidewaiter.benchmarks;

import io.tidewaiter.benchmarks.contest.Peer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What the harness measured, by line of a shipment. */
final class BenchmarkTable {

  private static final String PEER = "peer";

  /**
   * What was measured of one contestant in one question.
   *
   * @param question the question and what it was asked of, without the contestant
   * @param peer the contestant
   * @param threads how many threads worked
   * @param linesPerSecond of all threads together
   * @param bytesPerLine what was allocated on the heap; NaN if that was not measured
   * @param error the half width of the 99.9 % interval as a share of the score; NaN if it was measured once
   */
  record Measure(
      String question,
      String peer,
      int threads,
      double linesPerSecond,
      double bytesPerLine,
      double error) {

    double nanosPerLine() {
      return 1e9 * threads / linesPerSecond;
    }
  }

  private BenchmarkTable() {}

  static Table of(Collection<RunResult> results) {
    return table(results.stream().map(BenchmarkTable::measure).toList());
  }

  private static Measure measure(RunResult result) {
    BenchmarkParams params = result.getParams();
    Map<String, String> asked = new TreeMap<>();
    params.getParamsKeys().forEach(key -> asked.put(key, params.getParam(key)));
    String peer = asked.getOrDefault(PEER, Peer.TIDEWAITER.name());
    asked.remove(PEER);
    String type = params.getBenchmark().replaceAll("^.*\\.(\\w+)Benchmark\\.\\w+$", "$1");
    Result<?> primary = result.getPrimaryResult();
    double linesPerSecond = secondary(result, "lines");
    double linesPerRun = linesPerSecond / primary.getScore();
    return new Measure(
        type + asked.toString().replaceAll("[{},]", " ").replaceAll(" +", " ").stripTrailing(),
        peer,
        params.getThreads(),
        linesPerSecond,
        secondary(result, "gc.alloc.rate.norm") / linesPerRun,
        primary.getScoreError() / primary.getScore());
  }

  private static double secondary(RunResult result, String name) {
    Result<?> found = result.getSecondaryResults().get(name);
    return found == null ? Double.NaN : found.getScore();
  }

  /** A row for each measure, with how many times as long it takes as we do. */
  static Table table(List<Measure> measures) {
    List<List<Object>> rows = new ArrayList<>();
    for (Measure measure : measures) {
      rows.add(List.of(
          measure.question(),
          measure.peer().toLowerCase(Locale.ROOT),
          measure.threads(),
          measure.nanosPerLine(),
          (long) measure.linesPerSecond(),
          orNothing(measure.bytesPerLine()),
          orNothing(100 * measure.error()),
          ours(measures, measure)
              .<Object>map(ours -> measure.nanosPerLine() / ours.nanosPerLine())
              .orElse(""),
          onOneThread(measures, measure)
              .<Object>map(one -> measure.linesPerSecond() / one.linesPerSecond())
              .orElse("")));
    }
    return new Table(
        "Lines",
        List.of(
            "question",
            "contestant",
            "threads",
            "ns/line",
            "lines/s",
            "bytes/line",
            "error %",
            "times ours",
            "times one thread"),
        rows);
  }

  private static Object orNothing(double number) {
    return Double.isFinite(number) ? number : "";
  }

  private static Optional<Measure> ours(List<Measure> measures, Measure of) {
    return measures.stream()
        .filter(measure -> measure.question().equals(of.question())
            && measure.threads() == of.threads()
            && measure.peer().equals(Peer.TIDEWAITER.name()))
        .findFirst();
  }

  private static Optional<Measure> onOneThread(List<Measure> measures, Measure of) {
    return measures.stream()
        .filter(measure -> of.threads() > 1
            && measure.threads() == 1
            && measure.question().equals(of.question())
            && measure.peer().equals(of.peer()))
        .findFirst();
  }
}
