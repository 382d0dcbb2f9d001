package io.tidewaiter.engine;

import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.RuleRow;
import io.tidewaiter.rule.Validity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Gathers the days on which rows begin or have just ended; on every day between two of them they say the same. */
final class ChangeDays {

  private final NavigableSet<LocalDate> days = new TreeSet<>();

  ChangeDays() {
    days.add(LocalDate.MIN);
  }

  ChangeDays add(Collection<? extends RuleRow> rows, Effect effect) {
    rows.forEach(row -> add(row.validity(), effect));
    return this;
  }

  void add(Validity validity, Effect effect) {
    LocalDate first = validity.firstDay(effect);
    if (!first.equals(LocalDate.MAX)) {
      days.add(first);
    }
    validity.end().ifPresent(last -> days.add(last.plusDays(1)));
  }

  ChangeDays add(List<LocalDate> more) {
    days.addAll(more);
    return this;
  }

  /** The days, {@link LocalDate#MIN} first. */
  NavigableSet<LocalDate> days() {
    return days;
  }
}
