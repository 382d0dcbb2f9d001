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
 * @param others words that name other goods, as many as are quoted
 * @param steps how many letters were compared
 */
record DescriptionReading(
    int words,
    String folded,
    List<Mention> goods,
    Set<String> chapters,
    List<String> others,
    int steps) {

  /** How many wordings of one thing are quoted, at most; what is said oftener is not kept. */
  static final int MAX_QUOTED = 5;

  /**
   * Goods that are mentioned.
   *
   * @param goods what the words mean
   * @param isMeant whether they say what the goods are, rather than what they are for or come with
   * @param text the description
   * @param from where in it the words begin
   * @param to where they end
   */
  record Mention(Sense.OfGoods goods, boolean isMeant, String text, int from, int to) {

    HsCode code() {
      return goods.code();
    }

    /** How much they tell where they stand. */
    Strength strength() {
      return isMeant ? goods.strength() : Strength.ALLUDES;
    }

    /** The words as they stand in the description. */
    String words() {
      return text.substring(from, to);
    }

    /** The stems of the words. */
    String phrase() {
      return goods.phrase();
    }

    Optional<String> pack() {
      return goods.pack();
    }

    /** Whether they name the goods together with their kind. */
    boolean suggests() {
      return goods.strength() != Strength.KIND;
    }
  }

  /** Whether there is not one letter or digit. */
  boolean isEmpty() {
    return words == 0;
  }
}
