package io.tidewaiter.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A run that died")
class RestartTest {

  private static final int FILES = 6;

  private static SparkSession spark;
  private static SharedRules rules;

  @TempDir
  Path folder;

  private List<Path> plain;

  @BeforeAll
  static void open() throws IOException {
    spark = LocalSpark.open();
    rules = SharedRules.read(List.of(), null, List.of());
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @BeforeEach
  void draw() throws IOException {
    plain = DrawnShipments.write(folder.resolve("plain"), 5, 600, FILES, true);
    Files.createDirectories(in());
    for (Path file : plain) {
      Files.write(in().resolve(file.getFileName() + ".gz"), zipped(file));
    }
  }

  @Test
  @DisplayName("goes on: what is complete stays, nothing is twice and nothing is lost")
  void goesOn() throws IOException {
    Path file = in().resolve("part-3.csv.gz");
    Path obstacle = out()
        .resolve(OutputFolder.RESULTS)
        .resolve(OutputFolder.name(LocalSpark.address(file)) + ".parquet")
        .resolve("in-the-way");
    Files.createDirectories(obstacle);
    assertThatThrownBy(() -> run(rules)).hasMessageContaining("Job aborted");
    Map<Path, FileTime> before = written();
    assertThat(before).isNotEmpty().hasSizeLessThan(FILES);
    assertThat(out().resolve("_SUCCESS")).doesNotExist();

    Files.delete(obstacle);
    Files.delete(obstacle.getParent());
    ScreeningSummary summary = run(rules);
    assertThat(summary.filesBefore())
        .isBetween(before.size(), FILES - 1); // a task may end after its job
    assertThat(summary.filesNow()).isEqualTo(FILES - summary.filesBefore());
    assertThat(written()).hasSize(FILES).containsAllEntriesOf(before);
    assertThat(out().resolve("_SUCCESS")).exists();
    assertWhole(summary);
  }

  @Test
  @DisplayName("does again what was moved in place but not marked as complete")
  void unmarked() throws IOException {
    run(rules);
    try (Stream<Path> marks = Files.list(out().resolve("_complete"))) {
      Files.delete(marks
          .filter(mark -> mark.getFileName().toString().startsWith("part"))
          .findFirst()
          .orElseThrow());
    }
    ScreeningSummary summary = run(rules);
    assertThat(summary.filesNow()).isEqualTo(1);
    assertWhole(summary);
  }

  @Test
  @DisplayName("screens a file again that changed, and a new one, and nothing else")
  void changedFile() throws IOException {
    run(rules);
    Path changed = in().resolve("part-0.csv.gz");
    Files.write(changed, zipped(plain.get(1)));
    Files.delete(in().resolve("part-1.csv.gz"));
    Files.write(in().resolve("part-9.csv.gz"), zipped(plain.get(0)));
    assertThatThrownBy(() -> run(rules))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("part-1.csv.gz, which the input no longer has");
    Files.write(in().resolve("part-1.csv.gz"), zipped(plain.get(0)));
    Files.delete(in().resolve("part-9.csv.gz"));
    ScreeningSummary summary = run(rules);
    assertThat(summary.filesNow()).isEqualTo(2);
    assertWhole(summary);
  }

  @Test
  @DisplayName("is not gone on with under other rules")
  void otherRules() throws IOException {
    run(rules);
    SharedRules others = SharedRules.read(List.of(), LocalDate.of(2024, 1, 1), List.of());
    assertThatThrownBy(() -> run(others))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("as of 2024-01-01");
  }

  /** The output is what one machine makes of all files. */
  private void assertWhole(ScreeningSummary summary) throws IOException {
    Tally expected = new Tally();
    List<String> results = new java.util.ArrayList<>();
    List<String> rejects = new java.util.ArrayList<>();
    for (Path file : plain) {
      OneMachine made = OneMachine.screen(file, Detail.BRIEF, expected);
      results.addAll(made.results);
      rejects.addAll(made.rejects);
    }
    assertThat(summary.all()).hasToString(expected.toString());
    assertThat(LocalSpark.table(spark, out(), OutputFolder.RESULTS).collectAsList())
        .extracting(OneMachine::result)
        .containsExactlyInAnyOrderElementsOf(results);
    assertThat(LocalSpark.table(spark, out(), OutputFolder.REJECTS).collectAsList())
        .extracting(OneMachine::reject)
        .containsExactlyInAnyOrderElementsOf(rejects);
  }

  private Map<Path, FileTime> written() throws IOException {
    Map<Path, FileTime> written = new TreeMap<>();
    try (Stream<Path> files = Files.list(out().resolve("results"))) {
      for (Path file : files
          .filter(f -> f.toString().endsWith(".parquet") && Files.isRegularFile(f))
          .toList()) {
        written.put(file, Files.getLastModifiedTime(file));
      }
    }
    return written;
  }

  private ScreeningSummary run(SharedRules under) throws IOException {
    return ScreeningJob.run(spark, in().toString(), out().toString(), under, Detail.BRIEF);
  }

  private Path in() {
    return folder.resolve("in");
  }

  private Path out() {
    return folder.resolve("out");
  }

  private static byte[] zipped(Path file) throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      Files.copy(file, zip);
    }
    return bytes.toByteArray();
  }
}
