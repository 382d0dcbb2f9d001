package io.tidewaiter.engine;

import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.RuleSet;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The red flags that are asked about during a span of days. Immutable. */
final class ActiveFlags {

  private static final int[] NONE = {};

  private final List<ActiveFlag> all;
  private final Map<FlagQuestion.Basis, int[]> byBasis = new EnumMap<>(FlagQuestion.Basis.class);
  private final List<List<String>> goods;
  private final int[] goodsOfFlags;

  private ActiveFlags(List<ActiveFlag> all) {
    this.all = all;
    for (FlagQuestion.Basis basis : FlagQuestion.Basis.values()) {
      byBasis.put(
          basis,
          IntStream.range(0, all.size())
              .filter(i -> FlagQuestion.basis(all.get(i).flag().test()) == basis)
              .toArray());
    }
    goods = all.stream().map(flag -> flag.flag().goods()).distinct().toList();
    goodsOfFlags =
        all.stream().mapToInt(flag -> goods.indexOf(flag.flag().goods())).toArray();
  }

  /** The red flags during each of their spans. */
  static Timeline<ActiveFlags> timeline(RuleSet rules) {
    ChangeDays changes = new ChangeDays().add(rules.redFlags(), Effect.RESTRICTS);
    rules.redFlags().forEach(flag -> changes.add(flag.sources(), Effect.RESTRICTS));
    return new Timeline<>(changes.days(), day -> on(day, rules));
  }

  private static ActiveFlags on(LocalDate day, RuleSet rules) {
    return new ActiveFlags(rules.redFlags().stream()
        .flatMap(flag -> ActiveFlag.on(day, flag, rules.riskModel()).stream())
        .toList());
  }

  /** All of them, in the order of the rules; elsewhere a flag is known by its place here. */
  List<ActiveFlag> all() {
    return all;
  }

  ActiveFlag get(int flag) {
    return all.get(flag);
  }

  int size() {
    return all.size();
  }

  /** The places of those that look at something. */
  int[] on(FlagQuestion.Basis basis) {
    return byBasis.getOrDefault(basis, NONE);
  }

  /** The lists of goods that they ask about, each choice of them once. */
  List<List<String>> goods() {
    return goods;
  }

  /** Which of {@link #goods} a flag asks about. */
  int goodsOf(int flag) {
    return goodsOfFlags[flag];
  }
}
