package io.tidewaiter;

import io.tidewaiter.rule.RuleSet;
import java.io.IOException;
import java.util.Optional;

/** Where rules are read from again and again. */
interface RuleSource {

  /**
   * What tells, without reading the rules, whether they may be others than before; empty if nothing does.
   *
   * @throws IOException if there is nothing to read
   */
  Optional<?> state() throws IOException;

  /** Reads and checks the rules. */
  RuleSet read() throws IOException;
}
