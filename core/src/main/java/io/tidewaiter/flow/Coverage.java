package io.tidewaiter.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which months a reporter reported on some goods, with whatever partner. A month that was reported without a row for a
 * lane had no trade there; a month that was not reported says nothing.
 */
final class Coverage {

  static final Coverage NONE = new Coverage();

  /** Months are counted from here on, so that the sets of many thousand reporters and goods stay small. */
  private static final int BASE = FlowPeriod.FIRST_MONTH;

  private final BitSet months = new BitSet();
  private final Set<FlowPeriod> others = new HashSet<>();

  void add(FlowPeriod period) {
    if (period.isMonth()) {
      months.set(period.first() - BASE);
    } else {
      others.add(period);
    }
  }

  /** Adds months, of which the given bit is the first. */
  void add(int first, BitSet present) {
    for (int slot = present.nextSetBit(0); slot >= 0; slot = present.nextSetBit(slot + 1)) {
      months.set(first + slot - BASE);
    }
  }

  boolean isEmpty() {
    return months.isEmpty() && others.isEmpty();
  }

  /** Whether the value of a period is known: as one figure, or as those of its years or months. */
  boolean knows(FlowPeriod period) {
    return others.contains(period) || tiles(period);
  }

  /** The last month of which both tell, as a number that counts months; -1 if there is none. */
  static int lastCommonMonth(Coverage one, Coverage other) {
    BitSet both = (BitSet) one.months.clone();
    both.and(other.months);
    return both.isEmpty() ? -1 : both.length() - 1 + BASE;
  }

  /** The months of which this or another tells, in order. */
  List<FlowPeriod> monthsWith(Coverage other) {
    BitSet either = (BitSet) months.clone();
    either.or(other.months);
    return either.stream()
        .mapToObj(month -> FlowPeriod.month(FlowPeriod.month(month + BASE)))
        .toList();
  }

  /** The years and spans that are told as one figure. */
  Set<FlowPeriod> spans() {
    return Set.copyOf(others);
  }

  /** How many months a known period has; 0 if it is known as the total of a span only. */
  int months(FlowPeriod period) {
    return tiles(period) || period.isYear() ? period.months() : 0;
  }

  private boolean tiles(FlowPeriod period) {
    if (months.nextClearBit(period.first() - BASE) > period.last() - BASE) {
      return true;
    }
    List<FlowPeriod> years = others.isEmpty() ? List.of() : period.byYear();
    return years.size() > 1 && years.stream().allMatch(this::knows);
  }

  /** The parts of a period that both sides know, as large as possible: the whole, years, months. */
  static List<FlowPeriod> common(FlowPeriod period, Coverage one, Coverage other) {
    if (one.knows(period) && other.knows(period)) {
      return List.of(period);
    }
    List<FlowPeriod> parts = new ArrayList<>();
    List<FlowPeriod> years = period.byYear();
    if (years.size() > 1) {
      years.forEach(year -> parts.addAll(common(year, one, other)));
    } else if (!period.isMonth()) {
      period.byMonth().forEach(month -> parts.addAll(common(month, one, other)));
    }
    return parts;
  }
}
