package io.tidewaiter.spark;

import io.tidewaiter.report.Finding;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.Screening;
import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;

/** The results of a file as Parquet: a row for each shipment, in which its lines are a list, and the whole as JSON if wanted. */
final class ResultsFile implements Closeable {

  private static final String SCHEMA = """
      message screening {
        required binary file (STRING);
        required int64 line;
        optional binary shipmentId (STRING);
        optional binary destination (STRING);
        required int32 asOf (DATE);
        required binary verdict (STRING);
        required int32 score;
        required binary band (STRING);
        required group lines (LIST) {
          repeated group list {
            required group element {
              optional binary lineId (STRING);
              optional binary hsCode (STRING);
              required binary verdict (STRING);
              required int32 score;
              required binary band (STRING);
              required group findings (LIST) {
                repeated group list {
                  required group element {
                    required binary code (STRING);
                    required int32 points;
                  }
                }
              }
            }
          }
        }
        optional binary json (STRING);
      }
      """;

  private final String file;
  private final Detail detail;
  private final ParquetFile parquet;

  /**
   * Creates the file.
   *
   * @param file the file that is screened
   * @param detail how much of a result is kept
   */
  ResultsFile(Path path, String file, Detail detail, Configuration conf) throws IOException {
    this.file = file;
    this.detail = detail;
    parquet = new ParquetFile(path, SCHEMA, conf);
  }

  /**
   * A row, not written yet.
   *
   * @param line where the shipment begins in the file
   */
  Group row(long line, Screening screening) {
    Group row = parquet.row();
    ParquetFile.text(row, "file", file);
    row.add("line", line);
    ParquetFile.text(row, "shipmentId", screening.shipmentId());
    ParquetFile.text(row, "destination", screening.destination().map(country -> country.code()));
    row.add("asOf", Math.toIntExact(screening.asOf().toEpochDay()));
    ParquetFile.text(row, "verdict", screening.verdict().name());
    row.add("score", screening.score());
    ParquetFile.text(row, "band", screening.band().name());
    Group lines = row.addGroup("lines");
    for (LineScreening one : screening.lines()) {
      fill(ParquetFile.element(lines), one);
    }
    if (detail == Detail.WHOLE) {
      ParquetFile.text(row, "json", screening.toJson());
    }
    return row;
  }

  private static void fill(Group row, LineScreening line) {
    ParquetFile.text(row, "lineId", line.id());
    ParquetFile.text(row, "hsCode", line.hsCode().map(code -> code.digits()));
    ParquetFile.text(row, "verdict", line.verdict().name());
    row.add("score", line.score());
    ParquetFile.text(row, "band", line.band().name());
    Group findings = row.addGroup("findings");
    for (Finding finding : line.scorecard().findings()) {
      Group one = ParquetFile.element(findings);
      ParquetFile.text(one, "code", finding.code());
      one.add("points", finding.points());
    }
  }

  void write(Group row) throws IOException {
    parquet.write(row);
  }

  @Override
  public void close() throws IOException {
    parquet.close();
  }
}
