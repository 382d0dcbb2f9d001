package io.tidewaiter.spark;

import io.tidewaiter.rule.Verdict;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Locale;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/** What the tasks of a run count, each file once, however often a task is tried. */
final class Counters implements Serializable {

  private static final long serialVersionUID = 1L;

  private final EnumMap<Verdict, LongAccumulator> shipments = new EnumMap<>(Verdict.class);
  private final EnumMap<Verdict, LongAccumulator> lines = new EnumMap<>(Verdict.class);
  private final LongAccumulator rejected;
  private final LongAccumulator unreadable;

  Counters(SparkContext spark) {
    for (Verdict verdict : Verdict.values()) {
      String name = verdict.name().toLowerCase(Locale.ROOT);
      shipments.put(verdict, spark.longAccumulator("shipments " + name));
      lines.put(verdict, spark.longAccumulator("lines " + name));
    }
    rejected = spark.longAccumulator("records rejected");
    unreadable = spark.longAccumulator("files rejected");
  }

  /** Adds what a file held, at the end of its task. */
  void add(Tally tally) {
    shipments.forEach((verdict, counter) -> counter.add(tally.shipments(verdict)));
    lines.forEach((verdict, counter) -> counter.add(tally.lines(verdict)));
    rejected.add(tally.rejected());
    unreadable.add(tally.unreadable());
  }

  /** What was counted so far, on the driver. */
  Tally tally() {
    Tally tally = new Tally();
    shipments.forEach((verdict, counter) -> tally.addShipments(verdict, counter.value()));
    lines.forEach((verdict, counter) -> tally.addLines(verdict, counter.value()));
    tally.addRejected(rejected.value());
    tally.addUnreadable(unreadable.value());
    return tally;
  }
}
