package io.tidewaiter.trade;

import java.math.BigDecimal;

/**
 * An amount in a currency.
 *
 * @param amount zero or more, in units of the currency, exact
 * @param currency three capital letters, as ISO 4217 writes currencies
 * @since 0.1
 */
public record Money(BigDecimal amount, String currency) {

  /**
   * Checks the two parts.
   *
   * @throws IllegalArgumentException if the amount is negative or the currency is not three capital letters
   */
  public Money {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("Invalid amount " + amount + ": expected zero or more");
    }
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("Invalid currency " + Quoted.of(currency)
          + ": expected three capital letters, such as EUR");
    }
  }

  /**
   * Reads an amount written with digits and at most one decimal point, and a currency.
   *
   * @throws IllegalArgumentException if either cannot be read; a decimal comma or a thousands separator
   *     is refused because the two cannot be told apart
   */
  public static Money parse(String amount, String currency) {
    return new Money(Quantities.parse(amount, "amount"), currency.strip());
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
