package io.tidewaiter.trade;

/**
 * What a party does in a shipment. The constants print as the JSON contract spells them.
 *
 * <pre>{@code
 * boolean endUserIsNamed = shipment.parties().stream()
 *     .flatMap(party -> party.role().value().stream())
 *     .anyMatch(role -> role == PartyRole.END_USER);
 * }</pre>
 *
 * @since 0.1
 */
public enum PartyRole {
  /** Who sells and sends the goods. */
  EXPORTER("exporter"),
  /** Who receives the goods. */
  CONSIGNEE("consignee"),
  /** Who receives the goods on their way and passes them on. */
  INTERMEDIATE_CONSIGNEE("intermediateConsignee"),
  /** Who finally uses the goods. */
  END_USER("endUser"),
  /** Who buys the goods. */
  PURCHASER("purchaser"),
  /** Who arranges the transport. */
  FORWARDER("forwarder"),
  /** Who pays. */
  PAYER("payer");

  private final String word;

  PartyRole(String word) {
    this.word = word;
  }

  /**
   * Reads a word of the contract, in any case.
   *
   * @throws IllegalArgumentException if the text is none of them
   */
  public static PartyRole parse(String text) {
    return Words.read(values(), text, "party role");
  }

  /** The word of the JSON contract. */
  @Override
  public String toString() {
    return word;
  }
}
