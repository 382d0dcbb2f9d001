package io.tidewaiter.engine;

import com.google.common.base.Suppliers;
import io.tidewaiter.report.Finding;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.FlagTest;
import io.tidewaiter.rule.RedFlag;
import io.tidewaiter.rule.RiskModel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A red flag that is asked about on the days of a span.
 *
 * @param flag the flag
 * @param question what is asked
 * @param lookup its words, folded when a shipment first shows something to compare with them
 * @param phrase what is to be found out, as the key of a phrase
 * @param pattern what is found wherever the flag is, but for its place and what was seen there
 */
record ActiveFlag(
    RedFlag flag, FlagQuestion question, Supplier<Words> lookup, String phrase, Finding pattern) {

  /**
   * The words of a flag.
   *
   * @param all the words, to look one up
   * @param phrases the same, or their stems, to find them in a text
   */
  record Words(Set<String> all, Phrases phrases) {
    static Words of(RedFlag flag) {
      List<String> folded = flag.words().stream().map(FoldedText::of).toList();
      return new Words(
          Set.copyOf(folded),
          flag.test() == FlagTest.VAGUE_DESCRIPTION
              ? Phrases.ofStems(flag.words())
              : new Phrases(folded));
    }
  }

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
    return Optional.of(new ActiveFlag(
        flag,
        FlagQuestion.of(flag.test()),
        Suppliers.memoize(() -> Words.of(flag)),
        "check." + key(flag.test()),
        pattern(flag, model.points(flag.row().id()).orElse(0), sources)));
  }

  private static Finding pattern(RedFlag flag, int weight, List<String> sources) {
    String key = key(flag.test());
    Finding.Builder finding = Finding.builder(
            flag.row().id(), FlagQuestion.factor(flag.test()), weight)
        .theme(flag.theme())
        .floor(flag.floor())
        .say("flag." + key);
    sources.forEach(finding::source);
    if (flag.test().isAnswerable()) {
      finding.answer("answer." + key);
    }
    flag.row().foreignPack().ifPresent(finding::pack);
    return finding.build();
  }

  private static String key(FlagTest test) {
    return test.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words of the flag, folded, to look one up. */
  Set<String> words() {
    return lookup.get().all();
  }

  /** The same, or their stems, to find them in a text. */
  Phrases phrases() {
    return lookup.get().phrases();
  }

  /** The day that the question names. */
  Optional<LocalDate> since() {
    return flag.since();
  }

  /** The number that the question names; 0 if it names none. */
  int limit() {
    return flag.limit();
  }

  String id() {
    return flag.row().id();
  }

  boolean isPerLine() {
    return FlagQuestion.basis(flag.test()) == FlagQuestion.Basis.DESCRIPTION;
  }

  /** The finding of a shipment or a line for which it was found. */
  Finding finding(Outcome outcome) {
    return pattern.at(outcome.field(), () -> {
      Map<String, Object> evidence = new LinkedHashMap<>(outcome.evidence().get());
      flag.since().ifPresent(day -> evidence.put("since", day.toString()));
      if (flag.limit() > 0) {
        evidence.put("limit", flag.limit());
      }
      return evidence;
    });
  }
}
