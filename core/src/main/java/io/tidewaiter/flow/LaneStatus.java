package io.tidewaiter.flow;

/**
 * What the statistics of a lane amount to.
 *
 * <pre>{@code
 * boolean alarm = switch (lane.status()) {
 *   case LEAKING, SURGING -> true;
 *   case QUIET, NOT_JUDGEABLE -> false;
 * };
 * }</pre>
 *
 * @since 0.1
 */
public enum LaneStatus {
  /** Goods leave the exporter and do not arrive, and nothing innocent explains it. */
  LEAKING,
  /** The exporter's figures have multiplied; that they do not arrive is not shown. */
  SURGING,
  /** Judged, and no cause for concern. */
  QUIET,
  /** The figures do not allow a judgement. That is no sign that the lane is sound. */
  NOT_JUDGEABLE
}
