package io.tidewaiter.cli;

import io.tidewaiter.intake.Intake;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Takes the records of a file to where they belong, in the order of the file, and counts them. Shipments are read ahead
 * of their results; what was read is held until all before it is written.
 */
final class ScreeningRun {

  /** So many rejected records are held at most while the results of shipments before them are awaited. */
  private static final int MAX_REJECTED = 1_000;

  private static final int MAX_REJECTED_CHARS = 1 << 22;

  /** Screens shipments and gives the results in their order, reading the shipments on the thread that takes them. */
  interface Screening {
    Stream<Result> of(Stream<Shipment> shipments);
  }

  private final Screening screening;
  private final Output output;
  private final Rejects rejects;
  private final Tally tally;
  private final Deque<Intake> held = new ArrayDeque<>();
  private int heldRejected;
  private long heldChars;

  ScreeningRun(Screening screening, Output output, Rejects rejects, Tally tally) {
    this.screening = screening;
    this.output = output;
    this.rejects = rejects;
    this.tally = tally;
  }

  /**
   * Takes all records.
   *
   * @param goesOn asked after each record: whether the next one still matters
   */
  void take(Iterator<Intake> records, BooleanSupplier goesOn) throws IOException {
    boolean more = true;
    while (more && (!held.isEmpty() || records.hasNext())) {
      try (Stream<Result> results = screening.of(shipments(records))) {
        more = takeAll(results.iterator(), goesOn);
      } catch (OutOfMemoryError e) {
        takeFirstAlone(e);
        more = goesOn.getAsBoolean();
      }
    }
  }

  /** The shipments that are held, and then those of the file until too many rejected records are held. */
  private Stream<Shipment> shipments(Iterator<Intake> records) {
    Stream<Shipment> again = List.copyOf(held).stream()
        .filter(Intake.Accepted.class::isInstance)
        .map(record -> ((Intake.Accepted) record).shipment());
    Spliterator<Shipment> read =
        new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED) {
          @Override
          public boolean tryAdvance(Consumer<? super Shipment> action) {
            while (heldRejected < MAX_REJECTED
                && heldChars < MAX_REJECTED_CHARS
                && records.hasNext()) {
              Intake record = records.next();
              hold(record);
              if (record instanceof Intake.Accepted accepted) {
                action.accept(accepted.shipment());
                return true;
              }
            }
            return false;
          }
        };
    return Stream.concat(again, StreamSupport.stream(read, false));
  }

  private void hold(Intake record) {
    held.add(record);
    if (record instanceof Intake.Rejected rejected) {
      heldRejected++;
      heldChars += rejected.text().length();
    }
  }

  private boolean takeAll(Iterator<Result> results, BooleanSupplier goesOn) throws IOException {
    boolean more = true;
    boolean another = true;
    while (more && another) {
      try {
        another = results.hasNext();
      } finally {
        more = rejectUpToShipment(goesOn);
      }
      if (more && another) {
        write(results.next());
        more = goesOn.getAsBoolean();
      }
    }
    return more;
  }

  private boolean rejectUpToShipment(BooleanSupplier goesOn) throws IOException {
    boolean more = true;
    while (more && held.peek() instanceof Intake.Rejected rejected) {
      held.remove();
      heldRejected--;
      heldChars -= rejected.text().length();
      reject(rejected);
      more = goesOn.getAsBoolean();
    }
    return more;
  }

  private void write(Result result) throws IOException {
    output.write(held.element().line(), result);
    held.remove();
    tally.add(result.screening().verdict());
  }

  /**
   * Screens again the shipment whose result is due, now that nothing else is in memory. If its result does not even fit
   * then, it is rejected: what was collected for this one record is garbage by now, and the next will fit unless it is
   * as large.
   *
   * @param failure thrown on if it is not the fault of a shipment
   */
  private void takeFirstAlone(OutOfMemoryError failure) throws IOException {
    if (!(held.peek() instanceof Intake.Accepted first)) {
      throw failure;
    }
    try (Stream<Result> result = screening.of(Stream.of(first.shipment()))) {
      write(result.iterator().next());
    } catch (OutOfMemoryError e) {
      held.remove();
      reject(new Intake.Rejected(
          first.line(),
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
