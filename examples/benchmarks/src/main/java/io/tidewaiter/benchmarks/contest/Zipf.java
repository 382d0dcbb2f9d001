package io.tidewaiter.benchmarks.contest;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws from a ranking of which each place is rarer than the one before, as goods and destinations of trade are. */
final class Zipf {

  private final double[] upTo;

  /**
   * A ranking.
   *
   * @param places how many places it has
   * @param steepness how fast the share falls: the share of place n is as 1 to n to this power
   */
  Zipf(int places, double steepness) {
    upTo = new double[places];
    double sum = 0;
    for (int place = 0; place < places; place++) {
      sum += 1 / Math.pow(place + 1.0, steepness);
      upTo[place] = sum;
    }
  }

  int draw(RandomGenerator random) {
    int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return found >= 0 ? found : -found - 1;
  }
}
