package io.tidewaiter.rule;

/**
 * What kind of evidence a row of rule data rests on, strongest first.
 *
 * <pre>{@code
 * LaneEvidence evidence = LaneEvidence.of(
 *     lanes, LocalDate.of(2023, 11, 27), "Financial Times, Trade Data Monitor", Provenance.PRESS);
 * Screener informed = screener.with(evidence);
 * }</pre>
 *
 * @since 0.1
 */
public enum Provenance {
  /** The text of a law or of a table that a law contains. */
  LAW,
  /** An authority's list, alert or advice that is not binding. */
  GUIDANCE,
  /** Published statistics or a study of them. */
  STATISTICS,
  /** Reporting by named media. */
  PRESS,
  /** A judgement of the editors of the rules; its note gives the reason. */
  EDITORIAL
}
