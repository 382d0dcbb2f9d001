package io.tidewaiter.cli;

import io.tidewaiter.intake.Intake;
import io.tidewaiter.report.Screening;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.util.function.Function;

/** Takes the records of a file one by one to where they belong, and counts them. */
record ScreeningRun(
    Function<Shipment, Screening> screener, Output output, Rejects rejects, Tally tally) {

  void take(Intake intake) throws IOException {
    if (intake instanceof Intake.Accepted accepted) {
      screen(accepted);
    } else if (intake instanceof Intake.Rejected rejected) {
      reject(rejected);
    }
  }

  private void screen(Intake.Accepted accepted) throws IOException {
    try {
      Screening screening = screener.apply(accepted.shipment());
      output.write(accepted.line(), screening);
      tally.add(screening.verdict());
    } catch (OutOfMemoryError e) {
      // What was collected for this one record is garbage by now; the next will fit unless it is as
      // large.
      reject(new Intake.Rejected(
          accepted.line(),
          "The result does not fit into the memory of "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MiB: split the shipment, or give Java more, as with -Xmx4g",
          ""));
    }
  }

  private void reject(Intake.Rejected rejected) throws IOException {
    rejects.write(rejected);
    tally.reject();
  }
}
