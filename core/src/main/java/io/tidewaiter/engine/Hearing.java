package io.tidewaiter.engine;

import io.tidewaiter.engine.DescriptionReading.NamedGoods;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Sums up for each goods what the words of a text tell of them: a text that says "chip" a thousand times says it once.
 * Used by one thread.
 */
final class Hearing {

  private static final Comparator<NamedGoods> WEIGHTIEST = Comparator.comparing(
          (NamedGoods goods) -> goods.strength().suffices())
      .thenComparingInt(NamedGoods::weight)
      .reversed();

  // What was heard of goods in the same words before.

  private static final int WEIGHED = 1;
  private static final int AS_KIND = 2;
  private static final int AS_MORE = 4;

  private final GoodsSenses senses;
  private final byte[] tellings;

  /** Which tellings were heard. */
  private final int[] told;

  private int countOfTold;
  private final Sum[] sums;

  /** Which goods were heard, in the order of the text. */
  private final int[] heard;

  private int countOfHeard;
  private final long[] chapters = new long[2];

  /** Whether the text has no other words. */
  private boolean isAll;

  /** What was heard of some goods. */
  private static final class Sum {

    private Strength strongest = Strength.ALLUDES;
    private int weight;
    private int kinds;
    private int more;
    private int both;
    private final Quotes quotes;
    private Optional<String> pack = Optional.empty();

    Sum(Tokens tokens) {
      quotes = new Quotes(tokens, DescriptionReading.MAX_QUOTED);
    }

    /**
     * One word that names goods is enough, or one for their kind and another that suggests them. A word that does both is
     * enough where there is no other.
     */
    private boolean isEnough(boolean isAll) {
      return strongest.suffices()
          || (kinds > 0 && more > 0 && (kinds > 1 || more > 1 || both == 0 || isAll));
    }

    private void clear() {
      strongest = Strength.ALLUDES;
      weight = 0;
      kinds = 0;
      more = 0;
      both = 0;
      quotes.clear();
      pack = Optional.empty();
    }
  }

  Hearing(GoodsSenses senses, Tokens tokens) {
    this.senses = senses;
    tellings = new byte[senses.countOfTellings()];
    told = new int[tellings.length];
    heard = new int[senses.countOfGoods()];
    sums = new Sum[heard.length];
    Arrays.setAll(sums, goods -> new Sum(tokens));
  }

  /** Forgets all. */
  void clear() {
    for (int i = 0; i < countOfTold; i++) {
      tellings[told[i]] = 0;
    }
    for (int i = 0; i < countOfHeard; i++) {
      sums[heard[i]].clear();
    }
    countOfTold = 0;
    countOfHeard = 0;
    Arrays.fill(chapters, 0);
    isAll = false;
  }

  /** Hears whether the words of goods are all that the text says. */
  void hearAll(boolean isAll) {
    this.isAll = isAll;
  }

  /** Hears words, be it only as what the goods are for. */
  void mention(int meaning) {
    chapters[0] |= senses.chapters(meaning, 0);
    chapters[1] |= senses.chapters(meaning, 1);
  }

  /**
   * Hears words of goods.
   *
   * @param isMeant whether they say what the goods are, rather than what they are for or come with
   */
  void hear(int meaning, boolean isMeant, int first, int last) {
    for (int sense = senses.from(meaning); sense < senses.to(meaning); sense++) {
      Sum sum = sums[senses.goods(sense)];
      if (sum.quotes.isEmpty()) {
        heard[countOfHeard++] = senses.goods(sense);
      }
      Strength own = senses.strength(sense);
      Strength strength = isMeant ? own : Strength.ALLUDES;
      if (strength.compareTo(sum.strongest) > 0) {
        sum.strongest = strength;
      }
      tell(sum, senses.telling(sense), strength, own != Strength.KIND);
      if (sum.quotes.add(first, last) && sum.pack.isEmpty()) {
        sum.pack = senses.sense(sense).pack();
      }
    }
  }

  private void tell(Sum sum, int telling, Strength strength, boolean isMore) {
    int before = tellings[telling];
    int now = before | WEIGHED | (isMore ? AS_MORE : 0) | (strength == Strength.KIND ? AS_KIND : 0);
    if (now == before) {
      return;
    }
    tellings[telling] = (byte) now;
    if (before == 0) {
      told[countOfTold++] = telling;
      sum.weight += strength.weight();
    }
    int added = now & ~before;
    sum.kinds += (added & AS_KIND) != 0 ? 1 : 0;
    sum.more += (added & AS_MORE) != 0 ? 1 : 0;
    sum.both += (now & AS_KIND) != 0 && (now & AS_MORE) != 0 ? 1 : 0;
  }

  /** Whether enough was heard of any goods. */
  boolean isEnough() {
    for (int i = 0; i < countOfHeard; i++) {
      if (sums[heard[i]].isEnough(isAll)) {
        return true;
      }
    }
    return false;
  }

  /** The goods that enough was heard of, those first that most speaks for, then those that were heard first. */
  List<NamedGoods> named(String description) {
    List<NamedGoods> named = new ArrayList<>();
    for (int i = 0; i < countOfHeard; i++) {
      Sum sum = sums[heard[i]];
      if (sum.isEnough(isAll)) {
        named.add(new NamedGoods(
            senses.code(heard[i]),
            sum.strongest.suffices() ? sum.strongest : Strength.SUGGESTS,
            sum.weight,
            sum.quotes.of(description),
            sum.pack));
      }
    }
    named.sort(WEIGHTIEST);
    return named;
  }

  /** The chapters of all goods that were mentioned. */
  BitSet chapters() {
    return BitSet.valueOf(chapters);
  }
}
