package io.tidewaiter.trade;

import org.jspecify.annotations.Nullable;

/**
 * A Harmonized System code or the beginning of one: 2 digits name a chapter, 4 a heading, 6 a
 * subheading; 8, 10 or 12 digits name a line of a national tariff, whose digits after the sixth mean
 * something only in that tariff (see {@link Nomenclature}). A code says nothing about the {@link
 * HsEdition} it was taken from. Whether it exists in one is a question for rule data.
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
   * group ("8542.31", "8542 31 90" and "85423190" are all read).
   *
   * @throws IllegalArgumentException if the text is anything else; the message quotes it and, where
   *     that can be guessed, says what probably happened to it
   */
  public static HsCode parse(String text) {
    long number = 0;
    int digits = 0;
    boolean separated = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        if (++digits > MAX_DIGITS) {
          throw invalid(text);
        }
        number = number * 10 + (c - '0');
        separated = false;
      } else if (c == '.' && !separated && i + 1 < text.length()) {
        separated = true;
      } else if (!Character.isSpaceChar(c)) {
        throw invalid(text);
      }
    }
    if (digits == 0 || digits % 2 != 0 || endsWithDot(text)) {
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

  private static boolean endsWithDot(String text) {
    String stripped = text.strip();
    return !stripped.isEmpty() && stripped.charAt(stripped.length() - 1) == '.';
  }

  private static IllegalArgumentException invalid(String text) {
    String guess = guess(text);
    return new IllegalArgumentException("Invalid HS code " + Quoted.of(text)
        + ": expected 2, 4, 6, 8, 10 or 12 digits, optionally grouped by dots or spaces"
        + (guess.isEmpty() ? "" : "; " + guess));
  }

  /** What probably happened to the text on its way here, or nothing. */
  private static String guess(String text) {
    String compact = text.replaceAll("[.\\s\\u00a0]", "");
    if (compact.isEmpty()) {
      return "it holds no digit";
    }
    if (compact.matches("[0-9]+")) {
      return guessFromDigits(text, compact);
    }
    if (text.strip().matches("[0-9]+([.,][0-9]+)?[eE]\\+?[0-9]+")) {
      return "a spreadsheet probably turned it into a number";
    }
    if (compact.matches("[0-9OoIl]+")) {
      return "a letter O, I or l probably stands for a digit";
    }
    if (compact.codePoints().allMatch(Character::isDigit)) {
      return "its digits are not the ASCII digits 0 to 9";
    }
    return compact.matches("[0-9]+[,;/-][0-9,;/-]*")
        ? "only dots and spaces may stand between digits"
        : "";
  }

  private static String guessFromDigits(String text, String digits) {
    if (digits.length() > MAX_DIGITS) {
      return "it has " + digits.length() + " digits";
    }
    if (digits.length() % 2 == 0) {
      return "a dot must stand between two digits";
    }
    if (text.strip().matches("[0-9]{4}\\.[0-9]")) {
      return "probably a trailing zero was lost: " + text.strip() + "0";
    }
    return digits.charAt(0) == '0'
        ? "it has " + digits.length() + " digits"
        : "probably a leading zero was lost: 0" + digits;
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
