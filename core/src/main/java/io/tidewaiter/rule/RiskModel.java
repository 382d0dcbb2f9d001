package io.tidewaiter.rule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How findings become a score: points are weights of evidence that are added up to a base, and bands divide the
 * scores from 0 to 100. The model is a judgement, not law.
 *
 * <pre>{@code
 * RiskModel model = rules.riskModel();
 * Optional<Integer> points = model.points("goods.chpl.tier-1");
 * Band band = model.band(54);
 * Optional<Integer> nextBandFrom = model.next(band);
 * }</pre>
 *
 * @param base the points every line starts from; below zero, so that an ordinary shipment is low
 * @param possiblePercent how many per cent of its points a merely possible match counts, 0 to 100, rounded half up
 * @param elevatedFrom the lowest score that is {@link Band#ELEVATED}
 * @param highFrom the lowest score that is {@link Band#HIGH}
 * @param severeFrom the lowest score that is {@link Band#SEVERE}
 * @param staleAfterDays how many days after the legal state of the rules a line is told that they are old, at most
 *     {@link #MAX_DAYS}; 0: never
 * @param weights points and reason by the code of the finding
 * @since 0.1
 */
public record RiskModel(
    int base,
    int possiblePercent,
    int elevatedFrom,
    int highFrom,
    int severeFrom,
    int staleAfterDays,
    Map<String, Weight> weights) {

  /** The code of the points for a lane on which nothing arrives of what the exports grew by. */
  public static final String LEAKING_LANE = "flow.leaking";

  /** The code of the points for a lane all of whose exports are growth. */
  public static final String SURGING_LANE = "flow.surging";

  /** The weight of a description that names listed goods under a code that is not on their list. */
  public static final String NAMES_LISTED_GOODS = "description.listed-goods";

  /** The weight of a description that only suggests them. */
  public static final String SUGGESTS_LISTED_GOODS = "description.perhaps-listed-goods";

  /** The weights of what descriptions tell of goods. */
  public static final List<String> DESCRIPTION_CODES =
      List.of(NAMES_LISTED_GOODS, SUGGESTS_LISTED_GOODS);

  /** The highest score. */
  public static final int MAX_SCORE = 100;

  /** The most points, up or down, that the base or one weight may have: more could not be told from a cap. */
  public static final int MAX_POINTS = 1000;

  /** The most days that may be set, a century: more could not be told from never. */
  public static final int MAX_DAYS = 36_500;

  /**
   * Points for a finding.
   *
   * @param points the points, at most {@link #MAX_POINTS} up or down
   * @param reason why so many
   */
  public record Weight(int points, String reason) {

    /**
     * Checks the points.
     *
     * @throws IllegalArgumentException if there are too many
     */
    public Weight {
      checkPoints("points", points);
    }
  }

  /**
   * Copies the weights.
   *
   * @throws IllegalArgumentException if the bands are out of order or a number is out of range
   */
  public RiskModel {
    checkPoints("base", base);
    if (elevatedFrom < 1
        || highFrom <= elevatedFrom
        || severeFrom <= highFrom
        || severeFrom > MAX_SCORE) {
      throw new IllegalArgumentException("the bands begin at " + elevatedFrom + ", " + highFrom
          + " and " + severeFrom + ": expected three ascending scores from 1 to 100");
    }
    if (possiblePercent < 0 || possiblePercent > 100) {
      throw new IllegalArgumentException(
          "possiblePercent is " + possiblePercent + ": expected 0 to 100");
    }
    if (staleAfterDays < 0 || staleAfterDays > MAX_DAYS) {
      throw new IllegalArgumentException("staleAfterDays is " + staleAfterDays + ": expected 1 to "
          + MAX_DAYS + ", or 0 for never");
    }
    weights = Collections.unmodifiableMap(new TreeMap<>(weights));
  }

  private static void checkPoints(String what, int points) {
    if (points < -MAX_POINTS || points > MAX_POINTS) {
      throw new IllegalArgumentException(
          what + " is " + points + ": expected -" + MAX_POINTS + " to " + MAX_POINTS);
    }
  }

  /** The points for a finding, if the model has any for it. */
  public Optional<Integer> points(String findingCode) {
    return Optional.ofNullable(weights.get(findingCode)).map(Weight::points);
  }

  /** The points of a merely possible match whose certain form has the given points. */
  public int possiblePoints(int points) {
    return Math.floorDiv(points * possiblePercent + 50, 100);
  }

  /** The band of a score. */
  public Band band(int score) {
    if (score >= severeFrom) {
      return Band.SEVERE;
    }
    if (score >= highFrom) {
      return Band.HIGH;
    }
    return score >= elevatedFrom ? Band.ELEVATED : Band.LOW;
  }

  /** The lowest score of the next higher band; empty for the highest. */
  public Optional<Integer> next(Band band) {
    return switch (band) {
      case LOW -> Optional.of(elevatedFrom);
      case ELEVATED -> Optional.of(highFrom);
      case HIGH -> Optional.of(severeFrom);
      case SEVERE -> Optional.empty();
    };
  }

  /** A sum of points brought into the range of scores, 0 to 100. */
  public static int clamp(int points) {
    return Math.max(0, Math.min(MAX_SCORE, points));
  }
}
