package io.tidewaiter.testing;

import io.tidewaiter.pack.RulePacks;
import io.tidewaiter.rule.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A small pack of rules that never changes within a major version of the library: a test that asserts what comes of a
 * shipment does not break because the law has changed. <b>For tests only.</b>
 *
 * <pre>{@code
 * Screener screener = Screener.of(FrozenRules.load());
 * }</pre>
 *
 * <p>It is a cutting of the standard rules with a legal state of 24 October 2025, its rows with their sources: eight
 * codes of the Common High Priority List (8457.10, 8482.10, 8504.40, 8526.91, 8532.21, 8542.31, 8542.32, 9030.20), the
 * same of Annex XL, ten codes of Annex VII part B and three of Annex XXIII of Regulation (EU) No 833/2014 with their
 * bans, the countries of ten lists and the ratings that follow from these lists alone, eight red flags, five duties,
 * the words for three kinds of goods in English and Turkish, the risk model, and all codes of the Harmonized System.
 * What was cut away is unknown to it, so it clears much that the law does not.
 *
 * <p>Results name it: their rules are {@code frozen-test-pack 1-frozen}, and each finding of its rows names the pack. A
 * shipment of more than five years after the legal state is not cleared, as under any rules; give tests a fixed date.
 *
 * @since 0.1
 */
public final class FrozenRules {

  private FrozenRules() {}

  /**
   * Reads and verifies the pack. Every call reads it again; keep what it returns.
   *
   * @throws io.tidewaiter.pack.RulePackException if the jar is damaged
   */
  public static RuleSet load() {
    try {
      return RulePacks.read(
          path -> Optional.ofNullable(FrozenRules.class.getResourceAsStream("frozen/" + path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
