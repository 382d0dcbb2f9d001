package io.tidewaiter.trade;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers of things. */
final class Quantities {

  /** Far more than any paper states, and few enough for exact arithmetic to stay cheap. */
  static final int MAX_CHARS = 40;

  /** So many digits fit into a long. */
  private static final int MAX_LONG_DIGITS = 18;

  private Quantities() {}

  static BigDecimal parse(String text, String what) {
    String stripped = text.strip();
    if (stripped.length() > MAX_CHARS) {
      throw invalid(text, what, "expected at most " + MAX_CHARS + " characters");
    }
    BigDecimal number = read(stripped);
    if (number == null) {
      throw invalid(text, what, "expected digits with at most one decimal point, such as 1250.50");
    }
    return number;
  }

  /** A number of digits with at most one point between them; null if the text is none. */
  private static @Nullable BigDecimal read(String text) {
    long unscaled = 0;
    int point = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0 && i > 0 && i + 1 < text.length()) {
        point = i;
      } else if (c >= '0' && c <= '9') {
        unscaled = unscaled * 10 + (c - '0');
      } else {
        return null;
      }
    }
    if (text.isEmpty()) {
      return null;
    }
    return text.length() > MAX_LONG_DIGITS
        ? new BigDecimal(text)
        : BigDecimal.valueOf(unscaled, point < 0 ? 0 : text.length() - point - 1);
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
