package io.tidewaiter.spark;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark with two tasks at a time in this process, which listens to nobody else. */
final class LocalSpark {

  private LocalSpark() {}

  static SparkSession open() {
    return SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", false)
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", 4)
        .getOrCreate();
  }

  static Dataset<Row> table(SparkSession spark, Path out, String kind) {
    return spark.read().parquet(out.resolve(kind).toUri().toString());
  }

  /** What a column of text holds. */
  static List<String> column(Dataset<Row> table, String column) {
    return table.select(column).collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /** The address of a file as results name it. */
  static String address(Path file) {
    return new org.apache.hadoop.fs.Path(file.toUri()).toString();
  }
}
