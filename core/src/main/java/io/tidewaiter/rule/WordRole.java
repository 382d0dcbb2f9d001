package io.tidewaiter.rule;

/**
 * What a word does to the words of goods around it. A part of a description reaches from one comma, bracket or end of
 * a sentence to the next.
 *
 * <pre>{@code
 * List<String> neverListed = rules.vocabulary().context().stream()
 *     .filter(row -> row.role() == WordRole.NEVER)
 *     .flatMap(row -> row.words().stream())
 *     .toList();
 * }</pre>
 *
 * @since 0.1
 */
public enum WordRole {
  /** What follows in the part is what the goods are for: "for", "für", "для". */
  FOR,
  /** What stands before it in the part is what the goods are for: "için". */
  FOR_BEFORE,
  /** What follows in the sentence comes with the goods or is in them: "with", "mit", "с". */
  WITH,
  /** What stands right before it comes with the goods: "ile", "özellikli". */
  WITH_BEFORE,
  /** A thing that words of other goods only describe: an antenna mast is a mast. */
  HEAD,
  /** The name of goods that are on no list, whatever words of listed goods it holds: a transistor radio. */
  OTHER,
  /** Whatever else is said, the goods are a toy, a garment, a picture or another thing of daily life. */
  NEVER,
  /** A word that says nothing and is no misspelling of another: units, packaging, look-alikes. */
  NEUTRAL
}
