package io.tidewaiter.flow;

import io.tidewaiter.trade.HsEdition;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One figure of trade statistics.
 *
 * <pre>{@code
 * FlowArea exporter = FlowArea.of(Country.parse("TR"));
 * FlowArea importer = FlowArea.of(Country.parse("KZ"));
 * analysis.add(new FlowRow(
 *     1, FlowPeriod.parse("2023-04"), exporter, importer, FlowDirection.EXPORT, "854231", null,
 *     FlowMeasure.VALUE, new BigDecimal("1250000"), "USD", false));
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param line the line of the file, the first being 1
 * @param period the months it covers
 * @param reporter whose statistics it is from
 * @param partner the other side
 * @param flow whether the reporter exported or imported
 * @param hs the digits of an HS code without separators, TOTAL, or the name of a group such as chpl
 * @param editionOrNull the edition of the code, where the source tells; null: the one in force in the period
 * @param measure what the figure is
 * @param value in units of the currency, exact; negative only for a growth
 * @param currency three capital letters
 * @param estimated whether the source says that the value is its estimate
 * @since 0.1
 */
public record FlowRow(
    long line,
    FlowPeriod period,
    FlowArea reporter,
    FlowArea partner,
    FlowDirection flow,
    String hs,
    @Nullable HsEdition editionOrNull,
    FlowMeasure measure,
    BigDecimal value,
    String currency,
    boolean estimated)
    implements FlowLine {

  /** What {@link #hs} holds for all goods together. */
  public static final String TOTAL = "TOTAL";

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the currency is not three capital letters or a value is negative
   */
  public FlowRow {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(reporter, "reporter");
    Objects.requireNonNull(partner, "partner");
    Objects.requireNonNull(flow, "flow");
    Objects.requireNonNull(hs, "hs");
    Objects.requireNonNull(measure, "measure");
    if (!isCurrency(currency)) {
      throw new IllegalArgumentException(
          "currency is " + currency + ": expected three capital letters, such as USD");
    }
    if (measure == FlowMeasure.VALUE && value.signum() < 0) {
      throw new IllegalArgumentException(
          "value is " + value + ": expected zero or more; only a growth may be negative");
    }
  }

  static boolean isCurrency(String text) {
    return text.length() == 3
        && isCapital(text.charAt(0))
        && isCapital(text.charAt(1))
        && isCapital(text.charAt(2));
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** The edition of the code, where the source tells; empty: the one in force in the period. */
  public Optional<HsEdition> edition() {
    return Optional.ofNullable(editionOrNull);
  }

  FlowArea exporter() {
    return flow == FlowDirection.EXPORT ? reporter : partner;
  }

  FlowArea importer() {
    return flow == FlowDirection.EXPORT ? partner : reporter;
  }
}
