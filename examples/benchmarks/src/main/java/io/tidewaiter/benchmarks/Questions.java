package io.tidewaiter.benchmarks;

import io.tidewaiter.benchmarks.contest.Peer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Puts the questions to the contestants. */
final class Questions {

  private static final String HEAP = "-Xmx4g";

  private final Extent extent;
  private final List<String> names;
  private final List<RunResult> results = new ArrayList<>();

  private Questions(Extent extent, List<String> names) {
    this.extent = extent;
    this.names = names;
  }

  /**
   * Asks the named questions, all if none is named.
   *
   * @throws RunnerException if a contestant fails or gives another answer than we do
   */
  static Collection<RunResult> ask(Extent extent, List<String> names) throws RunnerException {
    Questions questions = new Questions(extent, names);
    questions.askAll();
    return questions.results;
  }

  private void askAll() throws RunnerException {
    ask(DecisionBenchmark.class, lines(1, 1_000_000).param("days", days()));
    ask(
        DecisionBenchmark.class,
        lines(2, 1_000_000)
            .param("days", "ONE")
            .param("peer", Peer.TIDEWAITER.name(), Peer.HASH_MAP.name()));
    ask(
        ListLengthBenchmark.class,
        lines(1, 10_000)
            .param("peer", peers())
            .param("entries", "50", Integer.toString(extent.entries(100_000))));
    ask(ScreeningBenchmark.class, lines(1, 100_000));
    ask(ScreeningBenchmark.class, lines(2, 100_000));
    ask(DescriptionBenchmark.class, lines(1, 20_000));
    ask(JsonBenchmark.class, lines(1, 10_000));
    ask(
        ShipmentLengthBenchmark.class,
        lines(1, 100_000).param("linesPerShipment", "1", Integer.toString(extent.lines(1_000))));
    ask(LoadBenchmark.class, lines(1, 100_000).param("peer", peers()));
  }

  private String[] days() {
    return extent == Extent.SMOKE ? new String[] {"MIXED"} : new String[] {"ONE", "MIXED"};
  }

  /** A smoke run has each contestant decide once; whether it can load and follow long lists is tested elsewhere. */
  private String[] peers() {
    return Stream.of(Peer.values())
        .filter(peer -> extent != Extent.SMOKE || peer == Peer.TIDEWAITER)
        .map(Peer::name)
        .toArray(String[]::new);
  }

  private ChainedOptionsBuilder lines(int threads, int full) {
    return new OptionsBuilder()
        .threads(threads)
        .param("size", Integer.toString(extent.lines(full)));
  }

  private void ask(Class<?> question, ChainedOptionsBuilder options) throws RunnerException {
    String name = question.getSimpleName().replace("Benchmark", "");
    if (!names.isEmpty() && !names.contains(name)) {
      return;
    }
    results.addAll(new Runner(extent
            .apply(options)
            .include("\\." + question.getSimpleName() + "\\.")
            .mode(Mode.Throughput)
            .timeUnit(TimeUnit.SECONDS)
            .addProfiler(GCProfiler.class)
            .jvmArgs(HEAP)
            .shouldFailOnError(true)
            .build())
        .run());
  }
}
