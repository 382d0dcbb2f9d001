package io.tidewaiter.report;

import io.tidewaiter.flow.FlowPeriod;
import io.tidewaiter.flow.Lane;
import io.tidewaiter.flow.LanePoint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws what left (with freight) and what arrived over time, with the gap between shaded. Texts stand at places in per
 * cent and keep their size; the curves stretch with the page in a picture of their own.
 */
final class LaneChart {

  private static final LocalDate INVASION = LocalDate.of(2022, 2, 24);

  private static final int TOP = 40;
  private static final int PLOT = 170;
  private static final int HEIGHT = TOP + PLOT + 24;

  /** Up to so many points each has a mark; beyond only one that stands alone. */
  private static final int FEW = 15;

  /** The width of the picture of the curves, in units of its own. */
  private static final int WIDTH = 1000;

  /** Where a point lies in the picture; NaN where nothing was told. */
  private record Place(double x, double exported, double imported) {
    boolean isWhole() {
      return !Double.isNaN(exported) && !Double.isNaN(imported);
    }
  }

  private final Lane lane;
  private final Sentences words;
  private final HtmlWriter html;
  private final List<LanePoint> points;
  private final YearMonth first;
  private final double months;
  private final double scale;
  private final List<Place> places;

  private LaneChart(Lane lane, List<LanePoint> points, Sentences words, HtmlWriter html) {
    this.lane = lane;
    this.points = points;
    this.words = words;
    this.html = html;
    first = points.get(0).period().from();
    months =
        ChronoUnit.MONTHS.between(first, points.get(points.size() - 1).period().to()) + 1;
    scale = niceAbove(points.stream()
        .flatMapToDouble(point -> java.util.stream.DoubleStream.of(
            value(left(point.exported())), value(point.imported())))
        .filter(value -> !Double.isNaN(value))
        .max()
        .orElse(0));
    places = points.stream().map(this::place).toList();
  }

  static void write(
      Lane lane, List<LanePoint> points, String id, Sentences words, HtmlWriter html) {
    new LaneChart(lane, points, words, html).write(id);
  }

  private @Nullable BigDecimal left(@Nullable BigDecimal exported) {
    return exported == null ? null : exported.multiply(lane.figures().cifFob());
  }

  private static double value(@Nullable BigDecimal amount) {
    return amount == null ? Double.NaN : amount.doubleValue();
  }

  private Place place(LanePoint point) {
    FlowPeriod period = point.period();
    double middle = ChronoUnit.MONTHS.between(first, period.from()) + period.months() / 2.0;
    return new Place(
        middle / months * WIDTH, y(value(left(point.exported()))), y(value(point.imported())));
  }

  private double y(double value) {
    return PLOT - value / scale * PLOT;
  }

  /** The least of 1, 2, 5, 10, 20, … that is not below a value. */
  static double niceAbove(double value) {
    if (!(value > 0)) {
      return 1;
    }
    BigDecimal most = new BigDecimal(value);
    BigDecimal step = BigDecimal.ONE.movePointRight(most.precision() - most.scale() - 1);
    for (int factor : new int[] {1, 2, 5}) {
      BigDecimal nice = step.multiply(BigDecimal.valueOf(factor));
      if (nice.compareTo(most) >= 0) {
        return nice.doubleValue();
      }
    }
    return step.movePointRight(1).doubleValue();
  }

  private void write(String id) {
    legend();
    html.openChart(
        "chart flow",
        HEIGHT,
        id,
        words.render("html.lanes.chart.title", Map.of("lane", LaneNumbers.name(lane))),
        description());
    judgedPeriod();
    scale();
    years();
    curves();
    marks();
    invasion();
    html.close("svg");
  }

  private void legend() {
    html.open("ul", "class", "legend").lineBreak();
    for (String series : List.of("exported", "imported", "gap")) {
      html.open("li").element("span", "", "class", "swatch " + series);
      html.text(" " + words.render("html.lanes.chart." + series)).close("li");
    }
    html.close("ul");
  }

  private String description() {
    return words.render(
        "html.lanes.chart.desc",
        Map.of(
            "from", points.get(0).period(),
            "to", points.get(points.size() - 1).period(),
            "period", lane.period(),
            "exported", LaneNumbers.millions(lane.figures().exported(), lane.measure()),
            "imported", LaneNumbers.millions(lane.figures().imported(), lane.measure()),
            "currency", String.valueOf(lane.figures().currency())));
  }

  /** The ground behind the months that are judged. */
  private void judgedPeriod() {
    double from = ChronoUnit.MONTHS.between(first, lane.period().from());
    double until = ChronoUnit.MONTHS.between(first, lane.period().to()) + 1;
    double left = Math.max(0, from);
    double right = Math.min(months, until);
    if (right > left) {
      html.open(
              "rect",
              "class",
              "judged",
              "x",
              percent(left / months),
              "y",
              Integer.toString(TOP),
              "width",
              percent((right - left) / months),
              "height",
              Integer.toString(PLOT))
          .close("rect");
    }
  }

  private void scale() {
    for (int part = 0; part <= 2; part++) {
      int y = TOP + PLOT - PLOT * part / 2;
      line("mark", "0%", "100%", y, y);
      if (part > 0) {
        BigDecimal value =
            new BigDecimal(scale).multiply(BigDecimal.valueOf(part)).movePointLeft(6);
        String amount =
            LaneNumbers.few(value.divide(BigDecimal.valueOf(2), 6, RoundingMode.HALF_UP));
        String text = part == 2
            ? words.render(
                "html.lanes.amount",
                Map.of(
                    "amount", amount, "currency", String.valueOf(lane.figures().currency())))
            : amount;
        html.element("text", text, "class", "scale", "x", "0", "y", Integer.toString(y - 4));
      }
    }
    html.lineBreak();
  }

  private void years() {
    for (int year = first.getYear(); year <= first.plusMonths((long) months).getYear(); year++) {
      double at = ChronoUnit.MONTHS.between(first, YearMonth.of(year, 1)) / months;
      if (at >= 0 && at < 1) {
        line("mark", percent(at), percent(at), TOP, TOP + PLOT + 6);
        if (at < 0.9) {
          html.element(
              "text",
              Integer.toString(year),
              "class",
              "scale",
              "x",
              percent(at),
              "dx",
              "3",
              "y",
              Integer.toString(HEIGHT - 6));
        }
      }
    }
    html.lineBreak();
  }

  private void curves() {
    html.open(
        "svg",
        "y",
        Integer.toString(TOP),
        "width",
        "100%",
        "height",
        Integer.toString(PLOT),
        "viewBox",
        "0 0 " + WIDTH + " " + PLOT,
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    gap();
    curve("imported");
    curve("exported");
    html.close("svg");
  }

  /** Between each two neighbouring points where more left than arrived; curves that cross are cut where they do. */
  private void gap() {
    StringBuilder path = new StringBuilder();
    for (int i = 1; i < places.size(); i++) {
      Place one = places.get(i - 1);
      Place other = places.get(i);
      if (isNext(i) && one.isWhole() && other.isWhole()) {
        path.append(gap(one, other));
      }
    }
    if (path.length() > 0) {
      html.open("path", "class", "gap", "d", path.toString()).close("path");
    }
  }

  private static String gap(Place one, Place other) {
    double before = one.imported() - one.exported(); // places grow downwards
    double after = other.imported() - other.exported();
    if (before <= 0 && after <= 0) {
      return "";
    }
    double cut = before / (before - after);
    Place crossing = new Place(
        one.x() + (other.x() - one.x()) * cut,
        one.exported() + (other.exported() - one.exported()) * cut,
        one.exported() + (other.exported() - one.exported()) * cut);
    Place from = before < 0 ? crossing : one;
    Place to = after < 0 ? crossing : other;
    return "M" + at(from.x(), from.exported()) + "L" + at(to.x(), to.exported()) + "L"
        + at(to.x(), to.imported()) + "L" + at(from.x(), from.imported()) + "Z";
  }

  private void curve(String series) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      double y = series(places.get(i), series);
      if (!Double.isNaN(y)) {
        boolean joined = isNext(i) && !Double.isNaN(series(places.get(i - 1), series));
        path.append(joined ? 'L' : 'M').append(at(places.get(i).x(), y));
      }
    }
    if (path.length() > 0) {
      html.open("path", "class", series, "d", path.toString()).close("path");
    }
  }

  private static double series(Place place, String series) {
    return series.equals("exported") ? place.exported() : place.imported();
  }

  /** Whether a point follows the one before without a month or year between. */
  private boolean isNext(int i) {
    return i > 0
        && points
            .get(i - 1)
            .period()
            .to()
            .plusMonths(1)
            .equals(points.get(i).period().from());
  }

  private void marks() {
    for (String series : List.of("imported", "exported")) {
      for (int i = 0; i < places.size(); i++) {
        double y = series(places.get(i), series);
        if (!Double.isNaN(y) && (points.size() <= FEW || isAlone(i, series))) {
          html.open(
                  "circle",
                  "class",
                  series,
                  "cx",
                  percent(places.get(i).x() / WIDTH),
                  "cy",
                  decimal(TOP + y),
                  "r",
                  "3")
              .close("circle");
        }
      }
    }
  }

  private boolean isAlone(int i, String series) {
    boolean joinsBefore = isNext(i) && !Double.isNaN(series(places.get(i - 1), series));
    boolean joinsAfter =
        i + 1 < places.size() && isNext(i + 1) && !Double.isNaN(series(places.get(i + 1), series));
    return !joinsBefore && !joinsAfter;
  }

  private void invasion() {
    YearMonth month = YearMonth.from(INVASION);
    double at = (ChronoUnit.MONTHS.between(first, month)
            + (INVASION.getDayOfMonth() - 1.0) / month.lengthOfMonth())
        / months;
    if (at >= 0 && at <= 1) {
      line("invasion", percent(at), percent(at), TOP - 12, TOP + PLOT);
      html.element(
          "text",
          words.render("html.lanes.chart.invasion", Map.of("day", INVASION)),
          "class",
          "event",
          "x",
          percent(at),
          "y",
          Integer.toString(TOP - 18),
          "text-anchor",
          at < 0.3 ? "start" : at > 0.7 ? "end" : "middle");
    }
  }

  private void line(String style, String fromX, String toX, int fromY, int toY) {
    html.open(
            "line",
            "class",
            style,
            "x1",
            fromX,
            "x2",
            toX,
            "y1",
            Integer.toString(fromY),
            "y2",
            Integer.toString(toY))
        .close("line");
  }

  private static String at(double x, double y) {
    return decimal(x) + " " + decimal(y);
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * 100);
  }
}
