package io.tidewaiter.flow;

import io.tidewaiter.trade.ForeignText;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A run of whole months: one month, a calendar year, or any span.
 *
 * <pre>{@code
 * FlowPeriod nineMonths = FlowPeriod.parse("2023-01/2023-09");
 * FlowPeriod upToThen = FlowPeriod.endingWith(nineMonths.to(), 12);
 * List<Lane> lanes = analysis.lanes(upToThen);
 * }</pre>
 *
 * <p>Immutable. Ordered by first month, then by last.
 *
 * @param from the first month
 * @param to the last month, inclusive
 * @since 0.1
 */
public record FlowPeriod(YearMonth from, YearMonth to) implements Comparable<FlowPeriod> {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  /** The number of the first month of all. */
  static final int FIRST_MONTH = FIRST_YEAR * 12;

  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:/([0-9]{4})-([0-9]{2}))?)?");

  /**
   * Checks the months.
   *
   * @throws IllegalArgumentException if the last month is before the first, or a year is not within 1900 to 2199
   */
  public FlowPeriod {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("from is " + from + ": expected no month after " + to);
    }
    if (from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("The period is " + from + "/" + to
          + ": expected years from " + FIRST_YEAR + " to " + LAST_YEAR);
    }
  }

  /**
   * Reads a year (2023), a month (2023-04) or a span of months, both inclusive (2023-01/2023-09).
   *
   * @throws IllegalArgumentException if the text is anything else; the message quotes it
   */
  public static FlowPeriod parse(String text) {
    Matcher written = WRITTEN.matcher(Objects.requireNonNull(text, "text").strip());
    if (!written.matches()) {
      throw invalid(text);
    }
    try {
      int year = Integer.parseInt(written.group(1));
      if (written.group(2) == null) {
        return year(year);
      }
      YearMonth from = YearMonth.of(year, Integer.parseInt(written.group(2)));
      return written.group(3) == null
          ? month(from)
          : new FlowPeriod(
              from,
              YearMonth.of(Integer.parseInt(written.group(3)), Integer.parseInt(written.group(4))));
    } catch (java.time.DateTimeException | IllegalArgumentException e) {
      throw invalid(text);
    }
  }

  /** A calendar year. */
  public static FlowPeriod year(int year) {
    return new FlowPeriod(YearMonth.of(year, 1), YearMonth.of(year, 12));
  }

  /** One month. */
  public static FlowPeriod month(YearMonth month) {
    return new FlowPeriod(month, month);
  }

  /** The given number of months that end with a month, for rolling sums. */
  public static FlowPeriod endingWith(YearMonth last, int months) {
    return new FlowPeriod(last.minusMonths(months - 1L), last);
  }

  /** How many months there are, at least one. */
  public int months() {
    return last() - first() + 1;
  }

  /** Whether this is one month. */
  public boolean isMonth() {
    return from.equals(to);
  }

  /** Whether this is a calendar year. */
  public boolean isYear() {
    return months() == 12 && from.getMonthValue() == 1;
  }

  /** The first month as a number that counts months. */
  int first() {
    return number(from);
  }

  /** The last month as a number that counts months. */
  int last() {
    return number(to);
  }

  static int number(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }

  static YearMonth month(int number) {
    return YearMonth.of(number / 12, number % 12 + 1);
  }

  /** The period cut at the turns of years. */
  List<FlowPeriod> byYear() {
    List<FlowPeriod> parts = new ArrayList<>();
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      YearMonth first = year == from.getYear() ? from : YearMonth.of(year, 1);
      YearMonth last = year == to.getYear() ? to : YearMonth.of(year, 12);
      parts.add(new FlowPeriod(first, last));
    }
    return parts;
  }

  /** The months of the period one by one. */
  List<FlowPeriod> byMonth() {
    List<FlowPeriod> parts = new ArrayList<>();
    for (int month = first(); month <= last(); month++) {
      parts.add(month(month(month)));
    }
    return parts;
  }

  /** The same months of another year, for a period within one year. */
  FlowPeriod inYear(int year) {
    return new FlowPeriod(
        YearMonth.of(year, from.getMonthValue()), YearMonth.of(year, to.getMonthValue()));
  }

  /** That of a record would be the same for the same month of many years, in all bits that a small table looks at. */
  @Override
  public int hashCode() {
    return first() * 4801 + last();
  }

  @Override
  public int compareTo(FlowPeriod other) {
    int byFirst = from.compareTo(other.from);
    return byFirst != 0 ? byFirst : to.compareTo(other.to);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FlowPeriod period && from.equals(period.from) && to.equals(period.to);
  }

  /** The period as {@link #parse} reads it. */
  @Override
  public String toString() {
    if (isYear()) {
      return String.valueOf(from.getYear());
    }
    return isMonth() ? from.toString() : from + "/" + to;
  }

  private static IllegalArgumentException invalid(String text) {
    return new IllegalArgumentException("Invalid period " + ForeignText.quoted(text)
        + ": expected a year (2023), a month (2023-04) or a span (2023-01/2023-09) within "
        + FIRST_YEAR + " to " + LAST_YEAR);
  }
}
