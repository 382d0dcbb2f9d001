package io.tidewaiter.flow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns the figures of one lane into a status with its reasons. Innocent explanations come first: they keep a gap from
 * being judged at all. A surge rests on the exporter's figures alone, so a silent partner does not hide it.
 */
final class Judge {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final LaneSettings settings;
  private final LaneThresholds thresholds;
  private final LaneData.Key key;
  private final FlowPeriod period;
  private final List<LaneReason> reasons = new ArrayList<>();
  private boolean gapBlocked;
  private boolean surgeBlocked;

  private Judge(LaneSettings settings, LaneData.Key key, FlowPeriod period, long faults) {
    this.settings = settings;
    this.thresholds = settings.thresholds();
    this.key = key;
    this.period = period;
    if (faults > 0) {
      tell(
          "unread-rows",
          "The input has " + faults
              + (faults == 1 ? " row that" : " rows that")
              + " could not be read, so any sum may be too low.");
    }
  }

  /** Judges the values of a period. */
  static Lane values(LaneSettings settings, Measured measured, long faults) {
    Judge judge = new Judge(settings, measured.lane.key, measured.period, faults);
    LaneStatus status = judge.judge(measured);
    return judge.lane(FlowMeasure.VALUE, measured.figures(), status);
  }

  /**
   * Judges a growth that was published, with nothing for a side that gives none. Of several increases for one side
   * those are judged that leave least unaccounted for.
   */
  static Lane growth(
      LaneSettings settings,
      PublishedGrowth.Key published,
      SortedSet<BigDecimal> exports,
      SortedSet<BigDecimal> imports,
      long faults) {
    LaneData.Key key = published.lane();
    Judge judge = new Judge(settings, key, published.period(), faults);
    judge.tellSourcesApart(published.currency(), exports, imports);
    BigDecimal c = settings.cifFob(key.exporter(), key.importer());
    BigDecimal exported = exports.isEmpty() ? null : exports.first();
    BigDecimal imported = imports.isEmpty() ? null : imports.last();
    boolean grew = exported != null && exported.signum() > 0;
    BigDecimal unaccounted = grew && exported != null && imported != null
        ? Formulas.unaccounted(exported, imported, c)
        : null;
    LaneFigures figures = new LaneFigures(
        published.currency(),
        exported,
        imported,
        c,
        exported != null && imported != null ? Formulas.gap(exported, imported, c) : null,
        null,
        null,
        null,
        0,
        null,
        null,
        null,
        unaccounted);
    return judge.lane(FlowMeasure.GROWTH, figures, judge.judgeGrowth(figures));
  }

  private void tellSourcesApart(
      String currency, SortedSet<BigDecimal> exports, SortedSet<BigDecimal> imports) {
    if (exports.size() > 1 || imports.size() > 1) {
      tell(
          "sources-differ",
          "Published are " + several(exports, currency) + " of growth of exports and "
              + several(imports, currency)
              + " of growth of imports; those are judged that leave least unaccounted for.");
    }
  }

  private static String several(SortedSet<BigDecimal> increases, String currency) {
    return increases.isEmpty()
        ? "no figures"
        : increases.stream()
            .map(increase -> money(increase, currency))
            .collect(Collectors.joining(" or "));
  }

  private Lane lane(FlowMeasure measure, LaneFigures figures, LaneStatus status) {
    if (reasons.isEmpty()) {
      throw new IllegalStateException("a lane was judged without a reason");
    }
    return new Lane(
        key.exporter(), key.importer(), key.hs(), period, measure, figures, status, reasons);
  }

  private LaneStatus judgeGrowth(LaneFigures figures) {
    explainByPlaces();
    tell("growth-only", "Only the growth of both sides over a year before was given, no values.");
    if (figures.exported() == null) {
      blockAll("exporter-not-reported", key.exporter().name() + " published no growth of exports.");
      return LaneStatus.NOT_JUDGEABLE;
    }
    if (figures.imported() == null) {
      block("partner-not-reported", key.importer().name() + " published no growth of imports.");
      return LaneStatus.NOT_JUDGEABLE;
    }
    if (figures.exported().signum() <= 0) {
      tell("no-growth", "The exports of " + key.exporter().name() + " did not grow.");
      return gapBlocked ? LaneStatus.NOT_JUDGEABLE : LaneStatus.QUIET;
    }
    BigDecimal expected = figures.cifFob().multiply(figures.exported());
    if (!reaches(
        "value-floor",
        "The growth of exports with freight is " + money(expected, figures.currency()),
        expected,
        thresholds.valueFloor(),
        money(thresholds.valueFloor(), figures.currency()))) {
      return LaneStatus.NOT_JUDGEABLE;
    }
    boolean missing = figures.growthUnaccounted() != null
        && reaches(
            "growth-unaccounted",
            key.exporter().name() + " recorded "
                + money(figures.exported(), figures.currency()) + " more exports to "
                + key.importer().name() + ", which recorded "
                + money(figures.imported(), figures.currency())
                + " more imports; with freight of factor " + plain(figures.cifFob())
                + ", the share of the growth that never arrived is "
                + plain(figures.growthUnaccounted()),
            figures.growthUnaccounted(),
            thresholds.growthUnaccounted(),
            plain(thresholds.growthUnaccounted()));
    if (gapBlocked) {
      return LaneStatus.NOT_JUDGEABLE;
    }
    return missing ? LaneStatus.LEAKING : LaneStatus.QUIET;
  }

  private LaneStatus judge(Measured measured) {
    explain(measured);
    if (measured.exported == null) {
      return LaneStatus.NOT_JUDGEABLE;
    }
    int months =
        Measured.span(measured.common.isEmpty() ? measured.exporterParts : measured.common);
    BigDecimal floor = Measured.prorated(thresholds.valueFloor(), months);
    if (!reaches(
        "value-floor",
        "Exports with freight are " + money(measured.expected(), measured.currency) + " in "
            + months + (months == 1 ? " month" : " months"),
        measured.expected(),
        floor,
        money(floor, measured.currency))) {
      return LaneStatus.NOT_JUDGEABLE;
    }
    boolean surging = surges(measured);
    boolean leaking = leaks(measured);
    if (surging && leaking && !gapBlocked && !surgeBlocked) {
      return LaneStatus.LEAKING;
    }
    if (surging && !surgeBlocked) {
      return LaneStatus.SURGING;
    }
    return gapBlocked || surgeBlocked ? LaneStatus.NOT_JUDGEABLE : LaneStatus.QUIET;
  }

  private boolean surges(Measured measured) {
    if (measured.surge == null) {
      blockAll(
          "baseline-unknown",
          key.exporter().name() + " did not report the same months of any year of the baseline "
              + years(settings.baseline()) + ".");
      return false;
    }
    return reaches(
        "surge",
        "Exports are " + plain(measured.surge) + " times their mean over "
            + years(measured.surgeYears),
        measured.surge,
        thresholds.surge(),
        plain(thresholds.surge()));
  }

  private boolean leaks(Measured measured) {
    BigDecimal share = measured.gapShare();
    if (share == null || measured.exported == null || measured.imported == null) {
      return false;
    }
    if (!reaches(
        "gap",
        key.exporter().name() + " recorded " + money(measured.exported, measured.currency)
            + " of exports to " + key.importer().name() + ", which recorded "
            + money(measured.imported, measured.currency)
            + " of imports; with freight of factor " + plain(measured.c)
            + ", the share that never arrived is " + plain(share),
        share,
        thresholds.gapShare(),
        plain(thresholds.gapShare()))) {
      return false;
    }
    boolean unusual = exceedsHabit(measured);
    boolean lasting = lasts(measured);
    tellGrowth(measured);
    return unusual && lasting;
  }

  private boolean exceedsHabit(Measured measured) {
    if (measured.excess == null) {
      block(
          "baseline-unknown",
          "Both sides did not report the same months of any year of the baseline "
              + years(settings.baseline()) + ", so the habitual gap of this pair is not known.");
      return false;
    }
    String habit = measured.baselineGap == null
        ? "The pair had no trade in " + years(measured.gapYears)
            + " and so no habitual gap; the excess is "
        : "The gap share was " + plain(measured.baselineGap) + " over " + years(measured.gapYears)
            + "; the excess is ";
    boolean unusual = measured.excess.compareTo(thresholds.excessGap()) >= 0;
    return reaches(
        unusual ? "excess" : "habitual-gap",
        habit + plain(measured.excess),
        measured.excess,
        thresholds.excessGap(),
        plain(thresholds.excessGap()));
  }

  private boolean lasts(Measured measured) {
    int[] months = measured.alarmMonths();
    boolean lasting = months[1] >= thresholds.alarmMonths();
    String message = "The gap share reaches " + plain(thresholds.gapShare()) + " in " + months[1]
        + " of the last 12 months, " + months[0] + " of which can be compared; the threshold is "
        + thresholds.alarmMonths() + ".";
    if (!lasting && months[0] < thresholds.alarmMonths()) {
      block("months", message);
    } else {
      tell("months", message);
    }
    return lasting;
  }

  private void tellGrowth(Measured measured) {
    if (measured.unaccounted != null) {
      tell(
          "growth-unaccounted",
          "Over the mean of " + years(measured.gapYears) + ", exports "
              + moved(measured.exportGrowth, measured.currency) + " and imports "
              + moved(measured.importGrowth, measured.currency)
              + "; with freight, the share of the growth that never arrived is "
              + plain(measured.unaccounted) + ".");
    }
  }

  private static String moved(BigDecimal growth, String currency) {
    return (growth.signum() < 0 ? "fell by " : "rose by ") + money(growth.abs(), currency);
  }

  private void explain(Measured measured) {
    explainByPlaces();
    if (measured.exported == null) {
      blockAll(
          "exporter-not-reported",
          key.exporter().name() + " reported no exports of these goods in " + period + ".");
      return;
    }
    explainByReports(measured);
    if (measured.exportSide.isEstimatedWithin(period)) {
      blockAll(
          "estimates", "The source marks exports of " + key.exporter().name() + " as estimates.");
    }
    if (measured.importSide.isEstimatedWithin(period)) {
      block("estimates", "The source marks imports of " + key.importer().name() + " as estimates.");
    }
    if (measured.isSplit()) {
      blockAll(
          "hs-change",
          "The share of the value under codes that an edition of the Harmonized System split is at least the threshold of "
              + plain(thresholds.hsChange()) + ".");
    } else if (measured.isUnlinked()) {
      tell(
          "hs-change",
          "The figures are from different editions of the Harmonized System, and no tables that link their codes were given.");
    }
  }

  private void explainByReports(Measured measured) {
    if (measured.lane.currenciesDiffer()) {
      block(
          "currency",
          "The two sides report in different currencies, " + measured.lane.exports.keySet()
              + " and " + measured.lane.imports.keySet() + ", which are not converted.");
    } else if (measured.importerReport.isEmpty() || measured.common.isEmpty()) {
      block(
          "partner-not-reported",
          key.importer().name() + " reported no imports of these goods in " + period
              + " that could be compared.");
    } else if (Measured.span(measured.common) < period.months()) {
      tell(
          "partial-period",
          "Only " + Measured.span(measured.common) + " of " + period.months()
              + " months are reported by both sides and compared.");
    }
    measured.fragmentYears.forEach(
        (year, reporter) -> tell(
            "baseline-fragment",
            "What " + reporter.name() + " told of all other trade in " + year + " is less than "
                + plain(thresholds.fragment())
                + " of its best year of the baseline, so that report is a fragment and the year is left out."));
    if (measured.isFragment()) {
      block(
          "partner-fragment",
          "The imports of " + key.importer().name()
              + " from all other partners shrank at once to less than "
              + plain(thresholds.fragment()) + " of their mean over " + years(measured.gapYears)
              + ", so its report is a fragment.");
    }
  }

  private void explainByPlaces() {
    if (settings.isInUnion(key.exporter()) && settings.isInUnion(key.importer())) {
      blockAll(
          "customs-union",
          "The two are in a customs union that records no internal border; its figures rest on surveys.");
    }
    for (FlowArea area : List.of(key.exporter(), key.importer())) {
      if (settings.isEntrepot(area)) {
        block(
            "entrepot",
            area.name()
                + " is an entrepôt: partners book its trade by origin or last destination, so the two sides differ without any leak.");
      }
    }
    if (settings.isEstimated(key.exporter(), period)) {
      blockAll(
          "estimates",
          "Figures of " + key.exporter().name() + " for " + period + " are estimates.");
    }
    if (settings.isEstimated(key.importer(), period)) {
      block(
          "estimates",
          "Figures of " + key.importer().name() + " for " + period + " are estimates.");
    }
  }

  private boolean reaches(
      String code, String message, BigDecimal value, BigDecimal threshold, String printed) {
    boolean reached = value.compareTo(threshold) >= 0;
    tell(
        code,
        message + (reached ? ", which reaches the threshold of " : ", below the threshold of ")
            + printed + ".");
    return reached;
  }

  private void block(String code, String message) {
    gapBlocked = true;
    tell(code, message);
  }

  private void blockAll(String code, String message) {
    surgeBlocked = true;
    block(code, message);
  }

  private void tell(String code, String message) {
    reasons.add(new LaneReason(code, message));
  }

  /** Years in order: 2019-2021 where none is missing between, else 2019, 2021. */
  private static String years(List<Integer> years) {
    int last = years.size() - 1;
    return last > 0 && years.get(last) - years.get(0) == last
        ? years.get(0) + "-" + years.get(last)
        : years.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  static String plain(BigDecimal number) {
    BigDecimal rounded =
        number.setScale(Math.min(3, Math.max(0, number.scale())), RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  static String money(BigDecimal amount, @Nullable String currency) {
    boolean large = amount.abs().compareTo(MILLION) >= 0;
    BigDecimal shown = large ? amount.divide(MILLION, 2, RoundingMode.HALF_UP) : amount;
    return plain(shown) + (large ? " million " : " ") + currency;
  }
}
