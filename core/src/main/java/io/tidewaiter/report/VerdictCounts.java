package io.tidewaiter.report;

import io.tidewaiter.rule.Verdict;
import java.util.EnumMap;
import java.util.Map;

/** How many came out how. */
final class VerdictCounts {

  private final Map<Verdict, Long> byVerdict = new EnumMap<>(Verdict.class);
  private long all;

  void add(Verdict verdict) {
    byVerdict.merge(verdict, 1L, Long::sum);
    all++;
  }

  long of(Verdict verdict) {
    return byVerdict.getOrDefault(verdict, 0L);
  }

  long all() {
    return all;
  }
}
