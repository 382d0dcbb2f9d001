package io.tidewaiter.trade;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of countries and every name they are known by. Names are compared folded: without case,
 * diacritics and punctuation, independent of the default locale (a Turkish dotless i equals an i).
 */
final class CountryTable {

  static final CountryTable INSTANCE = load();

  private static final Map<String, List<String>> AMBIGUOUS = Map.of(
      "korea", List.of("KR", "KP"),
      "congo", List.of("CG", "CD"),
      "virgin islands", List.of("VG", "VI"),
      "saint martin", List.of("MF", "SX"));

  private final Map<String, Country> byCode = new TreeMap<>();
  private final Map<String, Country> byName = new HashMap<>();

  private CountryTable() {}

  Collection<Country> countries() {
    return Collections.unmodifiableCollection(byCode.values());
  }

  Country find(String text) {
    Country byExactCode = byCode.get(text);
    if (byExactCode != null) {
      return byExactCode;
    }
    String folded = fold(text);
    Country country = byName.get(folded);
    if (country == null) {
      throw new IllegalArgumentException(refusal(text, folded));
    }
    return country;
  }

  private String refusal(String text, String folded) {
    List<String> candidates = AMBIGUOUS.get(folded);
    if (candidates != null) {
      return "Ambiguous country " + Quoted.of(text) + ": "
          + candidates.stream().map(this::describe).collect(Collectors.joining(" or ")) + "?";
    }
    return "Unknown country " + Quoted.of(text)
        + ": expected an ISO 3166-1 code of two or three letters, an English name, or a region code such as UA-43"
        + regionHint(text.strip().toUpperCase(Locale.ROOT));
  }

  private String regionHint(String text) {
    int hyphen = text.indexOf('-');
    @Nullable Country parent = hyphen < 0 ? null : byCode.get(text.substring(0, hyphen));
    if (parent == null) {
      return "";
    }
    String regions = byCode.keySet().stream()
        .filter(code -> code.startsWith(parent.code() + "-"))
        .collect(Collectors.joining(", "));
    return regions.isEmpty()
        ? "; " + parent.name() + " has no regions of its own here, use " + parent.code()
        : "; the regions of " + parent.name() + " known here are " + regions + ", for the rest use "
            + parent.code();
  }

  private String describe(String code) {
    Country country = byCode.get(code);
    return country == null ? code : country.name() + " (" + code + ")";
  }

  private void add(String line) {
    List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
    String alpha3 = cells.get(1);
    Country country = new Country(cells.get(0), alpha3.isEmpty() ? null : alpha3, cells.get(3));
    byCode.put(country.code(), country);
    name(country.code(), country);
    name(alpha3, country);
    name(country.name(), country);
    for (String alias : cells.get(4).split("\\|", -1)) {
      name(alias, country);
    }
  }

  private void name(String name, Country country) {
    String folded = fold(name);
    if (folded.isEmpty()) {
      return;
    }
    Country earlier = byName.put(folded, country);
    if (earlier != null && !earlier.equals(country)) {
      throw new IllegalStateException(name + " names both " + earlier + " and " + country);
    }
  }

  private static String fold(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    boolean gap = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i) == 'ı' ? 'i' : Character.toLowerCase(decomposed.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        folded.append(gap && folded.length() > 0 ? " " : "").append(c);
        gap = false;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && c != '.'
          && c != '\''
          && c != '’') {
        gap = true;
      }
    }
    return folded.toString();
  }

  private static CountryTable load() {
    CountryTable table = new CountryTable();
    try (InputStream in = CountryTable.class.getResourceAsStream("countries.tsv")) {
      if (in == null) {
        throw new IllegalStateException("countries.tsv is missing from the jar");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      reader.lines().skip(1).forEach(table::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
