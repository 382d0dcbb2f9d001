package io.tidewaiter.trade;

/**
 * What line of business a party is in. The constants print as the JSON contract spells them.
 *
 * <pre>{@code
 * Party buyer = Party.builder(PartyRole.CONSIGNEE).business("trader").build();
 * boolean trades = buyer.business().value()
 *     .filter(business -> business == Business.TRADER || business == Business.DISTRIBUTOR)
 *     .isPresent();
 * }</pre>
 *
 * @since 0.1
 */
public enum Business {
  /** Makes goods. */
  MANUFACTURER("manufacturer"),
  /** Sells goods of a manufacturer under an agreement with it. */
  DISTRIBUTOR("distributor"),
  /** Buys and sells. */
  TRADER("trader"),
  /** Arranges transport. */
  FORWARDER("forwarder"),
  /** A bank or another financial institution. */
  BANK("bank"),
  /** An authority that is not military. */
  GOVERNMENT("government"),
  /** Armed forces, or works for them. */
  MILITARY("military"),
  /** A university or research institute. */
  RESEARCH("research"),
  /** A natural person. */
  INDIVIDUAL("individual"),
  /** Any other business. */
  OTHER("other");

  private final String word;

  Business(String word) {
    this.word = word;
  }

  /**
   * Reads a word of the contract, in any case.
   *
   * @throws IllegalArgumentException if the text is none of them
   */
  public static Business parse(String text) {
    return Words.read(values(), text, "business");
  }

  /** The word of the JSON contract. */
  @Override
  public String toString() {
    return word;
  }
}
