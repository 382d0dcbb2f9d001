package io.tidewaiter.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidewaiter.flow.FlowAnalysis;
import io.tidewaiter.flow.FlowGoods;
import io.tidewaiter.flow.FlowReader;
import io.tidewaiter.flow.Lane;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Trade statistics of many files")
class FlowsJobTest {

  private static final RuleSet RULES = StandardRules.load();
  private static final String HEADER = "period,reporter,partner,flow,hs,value,currency,measure\n";
  private static final List<String> AREAS =
      List.of("TR", "KZ", "KG", "DE", "RU", "BY", "AM", "EU27", "World");
  private static final List<String> GOODS =
      List.of("854231", "854232", "8542", "847150", "854150", "610910", "TOTAL", "chpl");

  private static SparkSession spark;

  @TempDir
  Path folder;

  @BeforeAll
  static void open() {
    spark = LocalSpark.open();
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @Test
  @DisplayName("give the lanes that one machine finds, code by code")
  void byCode() throws IOException {
    draw(3, 12_000, true);
    FlowsSummary summary = assertSameLanes(List.of());
    assertThat(summary.rejected()).isGreaterThan(10);
    assertThat(summary.rows()).isGreaterThan(30_000);
    assertThat(summary.toString()).contains("rows set aside: sums of countries", "SURGING");
  }

  @Test
  @DisplayName(
      "give the lanes that one machine finds, of a list of goods, with growth that was published")
  void byList() throws IOException {
    draw(2, 8_000, false);
    Path shipped = Path.of("..", "data", "flows");
    try (Stream<Path> files = Files.list(shipped)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        Files.copy(file, in().resolve(file.getFileName()));
      }
    }
    FlowGoods chpl = FlowGoods.of(RULES.controlList("chpl").orElseThrow(), RULES.hsTables());
    assertSameLanes(List.of(chpl, FlowGoods.total()));
  }

  @Test
  @DisplayName(
      "are refused with a file that holds something else, without which a sum could be too low")
  void notStatistics() throws IOException {
    draw(1, 10, false);
    Files.writeString(in().resolve("z.csv"), "name,age\nAnn,7\n");
    assertThatThrownBy(() -> run(analysis(List.of()))).hasStackTraceContaining("z.csv: The header");
  }

  private FlowsSummary assertSameLanes(List<FlowGoods> goods) throws IOException {
    FlowAnalysis one = analysis(goods);
    try (Stream<Path> files = Files.list(in())) {
      for (Path file : files.sorted().toList()) {
        try (FlowReader reader = FlowReader.open(Files.newInputStream(file))) {
          one.add(reader);
        }
      }
    }
    FlowsSummary summary = run(analysis(goods));
    List<String> expected =
        one.ranking(one.latest().orElseThrow()).lanes().map(Lane::toJson).toList();
    assertThat(LocalSpark.column(
            LocalSpark.table(spark, folder.resolve("out"), OutputFolder.LANES).orderBy("rank"),
            "json"))
        .isNotEmpty()
        .containsExactlyElementsOf(expected);
    assertThat(summary.rows()).isEqualTo(one.rows());
    assertThat(summary.rejected()).isEqualTo(one.faultCount());
    assertThat(
            LocalSpark.table(spark, folder.resolve("out"), OutputFolder.REJECTS).count())
        .isEqualTo(one.faultCount());
    return summary;
  }

  private FlowsSummary run(FlowAnalysis analysis) throws IOException {
    return FlowsJob.run(
        spark, in().toString(), folder.resolve("out").toString(), analysis, null, Set.of());
  }

  private static FlowAnalysis analysis(List<FlowGoods> goods) {
    FlowAnalysis.Builder builder = FlowAnalysis.builder().hsTables(RULES.hsTables());
    goods.forEach(builder::goods);
    return builder.build();
  }

  private Path in() {
    return folder.resolve("in");
  }

  /** Rows from a seed: many of one trade and month, years beside their months, values of many decimals. */
  private void draw(int files, int rows, boolean faulty) throws IOException {
    Random random = new Random(11);
    Files.createDirectories(in());
    for (int file = 0; file < files; file++) {
      StringBuilder text = new StringBuilder(HEADER);
      for (int row = 0; row < rows; row++) {
        text.append(row(random, faulty && random.nextInt(1000) == 0));
      }
      Files.writeString(in().resolve("drawn-" + file + ".csv"), text);
    }
  }

  private static String row(Random random, boolean faulty) {
    int year = 2019 + random.nextInt(5);
    String period = random.nextInt(50) == 0
        ? String.valueOf(year)
        : year + "-"
            + (random.nextInt(12) < 9 ? "0" + (1 + random.nextInt(9)) : "1" + random.nextInt(3));
    String reporter = any(random, AREAS.subList(0, AREAS.size() - 1));
    boolean isExport = random.nextBoolean();
    boolean isGrowth = random.nextInt(200) == 0;
    String value = faulty
        ? "1,5x"
        : random.nextInt(isExport ? 900_000 : 300_000)
            + (random.nextInt(3) == 0 ? ".123456789" : "");
    return period + "," + reporter + "," + any(random, AREAS) + ","
        + (isExport ? "export" : "import")
        + "," + any(random, GOODS) + "," + (faulty ? "\"" + value + "\"" : value) + ","
        + (random.nextInt(10) == 0 ? "EUR" : "USD") + "," + (isGrowth ? "growth" : "") + "\n";
  }

  private static String any(Random random, List<String> some) {
    return some.get(random.nextInt(some.size()));
  }
}
