package io.tidewaiter.trade;

import java.math.BigDecimal;

/** Reads numbers of things. */
final class Quantities {

  private static final int MAX_CHARS = 40;

  private Quantities() {}

  static BigDecimal parse(String text, String what) {
    String stripped = text.strip();
    if (stripped.length() > MAX_CHARS || !stripped.matches("[0-9]+(\\.[0-9]+)?")) {
      throw new IllegalArgumentException("Invalid " + what + " " + Quoted.of(text)
          + ": expected digits with at most one decimal point, such as 1250.50");
    }
    return new BigDecimal(stripped);
  }

  static BigDecimal parsePositive(String text, String what) {
    BigDecimal number = parse(text, what);
    if (number.signum() == 0) {
      throw new IllegalArgumentException(
          "Invalid " + what + " " + Quoted.of(text) + ": expected more than zero");
    }
    return number;
  }
}
