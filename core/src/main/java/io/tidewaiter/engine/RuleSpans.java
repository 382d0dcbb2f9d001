package io.tidewaiter.engine;

import io.tidewaiter.rule.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rules of all spans of days, each compiled when a shipment first needs it. Two threads that need one at once may
 * both compile it; one of the two is kept. Safe for concurrent use.
 */
final class RuleSpans {

  private final RuleSet rules;
  private final Descriptions descriptions;
  private final List<LocalDate> firstDays;

  /** The first days, counted from 1970-01-01. */
  private final long[] starts;

  private final AtomicReferenceArray<RuleIndex> compiled;

  RuleSpans(RuleSet rules) {
    this.rules = rules;
    descriptions = new Descriptions(rules.vocabulary());
    firstDays = List.copyOf(RuleIndex.changes(rules));
    starts = firstDays.stream().mapToLong(LocalDate::toEpochDay).toArray();
    compiled = new AtomicReferenceArray<>(starts.length);
  }

  /** The rules of all days. */
  RuleSet rules() {
    return rules;
  }

  /** The rules of a day. */
  RuleIndex on(LocalDate day) {
    long epochDay = day.toEpochDay();
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
    return span(low);
  }

  /** The rules of every span, the oldest first. */
  Stream<RuleIndex> all() {
    return IntStream.range(0, starts.length).mapToObj(this::span);
  }

  private RuleIndex span(int number) {
    RuleIndex index = compiled.get(number);
    if (index == null) {
      RuleIndex made = RuleIndex.compile(rules, firstDays.get(number), descriptions);
      index = compiled.compareAndSet(number, null, made) ? made : compiled.get(number);
    }
    return index;
  }
}
