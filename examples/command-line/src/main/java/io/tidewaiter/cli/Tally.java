package io.tidewaiter.cli;

import io.tidewaiter.rule.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How many shipments came out how. */
final class Tally {

  private final Map<Verdict, Long> byVerdict = new EnumMap<>(Verdict.class);
  private long rejected;

  void add(Verdict verdict) {
    byVerdict.merge(verdict, 1L, Long::sum);
  }

  void reject() {
    rejected++;
  }

  long rejected() {
    return rejected;
  }

  long screened() {
    return byVerdict.values().stream().mapToLong(Long::longValue).sum();
  }

  long records() {
    return screened() + rejected;
  }

  boolean reached(Verdict verdict) {
    return byVerdict.keySet().stream().anyMatch(seen -> seen.compareTo(verdict) >= 0);
  }

  /** One line: 44 shipments screened: 20 CLEAR, 3 INCOMPLETE, ...; 1 rejected. */
  @Override
  public String toString() {
    String verdicts = byVerdict.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
    return screened() + (screened() == 1 ? " shipment" : " shipments") + " screened"
        + (verdicts.isEmpty() ? "" : ": " + verdicts)
        + (rejected == 0 ? "" : "; " + rejected + " rejected");
  }
}
