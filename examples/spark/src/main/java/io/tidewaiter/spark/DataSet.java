package io.tidewaiter.spark;

import com.google.common.collect.Iterators;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Files of rows, each of which is read by one task from its first row to its last. Cutting a file in two could cut a
 * shipment in two; many files are read at a time.
 */
final class DataSet {

  /** Larger than any file, so that none is cut, and as the cost of opening one, so that no two share a task. */
  private static final long ONE_FILE = 1L << 40;

  private final SparkSession spark;
  private final InputFiles input;

  private DataSet(SparkSession spark, InputFiles input) {
    this.spark = spark;
    this.input = input;
  }

  /** The data set in a folder. */
  static DataSet in(SparkSession spark, String folder) throws IOException {
    spark.conf().set("spark.sql.files.maxPartitionBytes", ONE_FILE);
    spark.conf().set("spark.sql.files.openCostInBytes", ONE_FILE);
    // A number or a day that stands in the name of a folder is a text, as it is in a cell.
    spark.conf().set("spark.sql.sources.partitionColumnTypeInference.enabled", false);
    return new DataSet(spark, InputFiles.in(folder, spark.sparkContext().hadoopConfiguration()));
  }

  /** The files, by path. */
  List<InputFile> files() {
    return input.files();
  }

  /** The names that the folders state and that rows of CSV therefore may lack. */
  List<String> folderColumns() {
    return input.folderColumns();
  }

  boolean isParquet() {
    return input.format() == InputFiles.Format.PARQUET;
  }

  /**
   * The columns of Parquet files, those that the names of folders state included.
   *
   * @throws RefusedException if one holds something else than text, a number, a day or yes and no
   */
  List<String> columns() {
    List<String> columns = new ArrayList<>();
    for (StructField field : rows(files()).schema().fields()) {
      if (field.dataType() instanceof StructType
          || field.dataType() instanceof ArrayType
          || field.dataType() instanceof MapType) {
        throw new RefusedException("Column " + field.name() + " is "
            + field.dataType().simpleString()
            + ": expected one text, number, day or boolean a row, in the columns of the table");
      }
      columns.add(field.name());
    }
    return columns;
  }

  /**
   * Some of the files as tables, one in each partition; of Parquet files without rows none comes. Tables are read where
   * they come out and cannot be sent on.
   *
   * @param columns which columns of Parquet files to read, in order
   */
  JavaRDD<Table> tables(List<InputFile> files, List<String> columns) {
    JavaRDD<Table> tables = isParquet() ? ofParquet(files, columns) : ofCsv(files);
    if (tables.getNumPartitions() != files.size()) {
      throw new IllegalStateException(files.size() + " files are read by "
          + tables.getNumPartitions() + " tasks: expected one task a file");
    }
    return tables;
  }

  private JavaRDD<Table> ofCsv(List<InputFile> files) {
    List<String> paths = files.stream().map(InputFile::path).toList();
    SerializableConfiguration conf = hadoop();
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(paths, Math.max(1, paths.size()))
        .map(path -> new Table(path, () -> open(path, conf.value())));
  }

  private JavaRDD<Table> ofParquet(List<InputFile> files, List<String> columns) {
    List<String> header = List.copyOf(columns);
    Stream<Column> cells = header.stream().map(DataSet::bytes);
    Stream<Column> file = Stream.of(functions.col("_metadata.file_path"));
    return rows(files)
        .select(Stream.concat(cells, file).toArray(Column[]::new))
        .javaRDD()
        .mapPartitions(rows -> table(header, rows));
  }

  private Dataset<Row> rows(List<InputFile> files) {
    Path root = input.root();
    return spark
        .read()
        .option("mergeSchema", true) // a column that only some files have must not be lost
        .option("basePath", isAlone(root) ? String.valueOf(root.getParent()) : root.toString())
        .parquet(files.stream().map(InputFile::path).toArray(String[]::new));
  }

  private boolean isAlone(Path root) {
    return files().size() == 1 && files().get(0).path().equals(root.toString());
  }

  private static Column bytes(String column) {
    return functions.col("`" + column.replace("`", "``") + "`").cast("string").cast("binary");
  }

  private static Iterator<Table> table(List<String> header, Iterator<Row> rows) {
    if (!rows.hasNext()) {
      return Collections.emptyIterator();
    }
    Row first = rows.next();
    URI file = URI.create(first.getString(header.size()));
    Iterator<Row> all = Iterators.concat(Iterators.singletonIterator(first), rows);
    return List.of(new Table(new Path(file).toString(), () -> new RowsAsCsv(header, all)))
        .iterator();
  }

  SerializableConfiguration hadoop() {
    return new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
  }

  private static InputStream open(String path, Configuration conf) throws IOException {
    Path file = new Path(path);
    InputStream in = file.getFileSystem(conf).open(file);
    CompressionCodec codec = new CompressionCodecFactory(conf).getCodec(file);
    return codec == null ? in : codec.createInputStream(in);
  }
}
