package io.tidewaiter.report;

import io.tidewaiter.rule.Band;
import io.tidewaiter.trade.ForeignText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.text.WordUtils;

/** Writes a result as a person reads it; whatever text it holds, no line breaks but where this class breaks it. */
final class ScreeningText {

  private static final int WIDTH = 100;
  private static final String INDENT = "        ";

  private final StringBuilder text = new StringBuilder();

  private ScreeningText() {}

  static String write(Screening screening) {
    ScreeningText writer = new ScreeningText();
    writer.head(screening);
    screening.lines().forEach(writer::line);
    writer.foot(screening.rules());
    return writer.text.toString();
  }

  private void head(Screening screening) {
    heading(screening.verdict()
        + "  "
        + score(screening.score(), screening.band())
        + screening.shipmentId().map("  shipment "::concat).orElse("")
        + "  under the law of "
        + screening.asOf());
    paragraph("", screening.summary());
  }

  private void line(LineScreening line) {
    text.append('\n');
    heading("Line "
        + (line.index() + 1)
        + line.id().map(id -> " (" + id + ")").orElse("")
        + "  "
        + line.hsCode().map(code -> "HS " + code).orElse("no readable code")
        + "  "
        + line.verdict()
        + "  "
        + score(line.score(), line.band()));
    points(line.base(), "base", "");
    line.findings().stream().filter(ScreeningText::isTold).forEach(this::finding);
    furtherMatches(line);
    heading(String.format(Locale.ROOT, "  %4s", "=" + line.score()));
    if (line.scoreRange().low() != line.scoreRange().high()) {
      paragraph(
          "  ",
          Sentences.ENGLISH.render(
              "text.range",
              Map.of("low", line.scoreRange().low(), "high", line.scoreRange().high())));
    }
    line.notChecked()
        .forEach(item -> paragraph(
            "  ",
            Sentences.ENGLISH.render(
                "text.not-checked", Map.of("check", item.check(), "missing", item.missing()))));
  }

  /** Matches that add no points are told together, unless nothing else tells of the goods. */
  private static boolean isTold(Finding finding) {
    return finding.factor() != Factor.GOODS
        || finding.points() != 0
        || !finding.evidence().containsKey("list");
  }

  private void furtherMatches(LineScreening line) {
    Map<String, Integer> byList = new TreeMap<>();
    line.findings().stream()
        .filter(finding -> !isTold(finding))
        .forEach(finding ->
            byList.merge(String.valueOf(finding.evidence().get("list")), 1, Integer::sum));
    byList.forEach((list, count) -> {
      points(0, "goods", "");
      paragraph(
          INDENT,
          Sentences.ENGLISH.render(
              count == 1 ? "text.also.one" : "text.also.many",
              Map.of("list", list, "count", count)));
    });
  }

  private void finding(Finding finding) {
    points(
        finding.points(),
        finding.code(),
        finding.pack().map(pack -> " [" + pack + "]").orElse(""));
    paragraph(INDENT, finding.message());
    if (!finding.sources().isEmpty()) {
      paragraph(INDENT, "[" + String.join("; ", finding.sources()) + "]");
    }
  }

  private void points(int points, String code, String pack) {
    heading(String.format(Locale.ROOT, "  %+4d  %s%s", points, code, pack));
  }

  private void foot(RulesUsed rules) {
    text.append('\n');
    paragraph(
        "",
        Sentences.ENGLISH.render(
            List.of("text.rules", "text.advice"),
            Map.of(
                "version", rules.version(),
                "legalState", rules.legalState(),
                "engine", rules.engine(),
                "fingerprint", rules.fingerprint())));
  }

  private void heading(String words) {
    text.append(ForeignText.visible(words)).append('\n');
  }

  private void paragraph(String indent, String sentences) {
    text.append(indent)
        .append(WordUtils.wrap(
            ForeignText.visible(sentences), WIDTH - indent.length(), "\n" + indent, false))
        .append('\n');
  }

  private static String score(int score, Band band) {
    return score + "/100 " + band;
  }
}
