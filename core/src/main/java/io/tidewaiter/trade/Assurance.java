package io.tidewaiter.trade;

/**
 * What the exporter holds of a paper it should hold. The constants print as the JSON contract spells them.
 *
 * <pre>{@code
 * Optional<Assurance> statement = shipment.endUseStatement().value();
 * if (statement.isPresent() && statement.get() != Assurance.HELD) {
 *   System.out.println("The statement of end use is " + statement.get());
 * }
 * }</pre>
 *
 * @since 0.1
 */
public enum Assurance {
  /** The exporter holds it. */
  HELD("held"),
  /** The exporter does not hold it. */
  MISSING("missing"),
  /** The other side refused to give it. */
  REFUSED("refused");

  private final String word;

  Assurance(String word) {
    this.word = word;
  }

  /**
   * Reads a word of the contract, in any case.
   *
   * @throws IllegalArgumentException if the text is none of them
   */
  public static Assurance parse(String text) {
    return Words.read(values(), text, "assurance");
  }

  /** The word of the JSON contract. */
  @Override
  public String toString() {
    return word;
  }
}
