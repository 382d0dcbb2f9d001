package io.tidewaiter.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What holds for spans of days, made for a span when it is first needed. Two threads that need it at once may both make
 * it; one of the two is kept. Safe for concurrent use.
 */
final class Timeline<T> {

  private final List<LocalDate> firstDays;

  /** The first days, counted from 1970-01-01. */
  private final long[] starts;

  private final Function<LocalDate, T> maker;
  private final AtomicReferenceArray<T> made;

  /**
   * Spans of days.
   *
   * @param firstDays the first day of each span; {@link LocalDate#MIN} is one of them
   * @param maker makes what holds for the span that begins on a day
   */
  Timeline(SortedSet<LocalDate> firstDays, Function<LocalDate, T> maker) {
    this.firstDays = List.copyOf(firstDays);
    this.maker = maker;
    starts = this.firstDays.stream().mapToLong(LocalDate::toEpochDay).toArray();
    made = new AtomicReferenceArray<>(starts.length);
  }

  /** The first day of each span, the oldest first. */
  List<LocalDate> firstDays() {
    return firstDays;
  }

  /** What holds on a day. */
  T on(LocalDate day) {
    return on(day.toEpochDay());
  }

  /** What holds on a day, counted from 1970-01-01. */
  T on(long epochDay) {
    return span(numberOf(epochDay));
  }

  /** The number of the span that a day lies in, counted from 1970-01-01; the oldest is 0. */
  int numberOf(long epochDay) {
    int low = 0;
    int high = starts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= epochDay) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** What holds for every span, the oldest first. */
  Stream<T> all() {
    return IntStream.range(0, starts.length).mapToObj(this::span);
  }

  /** What holds during a span. */
  T span(int number) {
    T known = made.get(number);
    if (known == null) {
      T fresh = maker.apply(firstDays.get(number));
      known = made.compareAndSet(number, null, fresh) ? fresh : made.get(number);
    }
    return known;
  }
}
