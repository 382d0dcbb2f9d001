package io.tidewaiter.trade;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount in a currency. 1250.5 EUR equals 1250.50 EUR, though each prints as it was written.
 *
 * <pre>{@code
 * Money value = Money.parse("1250.50", "EUR");
 * boolean isSmall = value.amount().compareTo(new BigDecimal("5000")) < 0; // true
 * }</pre>
 *
 * @param amount zero or more, in units of the currency, exact; at most 40 digits
 * @param currency three capital letters, as ISO 4217 writes currencies
 * @since 0.1
 */
public record Money(BigDecimal amount, String currency) {

  private static final int CURRENCY_LETTERS = 3;

  /**
   * Checks the two parts.
   *
   * @throws IllegalArgumentException if the amount is negative or too long, or the currency is not three
   *     capital letters
   * @throws NullPointerException if a part is null
   */
  public Money {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(currency, "currency");
    if (amount.signum() < 0 || !Quantities.isPrintable(amount)) {
      throw new IllegalArgumentException("Invalid amount " + ForeignText.quoted(amount.toString())
          + ": expected zero or more, with at most " + Quantities.MAX_CHARS + " digits");
    }
    if (!isCurrency(currency)) {
      throw new IllegalArgumentException("Invalid currency " + ForeignText.quoted(currency)
          + ": expected three capital letters, such as EUR");
    }
  }

  /**
   * Reads an amount written with digits and at most one decimal point, and a currency. White space
   * around either makes no difference.
   *
   * @throws IllegalArgumentException if either cannot be read; a decimal comma or a thousands separator
   *     is refused because the two cannot be told apart
   */
  public static Money parse(String amount, String currency) {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(currency, "currency");
    return new Money(Quantities.parse(amount, "amount"), currency.strip());
  }

  private static boolean isCurrency(String text) {
    boolean isCurrency = text.length() == CURRENCY_LETTERS;
    for (int i = 0; isCurrency && i < CURRENCY_LETTERS; i++) {
      isCurrency = text.charAt(i) >= 'A' && text.charAt(i) <= 'Z';
    }
    return isCurrency;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Money money
        && amount.compareTo(money.amount) == 0
        && currency.equals(money.currency);
  }

  @Override
  public int hashCode() {
    return amount.stripTrailingZeros().hashCode() * 31 + currency.hashCode();
  }

  /** The amount and the currency, such as "1250.50 EUR". */
  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
