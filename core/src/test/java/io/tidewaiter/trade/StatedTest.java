package io.tidewaiter.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
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
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A field of a shipment")
class StatedTest {

  @Nested
  @DisplayName("with a value")
  class WithAValue {

    private final Stated<Country> field = Stated.read("Türkiye", Country::parse);

    @Test
    @DisplayName("holds the value and no complaint")
    void holdsTheValue() {
      assertThat(field.value()).contains(Country.parse("TR"));
      assertThat(field.isAbsent()).isFalse();
      assertThat(field.isUnreadable()).isFalse();
      assertThat(field.unreadableText()).isEmpty();
      assertThat(field.reason()).isEmpty();
      assertThat(field).hasToString("TR");
    }

    @Test
    @DisplayName("equals another with that value")
    void equalsByValue() {
      assertThat(field)
          .isEqualTo(Stated.of(Country.parse("TR")))
          .hasSameHashCodeAs(Stated.of(Country.parse("TR")));
      assertThat(field)
          .isNotEqualTo(Stated.of(Country.parse("KZ")))
          .isNotEqualTo(Country.parse("TR"));
    }
  }

  @Nested
  @DisplayName("without a statement")
  class Absent {

    @Test
    @DisplayName("is absent, which is not unreadable")
    void isAbsent() {
      Stated<String> field = Stated.absent();

      assertThat(field.isAbsent()).isTrue();
      assertThat(field.isUnreadable()).isFalse();
      assertThat(field.value()).isEmpty();
      assertThat(field.unreadableText()).isEmpty();
      assertThat(field.reason()).isEmpty();
      assertThat(field).hasToString("absent").isEqualTo(Stated.absent());
    }

    @Test
    @DisplayName("is not the same as an empty text")
    void isNotAnEmptyText() {
      assertThat(Stated.of("")).isNotEqualTo(Stated.absent());
      assertThat(Stated.of("").isAbsent()).isFalse();
    }
  }

  @Nested
  @DisplayName("that cannot be read")
  class Unreadable {

    private final Stated<HsCode> field = Stated.read("85.4x", HsCode::parse);

    @Test
    @DisplayName("keeps its text and the reason, and is not absent")
    void keepsTextAndReason() {
      assertThat(field.isUnreadable()).isTrue();
      assertThat(field.isAbsent()).isFalse();
      assertThat(field.value()).isEmpty();
      assertThat(field.unreadableText()).contains("85.4x");
      assertThat(field.reason())
          .contains(
              "Invalid HS code \"85.4x\": expected 2, 4, 6, 8, 10 or 12 digits, optionally grouped by dots"
                  + " or spaces");
      assertThat(field).hasToString("unreadable \"85.4x\"");
    }

    @Test
    @DisplayName("keeps even an empty text")
    void keepsAnEmptyText() {
      assertThat(Stated.read("", HsCode::parse).unreadableText()).contains("");
    }

    @Test
    @DisplayName("equals another with that text and reason")
    void equalsByTextAndReason() {
      assertThat(field)
          .isEqualTo(Stated.read("85.4x", HsCode::parse))
          .isNotEqualTo(Stated.unreadable("85.4x", "x"));
      assertThat(field)
          .hasSameHashCodeAs(Stated.read("85.4x", HsCode::parse))
          .isNotEqualTo(Stated.absent());
    }

    @Test
    @DisplayName("has a reason even where the reader gave none")
    void alwaysHasAReason() {
      Stated<String> silent = Stated.read("text", text -> {
        throw new IllegalArgumentException();
      });

      assertThat(silent.reason()).contains("unreadable");
    }
  }

  @Nested
  @DisplayName("that holds a day")
  class Day {

    @Test
    @DisplayName("is written year-month-day")
    void isWrittenYearMonthDay() {
      assertThat(Stated.day("2024-07-01").value()).contains(LocalDate.of(2024, 7, 1));
      assertThat(Stated.day(" 2024-02-29\n").value()).contains(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @DisplayName("is not guessed from another notation")
    @ValueSource(
        strings = {
          "01.07.2024",
          "07/01/2024",
          "2024-7-1",
          "20240701",
          "2024-07-01T00:00:00Z",
          "+2024-07-01",
          "45474",
          "",
          "٢٠٢٤-٠٧-٠١"
        })
    void isNotGuessed(String text) {
      assertThat(Stated.day(text).reason())
          .contains("Invalid date \"" + text + "\": expected year-month-day, such as 2024-07-01");
    }

    @ParameterizedTest
    @DisplayName("must be in the calendar")
    @ValueSource(strings = {"2023-02-29", "2024-02-30", "2024-13-01", "2024-00-10", "2024-04-31"})
    void mustBeInTheCalendar(String text) {
      assertThat(Stated.day(text).reason())
          .contains("Invalid date \"" + text + "\": there is no such day in the calendar");
    }
  }

  @Test
  @DisplayName("lets a fault of the reader itself through")
  void letsFaultsThrough() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Stated.read("text", text -> {
          throw new IllegalStateException("a bug");
        }));
  }

  @Test
  @DisplayName("is never null")
  void isNeverNull() {
    assertThatNullPointerException().isThrownBy(() -> Stated.of(null)).withMessage("value");
    assertThatNullPointerException()
        .isThrownBy(() -> Stated.read(null, HsCode::parse))
        .withMessage("text");
    assertThatNullPointerException()
        .isThrownBy(() -> Stated.unreadable("x", null))
        .withMessage("reason");
  }

  @Property
  @Label("that holds a day is read back from what it prints")
  void readsDaysBack(@ForAll("days") LocalDate day) {
    assertThat(Stated.day(day.toString()).value()).contains(day);
  }

  @Property
  @Label("is either read or kept, whatever its text")
  void isReadOrKept(@ForAll String text) {
    assertThat(Stated.day(text).isAbsent()).isFalse();
    assertThat(Stated.read(text, HsCode::parse).isAbsent()).isFalse();
    assertThat(Stated.read(text, Country::parse).isAbsent()).isFalse();
  }

  @Property
  @Label("reads what looks like a day, a number or a currency as a regular expression tells it")
  void isReadByItsForm(@ForAll("almost") String text) {
    String stripped = text.strip();
    boolean isDay = stripped.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    assertThat(Stated.day(text)
            .reason()
            .filter(r -> r.endsWith("such as 2024-07-01"))
            .isEmpty())
        .isEqualTo(isDay);
    boolean isNumber = stripped.matches("[0-9]{1,40}|(?=.{3,40}$)[0-9]+\\.[0-9]+");
    assertThat(Stated.money(text, "EUR").value().map(Money::amount))
        .isEqualTo(isNumber ? Optional.of(new BigDecimal(stripped)) : Optional.empty());
    assertThat(Stated.money("1", text).isUnreadable()).isEqualTo(!stripped.matches("[A-Z]{3}"));
  }

  @Provide
  Arbitrary<String> almost() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("0123456789.").ofMinLength(0).ofMaxLength(45),
        Arbitraries.strings().withChars("0123456789-.,e +٣").ofMinLength(8).ofMaxLength(12),
        days().map(LocalDate::toString),
        Arbitraries.strings().withChars("AZÄz").ofMinLength(2).ofMaxLength(4));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(0, LocalDate.of(9999, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
