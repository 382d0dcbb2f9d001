package io.tidewaiter.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tidewaiter.intake.RandomShipment;
import io.tidewaiter.intake.ShipmentJson;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Shipment;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A shipment written as JSON")
class ShipmentWriterTest {

  @Property(tries = 500)
  void readsAsTheSameShipment(@ForAll long seed) {
    Shipment shipment = new RandomShipment(new Random(seed)).shipment();
    String json = ShipmentWriter.write(shipment);
    assertThat(ShipmentJson.parse(json)).isEqualTo(shipment);
    assertThat(json).doesNotContain("\n");
  }

  @Property(tries = 200)
  void keepsAnyAmountAndCurrency(@ForAll String amount, @ForAll String currency) {
    Shipment shipment = Shipment.builder()
        .destination("KZ")
        .line(LineItem.builder().value(amount + " 1 ", " " + currency).build())
        .build();
    assertThat(ShipmentJson.parse(ShipmentWriter.write(shipment))).isEqualTo(shipment);
  }

  @Test
  void survivesUtf8WithHalfASurrogatePair() {
    Shipment shipment =
        Shipment.builder().id("a\ud83d").destination("\udc00").line("8542.31").build();
    byte[] utf8 = ShipmentWriter.write(shipment).getBytes(StandardCharsets.UTF_8);
    assertThat(ShipmentJson.parse(new String(utf8, StandardCharsets.UTF_8))).isEqualTo(shipment);
  }

  @Test
  void statesAQuantityThatIsNoNumberAsAText() {
    Shipment shipment = Shipment.builder()
        .destination("KZ")
        .line(LineItem.builder().quantity("a few").build())
        .build();
    assertThat(ShipmentWriter.write(shipment)).contains("\"quantity\":\"a few\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShipmentJson.parse(ShipmentWriter.write(shipment)))
        .withMessageContaining("/lines/0/quantity");
  }
}
