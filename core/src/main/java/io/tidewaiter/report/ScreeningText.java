package io.tidewaiter.report;

import io.tidewaiter.rule.Band;
import io.tidewaiter.rule.DutyStatus;
import io.tidewaiter.trade.ForeignText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;

/** Writes a result as a person reads it; whatever text it holds, no line breaks but where this class breaks it. */
final class ScreeningText {

  private static final int WIDTH = 100;
  private static final String INDENT = "        ";

  private final StringBuilder text = new StringBuilder();
  private final Sentences words;

  private ScreeningText(Sentences words) {
    this.words = words;
  }

  static String write(Screening screening, Sentences words) {
    ScreeningText writer = new ScreeningText(words);
    writer.head(screening);
    screening.lines().forEach(writer::line);
    writer.duties(screening.duties());
    writer.unknowns(screening);
    writer.foot(screening);
    return writer.text.toString();
  }

  private void head(Screening screening) {
    heading(screening.verdict()
        + "  "
        + score(screening.score(), screening.band())
        + screening
            .shipmentId()
            .map(id -> "  " + words.render("text.shipment", Map.of("id", id)))
            .orElse("")
        + "  "
        + words.render("text.law", Map.of("asOf", screening.asOf())));
    paragraph("", screening.summary(words.language()));
  }

  private void line(LineScreening line) {
    text.append('\n');
    heading(words.render("text.line", Map.of("number", line.index() + 1))
        + line.id().map(id -> " (" + id + ")").orElse("")
        + "  "
        + line.hsCode().map(code -> "HS " + code).orElseGet(() -> words.render("text.no-code"))
        + "  "
        + line.verdict()
        + "  "
        + score(line.score(), line.band()));
    points(line.base(), words.render("text.base"), "");
    line.findings().stream().filter(Explanations::isTold).forEach(this::finding);
    furtherMatches(line);
    heading(String.format(Locale.ROOT, "  %4s", "=" + line.score()));
    wayDown(line);
  }

  private void furtherMatches(LineScreening line) {
    Map<Object, Integer> byList = new LinkedHashMap<>();
    line.findings().stream()
        .filter(finding -> !Explanations.isTold(finding))
        .forEach(
            finding -> byList.merge(finding.evidence().getOrDefault("list", ""), 1, Integer::sum));
    byList.forEach((list, count) -> {
      points(0, words.render("text.goods"), "");
      paragraph(
          INDENT,
          words.render(
              count == 1 ? "text.also.one" : "text.also.many",
              Map.of("list", list, "count", count)));
    });
  }

  private void finding(Finding finding) {
    points(
        finding.points(),
        finding.code(),
        finding.pack().map(pack -> " [" + pack + "]").orElse(""));
    paragraph(INDENT, finding.message(words.language()));
    if (!finding.sources().isEmpty()) {
      paragraph(INDENT, "[" + String.join("; ", finding.sources()) + "]");
    }
  }

  private void points(int points, String code, String pack) {
    heading(String.format(Locale.ROOT, "  %+4d  %s%s", points, code, pack));
  }

  private void wayDown(LineScreening line) {
    Optional<Remedy> remedy = line.remedy();
    remedy.ifPresent(way -> paragraph("  ", Explanations.remedy(way, words)));
    line.pointsToNextBand()
        .ifPresent(points -> paragraph("  ", Explanations.nextBand(line, points, words)));
    if (line.scoreRange().low() != line.scoreRange().high()) {
      paragraph("  ", Explanations.range(line.scoreRange(), words));
    }
  }

  private void unknowns(Screening screening) {
    Map<String, List<String>> byField = Explanations.unknowns(screening.lines(), words);
    if (!byField.isEmpty()) {
      text.append('\n');
      heading(words.render("text.not-checked"));
      byField.forEach((field, titles) -> paragraph("  ", field + ": " + String.join("; ", titles)));
    }
  }

  private void duties(List<Duty> duties) {
    for (DutyStatus status : DutyStatus.values()) {
      List<Duty> some =
          duties.stream().filter(duty -> duty.obligation().status() == status).toList();
      if (!some.isEmpty()) {
        text.append('\n');
        heading(words.render("duty.status." + status.name().toLowerCase(Locale.ROOT)));
        some.forEach(this::duty);
      }
    }
  }

  private void duty(Duty duty) {
    String lines = duty.lines().stream()
        .map(index -> String.valueOf(index + 1))
        .collect(Collectors.joining(", "));
    heading("  " + duty.obligation().jurisdiction() + "  " + duty.obligation().code() + "  "
        + words.render("text.lines", Map.of("lines", lines)));
    paragraph(INDENT, duty.message(words.language()));
    paragraph(INDENT, "[" + duty.obligation().basis().source() + "]");
  }

  private void foot(Screening screening) {
    text.append('\n');
    screening.statistics().ifPresent(used -> paragraph("", Explanations.statistics(used, words)));
    paragraph("", Explanations.rules(screening.rules(), words));
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
