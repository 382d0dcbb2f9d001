package io.tidewaiter.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidewaiter.rule.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A data set of shipments")
class ScreeningJobTest {

  private static final String HEADER = "id,date,destination,consignee.country,hsCode\n";

  private static SparkSession spark;
  private static SharedRules rules;

  @TempDir
  Path folder;

  @BeforeAll
  static void open() throws IOException {
    spark = LocalSpark.open();
    rules = SharedRules.read(List.of(), null, List.of());
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @Test
  @DisplayName("of 100,000 gives row for row what one machine gives, rejects and counts too")
  void sameAsOneMachine() throws IOException {
    List<Path> files = DrawnShipments.write(in(), 20_261_125, 100_000, 8, true);
    ScreeningSummary summary = run(Detail.BRIEF);
    Dataset<Row> results = table(OutputFolder.RESULTS);
    Dataset<Row> rejects = table(OutputFolder.REJECTS);
    Tally expected = new Tally();
    for (Path file : files) {
      OneMachine made = OneMachine.screen(file, Detail.BRIEF, expected);
      assertThat(of(results, file).stream().map(OneMachine::result))
          .containsExactlyElementsOf(made.results);
      assertThat(of(rejects, file).stream().map(OneMachine::reject))
          .containsExactlyElementsOf(made.rejects);
    }
    assertThat(summary.now()).hasToString(expected.toString());
    assertThat(summary.now().shipments() + summary.now().rejected()).isGreaterThan(99_000);
    assertThat(summary.now().rejected()).isGreaterThan(1_000);
    assertThat(summary.now().shipments(Verdict.CLEAR)).isPositive();
    assertThat(summary.now().lines()).isGreaterThan(102_000);
    assertThat(results.count()).isEqualTo(summary.now().shipments());
  }

  @Test
  @DisplayName("gives as Parquet what it gives as CSV")
  void parquetSameAsCsv() throws IOException {
    int files = 3;
    DrawnShipments drawn = new DrawnShipments(7);
    StructType type = new StructType();
    for (String column : DrawnShipments.COLUMNS) {
      type = type.add(column, DataTypes.StringType);
    }
    List<OneMachine> expected = new ArrayList<>();
    for (int file = 0; file < files; file++) {
      List<List<String>> rows = new ArrayList<>();
      for (int i = 0; i < 150; i++) {
        rows.addAll(drawn.shipment("P-" + file + "-" + i));
      }
      Path csv = folder.resolve(file + ".csv");
      Files.writeString(
          csv, String.join(",", DrawnShipments.COLUMNS) + "\n" + DrawnShipments.csv(rows));
      expected.add(OneMachine.screen(csv, Detail.WHOLE, new Tally()));
      List<Row> cells = rows.stream()
          .map(row -> RowFactory.create(
              row.stream().map(cell -> cell.isEmpty() ? null : cell).toArray()))
          .toList();
      write(spark.createDataFrame(cells, type), "load_day=" + file);
    }
    run();
    Dataset<Row> results = table(OutputFolder.RESULTS);
    for (int file = 0; file < files; file++) {
      List<Row> rows = results
          .filter(col("file").contains("load_day=" + file))
          .orderBy("line")
          .collectAsList();
      assertThat(rows.stream().map(OneMachine::result))
          .isNotEmpty()
          .containsExactlyElementsOf(expected.get(file).results);
    }
  }

  @Test
  @DisplayName(
      "may hold days and numbers, and columns that only some files or the names of folders have")
  void typedColumns() throws IOException {
    write(
        spark.sql("select 'A' id, date'2024-07-01' date, 'KZ' destination, '8542.31' hsCode,"
            + " 12.50BD netMassKg, 007 lineId"),
        "",
        "destination");
    write(
        spark.sql("select 'B' id, date'2024-07-01' date, 'DE' destination, '6109.10' hsCode,"
            + " 'RU' `consignee.country`"),
        "",
        "destination");
    run();
    List<Row> rows = table(OutputFolder.RESULTS).orderBy("shipmentId").collectAsList();
    assertThat(rows).extracting(row -> row.getAs("destination")).containsExactly("KZ", "DE");
    assertThat(rows)
        .extracting(row -> row.getAs("asOf"))
        .allMatch(java.sql.Date.valueOf(LocalDate.of(2024, 7, 1))::equals);
    assertThat(rows.get(1).<String>getAs("json")).contains("\"RU\"");
    assertThat(rows.get(1).<String>getAs("verdict")).isNotEqualTo("CLEAR");
  }

  @Test
  @DisplayName("does not clear a shipment whose rows are torn apart into two files")
  void tornApart() throws IOException {
    file("a.csv", HEADER + "WHOLE,2024-07-01,DE,DE,6109.10\nTORN,2024-07-01,DE,RU,6109.10\n");
    file("b.csv", HEADER + "TORN,2024-07-01,DE,,6109.10\n,2024-07-01,DE,DE,6109.10\n");
    ScreeningSummary summary = run();
    assertThat(summary.all().shipments()).isEqualTo(2);
    assertThat(LocalSpark.column(table(OutputFolder.REJECTS), "reason"))
        .hasSize(2)
        .allSatisfy(reason ->
            assertThat(reason).contains("\"TORN\"", "a.csv", "b.csv", "must be in one file"));
  }

  @Test
  @DisplayName("goes on beside a file that is no table of shipments, and says so")
  void unreadableFile() throws IOException {
    file("a.csv", HEADER + "A,2024-07-01,DE,DE,6109.10\n");
    file("b.csv", "id;destination;hsCode\nB;DE;6109.10\n");
    file("c.csv", "");
    file("_SUCCESS", "");
    ScreeningSummary summary = run();
    assertThat(summary.all().shipments()).isEqualTo(1);
    assertThat(summary.all().unreadable()).isEqualTo(1);
    assertThat(summary.toString()).contains("1 files rejected as a whole", "3 files screened now");
    assertThat(LocalSpark.column(table(OutputFolder.REJECTS), "reason"))
        .singleElement()
        .asString()
        .contains("separated by semicolons");
  }

  @Test
  @DisplayName("is refused where folders state a column that files of CSV lack")
  void folderColumnOfCsv() throws IOException {
    file("destination=KZ/a.csv", "id,hsCode\nA,8542.31\n");
    assertThatThrownBy(this::run)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("state the column destination");
  }

  @Test
  @DisplayName("is refused where Parquet has an unknown column, which may be a fact misspelt")
  void unknownColumn() throws IOException {
    write(spark.sql("select 'A' id, 'KZ' destination, '8542.31' hsCode, 'RU' endUserCountry"), "a");
    assertThatThrownBy(this::run)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("unknown column \"endUserCountry\"");
  }

  @Test
  @DisplayName("is refused where files are of several kinds or of none")
  void kindsOfFiles() throws IOException {
    assertThatThrownBy(this::run).hasMessageContaining("No such file or folder");
    file("a.txt", "");
    assertThatThrownBy(this::run).hasMessageContaining("Cannot tell what");
    Files.delete(in().resolve("a.txt"));
    assertThatThrownBy(this::run).hasMessageContaining("There are no files in");
    file("a.csv", HEADER);
    file("b.parquet", "");
    assertThatThrownBy(this::run).hasMessageContaining("both CSV and Parquet");
  }

  private Path in() {
    return folder.resolve("in");
  }

  private Path out() {
    return folder.resolve("out");
  }

  private void file(String name, String text) throws IOException {
    Path file = in().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private void write(Dataset<Row> rows, String name, String... partitions) {
    rows.coalesce(1)
        .write()
        .mode(SaveMode.Append)
        .partitionBy(partitions)
        .parquet(in().resolve(name).toUri().toString());
  }

  private ScreeningSummary run() throws IOException {
    return run(Detail.WHOLE);
  }

  private ScreeningSummary run(Detail detail) throws IOException {
    return ScreeningJob.run(spark, in().toString(), out().toString(), rules, detail);
  }

  private Dataset<Row> table(String kind) {
    return LocalSpark.table(spark, out(), kind);
  }

  private static List<Row> of(Dataset<Row> table, Path file) {
    return table
        .filter(col("file").equalTo(LocalSpark.address(file)))
        .orderBy("line")
        .collectAsList();
  }
}
