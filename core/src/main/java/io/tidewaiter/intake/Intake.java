package io.tidewaiter.intake;

import io.tidewaiter.trade.Shipment;
import java.util.Objects;

/**
 * What became of one record of a file: a shipment, or a rejection with its reason. A shipment may
 * still carry values that could not be read.
 *
 * <pre>{@code
 * for (Intake intake : reader) {
 *   if (intake instanceof Intake.Accepted accepted) {
 *     System.out.println(screener.screen(accepted.shipment()).toJson());
 *   } else if (intake instanceof Intake.Rejected rejected) {
 *     System.err.println("Line " + rejected.line() + ": " + rejected.reason());
 *   }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public sealed interface Intake {

  /** The line of the file on which the record starts, the first line being 1. */
  long line();

  /**
   * A record that is a shipment.
   *
   * @param line the line of the file on which the record starts, the first line being 1
   * @param shipment the shipment
   * @since 0.1
   */
  record Accepted(long line, Shipment shipment) implements Intake {

    /** Refuses null. */
    public Accepted {
      Objects.requireNonNull(shipment, "shipment");
    }
  }

  /**
   * A record that is not a shipment.
   *
   * @param line the line of the file on which the record starts, the first line being 1
   * @param reason one sentence that says what is wrong and, where there is one, names the property by
   *     its JSON pointer or the column by its name
   * @param text the record as the file has it, its lines joined by a line feed; bytes that are not UTF-8
   *     stand as U+FFFD, and a record that is too large is cut, which the reason then says
   * @since 0.1
   */
  record Rejected(long line, String reason, String text) implements Intake {

    /** Refuses null. */
    public Rejected {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(text, "text");
    }
  }
}
