package io.tidewaiter.rule;

/**
 * How binding a duty is.
 *
 * <pre>{@code
 * List<Duty> byLaw = screening.duties().stream()
 *     .filter(duty -> duty.obligation().status() == DutyStatus.IN_FORCE)
 *     .toList();
 * }</pre>
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
