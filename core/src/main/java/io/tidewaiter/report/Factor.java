package io.tidewaiter.report;

/**
 * What a finding is about.
 *
 * <pre>{@code
 * int ofParties = line.findings().stream()
 *     .filter(finding -> finding.factor() == Factor.PARTY)
 *     .mapToInt(Finding::points)
 *     .sum();
 * }</pre>
 *
 * @since 0.1
 */
public enum Factor {
  /** The goods are on a list. */
  GOODS,
  /** Where the goods go. */
  DESTINATION,
  /** The way the goods take. */
  ROUTE,
  /** What trade statistics say of the lane that the goods take. */
  TRADE_FLOW,
  /** The firms and persons in the shipment, its papers and its payment. */
  PARTY,
  /** How the goods are described. */
  DESCRIPTION,
  /** What the data of the shipment lack or contradict. */
  DATA,
  /** A prohibition. */
  LAW,
  /** The sum of the points leaves the range from 0 to 100. */
  CAP
}
