package io.tidewaiter.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An HS code")
class HsCodeTest {

  private static final String ACCEPTED =
      "expected 2, 4, 6, 8, 10 or 12 digits, optionally grouped by dots or spaces";

  @Nested
  @DisplayName("when read")
  class Reading {

    @ParameterizedTest
    @DisplayName("ignores the dots and spaces that tariffs print")
    @ValueSource(
        strings = {
          "854231",
          "8542.31",
          "8542 31",
          " 85.42.31 ",
          "8542\u00a031",
          "8542\u202f31",
          "8542. 31",
          "8542 .31",
          "\t8542.31\r\n",
          "8542  31"
        })
    void ignoresGrouping(String text) {
      assertThat(HsCode.parse(text).digits()).isEqualTo("854231");
    }

    @ParameterizedTest
    @DisplayName("is a chapter, a heading, a subheading or a line of a national tariff")
    @CsvSource({
      "85,85",
      "85.42,8542",
      "8542 31,854231",
      "8542 31 90,85423190",
      "8542.31.9000,8542319000",
      "8542.3190.00,8542319000",
      "8542 31 900 1,8542319001",
      "8542.31.90.00.11,854231900011",
      "01,01",
      "0101.21,010121",
      "000000000000,000000000000",
      "999999999999,999999999999"
    })
    void hasTwoToTwelveDigits(String text, String digits) {
      HsCode code = HsCode.parse(text);

      assertThat(code.digits()).isEqualTo(digits);
      assertThat(code.length()).isEqualTo(digits.length());
    }

    @Test
    @DisplayName("must be given")
    void isNeverNull() {
      assertThatNullPointerException().isThrownBy(() -> HsCode.parse(null)).withMessage("text");
    }
  }

  @Nested
  @DisplayName("when refused")
  class Refusal {

    @ParameterizedTest
    @DisplayName("says what probably happened")
    @CsvSource(
        delimiter = '|',
        value = {
          "8542.3   |probably a trailing zero was lost: 8542.30",
          "84.7     |probably a trailing zero was lost: 84.70",
          "8542.319 |probably a trailing zero was lost: 8542.3190",
          "101210000|probably a leading zero was lost: 0101210000",
          "10121    |probably a leading zero was lost: 010121",
          "101.21   |probably a leading zero was lost: 010121",
          "81340    |probably a leading zero was lost: 081340",
          "8        |probably a leading zero was lost: 08",
          "401.2    |probably a leading and a trailing zero were lost: 0401.20",
          "85423    |it has 5 digits",
          "8542.31 8542.39|it looks like two codes; a line has one",
          "842      |it has 3 digits",
          "0        |it has 1 digit",
          "08542    |it has 5 digits",
          "8542319000123|it has 13 digits",
          "8542.31.90.00.01.23|it has 14 digits",
          "8.54231E+05|a spreadsheet probably turned it into a number",
          "8,54231E+05|a spreadsheet probably turned it into a number",
          "8.54231e5|a spreadsheet probably turned it into a number",
          "8E+11    |a spreadsheet probably turned it into a number",
          "8542,31  |only dots and spaces may stand between digits",
          "8542-31  |only dots and spaces may stand between digits",
          "8542–31  |only dots and spaces may stand between digits",
          "8542/8541|only dots and spaces may stand between digits",
          "8542O1   |a letter O, I or l probably stands for a digit",
          "8542.3l  |a letter O, I or l probably stands for a digit",
          "٨٥٤٢٣١   |its digits are not the ASCII digits 0 to 9",
          "８５４２   |its digits are not the ASCII digits 0 to 9",
          "854२     |its digits are not the ASCII digits 0 to 9",
          "8542.    |a dot must stand between two digits",
          ".8542    |a dot must stand between two digits",
          "85..42   |a dot must stand between two digits",
          "854.231  |a dot or space must not split a pair of digits",
          "8 542 31 |a dot or space must not split a pair of digits",
          "85423.1  |a dot or space must not split a pair of digits",
          "8542 3 1 |a dot or space must not split a pair of digits",
          "3A001    |it looks like the number of a control entry, which is no commodity code",
          "3E001.a.5|it looks like the number of a control entry, which is no commodity code",
          "HS 8542.31|only the digits themselves belong here",
          "CN:85423190|only the digits themselves belong here"
        })
    void guessesTheMishap(String text, String guess) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> HsCode.parse(text))
          .withMessage("Invalid HS code \"" + text + "\": " + ACCEPTED + "; " + guess);
    }

    @ParameterizedTest
    @DisplayName("does not guess where it cannot")
    @ValueSource(strings = {"85.4x", "microchips", "?", "8542 31 see invoice", "85+42"})
    void doesNotGuessBlindly(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> HsCode.parse(text))
          .withMessage("Invalid HS code \"" + text + "\": " + ACCEPTED);
    }

    @ParameterizedTest
    @DisplayName("names an empty field as one")
    @ValueSource(strings = {"", " ", ".", " . "})
    void namesTheEmptyField(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> HsCode.parse(text))
          .withMessage("Invalid HS code \"" + text + "\": " + ACCEPTED + "; it holds no digit");
    }

    @ParameterizedTest
    @DisplayName("does not join two codes of one cell")
    @CsvSource({"'8542\n8541',8542\\u000a8541", "'8542\t8541',8542\\u00098541"})
    void doesNotJoinLines(String text, String quoted) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> HsCode.parse(text))
          .withMessage("Invalid HS code \"" + quoted + "\": " + ACCEPTED
              + "; only dots and spaces may stand between digits");
    }

    @ParameterizedTest(name = "text {index}")
    @DisplayName("stays short and quick for a text of any length")
    @MethodSource("io.tidewaiter.trade.HsCodeTest#longTexts")
    void isBounded(String text) {
      assertTimeout(
          Duration.ofSeconds(2),
          () -> assertThatIllegalArgumentException()
              .isThrownBy(() -> HsCode.parse(text))
              .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(800)));
    }

    @Test
    @DisplayName("counts the digits it does not quote")
    void countsTheDigits() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> HsCode.parse("8".repeat(100_000)))
          .withMessage("Invalid HS code \"" + "8".repeat(80) + "…\": " + ACCEPTED
              + "; it has 100000 digits");
    }
  }

  @Nested
  @DisplayName("when printed")
  class Printing {

    @ParameterizedTest
    @DisplayName("has the dots of a tariff")
    @CsvSource({
      "85,85",
      "0101,0101",
      "854231,8542.31",
      "85423190,8542.31.90",
      "8542319000,8542.31.90.00",
      "854231900011,8542.31.90.00.11"
    })
    void hasTheDotsOfATariff(String digits, String printed) {
      assertThat(HsCode.parse(digits)).hasToString(printed);
    }
  }

  @Nested
  @DisplayName("compared with another")
  class Comparison {

    @ParameterizedTest
    @DisplayName("is within its own beginnings")
    @CsvSource({"8542.31,85", "8542.31,8542", "8542.31,8542.31", "8542.31.90,8542.31", "01,01"})
    void isWithinItsBeginnings(String narrower, String wider) {
      assertThat(HsCode.parse(narrower).isWithin(HsCode.parse(wider))).isTrue();
    }

    @ParameterizedTest
    @DisplayName("is within nothing else, zeros at the end or not")
    @CsvSource({"85,8542", "85,8500", "8500,850000", "8542.31,8542.32", "8543,8542", "0854,85"})
    void isWithinNothingElse(String one, String other) {
      assertThat(HsCode.parse(one).isWithin(HsCode.parse(other))).isFalse();
    }

    @Test
    @DisplayName("differs from the wider code that its zeros fill up")
    void differsFromItsHeading() {
      assertThat(HsCode.parse("8500")).isNotEqualTo(HsCode.parse("85")).isNotEqualTo("8500");
      assertThat(HsCode.parse("85.00")).isEqualTo(HsCode.parse("8500"));
    }

    @Test
    @DisplayName("is sorted as a tariff prints")
    void isSortedAsATariffPrints() {
      assertThat(Stream.of("8542", "8541.10", "0101", "8541", "85", "8541.10.00")
              .map(HsCode::parse)
              .sorted())
          .extracting(HsCode::toString)
          .containsExactly("0101", "85", "8541", "8541.10", "8541.10.00", "8542");
    }
  }

  @Nested
  @DisplayName("when shortened")
  class Shortening {

    private final HsCode code = HsCode.parse("8542.31.90");

    @Test
    @DisplayName("keeps its first digits")
    void keepsItsFirstDigits() {
      assertThat(code.first(2)).isEqualTo(HsCode.parse("85"));
      assertThat(code.first(4)).isEqualTo(HsCode.parse("8542"));
      assertThat(code.subheading()).isEqualTo(HsCode.parse("8542.31"));
      assertThat(code.first(12)).isEqualTo(code);
      assertThat(HsCode.parse("85").subheading()).isEqualTo(HsCode.parse("85"));
    }

    @ParameterizedTest
    @DisplayName("does not cut a pair of digits")
    @ValueSource(ints = {-2, 0, 1, 3, 5, 13, 14})
    void doesNotCutPairs(int digits) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> code.first(digits))
          .withMessage("digits is " + digits + ": expected 2, 4, 6, 8, 10 or 12");
    }

    @Test
    @DisplayName("spans the twelve-digit numbers that start with it")
    void spansNumbers() {
      assertThat(HsCode.parse("8542.31").padded()).isEqualTo(854_231_000_000L);
      assertThat(HsCode.parse("8542.31").paddedEnd()).isEqualTo(854_232_000_000L);
      assertThat(HsCode.parse("999999999999").paddedEnd()).isEqualTo(1_000_000_000_000L);
    }
  }

  @Property
  @Label("is read back from what it prints")
  void isReadBackFromWhatItPrints(@ForAll("digits") String digits) {
    HsCode code = HsCode.parse(digits);

    assertThat(code.digits()).isEqualTo(digits);
    assertThat(HsCode.parse(code.digits())).isEqualTo(code).hasSameHashCodeAs(code);
    assertThat(HsCode.parse(code.toString())).isEqualTo(code).hasSameHashCodeAs(code);
  }

  @Property
  @Label("is within its beginnings and nothing else")
  void isWithinItsBeginnings(@ForAll("digits") String one, @ForAll("digits") String other) {
    assertThat(HsCode.parse(one).isWithin(HsCode.parse(other))).isEqualTo(one.startsWith(other));
    assertThat(HsCode.parse(one).overlaps(HsCode.parse(other)))
        .isEqualTo(one.startsWith(other) || other.startsWith(one));
  }

  @Property
  @Label("is ordered as its digits are spelled")
  void isOrderedAsItsDigits(@ForAll("digits") String one, @ForAll("digits") String other) {
    assertThat(Integer.signum(HsCode.parse(one).compareTo(HsCode.parse(other))))
        .isEqualTo(Integer.signum(one.compareTo(other)));
    assertThat(HsCode.parse(one).equals(HsCode.parse(other))).isEqualTo(one.equals(other));
  }

  @Property
  @Label("shortened is the beginning of its digits")
  void isShortenedToItsBeginning(@ForAll("digits") String digits, @ForAll("lengths") int length) {
    assertThat(HsCode.parse(digits).first(length).digits())
        .isEqualTo(digits.substring(0, Math.min(length, digits.length())));
  }

  @Property
  @Label("is refused with nothing but an IllegalArgumentException of one printable line")
  void refusesDecently(@ForAll("texts") String text) {
    try {
      assertThat(HsCode.parse(text).digits()).matches("([0-9][0-9]){1,6}");
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage())
          .startsWith("Invalid HS code \"")
          .doesNotContainPattern("[\\p{Cntrl}\u2028\u2029]");
    }
  }

  @Provide
  Arbitrary<Integer> lengths() {
    return Arbitraries.of(2, 4, 6, 8, 10, 12);
  }

  @Provide
  Arbitrary<String> digits() {
    // few digits, so that one code is often the beginning of another
    return lengths()
        .flatMap(length -> Arbitraries.strings().withCharRange('0', '2').ofLength(length));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all(),
        Arbitraries.strings().withChars("0123456789.. ,-\u00a0\t\nOlEe+٨x").ofMaxLength(20));
  }

  static Stream<String> longTexts() {
    return Stream.of(
            "8",
            ".",
            " ",
            "8.",
            "8 ",
            "8,",
            "O",
            "8E+",
            "x",
            "\u0301",
            "\u202e",
            "\ud83d\ude00",
            "\ud83d",
            "1.1e")
        .map(piece -> piece.repeat(100_000 / piece.length() + 1) + "x");
  }
}
