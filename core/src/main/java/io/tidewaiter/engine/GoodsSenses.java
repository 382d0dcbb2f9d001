package io.tidewaiter.engine;

import io.tidewaiter.trade.HsCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the words of the rules tell of goods, as rows of numbers: a sense for each meaning and goods that it tells of, those
 * of one meaning side by side.
 *
 * <p>Immutable.
 */
final class GoodsSenses {

  private static final Strength[] STRENGTHS = Strength.values();

  private final Sense.OfGoods[] senses;

  /** Where the senses of each meaning begin; they end where those of the next one begin. */
  private final int[] froms;

  private final byte[] strengths;

  /** For each sense its goods and phrase as one number: two senses with the same one tell the same. */
  private final int[] tellings;

  /** For each sense the number of its goods. */
  private final int[] goods;

  private final List<HsCode> codes;
  private final int countOfTellings;

  /** For each meaning the chapters of its goods, as two rows of bits. */
  private final long[] chapters;

  private record Telling(HsCode code, String phrase) {}

  GoodsSenses(List<Meaning> meanings) {
    senses = meanings.stream()
        .flatMap(meaning -> meaning.goods().stream())
        .toArray(Sense.OfGoods[]::new);
    codes = Stream.of(senses).map(Sense.OfGoods::code).distinct().toList();
    froms = new int[meanings.size() + 1];
    strengths = new byte[senses.length];
    tellings = new int[senses.length];
    goods = new int[senses.length];
    chapters = new long[2 * meanings.size()];
    Map<Telling, Integer> numbers = new LinkedHashMap<>();
    int next = 0;
    for (int meaning = 0; meaning < meanings.size(); meaning++) {
      for (Sense.OfGoods sense : meanings.get(meaning).goods()) {
        strengths[next] = (byte) List.of(STRENGTHS).indexOf(sense.strength());
        goods[next] = codes.indexOf(sense.code());
        tellings[next] = numbers.computeIfAbsent(
            new Telling(sense.code(), sense.phrase()), telling -> numbers.size());
        next++;
        int chapter = chapter(sense.code());
        chapters[2 * meaning + chapter / Long.SIZE] |= 1L << chapter;
      }
      froms[meaning + 1] = next;
    }
    countOfTellings = numbers.size();
  }

  static int chapter(HsCode code) {
    return Integer.parseInt(code.first(2).digits());
  }

  /** How many goods there are. */
  int countOfGoods() {
    return codes.size();
  }

  HsCode code(int goods) {
    return codes.get(goods);
  }

  int countOfTellings() {
    return countOfTellings;
  }

  /** The first sense of a meaning. */
  int from(int meaning) {
    return froms[meaning];
  }

  /** The one behind its last. */
  int to(int meaning) {
    return froms[meaning + 1];
  }

  Sense.OfGoods sense(int sense) {
    return senses[sense];
  }

  Strength strength(int sense) {
    return STRENGTHS[strengths[sense]];
  }

  int telling(int sense) {
    return tellings[sense];
  }

  int goods(int sense) {
    return goods[sense];
  }

  /** The chapters below 64, or those from there on, of the goods of a meaning. */
  long chapters(int meaning, int half) {
    return chapters[2 * meaning + half];
  }
}
