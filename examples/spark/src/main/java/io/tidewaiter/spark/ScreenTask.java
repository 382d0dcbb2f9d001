package io.tidewaiter.spark;

import io.tidewaiter.Screener;
import io.tidewaiter.intake.Intake;
import io.tidewaiter.intake.NotAShipmentException;
import io.tidewaiter.intake.ShipmentReader;
import io.tidewaiter.report.Screening;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.broadcast.Broadcast;

/** Screens the shipments of a file and leaves its results and rejects in the output, whole or not at all. */
final class ScreenTask implements VoidFunction<Iterator<Table>> {

  private static final long serialVersionUID = 1L;

  private final Broadcast<Plan> plan;
  private final OutputFolder out;
  private final Counters counters;

  ScreenTask(Broadcast<Plan> plan, OutputFolder out, Counters counters) {
    this.plan = plan;
    this.out = out;
    this.counters = counters;
  }

  @Override
  public void call(Iterator<Table> tables) throws IOException {
    while (tables.hasNext()) {
      screen(tables.next());
    }
  }

  /** Screens one file. */
  void screen(Table table) throws IOException {
    String file = table.file();
    Path results = out.aside(OutputFolder.RESULTS, file);
    Path rejects = out.aside(OutputFolder.REJECTS, file);
    Tally tally;
    try (ResultsFile accepted = new ResultsFile(results, file, plan.value().detail(), out.conf());
        RejectsFile rejected = new RejectsFile(rejects, out.conf())) {
      tally = new OneFile(file, plan.value(), accepted, rejected).screen(table);
    }
    out.moveInPlace(rejects, OutputFolder.REJECTS, file);
    out.moveInPlace(results, OutputFolder.RESULTS, file);
    out.mark(file, plan.value().facts(file, tally));
    counters.add(tally);
  }

  /** One file on its way. */
  private static final class OneFile {

    private final String file;
    private final Plan plan;
    private final Screener screener;
    private final ResultsFile results;
    private final RejectsFile rejects;
    private final Tally tally = new Tally();

    OneFile(String file, Plan plan, ResultsFile results, RejectsFile rejects) {
      this.file = file;
      this.plan = plan;
      screener = plan.rules().screener();
      this.results = results;
      this.rejects = rejects;
    }

    Tally screen(Table table) throws IOException {
      Optional<InputStream> in = table.open();
      if (in.isPresent()) {
        screen(in.get());
      }
      return tally;
    }

    private void screen(InputStream in) throws IOException {
      ShipmentReader reader;
      try {
        reader = ShipmentReader.csv(in);
      } catch (NotAShipmentException e) {
        rejects.write(file, new Intake.Rejected(1, String.valueOf(e.getMessage()), ""));
        tally.addUnreadable(1);
        return;
      }
      try (reader) {
        for (Intake record : reader) {
          take(record);
        }
      }
    }

    private void take(Intake record) throws IOException {
      if (record instanceof Intake.Rejected rejected) {
        reject(rejected);
      } else if (record instanceof Intake.Accepted accepted) {
        Shipment shipment = accepted.shipment();
        Optional<String> refusal = shipment.id().value().map(plan::refusal);
        if (refusal.isPresent()) {
          reject(new Intake.Rejected(record.line(), refusal.get(), ""));
        } else {
          screen(record.line(), shipment);
        }
      }
    }

    private void screen(long line, Shipment shipment) throws IOException {
      Screening screening;
      Group row;
      try {
        screening = screener.screen(shipment);
        row = results.row(line, screening);
      } catch (OutOfMemoryError e) { // one shipment must not stop all others, try after try
        reject(new Intake.Rejected(
            line,
            "The result does not fit into the memory of "
                + (Runtime.getRuntime().maxMemory() >> 20)
                + " MiB: split the shipment, or give executors more, as with --executor-memory 8g",
            ""));
        return;
      }
      results.write(row);
      tally.add(screening);
    }

    private void reject(Intake.Rejected rejected) throws IOException {
      rejects.write(file, rejected);
      tally.addRejected(1);
    }
  }
}
