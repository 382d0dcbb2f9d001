package io.tidewaiter.flow;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** All figures of one lane and one kind of goods, with what is known of the reporters. */
final class LaneData {

  /** One lane and one kind of goods. */
  record Key(FlowArea exporter, FlowArea importer, String hs) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = exporter.compareTo(other.exporter);
      order = order != 0 ? order : importer.compareTo(other.importer);
      return order != 0 ? order : hs.compareTo(other.hs);
    }
  }

  /** What a reporter told of all goods with all partners, by how detailed the rows are, so that none counts twice. */
  static final class Report {

    static final Report NONE = new Report();

    private final Map<Integer, Series> byDetail = new TreeMap<>();

    /** Asked for by every lane of the reporter. */
    private final Map<FlowPeriod, BigDecimal> asked = new HashMap<>();

    /** Adds what was told of one partner. */
    void add(FlowRow row) {
      add(detail(row), row);
    }

    /** Adds what was told of all partners together, in one sum. */
    void addWorld(FlowRow row) {
      add(-1 - detail(row), row);
    }

    private static int detail(FlowRow row) {
      return FlowGoods.isCode(row.hs()) ? row.hs().length() : 0;
    }

    private void add(int detail, FlowRow row) {
      asked.clear();
      byDetail.computeIfAbsent(detail, d -> new Series()).add(row.period(), row.value(), false);
    }

    BigDecimal value(FlowPeriod period) {
      return asked.computeIfAbsent(period, p -> {
        BigDecimal most = BigDecimal.ZERO;
        for (Series series : byDetail.values()) {
          most = most.max(series.value(p));
        }
        return most;
      });
    }
  }

  /** Finds what a reporter told in all; nothing if it told nothing. */
  interface Totals {
    Report total(FlowArea area, FlowDirection by, String currency);
  }

  final Key key;
  final NavigableMap<String, Side> exports = new TreeMap<>();
  final NavigableMap<String, Side> imports = new TreeMap<>();
  boolean linked;

  LaneData(Key key) {
    this.key = key;
  }

  NavigableMap<String, Side> side(FlowDirection by) {
    return by == FlowDirection.EXPORT ? exports : imports;
  }

  /** The currency to judge in: one that both sides use, else the exporter's, else the importer's. */
  String currency() {
    return exports.keySet().stream()
        .filter(imports::containsKey)
        .findFirst()
        .orElseGet(() -> exports.isEmpty() ? imports.firstKey() : exports.firstKey());
  }

  /** Whether both sides reported, but in different currencies. */
  boolean currenciesDiffer() {
    return !exports.isEmpty()
        && !imports.isEmpty()
        && exports.keySet().stream().noneMatch(imports::containsKey);
  }
}
