package io.tidewaiter.report;

import io.tidewaiter.flow.FlowMeasure;
import io.tidewaiter.flow.Lane;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the numbers of lanes alike in every language. */
final class LaneNumbers {

  static final String NONE = "–";

  private static final int MILLION = 6;

  private LaneNumbers() {}

  /** Millions with two decimals; an increase has a sign. */
  static String millions(@Nullable BigDecimal amount, FlowMeasure measure) {
    if (amount == null) {
      return NONE;
    }
    String sign = measure == FlowMeasure.GROWTH && amount.signum() > 0 ? "+" : "";
    return sign + millions(amount);
  }

  static String millions(BigDecimal amount) {
    return minus(amount.movePointLeft(MILLION).setScale(2, RoundingMode.HALF_UP));
  }

  /** Two decimals. */
  static String number(@Nullable BigDecimal number) {
    return number == null ? NONE : minus(number.setScale(2, RoundingMode.HALF_UP));
  }

  /** Whole per cent. */
  static String percent(BigDecimal share) {
    return minus(share.movePointRight(2).setScale(0, RoundingMode.HALF_UP));
  }

  /** A number as the script that sorts tables reads it; the least of all where there is none. */
  static String order(@Nullable BigDecimal number) {
    return number == null ? "-1e30" : number.toPlainString();
  }

  /** A sum that needs few places: 0.5, 20, 1250. */
  static String few(BigDecimal number) {
    BigDecimal rounded =
        number.setScale(Math.min(3, Math.max(0, number.scale())), RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : minus(rounded.stripTrailingZeros());
  }

  /** Years in order: 2019–2021 where none is missing between, else 2019, 2021. */
  static String years(List<Integer> years) {
    int last = years.size() - 1;
    if (last > 0 && years.get(last) - years.get(0) == last) {
      return years.get(0) + "–" + years.get(last);
    }
    return Optional.of(years.toString())
        .map(text -> text.substring(1, text.length() - 1))
        .filter(text -> !text.isEmpty())
        .orElse(NONE);
  }

  /** From whom to whom, with the goods. */
  static String name(Lane lane) {
    return lane.exporter().name() + " → " + lane.importer().name() + " · " + lane.hs();
  }

  private static String minus(BigDecimal number) {
    return number.signum() < 0
        ? "\u2212" + number.negate().toPlainString()
        : number.toPlainString();
  }
}
