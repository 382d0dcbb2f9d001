package com.example.exporter;

import static io.tidewaiter.testing.TidewaiterAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.exporter.Delivery.Position;
import io.tidewaiter.Screener;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.testing.FrozenRules;
import io.tidewaiter.testing.Sample;
import io.tidewaiter.testing.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests our own code. The rules are frozen, so no change of the law breaks these tests. */
@DisplayName("The release desk")
class ReleaseDeskTest {

  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
  private static final RuleSet RULES = FrozenRules.load();
  private static final Screener SCREENER = Screener.of(RULES);
  private static final Position MICROCONTROLLERS =
      new Position("MCU-F4", "8542.31", "Microcontroller, 32 bit");
  private static final Position SHIRTS = new Position("SHIRT-M", "6109.10", "T-shirt of cotton");

  private final ReleaseDesk desk = new ReleaseDesk(SCREENER);

  @Test
  void letsShirtsGoToAlmaty() {
    assertTrue(desk.leaves(to("Kazakhstan", "1998-03-02", SHIRTS)));
  }

  @Test
  void holdsMicrocontrollersForAlmaty() {
    Delivery delivery = to("Kazakhstan", "1998-03-02", MICROCONTROLLERS);
    // tag::readme[]
    assertThat(desk.screen(delivery))
        .isHeld()
        .because("goods.chpl.tier-1", 44)
        .because("destination.corridor")
        .hasDuty("eu-12g");
    // end::readme[]
    assertFalse(desk.leaves(delivery));
  }

  @Test
  void holdsADeliveryForItsWorstPosition() {
    Delivery delivery = to("Kazakhstan", "1998-03-02", SHIRTS, MICROCONTROLLERS);
    assertThat(desk.screen(delivery))
        .isHeld()
        .onLine(1)
        .isClear()
        .notBecause("goods")
        .onLine(2)
        .isHeld()
        .hasScoreBetween(50, 74);
    assertFalse(desk.leaves(delivery));
  }

  @Test
  void passesOnWhenTheBuyerWasFounded() {
    Screening old = desk.screen(to("Kazakhstan", "1998-03-02", MICROCONTROLLERS));
    Screening young = desk.screen(to("Kazakhstan", "2022-05-01", MICROCONTROLLERS));
    assertThat(old).notBecause("party.founded-after-invasion");
    assertThat(young).because("party.founded-after-invasion", 15);
  }

  @Test
  void asksForWhatTheErpSystemDoesNotKnow() {
    Delivery delivery = to("Switzerland", "", new Position("NEW-1", "", ""));
    assertThat(desk.screen(delivery))
        .isIncomplete()
        .lacks("/lines/0/hsCode")
        .lacks("/lines/0/description")
        .doesNotLack("/date");
    assertFalse(desk.leaves(delivery));
  }

  @Test
  void sendsNoMicrocontrollersToRussia() {
    assertThat(desk.screen(to("Russia", "1998-03-02", MICROCONTROLLERS)))
        .isProhibited()
        .because("law");
  }

  static Stream<Sample> listedGoods() {
    return Samples.of(RULES)
        .on(DAY)
        .from("Türkiye")
        .to(DestinationTier.CORRIDOR)
        .eachListedItem("chpl");
  }

  @ParameterizedTest
  @MethodSource("listedGoods")
  void keepsAllListedGoodsFromTheCorridor(Sample sample) {
    Screening screening = SCREENER.screen(sample.shipment());
    assertThat(screening).isAtLeast(Verdict.REVIEW).because(sample.because());
    assertFalse(ReleaseDesk.leaves(screening));
  }

  static Stream<Sample> destinations() {
    return Samples.of(RULES).on(DAY).from("Türkiye").eachDestinationTier();
  }

  @ParameterizedTest
  @MethodSource("destinations")
  void letsChipsGoToPartnersAlone(Sample sample) {
    Screening screening = SCREENER.screen(sample.shipment());
    assertEquals(
        sample.because().equals(DestinationTier.PARTNER.findingCode())
            || sample.because().equals(DestinationTier.STANDARD.findingCode()),
        ReleaseDesk.leaves(screening),
        screening::toText);
  }

  private static Delivery to(String country, String founded, Position... positions) {
    return new Delivery("80004711", DAY, country, "Orion Trading", founded, List.of(positions));
  }
}
