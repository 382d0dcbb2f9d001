package io.tidewaiter.spark;

import io.tidewaiter.flow.FlowAnalysis;
import io.tidewaiter.flow.FlowLine;
import io.tidewaiter.flow.FlowPeriod;
import io.tidewaiter.flow.FlowReader;
import io.tidewaiter.flow.FlowRow;
import io.tidewaiter.flow.Lane;
import io.tidewaiter.flow.LaneRanking;
import io.tidewaiter.flow.NotStatisticsException;
import io.tidewaiter.intake.Intake;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Finds lanes in trade statistics of many files. The machines read the files and add up the figures of each trade and
 * period; the sums, far fewer than the rows, go to the analysis of core on the driver, which judges them. It says of
 * itself that its lanes do not depend on how values are split into rows.
 */
final class FlowsJob {

  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final String FILE = "lanes";

  private final OutputFolder out;
  private final FlowAnalysis analysis;
  private final FlowsSummary summary = new FlowsSummary();

  private FlowsJob(OutputFolder out, FlowAnalysis analysis) {
    this.out = out;
    this.analysis = analysis;
  }

  /**
   * Runs to the end.
   *
   * @param in the folder of the statistics
   * @param out the folder of the lanes; lanes that are there give way
   * @param analysis an analysis without figures, which gets them
   * @param period the period to judge; null: the latest that can be judged
   * @param areas groups of countries that the rows may name, besides those of {@link FlowReader#GROUPS}
   * @throws RefusedException if there are no files
   */
  static FlowsSummary run(
      SparkSession spark,
      String in,
      String out,
      FlowAnalysis analysis,
      @Nullable FlowPeriod period,
      Set<String> areas)
      throws IOException {
    DataSet data = DataSet.in(spark, in);
    HashSet<String> groups = new HashSet<>(FlowReader.GROUPS);
    groups.addAll(areas);
    List<String> columns = data.isParquet() ? data.columns() : List.of();
    JavaPairRDD<FlowItem, BigDecimal> sums = data.tables(data.files(), columns)
        .flatMapToPair(table -> items(table, groups))
        .reduceByKey(BigDecimal::add);
    return new FlowsJob(new OutputFolder(out, data.hadoop()), analysis).run(sums, period);
  }

  private FlowsSummary run(JavaPairRDD<FlowItem, BigDecimal> sums, @Nullable FlowPeriod period)
      throws IOException {
    out.begin();
    Path rejects = out.aside(OutputFolder.REJECTS, FILE);
    try (RejectsFile rejected = new RejectsFile(rejects, out.conf())) {
      for (Iterator<Tuple2<FlowItem, BigDecimal>> all = sums.toLocalIterator(); all.hasNext(); ) {
        Tuple2<FlowItem, BigDecimal> next = all.next();
        take(next._1(), next._2(), rejected);
      }
    }
    FlowPeriod judged = period == null ? analysis.latest().orElse(null) : period;
    Path lanes = out.aside(OutputFolder.LANES, FILE);
    try (LanesFile file = new LanesFile(lanes, out.conf())) {
      if (judged != null) {
        write(analysis.ranking(judged), file);
      }
    }
    out.moveInPlace(rejects, OutputFolder.REJECTS, FILE);
    out.moveInPlace(lanes, OutputFolder.LANES, FILE);
    out.end();
    summary.judged(judged);
    return summary;
  }

  private void take(FlowItem item, BigDecimal sum, RejectsFile rejected) throws IOException {
    if (item instanceof FlowItem.Figure figure) {
      analysis.add(figure.with(sum));
    } else if (item instanceof FlowItem.Counted counted) {
      summary.count(counted.kind(), sum.longValueExact());
    } else if (item instanceof FlowItem.Faulty fault) {
      analysis.add(new FlowLine.Fault(fault.line(), fault.reason()));
      summary.reject();
      rejected.write(fault.file(), new Intake.Rejected(fault.line(), fault.reason(), ""));
    }
  }

  private void write(LaneRanking ranking, LanesFile file) throws IOException {
    long rank = 0;
    for (Iterator<Lane> lanes = ranking.lanes().iterator(); lanes.hasNext(); ) {
      Lane lane = lanes.next();
      file.write(++rank, lane);
      summary.lane(lane.status());
    }
  }

  private static Iterator<Tuple2<FlowItem, BigDecimal>> items(Table table, Set<String> groups)
      throws IOException {
    Optional<InputStream> in = table.open();
    if (in.isEmpty()) {
      return Collections.emptyIterator();
    }
    FlowReader reader;
    try {
      reader = FlowReader.open(in.get(), groups);
    } catch (NotStatisticsException e) { // sums without the file could make a sound lane leak
      throw new NotStatisticsException(table.file() + ": " + e.getMessage());
    }
    return StreamSupport.stream(reader.spliterator(), false)
        .<Tuple2<FlowItem, BigDecimal>>mapMulti((line, all) -> items(table.file(), line, all))
        .iterator();
  }

  private static void items(
      String file, FlowLine line, Consumer<Tuple2<FlowItem, BigDecimal>> all) {
    if (line instanceof FlowRow row) {
      all.accept(new Tuple2<>(FlowItem.Figure.of(row, false), row.value()));
      all.accept(new Tuple2<>(new FlowItem.Counted(FlowsSummary.ROWS), ONE));
    } else if (line instanceof FlowLine.SetAside aside) {
      FlowRow world = aside.worldOrNull();
      if (world != null) {
        all.accept(new Tuple2<>(FlowItem.Figure.of(world, true), world.value()));
      }
      all.accept(new Tuple2<>(new FlowItem.Counted(aside.kind().toString()), ONE));
    } else if (line instanceof FlowLine.Fault fault) {
      all.accept(new Tuple2<>(new FlowItem.Faulty(file, fault.line(), fault.reason()), ONE));
    }
  }
}
