package io.tidewaiter.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What text and page say alike of a line and of the rules. */
final class Explanations {

  private Explanations() {}

  static String remedy(Remedy remedy, Sentences words) {
    String answers = remedy.findings().stream()
        .map(finding -> finding.answer(words.language()).orElse(finding.code()))
        .distinct()
        .collect(Collectors.joining(" + "));
    return words.render(
        "text.remedy",
        Map.of(
            "answers", answers,
            "score", remedy.score(),
            "band", remedy.band(),
            "verdict", remedy.verdict()));
  }

  static String nextBand(LineScreening line, int points, Sentences words) {
    return words.render("text.next-band", Map.of("points", points, "band", line.band()));
  }

  static String range(ScoreRange range, Sentences words) {
    return words.render("text.range", Map.of("low", range.low(), "high", range.high()));
  }

  /** What could not be found out, by the field that is wanting. */
  static Map<String, List<String>> unknowns(List<LineScreening> lines, Sentences words) {
    Map<String, Set<String>> byField = new TreeMap<>();
    for (LineScreening line : lines) {
      for (NotChecked item : line.notChecked()) {
        byField
            .computeIfAbsent(item.missing(), field -> new TreeSet<>())
            .add(item.title(words.language()));
      }
    }
    Map<String, List<String>> sorted = new TreeMap<>();
    byField.forEach((field, titles) -> sorted.put(field, List.copyOf(titles)));
    return sorted;
  }

  /** Matches that add no points are told together, but for those that an exception is made of. */
  static boolean isTold(Finding finding) {
    return finding.factor() != Factor.GOODS
        || finding.points() != 0
        || finding.isExcused()
        || !finding.evidence().containsKey("list");
  }

  static String statistics(StatisticsUsed statistics, Sentences words) {
    return words.render(
        "text.statistics",
        Map.of("releases", releases(statistics), "fingerprint", statistics.fingerprint()));
  }

  /** The releases one after the other: Trade Data Monitor (2023-11-27). */
  static String releases(StatisticsUsed statistics) {
    return statistics.releases().stream().map(Object::toString).collect(Collectors.joining("; "));
  }

  static String rules(RulesUsed rules, Sentences words) {
    return words.render(
        List.of("text.rules", "text.advice"),
        Map.of(
            "version", rules.version(),
            "legalState", rules.legalState(),
            "engine", rules.engine(),
            "fingerprint", rules.fingerprint()));
  }
}
