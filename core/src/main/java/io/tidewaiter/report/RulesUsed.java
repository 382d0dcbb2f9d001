package io.tidewaiter.report;

import io.tidewaiter.rule.RuleSet;
import java.time.LocalDate;

/**
 * Which rules and which engine made a result.
 *
 * <pre>{@code
 * RulesUsed used = screening.rules();
 * boolean isCurrent = used.fingerprint().equals(screener.rules().fingerprint());
 * }</pre>
 *
 * @param version the versions of the rule packs
 * @param legalState the day up to which the rules follow the law
 * @param fingerprint "sha256:" and 64 hexadecimal digits over the rule packs
 * @param engine name and version of the engine
 * @since 0.1
 */
public record RulesUsed(String version, LocalDate legalState, String fingerprint, String engine) {

  /** Names rules and the engine that applies them. */
  public static RulesUsed of(RuleSet rules, String engine) {
    return new RulesUsed(rules.version(), rules.legalState(), rules.fingerprint(), engine);
  }
}
