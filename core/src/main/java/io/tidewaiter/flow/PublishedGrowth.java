package io.tidewaiter.flow;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Increases as others published them. They are statements, not parts of a sum: where two sources print different
 * increases of the same trade, both are kept, and they are not added up.
 */
final class PublishedGrowth {

  private static final SortedSet<BigDecimal> NONE = new TreeSet<>();

  /** One lane, one span, one currency. */
  record Key(LaneData.Key lane, FlowPeriod period, String currency) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = lane.compareTo(other.lane);
      return order != 0 ? order : currency.compareTo(other.currency);
    }
  }

  private final Map<Key, Map<FlowDirection, SortedSet<BigDecimal>>> statements = new HashMap<>();

  void add(Key key, FlowDirection by, BigDecimal increase) {
    statements
        .computeIfAbsent(key, k -> new EnumMap<>(FlowDirection.class))
        .computeIfAbsent(by, side -> new TreeSet<>())
        .add(increase.stripTrailingZeros());
  }

  /** The spans of which both sides published something. */
  Set<FlowPeriod> periodsOfBoth() {
    return statements.entrySet().stream()
        .filter(entry -> entry.getValue().size() == FlowDirection.values().length)
        .map(entry -> entry.getKey().period())
        .collect(Collectors.toSet());
  }

  Set<FlowPeriod> periods() {
    return statements.keySet().stream().map(Key::period).collect(Collectors.toSet());
  }

  /** The lanes of a span, in order. */
  List<Lane> lanes(FlowPeriod period, LaneSettings settings, long faults) {
    return keys(period).map(key -> judge(key, settings, faults)).toList();
  }

  /** One lane of a span, in the first of its currencies. */
  Optional<Lane> lane(LaneData.Key lane, FlowPeriod period, LaneSettings settings, long faults) {
    return keys(period)
        .filter(key -> key.lane().equals(lane))
        .findFirst()
        .map(key -> judge(key, settings, faults));
  }

  private Stream<Key> keys(FlowPeriod period) {
    return statements.keySet().stream()
        .filter(key -> key.period().equals(period))
        .sorted();
  }

  private Lane judge(Key key, LaneSettings settings, long faults) {
    Map<FlowDirection, SortedSet<BigDecimal>> sides = statements.getOrDefault(key, Map.of());
    return Judge.growth(
        settings,
        key,
        sides.getOrDefault(FlowDirection.EXPORT, NONE),
        sides.getOrDefault(FlowDirection.IMPORT, NONE),
        faults);
  }
}
