package io.tidewaiter.spark;

import io.tidewaiter.flow.FlowPeriod;
import io.tidewaiter.flow.LaneStatus;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a run over trade statistics came to. Not thread-safe. */
final class FlowsSummary {

  /** What rows that count are counted as. */
  static final String ROWS = "rows";

  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<LaneStatus, Long> lanes = new EnumMap<>(LaneStatus.class);
  private long rejected;
  private @Nullable FlowPeriod judged;

  void count(String kind, long rows) {
    counts.merge(kind, rows, Long::sum);
  }

  void reject() {
    rejected++;
  }

  void lane(LaneStatus status) {
    lanes.merge(status, 1L, Long::sum);
  }

  void judged(@Nullable FlowPeriod period) {
    judged = period;
  }

  /** How many rows count. */
  long rows() {
    return counts.getOrDefault(ROWS, 0L);
  }

  /** How many rows, or files as a whole, cannot be read. */
  long rejected() {
    return rejected;
  }

  @Override
  public String toString() {
    String aside = counts.entrySet().stream()
        .filter(count -> !count.getKey().equals(ROWS))
        .map(count -> "\n" + count.getValue() + " rows set aside: " + count.getKey())
        .collect(Collectors.joining());
    String byStatus = lanes.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", "));
    long all = lanes.values().stream().mapToLong(Long::longValue).sum();
    return (judged == null
            ? "No figures of the goods"
            : "Period " + judged + "\n" + all + " lanes"
                + (byStatus.isEmpty() ? "" : ": " + byStatus))
        + "\n" + rows() + " rows" + aside + "\n" + rejected + " rejected";
  }
}
