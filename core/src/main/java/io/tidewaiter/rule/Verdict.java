package io.tidewaiter.rule;

/**
 * What is to be done with a line or a shipment, mildest first. A verdict informs a decision that a person takes.
 *
 * <pre>{@code
 * if (screening.verdict().compareTo(Verdict.REVIEW) >= 0) {
 *   System.out.println(screening.toText());
 * }
 * Verdict ofNewCustomer = screening.verdict().atLeast(Verdict.REVIEW);
 * }</pre>
 *
 * @since 0.1
 */
public enum Verdict {
  /** Everything that a clear result needs was checked, and nothing in the rules speaks against shipping. */
  CLEAR,
  /** Something that a clear result needs could not be checked. */
  INCOMPLETE,
  /** Somebody should look before the goods leave. */
  REVIEW,
  /** The goods should not leave until somebody has resolved what was found. */
  HOLD,
  /** A ban in force names these goods and this destination. */
  PROHIBITED;

  /** The more severe of two verdicts. */
  public Verdict atLeast(Verdict floor) {
    return compareTo(floor) >= 0 ? this : floor;
  }
}
