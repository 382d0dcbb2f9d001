package io.tidewaiter.flow;

import io.tidewaiter.flow.Side.Values;
import io.tidewaiter.flow.Substitution.Exporter;
import io.tidewaiter.flow.Substitution.Neighbour;
import io.tidewaiter.flow.Substitution.Shift;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Adds up what exporters send to sanctioned countries and to their neighbours. */
final class Substitutions {

  private static final int DECIMALS = 6;

  private record Group(String hs, String currency) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      int order = hs.compareTo(other.hs);
      return order != 0 ? order : currency.compareTo(other.currency);
    }
  }

  /** The shifts of one kind of goods in one currency. */
  private static final class Sums {
    private final Map<FlowArea, Shift> direct = new TreeMap<>();
    private final Map<FlowArea, Shift> around = new TreeMap<>();
    private final Map<FlowArea, Shift> inward = new TreeMap<>();
    private final Map<FlowArea, Shift> onward = new TreeMap<>();

    boolean isEmpty() {
      return direct.isEmpty() && around.isEmpty();
    }
  }

  private final FlowPeriod period;
  private final CoverageOf coverage;
  private final LaneSettings settings;
  private final Map<Group, Sums> groups = new TreeMap<>();

  private Substitutions(FlowPeriod period, CoverageOf coverage, LaneSettings settings) {
    this.period = period;
    this.coverage = coverage;
    this.settings = settings;
  }

  static List<Substitution> of(
      Collection<LaneData> lanes, FlowPeriod period, CoverageOf coverage, LaneSettings settings) {
    Substitutions all = new Substitutions(period, coverage, settings);
    lanes.forEach(all::add);
    List<Substitution> made = new ArrayList<>();
    all.groups.forEach((group, sums) -> {
      if (!sums.isEmpty()) {
        made.add(all.made(group, sums));
      }
    });
    made.sort(Comparator.comparing(Substitution::fall).reversed());
    return List.copyOf(made);
  }

  private void add(LaneData lane) {
    FlowArea exporter = lane.key.exporter();
    FlowArea importer = lane.key.importer();
    boolean toSanctioned = settings.isSanctioned(importer);
    if (settings.isSanctioned(exporter) || !(toSanctioned || settings.isNeighbour(importer))) {
      return;
    }
    boolean fromNeighbour = settings.isNeighbour(exporter);
    if (fromNeighbour && !toSanctioned) {
      return;
    }
    lane.exports.forEach((currency, side) -> shift(lane.key, side.values()).ifPresent(shift -> {
      Sums sums = groups.computeIfAbsent(new Group(lane.key.hs(), currency), g -> new Sums());
      if (fromNeighbour) {
        sums.onward.merge(exporter, shift, Shift::plus);
      } else if (toSanctioned) {
        sums.direct.merge(exporter, shift, Shift::plus);
      } else {
        sums.around.merge(exporter, shift, Shift::plus);
        sums.inward.merge(importer, shift, Shift::plus);
      }
    }));
  }

  /** Nothing where the exporter does not tell of the period or of any year of the baseline. */
  private Optional<Shift> shift(LaneData.Key lane, Values exports) {
    Coverage told = coverage.of(lane.exporter(), FlowDirection.EXPORT, lane.hs());
    List<FlowPeriod> parts = Coverage.common(period, told, told);
    List<Integer> years = settings.baseline().stream()
        .filter(year -> year < period.from().getYear()
            && Measured.inYear(parts, year).stream().allMatch(told::knows))
        .toList();
    if (parts.isEmpty() || years.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal before = BigDecimal.ZERO;
    for (int year : years) {
      before = before.add(exports.of(Measured.inYear(parts, year)));
    }
    Shift shift = new Shift(
        before.divide(BigDecimal.valueOf(years.size()), DECIMALS, RoundingMode.HALF_UP),
        exports.of(parts));
    return shift.isEmpty() ? Optional.empty() : Optional.of(shift);
  }

  private Substitution made(Group group, Sums sums) {
    Map<FlowArea, Exporter> exporters = new TreeMap<>();
    sums.direct.forEach((area, shift) ->
        exporters.put(area, new Exporter(area, shift, sums.around.getOrDefault(area, Shift.NONE))));
    sums.around.forEach(
        (area, shift) -> exporters.putIfAbsent(area, new Exporter(area, Shift.NONE, shift)));
    Map<FlowArea, Neighbour> neighbours = new TreeMap<>();
    sums.inward.forEach((area, shift) -> neighbours.put(
        area, new Neighbour(area, shift, sums.onward.getOrDefault(area, Shift.NONE))));
    sums.onward.forEach(
        (area, shift) -> neighbours.putIfAbsent(area, new Neighbour(area, Shift.NONE, shift)));
    return new Substitution(
        group.hs(),
        period,
        group.currency(),
        exporters.values().stream()
            .sorted(Comparator.comparing(exporter -> exporter.direct().change()))
            .toList(),
        neighbours.values().stream()
            .sorted(
                Comparator.comparing((Neighbour neighbour) -> neighbour.inward().change())
                    .reversed())
            .toList());
  }
}
