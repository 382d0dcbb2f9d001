package io.tidewaiter.spark;

import io.tidewaiter.flow.Lane;
import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;

/** Lanes as Parquet, with what tables are made of in columns and the whole as JSON. */
final class LanesFile implements Closeable {

  private static final String SCHEMA = """
      message lane {
        required int64 rank;
        required binary exporter (STRING);
        required binary importer (STRING);
        required binary hs (STRING);
        required binary period (STRING);
        required binary status (STRING);
        optional double missingShare;
        required binary json (STRING);
      }
      """;

  private final ParquetFile parquet;

  LanesFile(Path path, Configuration conf) throws IOException {
    parquet = new ParquetFile(path, SCHEMA, conf);
  }

  void write(long rank, Lane lane) throws IOException {
    Group row = parquet.row();
    row.add("rank", rank);
    ParquetFile.text(row, "exporter", lane.exporter().code());
    ParquetFile.text(row, "importer", lane.importer().code());
    ParquetFile.text(row, "hs", lane.hs());
    ParquetFile.text(row, "period", lane.period().toString());
    ParquetFile.text(row, "status", lane.status().name());
    lane.missingShare().ifPresent(share -> row.add("missingShare", share.doubleValue()));
    ParquetFile.text(row, "json", lane.toJson());
    parquet.write(row);
  }

  @Override
  public void close() throws IOException {
    parquet.close();
  }
}
