package io.tidewaiter.benchmarks.contest;

import io.tidewaiter.rule.CodeEntry;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Lines of shipments, drawn from a fixed seed: the same rules, number and days give the same lines on every machine.
 * Codes exist in the current edition of the Harmonized System and have 6 to 12 digits; 3 of 100 stand on a list, each
 * list being as likely as another, though not on every day. Goods and destinations have the skew of trade; the ranking of destinations is ours, in the manner of
 * a mid-sized exporter between Europe and Asia, and rests on no statistics.
 *
 * <p>Immutable.
 */
public final class Corpus {

  /** When the goods leave. */
  public enum Days {
    /** All on one day. */
    ONE,
    /** On any day from the first day of the current edition to the legal state of the rules. */
    MIXED
  }

  /** Where all goods leave from: its tariff shares eight digits with the lists of the EU. */
  public static final String DISPATCH = "TR";

  static final int MIN_DIGITS = 2;
  private static final int SUBHEADING_DIGITS = 6;
  private static final int MAX_DIGITS = 12;
  private static final int ONE_DAY = PlainRules.day(LocalDate.of(2025, 6, 2));

  private static final long SEED = 20230919;
  private static final double LISTED_SHARE = 0.03;
  private static final double STEEPNESS_OF_GOODS = 0.8;
  private static final double STEEPNESS_OF_DESTINATIONS = 1;

  /** Of a hundred codes how many have 6, 8, 10 and 12 digits. */
  private static final int[] SHARES_OF_LENGTHS = {40, 30, 20, 10};

  private static final List<String> LARGEST_DESTINATIONS = List.of(
      ("DE US GB IQ IT FR ES NL RU AE RO PL IL BE EG CN SA KZ BG GR UA MA UZ AZ CH AT GE CZ SE"
              + " HU LY JP IN KR DZ SI PT DK SK IE CA RS KG AM BY TM IR TJ HK SG AU BR MX NO FI")
          .split(" "));

  private final String[] digits;
  private final long[] padded;
  private final String[] countries;
  private final int[] days;

  Corpus(String[] digits, String[] countries, int[] days) {
    this.digits = digits;
    this.countries = countries;
    this.days = days;
    padded = new long[digits.length];
    for (int i = 0; i < digits.length; i++) {
      padded[i] = Long.parseLong(digits[i]) * unit(digits[i].length());
    }
  }

  /** Draws lines. */
  public static Corpus draw(RuleSet rules, int lines, Days when) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<List<HsCode>> listed =
        rules.controlLists().stream().map(list -> listed(rules, list)).toList();
    List<HsCode> unlisted = unlisted(rules, listed);
    List<String> destinations = destinations();
    Zipf ofGoods = new Zipf(unlisted.size(), STEEPNESS_OF_GOODS);
    Zipf ofDestinations = new Zipf(destinations.size(), STEEPNESS_OF_DESTINATIONS);
    int first = PlainRules.day(rules.hsEdition().firstDay());
    int end = PlainRules.day(rules.legalState()) + 1;
    String[] digits = new String[lines];
    String[] countries = new String[lines];
    int[] days = new int[lines];
    for (int i = 0; i < lines; i++) {
      HsCode goods = random.nextDouble() < LISTED_SHARE
          ? any(any(listed, random), random)
          : unlisted.get(ofGoods.draw(random));
      digits[i] = lengthened(goods, random);
      countries[i] = destinations.get(ofDestinations.draw(random));
      days[i] = when == Days.ONE ? ONE_DAY : random.nextInt(first, end);
    }
    return new Corpus(digits, countries, days);
  }

  /**
   * What an entry may be met with: its own code, a subheading of a wider one, and the subheading of a code of eight
   * digits, which papers often cut.
   */
  private static List<HsCode> listed(RuleSet rules, ControlList list) {
    List<HsCode> current = rules.hsTables().codes(rules.hsEdition());
    Set<HsCode> listed = new LinkedHashSet<>();
    for (CodeEntry entry : list.entries()) {
      HsCode code = entry.code();
      if (code.length() < SUBHEADING_DIGITS) {
        current.stream().filter(fine -> fine.isWithin(code)).forEach(listed::add);
      } else if (rules.hsTables().contains(rules.hsEdition(), code)) {
        listed.add(code);
        if (code.length() == SUBHEADING_DIGITS + 2) {
          listed.add(code.subheading());
        }
      }
    }
    return List.copyOf(listed);
  }

  private static List<HsCode> unlisted(RuleSet rules, List<List<HsCode>> listed) {
    Set<HsCode> subheadings = new LinkedHashSet<>();
    listed.forEach(codes -> codes.forEach(code -> subheadings.add(code.subheading())));
    List<HsCode> unlisted = new ArrayList<>(rules.hsTables().codes(rules.hsEdition()));
    unlisted.removeIf(subheadings::contains);
    Collections.shuffle(unlisted, new Random(SEED));
    return unlisted;
  }

  private static <T> T any(List<T> all, SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }

  private static List<String> destinations() {
    Set<String> destinations = new LinkedHashSet<>(LARGEST_DESTINATIONS);
    Country.all().stream().map(Country::code).sorted().forEach(destinations::add);
    return List.copyOf(destinations);
  }

  private static String lengthened(HsCode goods, SplittableRandom random) {
    int length = SUBHEADING_DIGITS;
    int share = random.nextInt(100);
    for (int of : SHARES_OF_LENGTHS) {
      if (share < of) {
        break;
      }
      share -= of;
      length += 2;
    }
    StringBuilder code = new StringBuilder(MAX_DIGITS).append(goods.digits());
    while (code.length() < length) {
      code.append((char) ('0' + random.nextInt(10)));
    }
    return code.toString();
  }

  /** How many lines there are. */
  public int size() {
    return digits.length;
  }

  /** The code of a line without dots. */
  public String digits(int line) {
    return digits[line];
  }

  /** The code of a line, with zeros up to twelve digits. */
  public long padded(int line) {
    return padded[line];
  }

  /** The first digits of a line's code as a number, with a one before them so that leading zeros count. */
  public long prefix(int line, int length) {
    return padded[line] / unit(length) + unit(MAX_DIGITS - length);
  }

  /** How many twelve-digit numbers begin with a code of some digits. */
  public static long unit(int length) {
    long unit = 1;
    for (int i = length; i < MAX_DIGITS; i++) {
      unit *= 10;
    }
    return unit;
  }

  /** The code of the country that a line goes to. */
  public String country(int line) {
    return countries[line];
  }

  /** The day a line leaves, counted from 1970-01-01. */
  public int day(int line) {
    return days[line];
  }
}
