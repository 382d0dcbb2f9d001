package io.tidewaiter.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/** Screens a data set. Files that an earlier run completed are not read again but for the ids of their shipments. */
final class ScreeningJob {

  private final SparkSession spark;
  private final Shipments shipments;
  private final OutputFolder out;
  private final Plan plan;
  private final Tally before = new Tally();

  private ScreeningJob(SparkSession spark, Shipments shipments, OutputFolder out, Plan plan) {
    this.spark = spark;
    this.shipments = shipments;
    this.out = out;
    this.plan = plan;
  }

  /**
   * Runs to the end.
   *
   * @param in the folder of the shipments
   * @param out the folder of the results; what an earlier run of the same rules left there is gone on with
   * @throws RefusedException if the input is no table of shipments or the output belongs to something else
   */
  static ScreeningSummary run(
      SparkSession spark, String in, String out, SharedRules rules, Detail detail)
      throws IOException {
    DataSet data = DataSet.in(spark, in);
    Shipments shipments = Shipments.of(data);
    Plan plan = new Plan(rules, detail, shipments.files(), RepeatedIds.in(shipments));
    OutputFolder folder = new OutputFolder(out, data.hadoop());
    return new ScreeningJob(spark, shipments, folder, plan).run();
  }

  private ScreeningSummary run() throws IOException {
    List<InputFile> todo = todo();
    out.begin();
    long start = System.nanoTime();
    Counters counters = new Counters(spark.sparkContext());
    if (!todo.isEmpty()) {
      Broadcast<Plan> broadcast =
          JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(plan);
      ScreenTask task = new ScreenTask(broadcast, out, counters);
      shipments.tables(todo).foreachPartition(task);
      completeEmpty(todo, task);
    }
    out.end();
    return new ScreeningSummary(
        counters.tally(),
        before,
        todo.size(),
        shipments.files().size() - todo.size(),
        plan.terms(),
        (System.nanoTime() - start) / 1e9);
  }

  /** The files without a mark that is still true. */
  private List<InputFile> todo() throws IOException {
    Map<String, Properties> marks = out.marks();
    marks.forEach(plan::check);
    List<InputFile> todo = new ArrayList<>();
    for (InputFile file : shipments.files()) {
      Properties mark = marks.get(file.path());
      if (mark != null && plan.isCurrent(file.path(), mark) && isThere(file)) {
        before.add(Tally.of(mark));
      } else {
        out.unmark(file.path());
        todo.add(file);
      }
    }
    return todo;
  }

  private boolean isThere(InputFile file) throws IOException {
    return out.has(OutputFolder.RESULTS, file.path()) && out.has(OutputFolder.REJECTS, file.path());
  }

  /** Spark hands out no rows of a file without any, and so nobody marked it. */
  private void completeEmpty(List<InputFile> todo, ScreenTask task) throws IOException {
    Map<String, Properties> marks = out.marks();
    for (InputFile file : todo) {
      if (!marks.containsKey(file.path())) {
        if (!shipments.isParquet() || rows(file) > 0) {
          throw new IllegalStateException(file.path() + " was not read");
        }
        task.screen(shipments.empty(file));
      }
    }
  }

  private long rows(InputFile file) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(new Path(file.path()), out.conf()))) {
      return reader.getRecordCount();
    }
  }
}
