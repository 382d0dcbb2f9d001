package io.tidewaiter.testing;

import static io.tidewaiter.testing.TidewaiterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.Shipment;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Assertions about a screening")
class ScreeningAssertTest {

  private static final Screener SCREENER = Screener.of(FrozenRules.load());

  /** Processors and T-shirts to Almaty. */
  private static final Screening MIXED = SCREENER.screen(Shipment.builder()
      .date("2024-07-01")
      .destination("Kazakhstan")
      .line("8542.31")
      .line("6109.10")
      .build());

  @Test
  void holdOfWhatCameOut() {
    assertThat(MIXED)
        .isHeld()
        .isAtLeast(Verdict.REVIEW)
        .isAtLeast(Verdict.HOLD)
        .hasScoreBetween(54, 54)
        .because("goods.chpl.tier-1")
        .because("goods.chpl.tier-1", 44)
        .because("destination.corridor", 40)
        .notBecause("law")
        .hasDuty("eu-12g")
        .hasNoDuty("us-746-8")
        .lacks("/parties")
        .lacks("/statistics")
        .doesNotLack("/date");
  }

  @Test
  void holdOfOneLine() {
    assertThat(MIXED)
        .onLine(1)
        .isHeld()
        .hasDuty("eu-12g")
        .doesNotLack("/lines/1/description")
        .onLine(2)
        .lacks("/lines/1/description")
        .isClear()
        .hasScoreBetween(10, 10)
        .notBecause("goods")
        .hasNoDuty("eu-12g");
  }

  @Test
  void nameAFindingByTheBeginningOfItsCode() {
    assertThat(MIXED).because("goods").because("goods.chpl").notBecause("goods.chp");
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void tellTheVerdictsApart(Verdict verdict) {
    Screening screening = of(verdict);
    Map<Verdict, Consumer<ScreeningAssert>> checks = Map.of(
        Verdict.CLEAR, ScreeningAssert::isClear,
        Verdict.INCOMPLETE, ScreeningAssert::isIncomplete,
        Verdict.REVIEW, ScreeningAssert::isReview,
        Verdict.HOLD, ScreeningAssert::isHeld,
        Verdict.PROHIBITED, ScreeningAssert::isProhibited);
    for (Verdict asserted : Verdict.values()) {
      Consumer<ScreeningAssert> check = checks.get(asserted);
      if (asserted == verdict) {
        check.accept(assertThat(screening));
      } else {
        assertThat(failure(screening, check))
            .startsWith("Expected " + asserted + ", but the verdict is " + verdict + ".\n\n");
      }
    }
  }

  private static Screening of(Verdict verdict) {
    Shipment.Builder shipment = Shipment.builder().date("2024-07-01");
    return SCREENER.screen(
        switch (verdict) {
          case CLEAR -> shipment.destination("KZ").line("6109.10").build();
          case INCOMPLETE -> shipment.destination("CH").line("61.1").build();
          case REVIEW -> shipment.destination("TR").line("8542.31").build();
          case HOLD -> shipment.destination("KZ").line("8542.31").build();
          case PROHIBITED -> shipment.destination("RU").line("8542.31").build();
        });
  }

  @Nested
  class WhenTheyFail {

    @Test
    void printTheWholeExplanation() {
      assertThat(failure(MIXED, ScreeningAssert::isClear))
          .isEqualTo("Expected CLEAR, but the verdict is HOLD.\n\n" + MIXED.toText());
    }

    @Test
    void sayOnWhichLine() {
      assertThat(failure(MIXED, screening -> screening.onLine(2).isHeld()))
          .isEqualTo("Expected HOLD on line 2, but the verdict is CLEAR.\n\n" + MIXED.toText());
    }

    @Test
    void nameWhatWasFound() {
      assertThat(failure(MIXED, screening -> screening.onLine(1).because("route.embargoed")))
          .startsWith("Expected the finding route.embargoed on line 1, but what was found is "
              + "goods.chpl.tier-1 +44, destination.corridor +40, goods.eu-833-vii-b +0, "
              + "goods.eu-833-xl +0.\n\nHOLD  54/100 HIGH");
      assertThat(failure(MIXED, screening -> screening.because("destination.corridor", 41)))
          .startsWith("Expected the finding destination.corridor with +41 points, but what was "
              + "found is goods.chpl.tier-1 +44, destination.corridor +40, ");
      assertThat(failure(MIXED, screening -> screening.notBecause("destination")))
          .startsWith("Expected no finding destination, but what was found is ");
    }

    @Test
    void nameTheScore() {
      assertThat(failure(MIXED, screening -> screening.hasScoreBetween(55, 100)))
          .startsWith("Expected a score from 55 to 100, but it is 54.\n\n");
      assertThat(failure(MIXED, screening -> screening.hasScoreBetween(0, 53)))
          .startsWith("Expected a score from 0 to 53, but it is 54.\n\n");
      assertThat(failure(MIXED, screening -> screening.isAtLeast(Verdict.PROHIBITED)))
          .startsWith("Expected at least PROHIBITED, but the verdict is HOLD.\n\n");
    }

    @Test
    void nameTheDuties() {
      assertThat(failure(MIXED, screening -> screening.hasDuty("eu-12gb")))
          .startsWith("Expected the duty eu-12gb, but the duties are eu-12g, ");
      assertThat(failure(MIXED, screening -> screening.onLine(2).hasDuty("eu-12g")))
          .startsWith("Expected the duty eu-12g on line 2, but the duties are nothing.\n\n");
      assertThat(failure(MIXED, screening -> screening.hasNoDuty("eu-12g")))
          .startsWith("Expected no duty eu-12g, but the duties are eu-12g, ");
    }

    @Test
    void nameWhatIsWanting() {
      assertThat(failure(MIXED, screening -> screening.lacks("/date")))
          .startsWith("Expected /date to be wanting, but what is wanting is /")
          .contains("/lines/1/description");
      assertThat(failure(MIXED, screening -> screening.doesNotLack("/parties")))
          .startsWith("Expected /parties not to be wanting, but what is wanting is ");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "3"})
    void knowNoLineThatTheShipmentDoesNotHave(int number) {
      assertThat(failure(MIXED, screening -> screening.onLine(number)))
          .startsWith("Expected a line " + number + ", but the shipment has 2 lines.\n\n");
    }
  }

  @Test
  void refuseWhatCannotBeMeant() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(MIXED).hasScoreBetween(60, 50))
        .withMessage("The scores are 60 and 50: expected two from 0 to 100, the lower one first");
    assertThatIllegalArgumentException().isThrownBy(() -> assertThat(MIXED).notBecause(" "));
    assertThatExceptionOfType(NullPointerException.class)
        .isThrownBy(() -> assertThat((Screening) null))
        .withMessage("screening");
  }

  private static String failure(Screening screening, Consumer<ScreeningAssert> check) {
    try {
      check.accept(assertThat(screening));
    } catch (AssertionError e) {
      return String.valueOf(e.getMessage());
    }
    return "it held";
  }
}
