package io.tidewaiter.trade;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads calendar days as the contract writes them. */
final class CalendarDay {

  private static final Pattern YEAR_MONTH_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private CalendarDay() {}

  static LocalDate parse(String text) {
    String stripped = text.strip();
    if (!YEAR_MONTH_DAY.matcher(stripped).matches()) {
      throw invalid(text, "expected year-month-day, such as 2024-07-01");
    }
    try {
      return LocalDate.of(number(stripped, 0, 4), number(stripped, 5, 7), number(stripped, 8, 10));
    } catch (DateTimeException e) {
      throw invalid(text, "there is no such day in the calendar");
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static IllegalArgumentException invalid(String text, String why) {
    return new IllegalArgumentException("Invalid date " + ForeignText.quoted(text) + ": " + why);
  }
}
