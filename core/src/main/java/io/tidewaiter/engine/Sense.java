package io.tidewaiter.engine;

import io.tidewaiter.rule.WordRole;
import io.tidewaiter.trade.HsCode;
import java.util.Optional;

/** What a word of the rules means. */
sealed interface Sense {

  /**
   * It tells of goods.
   *
   * @param phrase the stems of the word: two that are the same count once
   * @param isNumber whether it is a part number
   * @param pack the pack that has the word, if it is not the standard one
   */
  record OfGoods(
      HsCode code, Strength strength, String phrase, boolean isNumber, Optional<String> pack)
      implements Sense {}

  /** It says how other words are meant. */
  record OfContext(WordRole role) implements Sense {}
}
