package io.tidewaiter.trade;

import java.text.Normalizer;
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
 * The table of countries and every name they are known by, read when the first country is asked for.
 * Names are compared folded: without case, diacritics and punctuation, independent of the default locale
 * (a Turkish dotless i equals an i). Folding names the characters it drops by range and keeps all others,
 * because the JDK's own categories change with each edition of Unicode.
 */
final class CountryTable {

  private static final Map<String, List<String>> AMBIGUOUS = Map.of(
      "korea", List.of("KR", "KP"),
      "congo", List.of("CG", "CD"),
      "virgin islands", List.of("VG", "VI"),
      "saint martin", List.of("MF", "SX"),
      "st martin", List.of("MF", "SX"));

  /** Over twice the longest name; normalizing takes quadratic time on a long run of combining marks. */
  private static final int MAX_CHARS = 200;

  static final CountryTable INSTANCE = load();

  private final Map<String, Country> byCode = new TreeMap<>();

  /** The names as they are written in the table: usual spellings need no folding. */
  private final Map<String, Country> byName = new HashMap<>();

  /** The same names folded, made when a text is not one of them: rules and most shipments use codes. */
  private static final class Folded {
    static final Map<String, Country> NAMES = INSTANCE.foldedNames();
  }

  private CountryTable() {}

  Collection<Country> countries() {
    return Collections.unmodifiableCollection(byCode.values());
  }

  Country find(String text) {
    Country asWritten = byName.get(text);
    if (asWritten != null) {
      return asWritten;
    }
    String folded = text.length() > MAX_CHARS ? "" : fold(text);
    Country country = Folded.NAMES.get(folded);
    if (country == null || isNotAvailable(text, folded)) {
      throw new IllegalArgumentException(refusal(text, folded));
    }
    return country;
  }

  /** Spreadsheets are full of "n.a."; without its dots it would be the code of Namibia. */
  private static boolean isNotAvailable(String text, String folded) {
    return folded.equals("na") && text.indexOf('.') >= 0;
  }

  private String refusal(String text, String folded) {
    List<String> candidates = AMBIGUOUS.get(folded);
    if (candidates != null) {
      return "Ambiguous country " + ForeignText.quoted(text) + ": it may be "
          + candidates.stream().map(this::describe).collect(Collectors.joining(" or "));
    }
    return "Unknown country " + ForeignText.quoted(text)
        + ": expected an ISO 3166-1 code of two or three letters, an English name, or a region code such as UA-43"
        + regionHint(text.strip());
  }

  private String regionHint(String text) {
    int hyphen = text.indexOf('-');
    @Nullable
    Country parent =
        hyphen < 0 ? null : byCode.get(text.substring(0, hyphen).toUpperCase(Locale.ROOT));
    if (parent == null) {
      return "";
    }
    String regions = byCode.values().stream()
        .filter(country -> country.parent().filter(parent::equals).isPresent())
        .map(Country::code)
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

  private void add(String[] cells) {
    String code = cells[0];
    String alpha3 = cells[1];
    Country country =
        new Country(code, alpha3.isEmpty() ? null : alpha3, cells[3], parent(code), byCode.size());
    if (byCode.put(code, country) != null) {
      throw new IllegalStateException("countries.tsv has " + code + " twice");
    }
    name(code, country);
    name(alpha3, country);
    name(country.name(), country);
    for (String alias : cells[4].split("\\|", -1)) {
      name(alias, country);
    }
  }

  private @Nullable Country parent(String code) {
    int hyphen = code.indexOf('-');
    if (hyphen < 0) {
      return null;
    }
    Country parent = byCode.get(code.substring(0, hyphen));
    if (parent == null) {
      throw new IllegalStateException(
          "countries.tsv has " + code + " before the country it belongs to");
    }
    return parent;
  }

  private void name(String name, Country country) {
    if (!name.isEmpty()) {
      refuseSecond(name, country, byName.put(name, country));
    }
  }

  private Map<String, Country> foldedNames() {
    Map<String, Country> names = new HashMap<>();
    byName.forEach((name, country) -> {
      String folded = fold(name);
      refuseSecond(name, country, names.put(folded, country));
      if (AMBIGUOUS.containsKey(folded)) {
        throw new IllegalStateException(
            "countries.tsv gives " + country + " the ambiguous name " + name);
      }
    });
    return names;
  }

  private static void refuseSecond(String name, Country country, @Nullable Country earlier) {
    if (earlier != null && !earlier.equals(country)) {
      throw new IllegalStateException(
          "countries.tsv gives " + country + " and " + earlier + " the name " + name);
    }
  }

  private static String fold(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    boolean gap = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = simple(decomposed.charAt(i));
      if (isGap(c)) {
        gap = true;
      } else if (!isSilent(c)) {
        folded.append(gap && folded.length() > 0 ? " " : "").append(c);
        gap = false;
      }
    }
    return folded.toString();
  }

  /** Small letters; the full-width forms of East Asian systems are ASCII. */
  private static char simple(char c) {
    if (c == 'ı') {
      return 'i';
    }
    return Character.toLowerCase(c >= 0xff01 && c <= 0xff5e ? (char) (c - 0xfee0) : c);
  }

  /** What is written inside a word: points of abbreviation, apostrophes of all sorts, accents, invisible marks. */
  private static boolean isSilent(char c) {
    return c == '.'
        || "'`´‘’ʻʼʹ".indexOf(c) >= 0
        || (c >= 0x300 && c <= 0x36f)
        || c == 0xad
        || (c >= 0x200b && c <= 0x200f)
        || c == 0x2060
        || c == 0xfeff;
  }

  /** What is written between words: spaces, and the punctuation of ASCII, Latin-1 and Unicode's general block. */
  private static boolean isGap(char c) {
    boolean wordCharacter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || isSilent(c);
    return !wordCharacter && (c < 0xc0 || (c >= 0x2000 && c <= 0x206f) || c == 0x3000);
  }

  private static CountryTable load() {
    CountryTable table = new CountryTable();
    for (String[] cells : TabTable.rows("countries.tsv")) {
      table.add(cells);
    }
    return table;
  }
}
