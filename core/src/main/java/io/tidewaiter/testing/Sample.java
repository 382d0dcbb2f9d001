package io.tidewaiter.testing;

import io.tidewaiter.trade.Shipment;
import java.util.Objects;

/**
 * A shipment that was made from a row of the rules.
 *
 * <pre>{@code
 * static Stream<Sample> goods() {
 *   return Samples.of(rules).to("Kazakhstan").eachListedItem();
 * }
 *
 * @ParameterizedTest
 * @MethodSource("goods")
 * void areAsked(Sample sample) {
 *   assertThat(screener.screen(sample.shipment())).because(sample.because());
 * }
 * }</pre>
 *
 * @param name what a report of tests can call it
 * @param because the code of the finding that it was made to lead to, such as "goods.chpl.tier-1"
 * @param shipment the shipment
 * @since 0.1
 */
public record Sample(String name, String because, Shipment shipment) {

  /** Refuses null. */
  public Sample {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(because, "because");
    Objects.requireNonNull(shipment, "shipment");
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
