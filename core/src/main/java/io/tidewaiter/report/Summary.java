package io.tidewaiter.report;

import io.tidewaiter.rule.Band;
import io.tidewaiter.rule.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences that stand at the head of a result. */
final class Summary {

  private static final int MAX_REASONS = 3;

  private Summary() {}

  static String of(Screening screening, Sentences words) {
    List<String> keys = new ArrayList<>();
    int excused = excused(screening);
    boolean setAside = screening.verdict() == Verdict.CLEAR && excused > 0;
    keys.add(
        setAside
            ? "summary.clear-by-exception"
            : "summary." + screening.verdict().name().toLowerCase(Locale.ROOT));
    Map<String, Object> values = new LinkedHashMap<>();
    List<Finding> reasons = reasons(screening);
    if (!reasons.isEmpty()) {
      keys.add("summary.because");
      values.put("reasons", told(reasons, words));
    }
    if (excused > 0) {
      keys.add("summary.excused");
      values.put("excused", excused);
    }
    if (screening.verdict() == Verdict.CLEAR && leavesLow(screening)) {
      keys.add("summary.open");
      values.put(
          "high",
          screening.lines().stream()
              .mapToInt(line -> line.scoreRange().high())
              .max()
              .orElse(0));
    }
    if (!screening.jurisdictions().isEmpty()) {
      keys.add("summary.jurisdictions");
      values.put(
          "jurisdictions",
          screening.jurisdictions().stream()
              .map(Object::toString)
              .collect(Collectors.joining(", ")));
    }
    if (screening.asOf().isAfter(screening.rules().legalState())) {
      keys.add("summary.later-law");
    }
    keys.add("summary.parties");
    values.put("score", screening.score());
    values.put("decisive", decisive(screening).size());
    values.put("lines", screening.lines().size());
    values.put("legalState", screening.rules().legalState());
    return words.render(keys, values);
  }

  /** How many findings exceptions keep from counting. */
  private static int excused(Screening screening) {
    int excused = 0;
    for (LineScreening line : screening.lines()) {
      for (Finding finding : line.findings()) {
        excused += finding.isExcused() ? 1 : 0;
      }
    }
    return excused;
  }

  /** The strongest reasons of a line in a few words. */
  static String reasons(LineScreening line, Sentences words) {
    return told(reasons(line), words);
  }

  private static String told(List<Finding> reasons, Sentences words) {
    return reasons.stream()
        .map(finding -> reason(finding, words))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static List<LineScreening> decisive(Screening screening) {
    return screening.lines().stream()
        .filter(line -> line.verdict() == screening.verdict())
        .toList();
  }

  /** Whether what could not be checked could take a line out of LOW. */
  private static boolean leavesLow(Screening screening) {
    return screening.lines().stream()
        .anyMatch(line -> line.band() == Band.LOW
            && line.pointsToNextBand()
                .filter(points -> line.scoreRange().high() >= line.score() + points)
                .isPresent());
  }

  /** The findings that decide the worst line: bans and wanting data first, then the strongest. */
  private static List<Finding> reasons(Screening screening) {
    if (screening.verdict() == Verdict.CLEAR) {
      return List.of();
    }
    LineScreening worst = decisive(screening).stream()
        .reduce((one, other) -> other.score() > one.score() ? other : one)
        .orElseThrow();
    return reasons(worst);
  }

  private static List<Finding> reasons(LineScreening line) {
    return line.findings().stream()
        .filter(finding -> finding.factor() != Factor.CAP)
        .filter(finding -> finding.points() > 0
            || finding.factor() == Factor.LAW
            || (finding.factor() == Factor.DATA && !finding.code().equals("data.rules.stale")))
        .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
        .limit(MAX_REASONS)
        .toList();
  }

  private static int rank(Finding finding) {
    return switch (finding.factor()) {
      case LAW -> 0;
      case DATA -> finding.code().equals("data.code.described-otherwise") ? 3 : 1;
      default -> 2;
    };
  }

  /** A finding in a few words with its points: goods on the Common High Priority List (+44). */
  private static String reason(Finding finding, Sentences words) {
    String phrase = words.render(phrase(finding), finding.evidence());
    return finding.points() > 0 ? phrase + " (+" + finding.points() + ")" : phrase;
  }

  private static String phrase(Finding finding) {
    return switch (finding.factor()) {
      case GOODS -> finding.evidence().containsKey("list") ? "reason.goods" : "reason.goods.more";
      case DESTINATION ->
        finding.field().filter("/destination"::equals).isPresent()
            ? "reason.destination"
            : "reason.receiver";
      case LAW -> "reason.law";
      case ROUTE, PARTY, DESCRIPTION -> finding.checkKey();
      case TRADE_FLOW -> "reason." + finding.code();
      case DATA ->
        finding.code().equals("data.code.described-otherwise")
            ? "reason.described-otherwise"
            : "reason.data";
      case CAP -> "reason.data";
    };
  }
}
