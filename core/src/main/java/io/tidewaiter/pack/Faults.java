package io.tidewaiter.pack;

import io.tidewaiter.pack.RulePackException.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Collects the faults of a pack, so that its editor sees all of them at once. */
final class Faults {

  private static final int MAX_EXCERPT = 160;

  private final List<Fault> faults = new ArrayList<>();

  void add(Place place, String message) {
    String excerpt = place.excerpt();
    boolean shown = excerpt.length() <= MAX_EXCERPT || place.column() <= MAX_EXCERPT;
    String cut =
        excerpt.length() <= MAX_EXCERPT ? excerpt : excerpt.substring(0, MAX_EXCERPT) + "…";
    faults.add(new Fault(place.file(), place.line(), place.column(), message, shown ? cut : ""));
  }

  boolean any() {
    return !faults.isEmpty();
  }

  void throwIfAny() {
    if (any()) {
      List<Fault> sorted = new ArrayList<>(new LinkedHashSet<>(faults));
      sorted.sort(Comparator.comparing(Fault::file)
          .thenComparingInt(Fault::line)
          .thenComparingInt(Fault::column)
          .thenComparing(Fault::message));
      throw new RulePackException(sorted);
    }
  }
}
