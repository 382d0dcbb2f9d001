package io.tidewaiter.report;

import io.tidewaiter.rule.RiskModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Draws how the points of a line add up, as a waterfall: each bar begins where the one above ends. Places along the
 * width are per cent and places along the height are pixels, so that texts keep their size on every screen.
 */
final class PointsChart {

  /** Longer names would meet the points at the end of the row on a small screen. */
  private static final int MAX_NAME = 34;

  private static final int HEAD = 22;
  private static final int ROW = 42;
  private static final int NAME = 14;
  private static final int BAR = 21;
  private static final int BAR_HEIGHT = 12;

  /**
   * A row of the chart.
   *
   * @param name what adds the points
   * @param from the sum before
   * @param to the sum after
   * @param points what is written at the end of the row
   * @param style how the bar looks
   */
  record Step(String name, int from, int to, String points, String style) {}

  private final LineScreening line;
  private final Sentences words;
  private final HtmlWriter html;
  private final List<Step> steps;
  private final int low;
  private final int high;

  private PointsChart(LineScreening line, Sentences words, HtmlWriter html) {
    this.line = line;
    this.words = words;
    this.html = html;
    steps = steps(line, words);
    low =
        steps.stream().mapToInt(step -> Math.min(step.from(), step.to())).min().orElse(0);
    high = Math.max(
        RiskModel.MAX_SCORE,
        steps.stream().mapToInt(step -> Math.max(step.from(), step.to())).max().orElse(0));
  }

  static void write(LineScreening line, String id, Sentences words, HtmlWriter html) {
    new PointsChart(line, words, html).write(id);
  }

  static List<Step> steps(LineScreening line, Sentences words) {
    List<Step> steps = new ArrayList<>();
    int sum = line.base();
    steps.add(new Step(words.render("text.base"), 0, sum, signed(sum), "base"));
    for (Finding finding : line.findings()) {
      int points = finding.points();
      if (points != 0) {
        String style = finding.factor() == Factor.CAP ? "cap" : points > 0 ? "up" : "down";
        steps.add(new Step(finding.code(), sum, sum + points, signed(points), style));
        sum += points;
      }
    }
    steps.add(new Step(words.render("html.score"), 0, sum, "= " + sum, "sum"));
    return steps;
  }

  /** Points with their sign, as people print them. */
  static String signed(int points) {
    return points < 0 ? "\u2212" + -points : points == 0 ? "0" : "+" + points;
  }

  private void write(String id) {
    int height = HEAD + steps.size() * ROW;
    html.openChart("chart", height, id, words.render("html.chart.title", number()), description());
    scale(height);
    for (int i = 0; i < steps.size(); i++) {
      step(steps.get(i), HEAD + i * ROW, i + 1 < steps.size());
    }
    html.close("svg");
  }

  private Map<String, Integer> number() {
    return Map.of("number", line.index() + 1);
  }

  /** The whole chart as a sentence: -30 base, +44 goods.chpl.tier-1, = 54 score. */
  private String description() {
    return steps.stream()
        .map(step -> step.points() + " " + step.name())
        .collect(Collectors.joining(", "));
  }

  /** Marks where the bands begin, and both ends of the score. */
  private void scale(int height) {
    List<Integer> marks = new ArrayList<>(List.of(0));
    marks.addAll(line.scorecard().bandStarts());
    marks.add(RiskModel.MAX_SCORE);
    for (int mark : marks) {
      String x = percent(mark);
      html.open(
              "line",
              "class",
              mark == 0 ? "zero" : "mark",
              "x1",
              x,
              "x2",
              x,
              "y1",
              "18",
              "y2",
              Integer.toString(height))
          .close("line");
      html.element(
          "text",
          Integer.toString(mark),
          "class",
          "scale",
          "x",
          x,
          "y",
          "12",
          "text-anchor",
          anchor(mark));
    }
    html.lineBreak();
  }

  /** Where the number of a mark stands, so that it does not leave the chart at its sides. */
  private String anchor(int mark) {
    int percent = (mark - low) * 100 / (high - low);
    return percent > 95 ? "end" : percent < 5 ? "start" : "middle";
  }

  private void step(Step step, int top, boolean isFollowed) {
    html.open("g", "class", step.style());
    if (isFollowed) {
      String end = percent(step.to());
      html.open(
              "line",
              "class",
              "link",
              "x1",
              end,
              "x2",
              end,
              "y1",
              Integer.toString(top + BAR),
              "y2",
              Integer.toString(top + ROW + BAR))
          .close("line");
    }
    html.open(
            "rect",
            "x",
            percent(Math.min(step.from(), step.to())),
            "y",
            Integer.toString(top + BAR),
            "width",
            share(Math.abs(step.to() - step.from())),
            "height",
            Integer.toString(BAR_HEIGHT),
            "rx",
            "2")
        .element("title", step.name() + " " + step.points())
        .close("rect");
    String y = Integer.toString(top + NAME);
    html.element("text", shortened(step.name()), "class", "name", "x", "0", "y", y);
    html.element(
        "text",
        step.points(),
        "class",
        "points",
        "x",
        "100%",
        "dx",
        "-5",
        "y",
        y,
        "text-anchor",
        "end");
    html.close("g");
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= MAX_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, MAX_NAME - 1)) + "…";
  }

  private String percent(int sum) {
    return share(sum - low);
  }

  private String share(int points) {
    int hundredths = points * 10_000 / (high - low);
    return String.format(Locale.ROOT, "%d.%02d%%", hundredths / 100, hundredths % 100);
  }
}
