package io.tidewaiter.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A shipment")
class ShipmentTest {

  @Test
  void keepsWhatItCouldNotReadWithTheReason() {
    Shipment shipment = Shipment.builder()
        .date("01.07.2024")
        .destination("Kazakstann")
        .party(Party.builder("buyer").incorporated("2023-02-30").build())
        .line(
            LineItem.builder().hsCode("85.4x").quantity("0").value("1,5", "EUR").build())
        .build();

    assertThat(shipment.date().reason())
        .contains("Invalid date \"01.07.2024\": expected year-month-day, such as 2024-07-01");
    assertThat(shipment.destination().unreadableText()).contains("Kazakstann");
    assertThat(shipment.parties().get(0).role().isUnreadable()).isTrue();
    assertThat(shipment.parties().get(0).incorporated().reason())
        .contains("Invalid date \"2023-02-30\": there is no such day in the calendar");
    assertThat(shipment.lines().get(0).hsCode().isUnreadable()).isTrue();
    assertThat(shipment.lines().get(0).quantity().reason())
        .hasValueSatisfying(r -> assertThat(r).contains("more than zero"));
    assertThat(shipment.lines().get(0).value().unreadableText()).contains("1,5 EUR");
    assertThat(shipment.lines().get(0).description().isAbsent()).isTrue();
  }

  @Test
  void needsADestinationAndALine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shipment.builder().line("8542.31").build())
        .withMessageContaining("no destination");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shipment.builder().destination("KZ").build())
        .withMessageContaining("no lines");
  }

  @Test
  void doesNotChangeAfterItWasBuilt() {
    Shipment.Builder builder = Shipment.builder().destination("KZ").line("8542.31");
    Shipment shipment = builder.build();
    builder.line("6109.10").transit("RU");
    assertThat(shipment.lines()).hasSize(1);
    assertThat(shipment.transit()).isEmpty();
    List<LineItem> lines = new ArrayList<>(shipment.lines());
    Shipment copy = new Shipment(
        shipment.id(),
        shipment.date(),
        shipment.contractDate(),
        shipment.dispatch(),
        shipment.destination(),
        shipment.transit(),
        shipment.parties(),
        shipment.endUseStatement(),
        shipment.noReexportClause(),
        lines);
    lines.clear();
    assertThat(copy).isEqualTo(shipment);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> shipment.lines().clear());
  }

  @Test
  void knowsTheEditionInForceOnADay() {
    assertThat(HsEdition.inForceOn(LocalDate.of(2021, 12, 31))).contains(HsEdition.HS2017);
    assertThat(HsEdition.inForceOn(LocalDate.of(2022, 1, 1))).contains(HsEdition.HS2022);
    assertThat(HsEdition.inForceOn(LocalDate.of(2006, 12, 31))).isEmpty();
    assertThat(HsEdition.parse("hs2017")).isEqualTo(HsEdition.HS2017);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HsEdition.parse("HS1996"))
        .withMessage("Unknown HS edition \"HS1996\": expected HS2007, HS2012, HS2017, HS2022");
  }
}
