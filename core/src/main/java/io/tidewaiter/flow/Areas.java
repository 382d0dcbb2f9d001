package io.tidewaiter.flow;

import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.ForeignText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads who reports and with whom. Each source has its own codes: UN Comtrade's numbers differ from ISO's for six
 * countries and name sums and unspecified areas; Eurostat's letters are ISO's but for Greece, the United Kingdom, Serbia
 * and its own codes of areas that are not told.
 */
final class Areas {

  /** Enough for every code of every source; a hostile file may not fill the memory with others. */
  private static final int MAX_REMEMBERED = 4096;

  private static final int WORLD_NUMBER = 0;

  private static final Pattern WORLD = Pattern.compile("WORLD|WLD|W00");
  private static final Pattern SUM = Pattern.compile(
      "EUR|EU2|EUU|(?:INT_|EXT_)?(?:EU|EA)(?:[0-9]{2}(?:_[0-9]{4}(?:_NUK)?)?|_[A-Z0-9_]+|_V)?"
          + "|(?:EU|EA)-?[0-9]{2}|EUROPEAN UNION|ALL|TOTAL|INTRA_EU.*|EXTRA_EU.*|INTRA-EU.*|EXTRA-EU.*");
  private static final Pattern UNTOLD =
      Pattern.compile("_X|XX|X[0-9]|[A-Z][0-9]{2}|.*\\bN\\.?E\\.?S\\.?(?: .*)?|BUNKERS|FREE ZONES"
          + "|SPECIAL CATEGORIES|UNSPECIFIED|NOT SPECIFIED|Q[PQRSTUVW]");
  private static final Pattern SECRET = Pattern.compile("Q[XYZ]|CONFIDENTIAL.*");

  private final Function<String, FlowArea> reader;
  private final Map<String, Object> known = new HashMap<>();

  private Areas(Function<String, FlowArea> reader) {
    this.reader = reader;
  }

  /** Countries under any name and declared groups; everything else that is no known sum is a fault. */
  static Areas plain(Set<String> groups) {
    Map<String, FlowArea> byName = new HashMap<>();
    groups.forEach(name -> byName.put(name.toUpperCase(Locale.ROOT), FlowArea.group(name)));
    return new Areas(text -> {
      String upper = text.toUpperCase(Locale.ROOT);
      FlowArea group = byName.get(upper);
      return group == null ? country(text, upper, true) : group;
    });
  }

  /** The numbers of UN Comtrade. */
  static Areas comtradeNumbers() {
    return new Areas(Areas::comtradeNumber);
  }

  /** The letters and names of UN Comtrade. */
  static Areas comtradeNames() {
    return new Areas(text -> text.equals("S19")
        ? FlowArea.of(Country.parse("TW"))
        : country(text, text.toUpperCase(Locale.ROOT), false));
  }

  /** The letters of Eurostat. */
  static Areas eurostat() {
    return new Areas(text -> {
      String code = text.indexOf(':') > 0 ? text.substring(0, text.indexOf(':')) : text;
      return switch (code) {
        case "EL" -> FlowArea.of(Country.parse("GR"));
        case "UK", "XU", "XI" -> FlowArea.of(Country.parse("GB"));
        case "XS" -> FlowArea.of(Country.parse("RS"));
        default -> {
          if (code.chars().anyMatch(c -> c >= '0' && c <= '9') && code.matches("[0-9]+")) {
            throw Unusable.fault(
                "Area " + ForeignText.quoted(text)
                    + " is a number of the old Geonomenclature: expected two letters, as in DECLARANT_ISO and PARTNER_ISO");
          }
          yield country(code, code.toUpperCase(Locale.ROOT), false);
        }
      };
    });
  }

  /**
   * The area that a text names as a reporter.
   *
   * @throws Unusable if it names none that can be one side of a flow
   */
  FlowArea read(String cell) {
    FlowArea area = readPartner(cell);
    if (area.equals(FlowArea.WORLD)) {
      throw Unusable.aside(FlowLine.Kind.AGGREGATE);
    }
    return area;
  }

  /**
   * The area that a text names as a partner, or {@link FlowArea#WORLD}.
   *
   * @throws Unusable if it names neither
   */
  FlowArea readPartner(String cell) {
    Object area = known.get(cell);
    if (area == null) {
      area = readNew(cell.strip());
      if (known.size() < MAX_REMEMBERED) {
        known.put(cell, area);
      }
    }
    if (area instanceof Unusable unusable) {
      throw unusable;
    }
    return (FlowArea) area;
  }

  private Object readNew(String text) {
    try {
      return reader.apply(text);
    } catch (Unusable e) {
      return e;
    }
  }

  private static FlowArea country(String text, String upper, boolean strict) {
    if (WORLD.matcher(upper).matches()) {
      return FlowArea.WORLD;
    }
    if (SUM.matcher(upper).matches()) {
      throw Unusable.aside(FlowLine.Kind.AGGREGATE);
    }
    if (SECRET.matcher(upper).matches()) {
      throw Unusable.aside(FlowLine.Kind.CONFIDENTIAL);
    }
    try {
      return FlowArea.of(Country.parse(text));
    } catch (IllegalArgumentException e) {
      if (UNTOLD.matcher(upper).matches()) {
        throw Unusable.aside(FlowLine.Kind.UNSPECIFIED_AREA);
      }
      if (strict || text.isEmpty()) {
        throw Unusable.fault(
            text.isEmpty() ? "The country is missing" : e.getMessage() + ", or a declared group");
      }
      throw Unusable.aside(FlowLine.Kind.UNKNOWN_AREA);
    }
  }

  private static FlowArea comtradeNumber(String text) {
    if (!text.matches("[0-9]{1,3}")) {
      throw Unusable.fault("Invalid area number " + ForeignText.quoted(text)
          + ": expected one of UN Comtrade, 0 to 999");
    }
    int number = Integer.parseInt(text);
    String area = Numbers.AREAS.get(number);
    if (area == null) {
      throw Unusable.aside(FlowLine.Kind.UNKNOWN_AREA);
    }
    if (number == WORLD_NUMBER) {
      return FlowArea.WORLD;
    }
    if (area.length() > 2) {
      throw Unusable.aside(FlowLine.Kind.valueOf(area));
    }
    return FlowArea.of(Country.parse(area));
  }

  /** Read when the first file of UN Comtrade is. */
  private static final class Numbers {

    static final Map<Integer, String> AREAS = load();

    private Numbers() {}

    private static Map<Integer, String> load() {
      Map<Integer, String> areas = new HashMap<>();
      try (InputStream in = Areas.class.getResourceAsStream("comtrade-areas.tsv")) {
        if (in == null) {
          throw new IllegalStateException("comtrade-areas.tsv is missing from the jar");
        }
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        lines.readLine();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          int tab = line.indexOf('\t');
          areas.put(Integer.valueOf(line.substring(0, tab)), line.substring(tab + 1));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return areas;
    }
  }
}
