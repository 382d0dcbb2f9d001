package io.tidewaiter.rule;

/**
 * A row of rule data: what it says is told by its type.
 *
 * <pre>{@code
 * Stream.of(rules.bans(), rules.ratings(), rules.obligations(), rules.redFlags())
 *     .flatMap(List<? extends RuleRow>::stream)
 *     .filter(row -> !row.validity().isStartTraced())
 *     .forEach(row -> System.out.println(row.row().id() + " [" + row.basis().source() + "]"));
 * }</pre>
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
