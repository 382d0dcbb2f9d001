package io.tidewaiter.report;

import io.tidewaiter.flow.Lane;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws a growth that was published as two bars: what more left, with freight, and what more arrived. */
final class GrowthChart {

  private static final int ROW = 42;
  private static final int NAME = 14;
  private static final int BAR = 21;
  private static final int BAR_HEIGHT = 14;

  private final Lane lane;
  private final Sentences words;
  private final HtmlWriter html;
  private final double left;
  private final double arrived;
  private final double most;

  private GrowthChart(Lane lane, Sentences words, HtmlWriter html) {
    this.lane = lane;
    this.words = words;
    this.html = html;
    left = positive(lane.figures().exported()) * lane.figures().cifFob().doubleValue();
    arrived = positive(lane.figures().imported());
    most = Math.max(left, arrived);
  }

  /** Writes nothing where neither side grew. */
  static void write(Lane lane, String id, Sentences words, HtmlWriter html) {
    GrowthChart chart = new GrowthChart(lane, words, html);
    if (chart.most > 0) {
      chart.write(id);
    }
  }

  private static double positive(@Nullable BigDecimal amount) {
    return amount == null ? 0 : Math.max(0, amount.doubleValue());
  }

  private void write(String id) {
    html.openChart(
        "chart flow",
        3 * ROW,
        id,
        words.render("html.lanes.growth.title", Map.of("lane", LaneNumbers.name(lane))),
        words.render("html.lanes.chart.exported") + " " + amount(left) + ", "
            + words.render("html.lanes.chart.imported") + " " + amount(arrived));
    bar("exported", 0, left, 0);
    bar("imported", 0, arrived, 1);
    if (left > arrived) {
      bar("gap", arrived, left, 2);
    }
    html.close("svg");
  }

  private void bar(String series, double from, double to, int row) {
    html.open(
            "rect",
            "class",
            series,
            "x",
            percent(from),
            "y",
            Integer.toString(row * ROW + BAR),
            "width",
            percent(to - from),
            "height",
            Integer.toString(BAR_HEIGHT))
        .close("rect");
    html.element(
        "text",
        words.render("html.lanes.chart." + series) + ": " + amount(to - from),
        "class",
        "name",
        "x",
        "0",
        "y",
        Integer.toString(row * ROW + NAME));
    html.lineBreak();
  }

  private String amount(double amount) {
    return words.render(
        "html.lanes.amount",
        Map.of(
            "amount",
            LaneNumbers.millions(new BigDecimal(amount), lane.measure()),
            "currency",
            String.valueOf(lane.figures().currency())));
  }

  private String percent(double amount) {
    return String.format(Locale.ROOT, "%.2f%%", amount / most * 100);
  }
}
