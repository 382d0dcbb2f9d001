package io.tidewaiter.flow;

import io.tidewaiter.flow.LaneEvidence.Published;
import io.tidewaiter.trade.Country;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the lane that speaks on a day. Which one that is, is worked out once for every day of publication. */
final class LaneBook {

  private record Key(Country exporter, Country importer, String goods) {}

  /** What speaks first comes first; the order of the status prefers the alarm where one day says two different things. */
  private static final Comparator<Published> FIRST = Comparator.comparing(
          (Published published) -> published.lane().period().to())
      .thenComparing(published -> published.lane().period().months())
      .reversed()
      .thenComparing(published -> published.lane().measure())
      .thenComparing(published -> published.release().published(), Comparator.reverseOrder())
      .thenComparing(published -> published.lane().status())
      .thenComparing(published -> published.lane().toJson())
      .thenComparing(published -> published.release().source());

  /** From each day of publication on, what speaks. */
  private final Map<Key, NavigableMap<LocalDate, Published>> timelines = new HashMap<>();

  /** A book of lanes, the earliest published first. */
  LaneBook(Collection<Published> lanes) {
    for (Published published : lanes) {
      Lane lane = published.lane();
      Optional<Country> exporter = lane.exporter().country();
      Optional<Country> importer = lane.importer().country();
      if (lane.status() != LaneStatus.NOT_JUDGEABLE
          && exporter.isPresent()
          && importer.isPresent()) {
        add(key(exporter.get(), importer.get(), lane.hs()), published);
      }
    }
  }

  private void add(Key key, Published published) {
    NavigableMap<LocalDate, Published> timeline =
        timelines.computeIfAbsent(key, k -> new TreeMap<>());
    Published before = timeline.isEmpty() ? published : timeline.lastEntry().getValue();
    timeline.put(
        published.release().published(),
        List.of(before, published).stream().min(FIRST).orElseThrow());
  }

  Optional<Published> find(Country exporter, Country importer, String goods, LocalDate day) {
    NavigableMap<LocalDate, Published> timeline = timelines.get(key(exporter, importer, goods));
    return timeline == null
        ? Optional.empty()
        : Optional.ofNullable(timeline.lowerEntry(day)).map(Map.Entry::getValue);
  }

  /** Names of lists are written in small or capital letters, as the statistics have them. */
  private static Key key(Country exporter, Country importer, String goods) {
    return new Key(exporter, importer, goods.toLowerCase(Locale.ROOT));
  }
}
