package io.tidewaiter.spark;

import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** How many shipments and lines came out how. Not thread-safe. */
final class Tally {

  private static final String REJECTED = "rejected";
  private static final String UNREADABLE = "unreadable";

  private final Map<Verdict, Long> shipments = new EnumMap<>(Verdict.class);
  private final Map<Verdict, Long> lines = new EnumMap<>(Verdict.class);
  private long rejected;
  private long unreadable;

  void add(Screening screening) {
    addShipments(screening.verdict(), 1);
    for (LineScreening line : screening.lines()) {
      addLines(line.verdict(), 1);
    }
  }

  void add(Tally other) {
    for (Verdict verdict : Verdict.values()) {
      addShipments(verdict, other.shipments(verdict));
      addLines(verdict, other.lines(verdict));
    }
    rejected += other.rejected;
    unreadable += other.unreadable;
  }

  void addShipments(Verdict verdict, long count) {
    shipments.merge(verdict, count, Long::sum);
  }

  void addLines(Verdict verdict, long count) {
    lines.merge(verdict, count, Long::sum);
  }

  void addRejected(long count) {
    rejected += count;
  }

  void addUnreadable(long count) {
    unreadable += count;
  }

  long shipments(Verdict verdict) {
    return shipments.getOrDefault(verdict, 0L);
  }

  long lines(Verdict verdict) {
    return lines.getOrDefault(verdict, 0L);
  }

  /** How many records are no shipment. */
  long rejected() {
    return rejected;
  }

  /** How many files are no table of shipments. */
  long unreadable() {
    return unreadable;
  }

  long shipments() {
    return sum(shipments);
  }

  long lines() {
    return sum(lines);
  }

  void writeTo(Properties properties) {
    for (Verdict verdict : Verdict.values()) {
      properties.setProperty("shipments." + verdict, Long.toString(shipments(verdict)));
      properties.setProperty("lines." + verdict, Long.toString(lines(verdict)));
    }
    properties.setProperty(REJECTED, Long.toString(rejected));
    properties.setProperty(UNREADABLE, Long.toString(unreadable));
  }

  static Tally of(Properties properties) {
    Tally tally = new Tally();
    for (Verdict verdict : Verdict.values()) {
      tally.addShipments(verdict, number(properties, "shipments." + verdict));
      tally.addLines(verdict, number(properties, "lines." + verdict));
    }
    tally.addRejected(number(properties, REJECTED));
    tally.addUnreadable(number(properties, UNREADABLE));
    return tally;
  }

  private static long number(Properties properties, String name) {
    return Long.parseLong(properties.getProperty(name, "0"));
  }

  /** 44 shipments: 20 CLEAR, 3 INCOMPLETE; then the lines and what was rejected. */
  @Override
  public String toString() {
    return shipments() + " shipments" + byVerdict(shipments) + "\n" + lines() + " lines"
        + byVerdict(lines) + "\n" + rejected + " records rejected"
        + (unreadable == 0 ? "" : "\n" + unreadable + " files rejected as a whole");
  }

  private static long sum(Map<Verdict, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String byVerdict(Map<Verdict, Long> counts) {
    String text = counts.entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", "));
    return text.isEmpty() ? "" : ": " + text;
  }
}
