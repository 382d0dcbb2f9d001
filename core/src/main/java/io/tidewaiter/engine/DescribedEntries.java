package io.tidewaiter.engine;

import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.GoodsWords;
import io.tidewaiter.rule.Neighbours;
import io.tidewaiter.rule.PartNumbers;
import io.tidewaiter.rule.Vocabulary;
import io.tidewaiter.trade.HsCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The entries of a span whose goods descriptions can name.
 *
 * @param byCode for each code that the rules have words for, the entry that weighs most, if there is one
 * @param lists the lists of those entries
 * @param neighbours codes whose goods rightly carry the words of listed goods
 */
record DescribedEntries(
    Map<HsCode, Posting> byCode, Set<String> lists, List<Neighbours> neighbours) {

  private static final Comparator<Posting> WEIGHTIEST =
      Comparator.comparingInt(Posting::points).thenComparingInt(posting -> -posting.rank());

  static DescribedEntries on(LocalDate day, Vocabulary vocabulary, PostingIndex postings) {
    Set<HsCode> codes = new TreeSet<>();
    vocabulary.goods().stream().map(GoodsWords::code).forEach(codes::add);
    vocabulary.parts().stream().map(PartNumbers::code).forEach(codes::add);
    Map<HsCode, Posting> byCode = new TreeMap<>();
    for (HsCode code : codes) {
      postings.overlapping(
          code,
          NationalDigits.UNKNOWN,
          posting -> byCode.merge(
              code, posting, (one, other) -> WEIGHTIEST.compare(one, other) >= 0 ? one : other));
    }
    Set<String> lists = new TreeSet<>();
    byCode.values().forEach(posting -> lists.add(posting.list().id()));
    List<Neighbours> neighbours = vocabulary.neighbours().stream()
        .filter(row -> row.validity().inForceOn(day, Effect.RESTRICTS))
        .toList();
    return new DescribedEntries(byCode, lists, neighbours);
  }

  Optional<Posting> posting(HsCode code) {
    return Optional.ofNullable(byCode.get(code));
  }
}
