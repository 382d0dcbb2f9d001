package io.tidewaiter.trade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which countries a telephone number in international form may belong to, by the longest known beginning. */
final class CallingCodes {

  private static final int MAX_PREFIX = 5;

  private static final Map<String, List<Country>> BY_PREFIX = load();

  private CallingCodes() {}

  /** The countries; none if the text is no number in international form or its beginning is not known. */
  static List<Country> countries(String phone) {
    String digits = digits(phone);
    for (int length = Math.min(MAX_PREFIX, digits.length()); length > 0; length--) {
      List<Country> countries = BY_PREFIX.get(digits.substring(0, length));
      if (countries != null) {
        return countries;
      }
    }
    return List.of();
  }

  /** What follows the plus sign or the double zero; empty if there is neither or something else than digits. */
  private static String digits(String phone) {
    String compact = phone.replaceAll("[ ()./\\u00a0-]", "");
    String number = compact.startsWith("+")
        ? compact.substring(1)
        : compact.startsWith("00") ? compact.substring(2) : "";
    return number.matches("[0-9]{4,15}") ? number : "";
  }

  private static Map<String, List<Country>> load() {
    Map<String, List<Country>> byPrefix = new HashMap<>();
    for (String[] row : TabTable.rows("calling-codes.tsv")) {
      List<Country> countries = new ArrayList<>();
      for (String code : row[1].split("\\|", -1)) {
        countries.add(Country.parse(code));
      }
      byPrefix.put(row[0], List.copyOf(countries));
    }
    return Map.copyOf(byPrefix);
  }
}
