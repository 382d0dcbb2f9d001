package io.tidewaiter.flow;

/**
 * What a figure is.
 *
 * <pre>{@code
 * String grew = lane.measure() == FlowMeasure.GROWTH ? "the growth of exports" : "the exports";
 * lane.missingShare().ifPresent(share -> System.out.println(share + " of " + grew + " is missing"));
 * }</pre>
 *
 * @since 0.1
 */
public enum FlowMeasure {
  /** The value of the goods of the period. */
  VALUE("value"),
  /** By how much that value rose over the same span a year before, as newspapers print it; negative where it fell. */
  GROWTH("growth");

  private final String word;

  FlowMeasure(String word) {
    this.word = word;
  }

  /** The word of the JSON contract. */
  @Override
  public String toString() {
    return word;
  }
}
