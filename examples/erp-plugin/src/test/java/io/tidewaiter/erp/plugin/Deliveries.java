package io.tidewaiter.erp.plugin;

import io.tidewaiter.erp.host.Delivery;
import java.time.LocalDate;
import java.util.List;

/** Deliveries as somebody typed them into an ERP. */
final class Deliveries {

  static final LocalDate DAY = LocalDate.of(2024, 7, 1);

  private Deliveries() {}

  static Delivery refrigerators(String country) {
    return of("5001", country, new Delivery.Line("8418.10", "household refrigerators", "20 pcs"));
  }

  static Delivery processors(String country, String quantity) {
    return of("5002", country, new Delivery.Line("8542.31", "microcontrollers", quantity));
  }

  static Delivery withoutGoods() {
    return of("5003", "Germany");
  }

  private static Delivery of(String number, String country, Delivery.Line... lines) {
    return new Delivery(number, DAY, "Türkiye", country, "Example Trading", List.of(lines));
  }
}
