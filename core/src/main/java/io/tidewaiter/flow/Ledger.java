package io.tidewaiter.flow;

import io.tidewaiter.rule.HsTables;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the sums of values by lane, code, edition and currency, and what each reporter told in all. A file has far more
 * rows than lanes, so what a row needs on its way here is looked up and not made.
 */
final class Ledger implements CoverageOf, LaneData.Totals {

  private record Reporter(FlowArea area, FlowDirection by, String of) {

    /** The hash of an enum's value differs from run to run, and that of a record mixes little. */
    @Override
    public int hashCode() {
      return (of.hashCode() * 31 + area.hashCode()) * 2 + (by == FlowDirection.EXPORT ? 1 : 0);
    }
  }

  /** How the figures under a code belong to goods that lanes are about. */
  record Fitting(String hs, FlowGoods.Fit fit, boolean linked) {}

  private final List<FlowGoods> goods;
  private final @Nullable HsTables tables;
  private final Map<SeriesKey, Series> series = new HashMap<>();
  private final Map<Reporter, LaneData.Report> reports = new HashMap<>();
  private final Map<HsEdition, Map<String, List<Fitting>>> fittings = new HashMap<>();
  private final Map<FlowPeriod, HsEdition> editions = new HashMap<>();

  private @Nullable NavigableMap<LaneData.Key, LaneData> lanes;
  private Map<Reporter, Coverage> coverage = Map.of();

  Ledger(List<FlowGoods> goods, @Nullable HsTables tables) {
    this.goods = goods;
    this.tables = tables;
  }

  /** Adds a value. */
  void add(FlowRow row) {
    report(row).add(row);
    HsEdition edition = edition(row);
    if (!fittings(edition, row.hs()).isEmpty()) {
      lanes = null;
      series
          .computeIfAbsent(
              new SeriesKey(
                  row.exporter(), row.importer(), row.flow(), row.hs(), edition, row.currency()),
              k -> new Series())
          .add(row.period(), row.value(), row.estimated());
    }
  }

  /** Adds what a reporter told of the whole world. */
  void addWorld(FlowRow row) {
    report(row).addWorld(row);
  }

  /** Which goods of the analysis the code of a row belongs to. */
  List<Fitting> fittings(FlowRow row) {
    return fittings(edition(row), row.hs());
  }

  /** All periods with figures of the goods, as they were reported, in order. */
  Set<FlowPeriod> periods() {
    Set<FlowPeriod> periods = new TreeSet<>();
    series.values().forEach(one -> periods.addAll(one.sums().keySet()));
    return periods;
  }

  /** The lanes, by exporter, importer and goods; made anew after figures were added. */
  NavigableMap<LaneData.Key, LaneData> lanes() {
    NavigableMap<LaneData.Key, LaneData> made = lanes;
    if (made == null) {
      made = new TreeMap<>();
      coverage = new HashMap<>();
      for (Map.Entry<SeriesKey, Series> entry : series.entrySet()) {
        enter(made, entry.getKey(), entry.getValue());
      }
      lanes = made;
    }
    return made;
  }

  Collection<LaneData> data() {
    return lanes().values();
  }

  @Override
  public Coverage of(FlowArea area, FlowDirection by, String hs) {
    lanes();
    return coverage.getOrDefault(new Reporter(area, by, hs), Coverage.NONE);
  }

  @Override
  public LaneData.Report total(FlowArea area, FlowDirection by, String currency) {
    return reports.getOrDefault(new Reporter(area, by, currency), LaneData.Report.NONE);
  }

  private LaneData.Report report(FlowRow row) {
    return reports.computeIfAbsent(
        new Reporter(row.reporter(), row.flow(), row.currency()), r -> new LaneData.Report());
  }

  private HsEdition edition(FlowRow row) {
    HsEdition told = row.editionOrNull();
    if (!FlowGoods.isCode(row.hs())) {
      return HsEdition.oldest();
    }
    return told != null
        ? told
        : editions.computeIfAbsent(
            row.period(),
            period -> HsEdition.inForceOn(period.to().atEndOfMonth()).orElse(HsEdition.oldest()));
  }

  private List<Fitting> fittings(HsEdition edition, String hs) {
    return fittings
        .computeIfAbsent(edition, e -> new HashMap<>())
        .computeIfAbsent(hs, code -> newFittings(edition, code));
  }

  private List<Fitting> newFittings(HsEdition edition, String hs) {
    if (goods.isEmpty()) {
      return List.of(byCode(edition, hs));
    }
    return goods.stream()
        .map(asked -> new Fitting(asked.name(), asked.fit(edition, hs), true))
        .filter(fitting -> fitting.fit() != FlowGoods.Fit.NONE)
        .toList();
  }

  private Fitting byCode(HsEdition edition, String hs) {
    if (!FlowGoods.isCode(hs)) {
      return new Fitting(hs, FlowGoods.Fit.WHOLE, true);
    }
    HsCode code = HsCode.parse(hs).subheading();
    List<HsCode> today = tables == null || edition == tables.current()
        ? List.of()
        : tables.successors(edition, code);
    return switch (today.size()) {
      case 0 -> new Fitting(code.digits(), FlowGoods.Fit.WHOLE, tables != null);
      case 1 -> new Fitting(today.get(0).digits(), FlowGoods.Fit.WHOLE, true);
      default -> new Fitting(code.digits(), FlowGoods.Fit.PART, true);
    };
  }

  private void enter(NavigableMap<LaneData.Key, LaneData> made, SeriesKey key, Series one) {
    for (Fitting fitting : fittings(key.edition(), key.hs())) {
      LaneData data = made.computeIfAbsent(
          new LaneData.Key(key.exporter(), key.importer(), fitting.hs()), LaneData::new);
      data.linked |= fitting.linked();
      data.side(key.by())
          .computeIfAbsent(key.currency(), c -> new Side())
          .add(key.hs(), key.edition(), fitting.fit(), one);
      one.tellMonths(coverage.computeIfAbsent(
          new Reporter(key.reporter(), key.by(), fitting.hs()), r -> new Coverage()));
    }
  }
}
