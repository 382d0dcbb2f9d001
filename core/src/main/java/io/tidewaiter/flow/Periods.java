package io.tidewaiter.flow;

import io.tidewaiter.trade.ForeignText;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads periods, and remembers those read: a file has few. */
final class Periods {

  private static final int MAX_REMEMBERED = 4096;

  private static final Pattern OFFICES = Pattern.compile("([0-9]{4})(?:[-M]?([0-9]{2}))?");

  /** How Eurostat and UN Comtrade number the whole year among the months. */
  private static final int WHOLE_YEAR = 52;

  private final Function<String, FlowPeriod> reader;
  private final Map<String, FlowPeriod> known = new HashMap<>();

  Periods(Function<String, FlowPeriod> reader) {
    this.reader = reader;
  }

  FlowPeriod read(String cell) {
    FlowPeriod period = known.get(cell);
    if (period == null) {
      try {
        period = reader.apply(cell.strip());
      } catch (IllegalArgumentException e) {
        throw Unusable.fault(String.valueOf(e.getMessage()));
      }
      if (known.size() < MAX_REMEMBERED) {
        known.put(cell, period);
      }
    }
    return period;
  }

  /** Reads a year (2023, 202352) or a month (202301, 2023-01, 2023M01). */
  static FlowPeriod ofOffices(String text) {
    var written = OFFICES.matcher(text);
    if (written.matches()) {
      int year = Integer.parseInt(written.group(1));
      int month = written.group(2) == null ? WHOLE_YEAR : Integer.parseInt(written.group(2));
      if (month == WHOLE_YEAR) {
        return FlowPeriod.year(year);
      }
      if (month >= 1 && month <= 12) {
        return FlowPeriod.month(YearMonth.of(year, month));
      }
    }
    throw new IllegalArgumentException("Invalid period " + ForeignText.quoted(text)
        + ": expected a year (2023) or a month (202301 or 2023-01)");
  }
}
