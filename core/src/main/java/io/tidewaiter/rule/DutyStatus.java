package io.tidewaiter.rule;

/**
 * How binding a duty is.
 *
 * @since 0.1
 */
public enum DutyStatus {
  /** Law in force. */
  IN_FORCE,
  /** What an authority asks for. */
  GUIDANCE,
  /** Proposed and not adopted. */
  PROPOSED
}
