package io.tidewaiter.trade;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads calendar days as the contract writes them. */
final class CalendarDay {

  private CalendarDay() {}

  static LocalDate parse(String text) {
    String stripped = text.strip();
    if (!stripped.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      throw invalid(text, "expected year-month-day, such as 2024-07-01");
    }
    try {
      return LocalDate.parse(stripped);
    } catch (DateTimeException e) {
      throw invalid(text, "there is no such day in the calendar");
    }
  }

  private static IllegalArgumentException invalid(String text, String why) {
    return new IllegalArgumentException("Invalid date " + Quoted.of(text) + ": " + why);
  }
}
