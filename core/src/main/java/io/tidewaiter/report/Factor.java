package io.tidewaiter.report;

/**
 * What a finding is about.
 *
 * @since 0.1
 */
public enum Factor {
  /** The goods are on a list. */
  GOODS,
  /** Where the goods go. */
  DESTINATION,
  /** What the data of the shipment lack or contradict. */
  DATA,
  /** A prohibition. */
  LAW,
  /** The sum of the points leaves the range from 0 to 100. */
  CAP
}
