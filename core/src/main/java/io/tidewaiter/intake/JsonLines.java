package io.tidewaiter.intake;

import com.google.common.collect.AbstractIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The records of a file that has one JSON object a line. */
final class JsonLines extends AbstractIterator<Intake> {

  private final LineSource lines;

  JsonLines(LineSource lines) {
    this.lines = lines;
  }

  @Override
  protected @Nullable Intake computeNext() {
    try {
      TextLine line = lines.next();
      while (line != null && line.isBlank()) {
        line = lines.next();
      }
      return line == null ? endOfData() : read(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Intake read(TextLine line) {
    String fault = line.fault();
    if (fault != null) {
      return new Intake.Rejected(line.number(), fault, line.text());
    }
    try {
      return new Intake.Accepted(line.number(), ShipmentJson.parse(line.text()));
    } catch (NotAShipmentException e) {
      return new Intake.Rejected(line.number(), String.valueOf(e.getMessage()), line.text());
    }
  }
}
