package io.tidewaiter.rule;

/**
 * A row of rule data: what it says is told by its type.
 *
 * @since 0.1
 */
public interface RuleRow {

  /** The identity of the row. */
  RowId row();

  /** When the row is in force. */
  Validity validity();

  /** What the row rests on. */
  LegalBasis basis();
}
