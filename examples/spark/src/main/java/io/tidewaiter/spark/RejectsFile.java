package io.tidewaiter.spark;

import io.tidewaiter.intake.Intake;
import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;

/** What could not be read, as Parquet: where it stands, why, and what it says. */
final class RejectsFile implements Closeable {

  private static final String SCHEMA = """
      message reject {
        required binary file (STRING);
        required int64 line;
        required binary reason (STRING);
        required binary record (STRING);
      }
      """;

  private final ParquetFile parquet;

  RejectsFile(Path path, Configuration conf) throws IOException {
    parquet = new ParquetFile(path, SCHEMA, conf);
  }

  void write(String file, Intake.Rejected rejected) throws IOException {
    Group row = parquet.row();
    ParquetFile.text(row, "file", file);
    row.add("line", rejected.line());
    ParquetFile.text(row, "reason", rejected.reason());
    ParquetFile.text(row, "record", rejected.text());
    parquet.write(row);
  }

  @Override
  public void close() throws IOException {
    parquet.close();
  }
}
