package io.tidewaiter.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers the span that a day lies in. Days of the years that papers bear are looked up in a table with room for 31 days
 * in every month, so that nothing is searched and no day is counted. Immutable.
 */
final class DayTable {

  private static final int FIRST_YEAR = 2000;
  private static final int YEARS = 40;
  private static final int MONTHS = 12;
  private static final int DAYS = 31;

  private final int[] spans = new int[YEARS * MONTHS * DAYS];
  private final Timeline<?> timeline;

  DayTable(Timeline<?> timeline) {
    this.timeline = timeline;
    List<LocalDate> firstDays = timeline.firstDays();
    for (int i = 0; i < firstDays.size(); i++) {
      LocalDate first = firstDays.get(i);
      if (first.getYear() < FIRST_YEAR) {
        Arrays.fill(spans, i);
      } else if (isInTable(first)) {
        Arrays.fill(spans, slot(first), spans.length, i);
      }
    }
  }

  /** The number of the span that a day lies in. */
  int spanOf(LocalDate day) {
    return isInTable(day) ? spans[slot(day)] : timeline.numberOf(day.toEpochDay());
  }

  private static boolean isInTable(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() < FIRST_YEAR + YEARS;
  }

  private static int slot(LocalDate day) {
    int month = (day.getYear() - FIRST_YEAR) * MONTHS + day.getMonthValue() - 1;
    return month * DAYS + day.getDayOfMonth() - 1;
  }
}
