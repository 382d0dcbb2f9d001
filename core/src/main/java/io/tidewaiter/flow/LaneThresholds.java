package io.tidewaiter.flow;

import java.math.BigDecimal;

/**
 * From where on the figures of a lane are an alarm. All bounds are inclusive.
 *
 * <pre>{@code
 * LaneThresholds inYen = LaneThresholds.DEFAULT
 *     .withFloors(new BigDecimal("150000000"), new BigDecimal("15000000"));
 * FlowAnalysis analysis = FlowAnalysis.builder()
 *     .goods(FlowGoods.of(HsCode.parse("8542"), rules.hsTables()))
 *     .thresholds(inYen)
 *     .build();
 * }</pre>
 *
 * @param gapShare the least share of the exports that did not arrive
 * @param excessGap by how much at least that share exceeds its habit in the baseline years
 * @param surge how many times the mean of the baseline years the exports are at least
 * @param growthUnaccounted the least share of a published growth of exports that the imports do not show
 * @param valueFloor the least value of exports (with freight) in twelve months, in units of the lane's currency; a
 *     shorter period needs its share, a published growth all of it
 * @param baseFloor what the mean of the baseline years is taken for at least, in twelve months, so that a surge from
 *     next to nothing has a number
 * @param alarmMonths in how many of the last twelve months the gap share must reach its threshold
 * @param fragment an importer's report is one of a fragment where its imports from all other partners fall below this
 *     share of their mean in the baseline years
 * @param hsChange the share of a side's value under codes that an edition of the Harmonized System split, from which on
 *     it cannot be compared
 * @since 0.1
 */
public record LaneThresholds(
    BigDecimal gapShare,
    BigDecimal excessGap,
    BigDecimal surge,
    BigDecimal growthUnaccounted,
    BigDecimal valueFloor,
    BigDecimal baseFloor,
    int alarmMonths,
    BigDecimal fragment,
    BigDecimal hsChange) {

  /**
   * Gap share 0.5, excess 0.3, surge 2, growth unaccounted for 0.5, value floor 1 000 000, base floor 100 000, 6 months
   * of 12, fragment 0.5, change of codes 0.25. A million is below what is published of pairs that gave rise to alerts,
   * and the floor under which the Growth Lab of Harvard leaves pairs out of its estimates.
   */
  public static final LaneThresholds DEFAULT = new LaneThresholds(
      new BigDecimal("0.5"),
      new BigDecimal("0.3"),
      new BigDecimal("2"),
      new BigDecimal("0.5"),
      new BigDecimal("1000000"),
      new BigDecimal("100000"),
      6,
      new BigDecimal("0.5"),
      new BigDecimal("0.25"));

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative, the base floor is zero, or the months are not 1 to 12
   */
  public LaneThresholds {
    requireNotNegative(gapShare, "gapShare");
    requireNotNegative(excessGap, "excessGap");
    requireNotNegative(surge, "surge");
    requireNotNegative(growthUnaccounted, "growthUnaccounted");
    requireNotNegative(valueFloor, "valueFloor");
    requireNotNegative(baseFloor, "baseFloor");
    requireNotNegative(fragment, "fragment");
    requireNotNegative(hsChange, "hsChange");
    if (baseFloor.signum() == 0) {
      throw new IllegalArgumentException("baseFloor is 0: expected more, a surge is divided by it");
    }
    if (alarmMonths < 1 || alarmMonths > 12) {
      throw new IllegalArgumentException("alarmMonths is " + alarmMonths + ": expected 1 to 12");
    }
  }

  /** The same thresholds with other floors, for a currency whose unit is worth much more or less than a dollar. */
  public LaneThresholds withFloors(BigDecimal newValueFloor, BigDecimal newBaseFloor) {
    return new LaneThresholds(
        gapShare,
        excessGap,
        surge,
        growthUnaccounted,
        newValueFloor,
        newBaseFloor,
        alarmMonths,
        fragment,
        hsChange);
  }

  private static void requireNotNegative(BigDecimal number, String name) {
    if (number.signum() < 0) {
      throw new IllegalArgumentException(name + " is " + number + ": expected zero or more");
    }
  }
}
