package io.tidewaiter.engine;

import io.tidewaiter.trade.HsCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a description tells of goods, whatever the code of its line.
 *
 * @param words how many words it has
 * @param folded the description folded, to be compared with whole phrases; empty if it is longer than any
 * @param goods words that name or suggest goods of a list, in the order of the text
 * @param chapters the chapters of all goods of lists that are mentioned, be it only as what the goods are for
 * @param others words that name other goods
 * @param steps how many letters were compared
 */
record DescriptionReading(
    int words,
    String folded,
    List<Mention> goods,
    Set<String> chapters,
    List<String> others,
    int steps) {

  /**
   * Goods that are mentioned.
   *
   * @param words the words as they stand in the description
   * @param strength how much they tell where they stand
   * @param stated how much they would tell if they stood alone
   * @param phrase the stems of the words
   */
  record Mention(
      HsCode code,
      Strength strength,
      Strength stated,
      String phrase,
      boolean isNumber,
      String words,
      Optional<String> pack) {

    /** Whether they name the goods together with their kind. */
    boolean suggests() {
      return stated != Strength.KIND;
    }
  }

  /** Whether there is not one letter or digit. */
  boolean isEmpty() {
    return words == 0;
  }
}
