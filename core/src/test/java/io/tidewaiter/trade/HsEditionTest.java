package io.tidewaiter.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An edition of the Harmonized System")
class HsEditionTest {

  @Nested
  @DisplayName("when read")
  class Reading {

    @ParameterizedTest
    @DisplayName("is known by its name in any case")
    @EnumSource
    void isKnownByItsName(HsEdition edition) {
      assertThat(HsEdition.parse(edition.toString())).isEqualTo(edition);
      assertThat(HsEdition.parse(" " + edition.toString().toLowerCase(Locale.ROOT) + " "))
          .isEqualTo(edition);
    }

    @ParameterizedTest
    @DisplayName("is known as people write it")
    @CsvSource({
      "HS 2022,HS2022",
      "hs2017,HS2017",
      "hs  2012,HS2012",
      "2007,HS2007",
      "' 2017 ',HS2017"
    })
    void isKnownAsPeopleWriteIt(String text, HsEdition edition) {
      assertThat(HsEdition.parse(text)).isEqualTo(edition);
    }

    @ParameterizedTest
    @DisplayName("is known by its title")
    @EnumSource
    void isKnownByItsTitle(HsEdition edition) {
      assertThat(HsEdition.parse(edition.title())).isEqualTo(edition);
    }

    @ParameterizedTest
    @DisplayName("is never guessed")
    @ValueSource(
        strings = {"HS1996", "HS2028", "17", "HS17", "2022 HS", "HSHS2022", "CN2017", "HS", ""})
    void isNeverGuessed(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> HsEdition.parse(text))
          .withMessage(
              "Unknown HS edition \"" + text + "\": expected HS2007, HS2012, HS2017, HS2022");
    }
  }

  @Nested
  @DisplayName("in time")
  class InTime {

    @ParameterizedTest
    @DisplayName("rules from the first to the last day of its years")
    @CsvSource({
      "2007-01-01,HS2007",
      "2011-12-31,HS2007",
      "2012-01-01,HS2012",
      "2016-12-31,HS2012",
      "2017-01-01,HS2017",
      "2021-12-31,HS2017",
      "2022-01-01,HS2022",
      "9999-12-31,HS2022"
    })
    void rulesItsYears(LocalDate day, HsEdition edition) {
      assertThat(HsEdition.inForceOn(day)).contains(edition);
    }

    @Test
    @DisplayName("is unknown before 2007")
    void isUnknownBefore2007() {
      assertThat(HsEdition.inForceOn(LocalDate.of(2006, 12, 31))).isEmpty();
      assertThat(HsEdition.oldest().firstDay()).isEqualTo(LocalDate.of(2007, 1, 1));
    }

    @Test
    @DisplayName("is older than those declared after it")
    void isDeclaredInOrder() {
      assertThat(HsEdition.values())
          .isSortedAccordingTo((a, b) -> a.firstDay().compareTo(b.firstDay()));
      assertThat(HsEdition.values()).startsWith(HsEdition.oldest());
    }
  }

  @Test
  @DisplayName("is titled as people write it")
  void hasATitle() {
    assertThat(HsEdition.HS2017.title()).isEqualTo("HS 2017");
  }

  @Property
  @Label("is refused with nothing but an IllegalArgumentException")
  void refusesDecently(@ForAll String text) {
    try {
      assertThat(HsEdition.parse(text)).isNotNull();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("Unknown HS edition \"");
    }
  }
}
