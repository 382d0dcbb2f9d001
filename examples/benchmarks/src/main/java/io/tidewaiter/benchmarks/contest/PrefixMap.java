package io.tidewaiter.benchmarks.contest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Looks up every beginning of a code in a map. With strings as keys it is what most who write this themselves end up
 * with; with numbers as keys no string is cut.
 */
final class PrefixMap<K> extends TallyingContestant {

  /** How a line's code is cut to some digits. */
  interface Cut<K> {
    K of(Corpus corpus, int line, int digits);
  }

  private final Cut<K> cut;
  private final int[] lengths;
  private final Map<K, List<GoodsRow>> exact = new HashMap<>();
  private final Map<K, List<GoodsRow>> finer = new HashMap<>();
  private final ByCountry destinations;

  private PrefixMap(Contest contest, Cut<K> cut, Function<String, K> key) {
    super(contest);
    this.cut = cut;
    List<GoodsRow> goods = contest.plainRules().goods();
    lengths = goods.stream()
        .mapToInt(row -> row.digits().length())
        .sorted()
        .distinct()
        .toArray();
    for (GoodsRow row : goods) {
      exact.computeIfAbsent(key.apply(row.digits()), k -> new ArrayList<>()).add(row);
      for (int length = Corpus.MIN_DIGITS; length < row.digits().length(); length += 2) {
        finer
            .computeIfAbsent(key.apply(row.digits().substring(0, length)), k -> new ArrayList<>())
            .add(row);
      }
    }
    destinations = new ByCountry(contest.plainRules());
  }

  /** With the digits as keys. */
  static PrefixMap<String> ofStrings(Contest contest) {
    return new PrefixMap<>(
        contest, (corpus, line, digits) -> corpus.digits(line).substring(0, digits), key -> key);
  }

  /** With numbers as keys, a one before the digits. */
  static PrefixMap<Long> ofNumbers(Contest contest) {
    return new PrefixMap<>(contest, Corpus::prefix, digits -> Long.valueOf("1" + digits));
  }

  @Override
  void find(int line, Tally to) {
    int day = corpus.day(line);
    int digits = corpus.digits(line).length();
    for (int length : lengths) {
      if (length > digits) {
        break;
      }
      meet(exact.getOrDefault(cut.of(corpus, line, length), List.of()), day, true, to);
    }
    meet(finer.getOrDefault(cut.of(corpus, line, digits), List.of()), day, false, to);
  }

  private static void meet(List<GoodsRow> rows, int day, boolean within, Tally to) {
    for (int i = 0; i < rows.size(); i++) {
      GoodsRow row = rows.get(i);
      if (row.inForceOn(day)) {
        to.meet(row, within);
      }
    }
  }

  @Override
  DestinationRow destination(int line) {
    return destinations.on(corpus.day(line), corpus.country(line));
  }
}
