package io.tidewaiter.flow;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the latest periods of which both sides of a lane tell. */
final class Latest {

  /** Beyond these the trade is old. */
  private static final int MAX_CANDIDATES = 12;

  /** A year younger than this is too little to compare: ships and the turn of the year shift values. */
  private static final int LEAST_MONTHS = 3;

  private static final int YEAR = 12;

  private Latest() {}

  /** The latest first; of those with one last month the longest first. */
  static List<FlowPeriod> candidates(
      Collection<LaneData.Key> lanes, CoverageOf coverage, Set<FlowPeriod> others) {
    Set<Integer> months = new TreeSet<>();
    List<FlowPeriod> candidates = new ArrayList<>(others);
    for (LaneData.Key lane : lanes) {
      Coverage exporter = coverage.of(lane.exporter(), FlowDirection.EXPORT, lane.hs());
      Coverage importer = coverage.of(lane.importer(), FlowDirection.IMPORT, lane.hs());
      months.add(Coverage.lastCommonMonth(exporter, importer));
      exporter.spans().stream().filter(importer.spans()::contains).forEach(candidates::add);
    }
    months.stream()
        .filter(month -> month >= 0)
        .map(month -> yearSoFar(FlowPeriod.month(month)))
        .forEach(candidates::add);
    return candidates.stream()
        .distinct()
        .sorted(Comparator.comparing(FlowPeriod::to).reversed().thenComparing(FlowPeriod::from))
        .limit(MAX_CANDIDATES)
        .toList();
  }

  static FlowPeriod yearSoFar(YearMonth last) {
    int months = last.getMonthValue() < LEAST_MONTHS ? YEAR : last.getMonthValue();
    return FlowPeriod.endingWith(last, months);
  }
}
