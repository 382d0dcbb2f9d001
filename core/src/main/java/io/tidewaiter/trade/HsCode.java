package io.tidewaiter.trade;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Harmonized System code or the beginning of one: 2 digits name a chapter, 4 a heading, 6 a
 * subheading; 8, 10 or 12 digits name a line of a national tariff, whose digits after the sixth mean
 * something only in that tariff (see {@link Nomenclature}). A code says nothing about the {@link
 * HsEdition} it was taken from. Whether it exists in one is a question for rule data.
 *
 * <pre>{@code
 * HsCode code = HsCode.parse("8542.31");
 * boolean isCircuit = code.isWithin(HsCode.parse("8542")); // true
 * String heading = code.first(4).toString(); // "8542"
 * }</pre>
 *
 * <p>Immutable. Ordered as a tariff prints: 85, 8541, 8541.10, 8542.
 *
 * @since 0.1
 */
public final class HsCode implements Comparable<HsCode> {

  private static final int MAX_DIGITS = 12;
  private static final int SUBHEADING_DIGITS = 6;
  private static final long[] POWER_OF_TEN = powersOfTen();

  /** The digits followed by zeros up to twelve, so that order and containment are arithmetic. */
  private final long padded;

  private final int length;

  private HsCode(long padded, int length) {
    this.padded = padded;
    this.length = length;
  }

  /**
   * Reads a code as trade papers print it: 2, 4, 6, 8, 10 or 12 ASCII digits, which dots or spaces may
   * group ("8542.31", "8542 31 90" and "85423190" are all read). Within the first six digits a dot or
   * space stands only after an even number of them: "401.2" is what a spreadsheet leaves of 0401.20 and
   * must not be taken for heading 4012. Two subheadings side by side are not one code of twelve digits. White space around the code makes no difference.
   *
   * @throws IllegalArgumentException if the text is anything else; the message quotes it and, where
   *     that can be guessed, says what probably happened to it
   */
  public static HsCode parse(String text) {
    String code = Objects.requireNonNull(text, "text").strip();
    long number = 0;
    int digits = 0;
    boolean needsDigit = true; // at the start and after a dot
    boolean afterGap = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c >= '0' && c <= '9') {
        if (digits == MAX_DIGITS || (afterGap && splitsPair(digits))) {
          throw invalid(text);
        }
        number = number * 10 + (c - '0');
        digits++;
        needsDigit = false;
        afterGap = false;
      } else if (isSpace(c) || (c == '.' && !needsDigit)) {
        needsDigit |= c == '.';
        afterGap = true;
      } else {
        throw invalid(text);
      }
    }
    if (needsDigit || digits % 2 != 0 || (digits == MAX_DIGITS && CodeMishap.isTwoCodes(code))) {
      throw invalid(text);
    }
    return new HsCode(number * POWER_OF_TEN[MAX_DIGITS - digits], digits);
  }

  /** The digits without separators, 2 to 12 of them. */
  public String digits() {
    String number = Long.toString(padded / POWER_OF_TEN[MAX_DIGITS - length]);
    return "0".repeat(length - number.length()) + number;
  }

  /** How many digits the code has: 2, 4, 6, 8, 10 or 12. */
  public int length() {
    return length;
  }

  /** The twelve-digit number that starts with this code and goes on with zeros: 854231000000 for 8542.31. */
  public long padded() {
    return padded;
  }

  /** The first number after all codes that are within this one, in the form of {@link #padded()}. */
  public long paddedEnd() {
    return padded + POWER_OF_TEN[MAX_DIGITS - length];
  }

  /** Whether this code is the same as the given one or names a part of it: 8542.31 is within 8542 and 85. */
  public boolean isWithin(HsCode wider) {
    return padded >= wider.padded && padded < wider.paddedEnd() && length >= wider.length;
  }

  /** Whether one of the two codes is within the other. */
  public boolean overlaps(HsCode other) {
    return isWithin(other) || other.isWithin(this);
  }

  /**
   * The code cut to its first digits; the code itself if it has no more than that.
   *
   * @param digits 2, 4, 6, 8, 10 or 12
   * @throws IllegalArgumentException if {@code digits} is another number
   */
  public HsCode first(int digits) {
    if (digits < 2 || digits > MAX_DIGITS || digits % 2 != 0) {
      throw new IllegalArgumentException("digits is " + digits + ": expected 2, 4, 6, 8, 10 or 12");
    }
    if (digits >= length) {
      return this;
    }
    long unit = POWER_OF_TEN[MAX_DIGITS - digits];
    return new HsCode(padded / unit * unit, digits);
  }

  /** The international part of the code: its first six digits, or all of a shorter code. */
  public HsCode subheading() {
    return first(SUBHEADING_DIGITS);
  }

  @Override
  public int compareTo(HsCode other) {
    int byNumber = Long.compare(padded, other.padded);
    return byNumber != 0 ? byNumber : Integer.compare(length, other.length);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HsCode code && padded == code.padded && length == code.length;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(padded) * 31 + length;
  }

  /** The code as a tariff prints it: 85, 8542, 8542.31, 8542.31.90. */
  @Override
  public String toString() {
    String digits = digits();
    StringBuilder printed = new StringBuilder(digits.substring(0, Math.min(4, length)));
    for (int i = 4; i < length; i += 2) {
      printed.append('.').append(digits, i, i + 2);
    }
    return printed.toString();
  }

  /** National tariffs may group as they like, as in 8542 31 900 1; the international part has pairs. */
  private static boolean splitsPair(int digits) {
    return digits < SUBHEADING_DIGITS && digits % 2 != 0;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c > 127 && Character.getType(c) == Character.SPACE_SEPARATOR);
  }

  private static IllegalArgumentException invalid(String text) {
    String mishap = CodeMishap.guess(text);
    return new IllegalArgumentException("Invalid HS code " + ForeignText.quoted(text)
        + ": expected 2, 4, 6, 8, 10 or 12 digits, optionally grouped by dots or spaces"
        + (mishap.isEmpty() ? "" : "; " + mishap));
  }

  private static long[] powersOfTen() {
    long[] powers = new long[MAX_DIGITS + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }
}
