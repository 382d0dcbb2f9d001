package io.tidewaiter.benchmarks.contest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of destinations by country. */
final class ByCountry {

  private final Map<String, List<DestinationRow>> rows;

  ByCountry(PlainRules rules) {
    rows = new HashMap<>(
        rules.destinations().stream().collect(Collectors.groupingBy(DestinationRow::country)));
  }

  DestinationRow on(int day, String country) {
    for (DestinationRow row : rows.getOrDefault(country, List.of())) {
      if (row.inForceOn(day)) {
        return row;
      }
    }
    throw new IllegalStateException("no row holds for " + country + " on day " + day);
  }
}
