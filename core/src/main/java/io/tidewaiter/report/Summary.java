package io.tidewaiter.report;

import io.tidewaiter.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sentences that stand at the head of a result. */
final class Summary {

  private Summary() {}

  static String of(Screening screening) {
    List<String> keys = new ArrayList<>();
    keys.add("summary." + screening.verdict().name().toLowerCase(Locale.ROOT));
    if (screening.asOf().isAfter(screening.rules().legalState())) {
      keys.add("summary.later-law");
    }
    keys.add("summary.parties");
    long decisive = screening.lines().stream()
        .map(LineScreening::verdict)
        .filter(verdict -> verdict == screening.verdict())
        .count();
    return Sentences.ENGLISH.render(
        keys,
        Map.of(
            "score", screening.score(),
            "decisive", decisive,
            "lines", screening.lines().size(),
            "held",
                screening.lines().stream()
                    .filter(line -> line.verdict() != Verdict.CLEAR)
                    .count(),
            "legalState", screening.rules().legalState()));
  }
}
