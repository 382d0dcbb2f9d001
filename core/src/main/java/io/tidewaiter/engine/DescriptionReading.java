package io.tidewaiter.engine;

import io.tidewaiter.trade.HsCode;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a description tells of goods, whatever the code of its line.
 *
 * @param words how many words it has
 * @param stems the stems of the words, with spaces between them; null if they tell what the goods are
 * @param linking where in the stems words begin that tell of no goods; not to be changed
 * @param goods the goods of lists that its words name or suggest, those first that most speaks for, then those that are
 *     mentioned first
 * @param chapters the chapters of all goods of lists that are mentioned, be it only as what the goods are for; not to be
 *     changed
 * @param others words that name other goods, as many as are quoted
 * @param steps how many letters were compared
 */
record DescriptionReading(
    int words,
    @Nullable String stems,
    BitSet linking,
    List<NamedGoods> goods,
    BitSet chapters,
    List<String> others,
    int steps) {

  /** How many wordings of one thing are quoted, at most; what is said oftener is not kept. */
  static final int MAX_QUOTED = 5;

  /**
   * Goods that are named or suggested.
   *
   * @param strength how much all words together tell
   * @param weight how much speaks for these goods rather than others
   * @param words the words as they stand in the description, in its order, each wording once
   * @param pack the pack that has the words, if it is not the standard one
   */
  record NamedGoods(
      HsCode code, Strength strength, int weight, List<String> words, Optional<String> pack) {}

  /** Whether there is not one letter or digit. */
  boolean isEmpty() {
    return words == 0;
  }

  /** Whether it has no words, or none that could tell what the goods are but such as fit everything. */
  boolean isVague(Phrases fitting) {
    return isEmpty() || (stems != null && fitting.makeUp(stems, linking));
  }
}
