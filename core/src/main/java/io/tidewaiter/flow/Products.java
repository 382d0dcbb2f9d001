package io.tidewaiter.flow;

import io.tidewaiter.trade.HsCode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what was traded: a code, all goods together, or the name of a group. */
final class Products {

  private static final int MAX_REMEMBERED = 1 << 16;

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,39}");

  /** Secret products: 85XXXXXX, 84SSS999, 9999AAAA. */
  private static final Pattern SECRET = Pattern.compile("[0-9A-Z]*[XSYZ]{2}[0-9A-Z]*");

  private static final Pattern UNTOLD = Pattern.compile("99[0-9]{0,4}[A-Z]{2,4}|9999(?:99|9999)?");

  private final boolean names;
  private final Map<String, String> known = new HashMap<>();

  private Products(boolean names) {
    this.names = names;
  }

  /** Codes, TOTAL and names of groups. */
  static Products withNames() {
    return new Products(true);
  }

  /** Codes and TOTAL, and the marks of statistical offices for goods that are not told. */
  static Products ofOffices() {
    return new Products(false);
  }

  /**
   * The digits, TOTAL or the name.
   *
   * @throws Unusable if the text is no such thing
   */
  String read(String cell) {
    String product = known.get(cell);
    if (product == null) {
      product = readNew(cell.strip());
      if (known.size() < MAX_REMEMBERED) {
        known.put(cell, product);
      }
    }
    return product;
  }

  private String readNew(String text) {
    if (text.equalsIgnoreCase(FlowRow.TOTAL)) {
      return FlowRow.TOTAL;
    }
    String upper = text.toUpperCase(Locale.ROOT);
    if (UNTOLD.matcher(upper).matches()) {
      throw Unusable.aside(FlowLine.Kind.UNSPECIFIED_GOODS);
    }
    if (names && NAME.matcher(text).matches()) {
      return text.toLowerCase(Locale.ROOT);
    }
    if (SECRET.matcher(upper).matches()) {
      throw Unusable.aside(FlowLine.Kind.CONFIDENTIAL);
    }
    try {
      return HsCode.parse(text).digits();
    } catch (IllegalArgumentException e) {
      throw Unusable.fault(
          text.isEmpty()
              ? "The HS code is missing"
              : e.getMessage() + (names ? ", or TOTAL, or the name of a group" : ", or TOTAL"));
    }
  }
}
