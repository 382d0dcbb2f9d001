package io.tidewaiter.flow;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The arithmetic of mirror statistics, see {@link LaneFigures}. A quotient is rounded once, from exact values. */
final class Formulas {

  private static final int DECIMALS = 6;

  private Formulas() {}

  static BigDecimal gap(BigDecimal exported, BigDecimal imported, BigDecimal c) {
    return c.multiply(exported).subtract(imported);
  }

  static @Nullable BigDecimal gapShare(BigDecimal exported, BigDecimal imported, BigDecimal c) {
    BigDecimal expected = c.multiply(exported);
    return expected.signum() <= 0 ? null : ratio(expected.subtract(imported), expected);
  }

  static @Nullable BigDecimal discrepancy(BigDecimal exported, BigDecimal imported) {
    BigDecimal sum = exported.add(imported);
    return sum.signum() <= 0 ? null : ratio(exported.subtract(imported).abs(), sum);
  }

  static @Nullable BigDecimal logGap(BigDecimal exported, BigDecimal imported, BigDecimal c) {
    BigDecimal expected = c.multiply(exported);
    if (expected.signum() <= 0 || imported.signum() <= 0) {
      return null;
    }
    double quotient = expected.divide(imported, MathContext.DECIMAL64).doubleValue();
    return BigDecimal.valueOf(StrictMath.log(quotient)).setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  /** The growth of both sides is given; the one of exports is more than zero. */
  static @Nullable BigDecimal unaccounted(
      BigDecimal exportGrowth, BigDecimal importGrowth, BigDecimal c) {
    return gapShare(exportGrowth, importGrowth, c);
  }

  static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, DECIMALS, RoundingMode.HALF_UP);
  }
}
