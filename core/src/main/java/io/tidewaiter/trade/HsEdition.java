package io.tidewaiter.trade;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An edition of the Harmonized System, oldest first. The World Customs Organization revises the
 * system about every five years; codes are split, merged and renumbered.
 *
 * <pre>{@code
 * HsEdition edition = HsEdition.inForceOn(LocalDate.of(2021, 12, 31)).orElseThrow(); // HS2017
 * LineItem line = LineItem.builder().hsCode("8541.50").hsEdition(edition.title()).build();
 * }</pre>
 *
 * @since 0.1
 */
public enum HsEdition {
  /** In force from 1 January 2007 until the end of 2011. */
  HS2007(2007),
  /** In force from 1 January 2012 until the end of 2016. */
  HS2012(2012),
  /** In force from 1 January 2017 until the end of 2021. */
  HS2017(2017),
  /** In force since 1 January 2022. */
  HS2022(2022);

  private static final List<HsEdition> ALL = List.of(values());

  private static final Pattern HS = Pattern.compile("^HS *", Pattern.CASE_INSENSITIVE);

  private final LocalDate firstDay;

  HsEdition(int year) {
    firstDay = LocalDate.of(year, 1, 1);
  }

  /**
   * Reads "HS2017", as the JSON contract spells it, "HS 2017" or "2017", in any case.
   *
   * @throws IllegalArgumentException if the text names no edition known here
   */
  public static HsEdition parse(String text) {
    String year = HS.matcher(Objects.requireNonNull(text, "text").strip()).replaceFirst("");
    for (HsEdition edition : values()) {
      if (year.equals(String.valueOf(edition.firstDay.getYear()))) {
        return edition;
      }
    }
    throw Words.unknown(values(), text, "HS edition");
  }

  /** The oldest edition known here. */
  public static HsEdition oldest() {
    return HS2007;
  }

  /** The edition in force on a day; empty before 2007, which no edition known here covers. */
  public static Optional<HsEdition> inForceOn(LocalDate day) {
    for (int i = ALL.size() - 1; i >= 0; i--) {
      if (!day.isBefore(ALL.get(i).firstDay)) {
        return Optional.of(ALL.get(i));
      }
    }
    return Optional.empty();
  }

  /** The first day on which the edition was in force. */
  public LocalDate firstDay() {
    return firstDay;
  }

  /** The edition as people write it, for example "HS 2017". */
  public String title() {
    return "HS " + firstDay.getYear();
  }
}
