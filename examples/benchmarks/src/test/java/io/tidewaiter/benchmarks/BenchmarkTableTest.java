package io.tidewaiter.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidewaiter.benchmarks.BenchmarkTable.Measure;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of results")
class BenchmarkTableTest {

  private static Measure measure(String question, String peer, int threads, double linesPerSecond) {
    return new Measure(question, peer, threads, linesPerSecond, 24, Double.NaN);
  }

  private static final Table TABLE = BenchmarkTable.table(List.of(
      measure("Decision", "TIDEWAITER", 1, 10_000_000),
      measure("Decision", "STREAMS", 1, 100_000),
      measure("Decision", "TIDEWAITER", 2, 18_000_000),
      measure("Other", "STREAMS", 1, 100_000)));

  @Test
  @DisplayName("tells how many times as long a contestant takes as we do")
  void tellsTheRatio() {
    assertThat(TABLE.rows())
        .extracting(row -> row.get(3))
        .containsExactly(100.0, 10_000.0, 2e9 / 18_000_000, 10_000.0);
    assertThat(TABLE.rows()).extracting(row -> row.get(7)).containsExactly(1.0, 100.0, 1.0, "");
  }

  @Test
  @DisplayName("tells what a second thread brings")
  void tellsTheGain() {
    assertThat(TABLE.rows()).extracting(row -> row.get(8)).containsExactly("", "", 1.8, "");
  }

  @Test
  @DisplayName("is text in even columns")
  void isText() {
    assertThat(new Table(
                "Some",
                List.of("what", "ms"),
                List.of(List.of("a", 1.5), List.of("longer", 1234.0)))
            .toText())
        .isEqualTo("""
            Some
            what       ms
            a        1.50
            longer  1,234
            """);
  }

  @Test
  @DisplayName("is JSON, without what was not measured")
  void isJson() {
    assertThat(new Table(
                "So \"me\"",
                List.of("what", "ms", "n"),
                List.of(List.of("a\\", 1.5, ""), List.of("b", "", 7L)))
            .toJson())
        .isEqualTo("{\"title\":\"So \\\"me\\\"\",\"rows\":[{\"what\":\"a\\\\\",\"ms\":1.500},\n"
            + "{\"what\":\"b\",\"n\":7}]}");
  }

  @Test
  @DisplayName("refuses a row with too few cells")
  void refusesShortRows() {
    assertThatThrownBy(() -> new Table("Some", List.of("what", "ms"), List.of(List.of("a"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 cells in a row of \"Some\": expected 2");
  }

  @Test
  @DisplayName("is asked for with options that exist")
  void refusesUnknownOptions() {
    assertThatThrownBy(() -> new Main("--fast", "yes")).hasMessage("Unknown option --fast");
    assertThatThrownBy(() -> new Main("--rows")).hasMessage("Unknown or without a value: --rows");
    assertThatThrownBy(() -> new Main("--only", "Speed"))
        .hasMessageContaining("Decision,ListLength");
    assertThatThrownBy(() -> new Main("--goods", "some")).hasMessageContaining("chpl or all");
  }
}
