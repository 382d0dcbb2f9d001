package io.tidewaiter.flow;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one side says of one lane and code, by period. Months are summed in an array as millionths in a long, which holds
 * nine million millions; what does not fit into a long or has more decimals is summed exactly beside it. So the memory
 * depends on the months, not on the rows, and the sums on neither their order nor on how a value is split into rows.
 */
final class Series {

  static final int DECIMALS = 6;
  private static final int YEAR = 12;

  private int first;
  private long[] millionths = new long[0];
  private final BitSet present = new BitSet();
  private @Nullable BitSet estimated;
  private @Nullable Map<FlowPeriod, BigDecimal> others;

  void add(FlowPeriod period, BigDecimal value, boolean estimate) {
    if (estimate) {
      markEstimated(period);
    }
    if (!period.isMonth()) {
      beside(period, value);
      return;
    }
    int slot = slot(period.first());
    present.set(slot);
    if (!addMillionths(slot, value)) {
      beside(period, value);
    }
  }

  /** Marks all periods with sums. */
  void tellMonths(Coverage coverage) {
    coverage.add(first, present);
    if (others != null) {
      others.keySet().forEach(coverage::add);
    }
  }

  /**
   * The value of a period by its own figure or by those of its years or months, whichever is more.
   */
  BigDecimal value(FlowPeriod period) {
    if (others != null) {
      return Side.value(sums(), period);
    }
    BigInteger sum = BigInteger.ZERO;
    for (int month = period.first(); month <= period.last(); month++) {
      sum = sum.add(BigInteger.valueOf(month(month)));
    }
    return new BigDecimal(sum, DECIMALS);
  }

  /** Whether nothing but months was told, none of them too large for a long. */
  boolean isMonthly() {
    return others == null;
  }

  /** What is told of a month, in millionths, as far as it fits into a long. */
  long month(int month) {
    int slot = month - first;
    return slot >= 0 && slot < millionths.length ? millionths[slot] : 0;
  }

  /** All periods with their sums. */
  Map<FlowPeriod, BigDecimal> sums() {
    Map<FlowPeriod, BigDecimal> sums = new TreeMap<>();
    for (int slot = present.nextSetBit(0); slot >= 0; slot = present.nextSetBit(slot + 1)) {
      sums.put(
          FlowPeriod.month(FlowPeriod.month(first + slot)),
          BigDecimal.valueOf(millionths[slot], DECIMALS));
    }
    if (others != null) {
      others.forEach((period, value) -> sums.merge(period, value, BigDecimal::add));
    }
    return sums;
  }

  /** Whether any value within a period is an estimate of the source. */
  boolean isEstimatedWithin(FlowPeriod period) {
    if (estimated == null) {
      return false;
    }
    int next = estimated.nextSetBit(period.first());
    return next >= 0 && next <= period.last();
  }

  private void markEstimated(FlowPeriod period) {
    if (estimated == null) {
      estimated = new BitSet();
    }
    estimated.set(period.first(), period.last() + 1);
  }

  private void beside(FlowPeriod period, BigDecimal value) {
    if (others == null) {
      others = new HashMap<>();
    }
    others.merge(period, value, BigDecimal::add);
  }

  private boolean addMillionths(int slot, BigDecimal value) {
    if (value.precision() - value.scale() > 12) {
      return false;
    }
    BigDecimal exact = value.scale() > DECIMALS ? value.stripTrailingZeros() : value;
    if (exact.scale() > DECIMALS) {
      return false;
    }
    long more = exact.movePointRight(DECIMALS).longValueExact();
    long sum = millionths[slot] + more; // each below 10^18, so an overflow shows in the sign
    if (sum < 0) {
      return false;
    }
    millionths[slot] = sum;
    return true;
  }

  private int slot(int month) {
    if (millionths.length == 0) {
      first = month;
      millionths = new long[YEAR];
    } else if (month < first) {
      widenBefore(month);
    } else if (month - first >= millionths.length) {
      millionths = Arrays.copyOf(millionths, (month - first) / YEAR * YEAR + YEAR);
    }
    return month - first;
  }

  private void widenBefore(int month) {
    int shift = first - month;
    long[] wider = new long[millionths.length + shift];
    System.arraycopy(millionths, 0, wider, shift, millionths.length);
    BitSet before = (BitSet) present.clone();
    present.clear();
    before.stream().forEach(slot -> present.set(slot + shift));
    millionths = wider;
    first = month;
  }
}
