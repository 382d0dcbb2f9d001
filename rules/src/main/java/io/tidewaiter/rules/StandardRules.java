package io.tidewaiter.rules;

import io.tidewaiter.pack.RulePacks;
import io.tidewaiter.rule.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Opens the rule data in this jar: the Common High Priority List, lists of Regulation (EU) No 833/2014, country lists
 * of the EU, the United States, the United Kingdom and the United Nations, ratings of destinations, the codes of the
 * Harmonized System and the risk model.
 *
 * @since 0.1
 */
public final class StandardRules {

  private StandardRules() {}

  /**
   * Reads and verifies the rules. Every call reads them again; keep what it returns.
   *
   * @throws io.tidewaiter.pack.RulePackException if the jar is damaged
   */
  public static RuleSet load() {
    try {
      return RulePacks.read(
          path -> Optional.ofNullable(StandardRules.class.getResourceAsStream("pack/" + path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
