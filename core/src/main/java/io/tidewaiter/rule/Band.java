package io.tidewaiter.rule;

/**
 * A range of the score, mildest first. Where the ranges begin is part of the {@link RiskModel}.
 *
 * <pre>{@code
 * if (screening.band().compareTo(Band.HIGH) >= 0) {
 *   System.out.println("For an officer: " + screening.summary());
 * }
 * }</pre>
 *
 * @since 0.1
 */
public enum Band {
  /** An ordinary shipment. */
  LOW(Verdict.CLEAR),
  /** Worth a look. */
  ELEVATED(Verdict.REVIEW),
  /** Not to be shipped as it stands. */
  HIGH(Verdict.HOLD),
  /** Not to be shipped as it stands, with several strong reasons. */
  SEVERE(Verdict.HOLD);

  private final Verdict verdict;

  Band(Verdict verdict) {
    this.verdict = verdict;
  }

  /** The verdict that a score in this range leads to, if nothing else calls for a more severe one. */
  public Verdict verdict() {
    return verdict;
  }
}
