package io.tidewaiter.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An HS code")
class HsCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"854231", "8542.31", "8542 31", " 85.42.31 ", "8542\u00a031", "8542. 31"})
  void ignoresTheDotsAndSpacesOfTariffs(String text) {
    assertThat(HsCode.parse(text).digits()).isEqualTo("854231");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "85.4x|85.4x|",
        "8542.3|8542.3|; probably a trailing zero was lost: 8542.30",
        "10121|10121|; probably a leading zero was lost: 010121",
        "101210000|101210000|; probably a leading zero was lost: 0101210000",
        "8.54231E+05|8.54231E+05|; a spreadsheet probably turned it into a number",
        "8542,31|8542,31|; only dots and spaces may stand between digits",
        "8542O1|8542O1|; a letter O, I or l probably stands for a digit",
        "1234567890123|1234567890123|; it has 13 digits",
        "٨٥٤٢|٨٥٤٢|; its digits are not the ASCII digits 0 to 9",
        "8542.|8542.|; a dot must stand between two digits",
        "85..42|85..42|; a dot must stand between two digits",
      })
  void refusesEverythingElseAndSaysWhatProbablyHappened(String text, String quoted, String guess) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HsCode.parse(text))
        .withMessage("Invalid HS code \"" + quoted
            + "\": expected 2, 4, 6, 8, 10 or 12 digits, optionally grouped by dots or spaces"
            + (guess == null ? "" : guess));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "."})
  void refusesATextWithoutADigit(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HsCode.parse(text))
        .withMessageStartingWith("Invalid HS code");
  }

  @Test
  void cutsALongTextInTheMessageAndIsNotSlowed() {
    String text = "8".repeat(200_000);
    assertThatThrownBy(() -> HsCode.parse(text))
        .hasMessageContaining("…")
        .hasMessageContaining("200000 digits");
  }

  @Test
  void printsAsATariffDoes() {
    assertThat(HsCode.parse("854231900000")).hasToString("8542.31.90.00.00");
    assertThat(HsCode.parse("0101")).hasToString("0101");
    assertThat(HsCode.parse("854231").first(4)).hasToString("8542");
  }

  @Property
  void isReadBackFromWhatItPrints(@ForAll("digits") String digits) {
    HsCode code = HsCode.parse(digits);
    assertThat(code.digits()).isEqualTo(digits);
    assertThat(HsCode.parse(code.toString())).isEqualTo(code).hasSameHashCodeAs(code);
  }

  @Property
  void isWithinItsBeginningsAndNothingElse(
      @ForAll("digits") String one, @ForAll("digits") String other) {
    assertThat(HsCode.parse(one).isWithin(HsCode.parse(other))).isEqualTo(one.startsWith(other));
    assertThat(HsCode.parse(one).overlaps(HsCode.parse(other)))
        .isEqualTo(one.startsWith(other) || other.startsWith(one));
  }

  @Property
  void isOrderedAsATariffPrints(@ForAll("digits") String one, @ForAll("digits") String other) {
    assertThat(Integer.signum(HsCode.parse(one).compareTo(HsCode.parse(other))))
        .isEqualTo(Integer.signum(one.compareTo(other)));
  }

  @Property
  void refusesWithNothingButAnIllegalArgument(@ForAll String text) {
    try {
      assertThat(HsCode.parse(text).length()).isBetween(2, 12);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("Invalid HS code \"");
    }
  }

  @Provide
  Arbitrary<String> digits() {
    return Arbitraries.of(2, 4, 6, 8, 10, 12)
        .flatMap(length -> Arbitraries.strings().withCharRange('0', '2').ofLength(length));
  }
}
