package io.tidewaiter.rule;

/**
 * What a word does to the words of goods around it. A part of a description reaches from one comma, bracket, line or end
 * of a sentence to the next, a clause of it to the next word that joins.
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
  /**
   * A toy, a garment or another thing of daily life: what its clause says of listed goods tells of that thing, but for
   * part numbers.
   */
  NEVER,
  /** A book, a label, a model: what follows it is only shown or written there, part numbers as well. */
  IMAGE,
  /** A word that joins goods of their own: "and", "und", "ve", "и". */
  AND,
  /** A word that tells of no goods and does not make a vague description less vague: "used", "see", units. */
  LINK,
  /** A word that says nothing and is no misspelling of another: units, packaging, look-alikes. */
  NEUTRAL
}
