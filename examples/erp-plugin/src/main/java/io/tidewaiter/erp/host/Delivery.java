package io.tidewaiter.erp.host;

import java.time.LocalDate;
import java.util.List;

/**
 * A delivery as the ERP keeps it; texts stand as somebody typed them.
 *
 * @param number the number of the document
 * @param date the day of export
 * @param shipFrom the country the goods leave
 * @param shipTo the country of final destination
 * @param customer the name of who receives the goods
 * @param lines the goods
 */
public record Delivery(
    String number,
    LocalDate date,
    String shipFrom,
    String shipTo,
    String customer,
    List<Line> lines) {

  /** Copies the lines. */
  public Delivery {
    lines = List.copyOf(lines);
  }

  /**
   * A line of a delivery.
   *
   * @param commodityCode the code of the goods in the tariff
   * @param description the words for them
   * @param quantity how much, with its unit
   */
  public record Line(String commodityCode, String description, String quantity) {}
}
