package io.tidewaiter.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The period in which a row of rule data is in force, both ends inclusive.
 *
 * <pre>{@code
 * for (CodeEntry entry : rules.controlList("chpl").orElseThrow().entries()) {
 *   Validity validity = entry.validity();
 *   if (validity.inForceOn(day, Effect.RESTRICTS)) {
 *     String since = validity.tracedStart().map(LocalDate::toString).orElse("a day not traced");
 *     System.out.println(entry.code() + " since " + since);
 *   }
 * }
 * }</pre>
 *
 * @param from the first day; null if it was not traced
 * @param to the last day; null if the row is still in force
 * @param seenOn the day of the oldest text in which the row was seen; null if that is not recorded
 * @since 0.1
 */
public record Validity(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate seenOn) {

  /** In force on every day, with no first day traced. */
  public static final Validity ALWAYS = new Validity(null, null, null);

  /**
   * Checks the order of the days.
   *
   * @throws IllegalArgumentException if the last day is before the first
   */
  public Validity {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("validTo " + to + " is before validFrom " + from);
    }
  }

  /**
   * The first day on which the row counts. A row that restricts and whose first day was not traced counts on every
   * day; one that relieves counts from the day on which it was seen, and never if that is not recorded.
   */
  public LocalDate firstDay(Effect effect) {
    if (from != null) {
      return from;
    }
    if (effect == Effect.RESTRICTS) {
      return LocalDate.MIN;
    }
    return seenOn == null ? LocalDate.MAX : seenOn;
  }

  /** The last day on which the row counts. */
  public LocalDate lastDay() {
    return to == null ? LocalDate.MAX : to;
  }

  /** Whether the row counts on a day. */
  public boolean inForceOn(LocalDate day, Effect effect) {
    return !day.isBefore(firstDay(effect)) && !day.isAfter(lastDay());
  }

  /** Whether there is a day on which both rows count. */
  public boolean overlaps(Validity other, Effect effect) {
    return !firstDay(effect).isAfter(other.lastDay()) && !other.firstDay(effect).isAfter(lastDay());
  }

  /** Whether the first day is known. */
  public boolean isStartTraced() {
    return from != null;
  }

  /** The first day, if it is known. */
  public Optional<LocalDate> tracedStart() {
    return Optional.ofNullable(from);
  }

  /** The last day, if there is one. */
  public Optional<LocalDate> end() {
    return Optional.ofNullable(to);
  }
}
