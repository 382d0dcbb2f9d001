package io.tidewaiter.cli;

import io.tidewaiter.pack.RulePackException;
import io.tidewaiter.trade.ForeignText;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A rule pack that the call names has faults. The call itself is right, so how to spell it would be no help. */
final class FaultyPackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FaultyPackException(Path pack, RulePackException faults) {
    super(
        String.valueOf(faults.getMessage())
            .lines()
            .map(ForeignText::visible)
            .collect(Collectors.joining("\n", "The rule pack in " + pack + " has faults:\n", "")),
        faults);
  }
}
