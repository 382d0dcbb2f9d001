package io.tidewaiter.report;

/**
 * The lowest and the highest score that what could not be checked could still lead to.
 *
 * <pre>{@code
 * ScoreRange range = line.scoreRange();
 * if (range.high() > range.low()) {
 *   System.out.println("What is missing could bring the score from " + line.score() + " to "
 *       + range.high());
 * }
 * }</pre>
 *
 * @param low the lowest score, 0 to 100
 * @param high the highest score, {@code low} to 100
 * @since 0.1
 */
public record ScoreRange(int low, int high) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if {@code high} is below {@code low}
   */
  public ScoreRange {
    if (high < low) {
      throw new IllegalArgumentException(
          "the highest score " + high + " is below the lowest " + low);
    }
  }

  /** The narrowest range that holds both. */
  public ScoreRange union(ScoreRange other) {
    return new ScoreRange(Math.min(low, other.low), Math.max(high, other.high));
  }
}
