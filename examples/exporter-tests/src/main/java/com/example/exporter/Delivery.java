package com.example.exporter;

import java.time.LocalDate;
import java.util.List;

/**
 * A delivery as the company's ERP system has it. What the system does not know is an empty text.
 *
 * @param number the number of the delivery
 * @param leavesOn the day on which the goods leave
 * @param country the country of the buyer
 * @param buyer the name of the buyer
 * @param founded the day on which the buyer was founded, such as 2022-05-01
 * @param positions the goods
 */
public record Delivery(
    String number,
    LocalDate leavesOn,
    String country,
    String buyer,
    String founded,
    List<Position> positions) {

  /**
   * One kind of goods in a delivery.
   *
   * @param article the article number
   * @param tariffNumber the commodity code
   * @param text what the invoice calls the goods
   */
  public record Position(String article, String tariffNumber, String text) {}
}
