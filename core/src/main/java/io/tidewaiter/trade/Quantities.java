package io.tidewaiter.trade;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads numbers of things. */
final class Quantities {

  /** Far more than any paper states, and few enough for exact arithmetic to stay cheap. */
  static final int MAX_CHARS = 40;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

  private Quantities() {}

  static BigDecimal parse(String text, String what) {
    String stripped = text.strip();
    if (stripped.length() > MAX_CHARS) {
      throw invalid(text, what, "expected at most " + MAX_CHARS + " characters");
    }
    if (!DIGITS.matcher(stripped).matches()) {
      throw invalid(text, what, "expected digits with at most one decimal point, such as 1250.50");
    }
    return new BigDecimal(stripped);
  }

  static BigDecimal parsePositive(String text, String what) {
    BigDecimal number = parse(text, what);
    if (number.signum() == 0) {
      throw invalid(text, what, "expected more than zero");
    }
    return number;
  }

  /** Whether the number can be written out in a text of bounded length; 1E+999999999 cannot. */
  static boolean isPrintable(BigDecimal number) {
    return number.precision() <= MAX_CHARS
        && number.scale() <= MAX_CHARS
        && number.scale() >= -MAX_CHARS;
  }

  private static IllegalArgumentException invalid(String text, String what, String why) {
    return new IllegalArgumentException(
        "Invalid " + what + " " + ForeignText.quoted(text) + ": " + why);
  }
}
