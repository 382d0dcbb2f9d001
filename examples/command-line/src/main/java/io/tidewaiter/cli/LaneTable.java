package io.tidewaiter.cli;

import io.tidewaiter.flow.FlowAnalysis;
import io.tidewaiter.flow.FlowMeasure;
import io.tidewaiter.flow.FlowPeriod;
import io.tidewaiter.flow.Lane;
import io.tidewaiter.flow.LaneFigures;
import io.tidewaiter.flow.LaneRanking;
import io.tidewaiter.flow.LaneReason;
import io.tidewaiter.flow.LaneStatus;
import io.tidewaiter.flow.LaneThresholds;
import io.tidewaiter.flow.Substitution;
import io.tidewaiter.flow.Substitution.Shift;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.ForeignText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Lanes as a table of at most 100 characters, each with the reasons that decide its status. */
final class LaneTable {

  private static final String INDENT = "    ";
  private static final int MAX_SUBSTITUTIONS = 3;

  private final StandardOutput out;
  private final Ansi ansi;
  private final int top;

  LaneTable(StandardOutput out, Ansi ansi, int top) {
    this.out = out;
    this.ansi = ansi;
    this.top = top;
  }

  /** Writes the first of the lanes; nothing is ranked if there are no figures. */
  void write(
      FlowAnalysis analysis,
      @Nullable LaneRanking lanes,
      @Nullable FlowPeriod period,
      boolean isLatest)
      throws IOException {
    List<String> rows = new ArrayList<>();
    if (period == null || lanes == null) {
      rows.add("The files hold no figures of the goods.");
    } else {
      rows.add("Period " + period + (isLatest ? ", the latest that can be judged" : ""));
      rows.add(lanes.size() == 0 ? "No lane has trade in it." : head());
      if (lanes.size() > 0) {
        rows.add("-".repeat(Wrapped.WIDTH));
        lanes.lanes().limit(top).forEach(lane -> rows.addAll(rows(lane)));
        rows.add("");
        rows.add(tally(lanes));
      }
      substitutions(analysis, period, rows);
    }
    out.print(rows);
  }

  private String tally(LaneRanking lanes) {
    return lanes.size()
        + (lanes.size() == 1 ? " lane: " : " lanes: ")
        + Stream.of(LaneStatus.values())
            .filter(status -> lanes.count(status) > 0)
            .map(status -> lanes.count(status) + " " + status)
            .collect(Collectors.joining(", "))
        + (lanes.size() > top ? "; " + (lanes.size() - top) + " not shown, --out writes all" : "");
  }

  private static String head() {
    return format(
        "lane", "goods", "X million", "M million", "", "gap", "unacc.", "surge", "status");
  }

  private List<String> rows(Lane lane) {
    LaneFigures figures = lane.figures();
    boolean growth = lane.measure() == FlowMeasure.GROWTH;
    List<String> rows = new ArrayList<>();
    rows.add(colour(
        format(
            lane.exporter() + " > " + lane.importer(),
            lane.hs(),
            millions(figures.exported(), growth),
            millions(figures.imported(), growth),
            String.valueOf(figures.currency()),
            number(figures.gapShare()),
            number(figures.growthUnaccounted()),
            number(figures.surge()),
            lane.status().name()),
        lane.status()));
    for (LaneReason reason : lane.decidingReasons()) {
      rows.addAll(Wrapped.rows(reason.message(), INDENT));
    }
    return rows;
  }

  private static String format(
      String lane,
      String goods,
      String exported,
      String imported,
      String currency,
      String gap,
      String unaccounted,
      String surge,
      String status) {
    return String.format(
            Locale.ROOT,
            "%-16s %-14s %13s %13s %-3s %6s %6s %8s  %s",
            cut(lane, 16),
            cut(goods, 14),
            exported,
            imported,
            currency,
            gap,
            unaccounted,
            surge,
            status)
        .stripTrailing();
  }

  private static String cut(String text, int width) {
    String printable = ForeignText.visible(text);
    return printable.length() <= width ? printable : printable.substring(0, width - 1) + "…";
  }

  /** An increase has a sign. */
  private static String millions(@Nullable BigDecimal amount, boolean growth) {
    if (amount == null) {
      return "-";
    }
    return (growth && amount.signum() > 0 ? "+" : "")
        + amount.movePointLeft(6).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? "-" : number.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static void substitutions(FlowAnalysis analysis, FlowPeriod period, List<String> rows) {
    List<Substitution> told = analysis.substitutions(period).stream()
        .filter(substitution -> substitution.share().isPresent())
        .toList();
    for (Substitution substitution : told.subList(0, Math.min(MAX_SUBSTITUTIONS, told.size()))) {
      rows.add("");
      rows.addAll(Wrapped.rows(
          "Did exports of " + substitution.hs() + " to " + names(analysis.neighbours())
              + " take the place of direct ones to " + names(analysis.sanctioned()) + "? Before: "
              + years(analysis.baseline()) + ". Millions of " + substitution.currency() + ".",
          ""));
      rows.add(shifts("exporter", "direct before", "now", "to neighbours", "now", "share"));
      rows.add("-".repeat(Wrapped.WIDTH));
      substitution
          .exporters()
          .forEach(exporter -> rows.add(shifts(
              exporter.area().code(),
              exporter.direct(),
              exporter.around(),
              number(exporter.share().orElse(null)))));
      rows.add(shifts("neighbour", "in before", "now", "to sanctioned", "now", ""));
      rows.add("-".repeat(Wrapped.WIDTH));
      substitution
          .neighbours()
          .forEach(neighbour -> rows.add(
              shifts(neighbour.area().code(), neighbour.inward(), neighbour.onward(), "")));
      rows.addAll(Wrapped.rows(substitution.message(), ""));
    }
    if (told.size() > MAX_SUBSTITUTIONS) {
      rows.add("So for " + (told.size() - MAX_SUBSTITUTIONS)
          + " more kinds of goods; --group asks for one.");
    }
  }

  private static String years(List<Integer> years) {
    return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String names(Collection<Country> countries) {
    return countries.stream().map(Country::code).collect(Collectors.joining(", "));
  }

  private static String shifts(String area, Shift one, Shift other, String share) {
    return shifts(
        area,
        millions(one.before(), false),
        millions(one.now(), false),
        millions(other.before(), false),
        millions(other.now(), false),
        share);
  }

  private static String shifts(
      String area, String before, String now, String otherBefore, String otherNow, String share) {
    return String.format(
            Locale.ROOT,
            "%-16s %14s %14s %14s %14s %7s",
            cut(area, 16),
            before,
            now,
            otherBefore,
            otherNow,
            share)
        .stripTrailing();
  }

  /** Writes what was read, what was not, and what the judgement rests on. */
  void close(FlowAnalysis analysis, RuleSet rules) throws IOException {
    List<String> rows = new ArrayList<>(List.of(""));
    rows.add("Rows: " + analysis.rows() + " counted, " + analysis.faultCount() + " rejected");
    new TreeMap<>(analysis.setAside())
        .forEach((kind, count) -> rows.add(INDENT + count + " set aside: " + kind));
    rows.addAll(Wrapped.rows(
        "X left as the exporter tells, M arrived as the importer tells;"
            + " gap: the share of X with freight (" + analysis.cifFob()
            + ") that did not arrive; unacc.: the share of the growth of X that M does not show;"
            + " surge: X by its mean over " + years(analysis.baseline())
            + "; + marks published growth.",
        ""));
    rows.addAll(Wrapped.rows("Thresholds: " + thresholds(analysis.thresholds()) + ".", ""));
    rows.addAll(Wrapped.rows(
        "Lists of goods are those of the rules " + rules.version()
            + ". A gap is a reason to ask, not proof; a lane that cannot be judged is not sound for it.",
        ""));
    out.print(rows);
  }

  private static String thresholds(LaneThresholds thresholds) {
    return "gap " + thresholds.gapShare() + ", by " + thresholds.excessGap()
        + " over the pair's habit, in " + thresholds.alarmMonths() + " of 12 months; surge "
        + thresholds.surge() + "; growth unaccounted for " + thresholds.growthUnaccounted()
        + "; exports from " + millions(thresholds.valueFloor(), false) + " million in 12 months on";
  }

  private String colour(String row, LaneStatus status) {
    String style = switch (status) {
      case LEAKING -> "bold,fg(red)";
      case SURGING -> "fg(yellow)";
      case QUIET -> "";
      case NOT_JUDGEABLE -> "fg(magenta)";
    };
    return StandardOutput.styled(row, style, ansi);
  }
}
