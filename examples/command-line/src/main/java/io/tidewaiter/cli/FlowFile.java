package io.tidewaiter.cli;

import io.tidewaiter.trade.ForeignText;
import io.tidewaiter.trade.Stated;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A file of trade statistics with the day on which its figures came out. The day has to be given: no file says it, and
 * one that is guessed could let a shipment know of figures that nobody had yet.
 */
record FlowFile(Path path, LocalDate published) {

  /** Reads a name and a day, such as flows.csv@2023-11-27. */
  static final class Written implements ITypeConverter<FlowFile> {
    @Override
    public FlowFile convert(String text) {
      int at = text.lastIndexOf('@');
      if (at < 1) {
        throw new TypeConversionException(
            ForeignText.quoted(text)
                + " does not say when its figures came out: expected the file and the day, such as "
                + "flows.csv@2023-11-27; only what came out before the date of a shipment counts for it");
      }
      Stated<LocalDate> day = Stated.day(text.substring(at + 1));
      try {
        return new FlowFile(
            Path.of(text.substring(0, at)),
            day.value()
                .orElseThrow(() -> new TypeConversionException(day.reason().orElse(text))));
      } catch (InvalidPathException e) {
        throw new TypeConversionException(
            ForeignText.quoted(text) + " names no file: " + e.getReason());
      }
    }
  }
}
