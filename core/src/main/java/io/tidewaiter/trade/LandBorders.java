package io.tidewaiter.trade;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which countries have a land border with each other. */
final class LandBorders {

  private static final Map<Country, Set<Country>> NEIGHBOURS = load();

  private LandBorders() {}

  static Set<Country> of(Country country) {
    return NEIGHBOURS.getOrDefault(country, Set.of());
  }

  private static Map<Country, Set<Country>> load() {
    Map<Country, Set<Country>> neighbours = new HashMap<>();
    for (String[] row : TabTable.rows("land-borders.tsv")) {
      Set<Country> set = new HashSet<>();
      for (String code : row[1].split("\\|", -1)) {
        set.add(Country.parse(code));
      }
      neighbours.put(Country.parse(row[0]), Set.copyOf(set));
    }
    return Map.copyOf(neighbours);
  }
}
