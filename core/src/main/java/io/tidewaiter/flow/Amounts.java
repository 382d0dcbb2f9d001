package io.tidewaiter.flow;

import io.tidewaiter.trade.ForeignText;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads values of trade. Only one way of writing is read, because 1,234 is a thousand to some and one to others. */
final class Amounts {

  /** World trade in the smallest currency has 20; more is no value but a mishap. */
  private static final int MAX_WHOLE_DIGITS = 20;

  private static final int MAX_DECIMALS = 20;

  /** So many characters fit into a long, whatever they are. */
  private static final int MAX_PLAIN = 18;

  private static final Pattern NUMBER = Pattern.compile("-?([0-9]{1,20})(?:\\.([0-9]{1,20}))?");
  private static final Pattern SCIENTIFIC =
      Pattern.compile("[+-]?[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]+");
  private static final Pattern LONG = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
  private static final Pattern SEPARATED = Pattern.compile("[+-]?[0-9][0-9.,'’\\s\\u00a0\\u202f]*");

  private Amounts() {}

  /** The value, zero or more. */
  static BigDecimal value(String text) {
    BigDecimal amount = any(text);
    if (amount.signum() < 0) {
      throw Unusable.fault("Negative value " + ForeignText.quoted(text)
          + ": expected zero or more; only a row of measure growth may be negative");
    }
    return amount;
  }

  /** The value, which may be negative. */
  static BigDecimal any(String text) {
    BigDecimal plain = plain(text);
    return plain == null ? other(text) : plain;
  }

  /** Digits with perhaps a point among them, as nearly all values are; null if the text is anything else or long. */
  private static @Nullable BigDecimal plain(String text) {
    int length = text.length();
    if (length == 0 || length > MAX_PLAIN) {
      return null;
    }
    long digits = 0;
    int point = -1;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
      } else if (c == '.' && point < 0 && i > 0 && i < length - 1) {
        point = i;
      } else {
        return null;
      }
    }
    return BigDecimal.valueOf(digits, point < 0 ? 0 : length - 1 - point);
  }

  private static BigDecimal other(String text) {
    String stripped = text.strip();
    if (NUMBER.matcher(stripped).matches()) {
      return new BigDecimal(stripped);
    }
    throw Unusable.fault("Invalid value " + ForeignText.quoted(text)
        + ": expected digits with at most one decimal point, such as 1250.50" + mishap(stripped));
  }

  private static String mishap(String text) {
    if (text.isEmpty()) {
      return "; the cell is empty";
    }
    if (LONG.matcher(text).matches()) {
      return "; at most " + MAX_WHOLE_DIGITS + " before and " + MAX_DECIMALS + " after it";
    }
    if (SCIENTIFIC.matcher(text).matches()) {
      return "; a spreadsheet probably shortened the number";
    }
    if (SEPARATED.matcher(text).matches()) {
      return "; a decimal comma or thousands separators cannot be told apart and are not read";
    }
    return "";
  }
}
