package io.tidewaiter.rule;

/**
 * How surely the code of a line is the code of a list entry.
 *
 * <pre>{@code
 * List<Match> toClassify = line.matches().stream()
 *     .filter(match -> match.precision() == Precision.POSSIBLE)
 *     .toList();
 * }</pre>
 *
 * @since 0.1
 */
public enum Precision {
  /** The same code, or a code of an older edition that is wholly on the list. */
  EXACT,
  /** The code of the line is finer than the entry and lies within it. */
  WITHIN,
  /**
   * The code of the line is coarser than the entry, or only part of an older edition's code is on the list, or the
   * two have digits after the sixth that come from different tariffs.
   */
  POSSIBLE
}
