package io.tidewaiter.cli;

import io.tidewaiter.pack.RulePackException;
import io.tidewaiter.pack.RulePackException.Fault;
import io.tidewaiter.trade.ForeignText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule pack that the call names has faults. The call itself is right, so how to spell it would be no help. */
final class FaultyPackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** So many faults are told: who mends them looks again before there were more to read. */
  private static final int MAX_TOLD = 50;

  FaultyPackException(Path pack, RulePackException faults) {
    super(
        told(faults)
            .collect(Collectors.joining("\n", "The rule pack in " + pack + " has faults:\n", "")),
        faults);
  }

  /** The first faults of a pack line by line, and how many more there are. */
  static Stream<String> told(RulePackException e) {
    List<Fault> faults = e.faults();
    Stream<String> told = faults.stream()
        .limit(MAX_TOLD)
        .flatMap(fault -> fault.toString().lines())
        .map(ForeignText::visible);
    return faults.size() <= MAX_TOLD
        ? told
        : Stream.concat(told, Stream.of("… and " + (faults.size() - MAX_TOLD) + " more faults"));
  }
}
