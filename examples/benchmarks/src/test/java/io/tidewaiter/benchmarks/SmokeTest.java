package io.tidewaiter.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.benchmarks.contest.Peer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;

@DisplayName("Every benchmark")
class SmokeTest {

  @Test
  @DisplayName("runs for a moment and tells what a line took")
  void questionsAreAnswered() throws Exception {
    Collection<RunResult> results = Questions.ask(Extent.SMOKE, List.of());
    Table table = BenchmarkTable.of(results);
    List<String> contestants = Arrays.stream(Peer.values())
        .map(peer -> peer.name().toLowerCase(Locale.ROOT))
        .toList();
    assertThat(table.rows().stream()
            .filter(row -> row.get(0).equals("Decision days=MIXED size=200"))
            .filter(row -> row.get(2).equals(1)))
        .extracting(row -> row.get(1))
        .containsExactlyElementsOf(contestants);
    assertThat(table.rows().stream()
            .map(row -> row.get(0).toString().split(" ", -1)[0])
            .distinct())
        .containsExactly(
            "Decision", "ListLength", "Screening", "Description", "Json", "ShipmentLength", "Load");
    assertThat(table.rows()).allSatisfy(row -> {
      assertThat((double) row.get(3)).isPositive();
      assertThat((long) row.get(4)).isPositive();
      assertThat((double) row.get(5)).isPositive();
    });
  }

  @Test
  @DisplayName("tells how long a start takes and what is held")
  void startsAreMeasured() throws Exception {
    assertThat(StartUp.times(1).rows())
        .allSatisfy(row -> assertThat((double) row.get(1)).isPositive());
    List<Double> held =
        StartUp.heap().rows().stream().map(row -> (Double) row.get(1)).toList();
    assertThat(held).isSorted().allSatisfy(mebibytes -> assertThat(mebibytes).isPositive());
    assertThat(held.get(2)).isGreaterThan(held.get(1));
  }

  @Test
  @DisplayName("adds up the same lanes of trade statistics as SQL does")
  void flowsAreMeasured(@TempDir Path folder) throws Exception {
    for (String goods : List.of("chpl", "all")) {
      Table table = FlowRun.run(folder, 12_000, goods);
      assertThat(table.rows())
          .extracting(row -> row.get(0))
          .containsExactly("tidewaiter", "duckdb", "duckdb");
      assertThat(table.rows()).allSatisfy(row -> assertThat((long) row.get(3)).isPositive());
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @DisplayName(
      "has a result for each row of a table and tells how long that took beside parsing it")
  void commandLineIsMeasured(@TempDir Path folder) throws Exception {
    Table table = CommandLineRun.run(folder, 300);
    assertThat(table.rows())
        .extracting(row -> row.get(0))
        .containsExactly(
            "FastCSV, parsing",
            "FastCSV, parsing and writing",
            "tidewaiter, reading",
            "tidewaiter, screening");
    assertThat(table.rows()).allSatisfy(row -> {
      assertThat((double) row.get(1)).isPositive();
      assertThat((double) row.get(3)).isPositive();
      assertThat((double) row.get(4)).isBetween(1.0, 256.0);
    });
    assertThat(folder).isEmptyDirectory();
  }
}
