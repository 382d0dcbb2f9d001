package io.tidewaiter.spark;

import io.tidewaiter.intake.NotAShipmentException;
import io.tidewaiter.intake.ShipmentReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/** A data set of shipments: which columns of it to read. */
final class Shipments {

  private static final String ID = "id";
  private static final List<String> NEEDED = List.of("destination", "hsCode");

  private final DataSet data;
  private final List<String> columns;

  private Shipments(DataSet data, List<String> columns) {
    this.data = data;
    this.columns = columns;
  }

  /**
   * Looks at the columns.
   *
   * @throws RefusedException if they are not those of a table of shipments
   */
  static Shipments of(DataSet data) throws IOException {
    List<String> ofFolders = data.folderColumns();
    if (!data.isParquet()) {
      for (String name : ofFolders) {
        if (isColumn(name)) {
          throw new RefusedException("The names of the folders state the column " + name
              + ", which the files of CSV lack: write it into the files, or use Parquet");
        }
      }
      return new Shipments(data, List.of());
    }
    List<String> columns = new ArrayList<>(data.columns());
    for (String name : ofFolders) {
      if (!isColumn(name)) { // such as year and month, by which the files are kept
        columns.remove(name);
      }
    }
    checkHeader(columns);
    return new Shipments(data, List.copyOf(columns));
  }

  List<InputFile> files() {
    return data.files();
  }

  /** Whether files without rows give no table. */
  boolean isParquet() {
    return data.isParquet();
  }

  /** Whether shipments can have ids. */
  boolean canHaveIds() {
    return !data.isParquet() || columns.contains(ID);
  }

  /** Some files. */
  JavaRDD<Table> tables(List<InputFile> files) {
    return data.tables(files, columns);
  }

  /** All files, of which the ids are wanted and nothing else. */
  JavaRDD<Table> tablesForIds() {
    List<String> few = new ArrayList<>(NEEDED);
    few.add(ID);
    return data.tables(files(), few);
  }

  /** A file without rows. */
  Table empty(InputFile file) {
    return new Table(file.path(), () -> header(columns));
  }

  private static void checkHeader(List<String> columns) throws IOException {
    try {
      ShipmentReader.csv(header(columns)).close();
    } catch (NotAShipmentException e) {
      throw new RefusedException("The columns are not those of shipments: " + e.getMessage(), e);
    }
  }

  private static boolean isColumn(String name) throws IOException {
    List<String> columns = new ArrayList<>(NEEDED);
    if (!columns.contains(name)) {
      columns.add(name);
    }
    byte[] header = String.join(",", columns).getBytes(StandardCharsets.UTF_8);
    try {
      ShipmentReader.csv(new ByteArrayInputStream(header)).close();
      return true;
    } catch (NotAShipmentException e) {
      return false;
    }
  }

  private static InputStream header(List<String> columns) {
    return new RowsAsCsv(columns, Collections.emptyIterator());
  }
}
