package io.tidewaiter.flow;

import io.tidewaiter.flow.Side.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures of one lane in one period, worked out once and then judged. */
final class Measured {

  private static final int YEAR = 12;

  final LaneData lane;
  final FlowPeriod period;
  final String currency;
  final BigDecimal c;
  final Side exportSide;
  final Side importSide;
  final Coverage exporterReport;
  final Coverage importerReport;

  /** The parts of the period that both sides report, and those that the exporter does. */
  final List<FlowPeriod> common;

  final List<FlowPeriod> exporterParts;
  final @Nullable BigDecimal exported;
  final @Nullable BigDecimal imported;

  /** The years of the baseline in which the exporter reports the same months, and in which both do. */
  final List<Integer> surgeYears = new ArrayList<>();

  final List<Integer> gapYears = new ArrayList<>();

  /** The years of the baseline of which a side told but a fragment. */
  final SortedMap<Integer, FlowArea> fragmentYears = new TreeMap<>();

  @Nullable
  BigDecimal baselineGap;

  @Nullable
  BigDecimal excess;

  @Nullable
  BigDecimal surge;

  @Nullable
  BigDecimal unaccounted;

  /** By how much both sides grew over the mean of the years in which both report; zero without such years. */
  BigDecimal exportGrowth = BigDecimal.ZERO;

  BigDecimal importGrowth = BigDecimal.ZERO;

  boolean noHabit;

  private final LaneSettings settings;
  private final LaneData.Report exporterTotals;
  private final LaneData.Report importerTotals;
  private final Values exports;
  private final Values imports;

  Measured(
      LaneData lane,
      FlowPeriod period,
      Coverage exporterReport,
      Coverage importerReport,
      LaneData.Totals totals,
      LaneSettings settings) {
    this.lane = lane;
    this.period = period;
    this.settings = settings;
    this.exporterReport = exporterReport;
    this.importerReport = lane.currenciesDiffer() ? Coverage.NONE : importerReport;
    currency = lane.currency();
    exporterTotals = totals.total(lane.key.exporter(), FlowDirection.EXPORT, currency);
    importerTotals = totals.total(lane.key.importer(), FlowDirection.IMPORT, currency);
    c = settings.cifFob(lane.key.exporter(), lane.key.importer());
    exportSide = lane.exports.getOrDefault(currency, Side.NOTHING);
    importSide = lane.imports.getOrDefault(currency, Side.NOTHING);
    exports = exportSide.values();
    imports = importSide.values();
    common = Coverage.common(period, exporterReport, this.importerReport);
    exporterParts = Coverage.common(period, exporterReport, exporterReport);
    exported =
        exporterParts.isEmpty() ? null : exports.of(common.isEmpty() ? exporterParts : common);
    imported = importedIn();
    measureBaseline();
  }

  private @Nullable BigDecimal importedIn() {
    if (!common.isEmpty()) {
      return imports.of(common);
    }
    List<FlowPeriod> parts = Coverage.common(period, importerReport, importerReport);
    return exported != null || parts.isEmpty() ? null : imports.of(parts);
  }

  /** Whether there is anything to tell of the period. */
  boolean isEmpty() {
    return (exported == null || exported.signum() == 0)
        && (imported == null || imported.signum() == 0);
  }

  @Nullable
  BigDecimal gapShare() {
    return common.isEmpty() ? null : Formulas.gapShare(exports.of(common), imports.of(common), c);
  }

  int months() {
    int months = 0;
    for (FlowPeriod part : common.isEmpty() ? exporterParts : common) {
      int known = exporterReport.months(part);
      months += common.isEmpty() ? known : Math.min(known, importerReport.months(part));
    }
    return months;
  }

  /** How many months the parts have, also where only the total of a span was given. */
  static int span(List<FlowPeriod> parts) {
    return parts.stream().mapToInt(FlowPeriod::months).sum();
  }

  /** The share of a floor for twelve months that a period has to reach. */
  static BigDecimal prorated(BigDecimal floor, int months) {
    return floor
        .multiply(BigDecimal.valueOf(months))
        .divide(BigDecimal.valueOf(YEAR), 6, java.math.RoundingMode.HALF_UP);
  }

  /** cX over the months that both reported, or that the exporter did. */
  BigDecimal expected() {
    return exported == null ? BigDecimal.ZERO : c.multiply(exported);
  }

  /** In how many of the last twelve months the gap can be told, and in how many it reaches the threshold. */
  int[] alarmMonths() {
    int known = 0;
    int alarms = 0;
    for (FlowPeriod month : FlowPeriod.endingWith(period.to(), YEAR).byMonth()) {
      FlowPeriod part = partWith(month);
      if (part != null) {
        known++;
        BigDecimal share = Formulas.gapShare(exports.of(part), imports.of(part), c);
        alarms += share != null && share.compareTo(settings.thresholds().gapShare()) >= 0 ? 1 : 0;
      }
    }
    return new int[] {known, alarms};
  }

  private @Nullable FlowPeriod partWith(FlowPeriod month) {
    FlowPeriod year = FlowPeriod.year(month.from().getYear());
    for (FlowPeriod part : List.of(month, year, period)) {
      boolean holds = part.first() <= month.first() && month.last() <= part.last();
      if (holds && exporterReport.knows(part) && importerReport.knows(part)) {
        return part;
      }
    }
    return null;
  }

  /** Whether the importer's imports from all other partners fell below a share of their habit. */
  boolean isFragment() {
    if (gapYears.isEmpty()) {
      return false;
    }
    BigDecimal now = others(importerTotals, imports, common);
    BigDecimal before = BigDecimal.ZERO;
    for (int year : gapYears) {
      before = before.add(others(importerTotals, imports, inYear(common, year)));
    }
    BigDecimal years = BigDecimal.valueOf(gapYears.size());
    return before.signum() > 0
        && now.multiply(years).compareTo(before.multiply(settings.thresholds().fragment())) < 0;
  }

  /** What a reporter told of other partners and goods. */
  private static BigDecimal others(LaneData.Report totals, Values lane, List<FlowPeriod> parts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (FlowPeriod part : parts) {
      sum = sum.add(totals.value(part).subtract(lane.of(part)));
    }
    return sum;
  }

  /** Whether too much of a side's value is under codes of which only a part belongs to the goods. */
  boolean isSplit(Side side, Values all) {
    if (!side.hasParts()) {
      return false;
    }
    List<FlowPeriod> parts = common.isEmpty() ? exporterParts : common;
    BigDecimal value = all.of(parts);
    BigDecimal certain = side.certainValues().of(parts);
    return value.signum() > 0
        && value
                .subtract(certain)
                .compareTo(value.multiply(settings.thresholds().hsChange()))
            >= 0;
  }

  boolean isSplit() {
    return isSplit(exportSide, exports) || isSplit(importSide, imports);
  }

  /** Whether figures of different editions are compared without tables that link them. */
  boolean isUnlinked() {
    return !lane.linked
        && FlowGoods.isCode(lane.key.hs())
        && java.util.stream.Stream.concat(
                    exportSide.editions().stream(), importSide.editions().stream())
                .distinct()
                .count()
            > 1;
  }

  private void measureBaseline() {
    for (int year : settings.baseline()) {
      if (year < period.from().getYear()) {
        if (!exporterParts.isEmpty()
            && inYear(exporterParts, year).stream().allMatch(exporterReport::knows)) {
          surgeYears.add(year);
        }
        if (!common.isEmpty()
            && inYear(common, year).stream()
                .allMatch(part -> exporterReport.knows(part) && importerReport.knows(part))) {
          gapYears.add(year);
        }
      }
    }
    dropFragments(surgeYears, lane.key.exporter(), exporterTotals, exports, exporterParts);
    dropFragments(gapYears, lane.key.exporter(), exporterTotals, exports, common);
    dropFragments(gapYears, lane.key.importer(), importerTotals, imports, common);
    measureSurge();
    measureHabit();
  }

  /** A year of which a reporter told a fragment would pass for a year of little trade. */
  private void dropFragments(
      List<Integer> years,
      FlowArea reporter,
      LaneData.Report totals,
      Values values,
      List<FlowPeriod> parts) {
    Map<Integer, BigDecimal> byYear = new TreeMap<>();
    years.forEach(year -> byYear.put(year, others(totals, values, inYear(parts, year))));
    BigDecimal most = byYear.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    BigDecimal least = most.multiply(settings.thresholds().fragment());
    byYear.forEach((year, value) -> {
      if (value.compareTo(least) < 0) {
        years.remove(year);
        fragmentYears.putIfAbsent(year, reporter);
      }
    });
  }

  private void measureSurge() {
    if (surgeYears.isEmpty()) {
      return;
    }
    BigDecimal years = BigDecimal.valueOf(surgeYears.size());
    BigDecimal before = BigDecimal.ZERO;
    for (int year : surgeYears) {
      before = before.add(exports.of(inYear(exporterParts, year)));
    }
    BigDecimal floor = settings
        .thresholds()
        .baseFloor()
        .multiply(BigDecimal.valueOf(span(exporterParts)))
        .multiply(years);
    BigDecimal twelve =
        BigDecimal.valueOf(YEAR); // not divided by, so that nothing is rounded to zero
    surge = Formulas.ratio(
        exports.of(exporterParts).multiply(years).multiply(twelve),
        before.multiply(twelve).max(floor));
  }

  private void measureHabit() {
    BigDecimal share = gapShare();
    if (gapYears.isEmpty() || exported == null || imported == null) {
      return;
    }
    BigDecimal exportsBefore = BigDecimal.ZERO;
    BigDecimal importsBefore = BigDecimal.ZERO;
    for (int year : gapYears) {
      exportsBefore = exportsBefore.add(exports.of(inYear(common, year)));
      importsBefore = importsBefore.add(imports.of(inYear(common, year)));
    }
    baselineGap = Formulas.gapShare(exportsBefore, importsBefore, c);
    noHabit = baselineGap == null;
    if (share != null) {
      excess = baselineGap == null ? share : share.subtract(baselineGap);
    }
    BigDecimal years = BigDecimal.valueOf(gapYears.size());
    BigDecimal exportsMore = exported.multiply(years).subtract(exportsBefore);
    BigDecimal importsMore = imported.multiply(years).subtract(importsBefore);
    exportGrowth = Formulas.ratio(exportsMore, years);
    importGrowth = Formulas.ratio(importsMore, years);
    if (exportsMore.signum() > 0) {
      unaccounted = Formulas.unaccounted(exportsMore, importsMore, c);
    }
  }

  static List<FlowPeriod> inYear(List<FlowPeriod> parts, int year) {
    return parts.stream()
        .flatMap(part -> part.byYear().stream())
        .map(part -> part.inYear(year))
        .toList();
  }

  LaneFigures figures() {
    BigDecimal out = common.isEmpty() ? null : exported;
    BigDecimal in = common.isEmpty() ? null : imported;
    return new LaneFigures(
        currency,
        exported,
        imported,
        c,
        out != null && in != null ? Formulas.gap(out, in, c) : null,
        gapShare(),
        out != null && in != null ? Formulas.discrepancy(out, in) : null,
        out != null && in != null ? Formulas.logGap(out, in, c) : null,
        months(),
        baselineGap,
        excess,
        surge,
        unaccounted);
  }
}
