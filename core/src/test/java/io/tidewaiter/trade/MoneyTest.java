package io.tidewaiter.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Money")
class MoneyTest {

  private static final String NO_AMOUNT =
      ": expected digits with at most one decimal point, such as 1250.50";

  @Nested
  @DisplayName("when read")
  class Reading {

    @ParameterizedTest
    @DisplayName("is exact")
    @CsvSource({
      "1250.50,1250.50",
      "0,0",
      "0.1,0.1",
      "007,7",
      " 12 ,12",
      "123456789012345678.99,123456789012345678.99"
    })
    void isExact(String amount, BigDecimal expected) {
      assertThat(Money.parse(amount, "EUR").amount()).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("has no sign, no exponent and no separator but one decimal point")
    @ValueSource(
        strings = {
          "1,5",
          "1.250,50",
          "1,250.50",
          "1 250",
          "-1",
          "+1",
          "1e3",
          "1.",
          ".5",
          "1.2.3",
          "",
          "0x10",
          "NaN",
          "١٢",
          "EUR 5"
        })
    void hasDigitsAndOnePoint(String amount) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Money.parse(amount, "EUR"))
          .withMessage("Invalid amount \"" + amount + "\"" + NO_AMOUNT);
    }

    @ParameterizedTest
    @DisplayName("has a currency of three capital letters")
    @ValueSource(strings = {"eur", "EURO", "EU", "€", "", "TRÝ", "U S"})
    void hasACurrency(String currency) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Money.parse("1", currency))
          .withMessage(
              "Invalid currency \"" + currency + "\": expected three capital letters, such as EUR");
    }

    @Test
    @DisplayName("stays short and quick for a text of any length")
    void isBounded() {
      assertTimeout(Duration.ofSeconds(1), () -> {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Money.parse("9".repeat(100_000), "EUR"))
            .withMessage(
                "Invalid amount \"" + "9".repeat(80) + "…\": expected at most 40 characters");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Money.parse("1", "E".repeat(100_000)))
            .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
      });
    }
  }

  @Nested
  @DisplayName("when made from a number")
  class FromANumber {

    @ParameterizedTest
    @DisplayName("is not negative and can be written out")
    @ValueSource(
        strings = {
          "-0.01",
          "1E+999999999",
          "1E-999999999",
          "12345678901234567890123456789012345678901"
        })
    void isBounded(BigDecimal amount) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Money(amount, "EUR"))
          .withMessage(
              "Invalid amount \"" + amount + "\": expected zero or more, with at most 40 digits");
    }

    @Test
    @DisplayName("must be given both parts")
    void isComplete() {
      assertThatNullPointerException()
          .isThrownBy(() -> new Money(null, "EUR"))
          .withMessage("amount");
      assertThatNullPointerException()
          .isThrownBy(() -> new Money(BigDecimal.ONE, null))
          .withMessage("currency");
    }
  }

  @Nested
  @DisplayName("compared with other money")
  class Comparison {

    @Test
    @DisplayName("is the same amount however many zeros are written")
    void ignoresTrailingZeros() {
      Money money = Money.parse("1250.5", "EUR");

      assertThat(money)
          .isEqualTo(Money.parse("1250.50", "EUR"))
          .hasSameHashCodeAs(Money.parse("1250.50", "EUR"));
      assertThat(Money.parse("100", "EUR")).isEqualTo(new Money(new BigDecimal("1E+2"), "EUR"));
      assertThat(money)
          .isNotEqualTo(Money.parse("1250.51", "EUR"))
          .isNotEqualTo(Money.parse("1250.5", "USD"));
    }
  }

  @Test
  @DisplayName("prints as it was written")
  void printsAsWritten() {
    assertThat(Money.parse("1250.50", " EUR ")).hasToString("1250.50 EUR");
    assertThat(new Money(new BigDecimal("1E+3"), "USD")).hasToString("1000 USD");
  }

  @Property
  @Label("is read back from what it prints")
  void isReadBack(@ForAll("amounts") BigDecimal amount) {
    Money money = new Money(amount, "TRY");
    String[] printed = money.toString().split(" ", 2);

    assertThat(Money.parse(printed[0], printed[1]))
        .isEqualTo(money)
        .hasSameHashCodeAs(money)
        .hasToString(money.toString());
  }

  @Property
  @Label("is refused with nothing but an IllegalArgumentException")
  void refusesDecently(@ForAll String amount, @ForAll String currency) {
    try {
      assertThat(Money.parse(amount, currency).amount()).isNotNegative();
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage())
          .startsWith("Invalid ")
          .doesNotContainPattern("[\\p{Cntrl}\u2028\u2029]");
    }
  }

  @Provide
  Arbitrary<BigDecimal> amounts() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("1E+18"))
        .ofScale(6);
  }
}
