package io.tidewaiter.engine;

import io.tidewaiter.report.Finding;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.FlagTest;
import io.tidewaiter.rule.RedFlag;
import io.tidewaiter.rule.RiskModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A red flag that is asked about on the days of a span.
 *
 * @param flag the flag, its words folded
 * @param question what is asked
 * @param weight its points
 * @param sources the texts that speak of it by then
 * @param bare a finding with its weight and theme and nothing else, to add up what could still be found
 */
record ActiveFlag(
    RedFlag flag, FlagQuestion question, int weight, List<String> sources, Finding bare) {

  /** The flag as it is asked about on a day; empty if no text speaks of it yet. */
  static Optional<ActiveFlag> on(LocalDate day, RedFlag flag, RiskModel model) {
    List<String> sources = flag.sources().stream()
        .filter(source -> source.validity().inForceOn(day, Effect.RESTRICTS))
        .map(source -> source.basis().source())
        .distinct()
        .toList();
    if (sources.isEmpty() || !flag.validity().inForceOn(day, Effect.RESTRICTS)) {
      return Optional.empty();
    }
    RedFlag folded = flag.with(flag.words().stream().map(FoldedText::of).toList(), flag.sources());
    int weight = model.points(flag.row().id()).orElse(0);
    Finding bare = Finding.builder(flag.row().id(), FlagQuestion.factor(flag.test()), weight)
        .theme(flag.theme())
        .build();
    return Optional.of(new ActiveFlag(folded, FlagQuestion.of(flag.test()), weight, sources, bare));
  }

  String id() {
    return flag.row().id();
  }

  boolean isPerLine() {
    return flag.test() == FlagTest.VAGUE_DESCRIPTION;
  }

  /** What is to be found out, as the key of a phrase. */
  String phrase() {
    return "check." + key();
  }

  /** The finding of a line for which it was found. */
  Finding finding(Outcome outcome) {
    Finding.Builder finding = Finding.builder(id(), FlagQuestion.factor(flag.test()), weight)
        .fieldOrNone(outcome.field())
        .theme(flag.theme())
        .floor(flag.floor())
        .say("flag." + key());
    outcome.evidence().get().forEach(finding::evidence);
    flag.since().ifPresent(day -> finding.evidence("since", day.toString()));
    if (flag.limit() > 0) {
      finding.evidence("limit", flag.limit());
    }
    sources.forEach(finding::source);
    if (flag.test().isAnswerable()) {
      finding.answer("answer." + key());
    }
    flag.row().foreignPack().ifPresent(finding::pack);
    return finding.build();
  }

  private String key() {
    return flag.test().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
