package io.tidewaiter.rule;

import java.util.Optional;

/**
 * The identity of a row of rule data: a later pack replaces a row by its id, and a result names the pack that spoke.
 *
 * <pre>{@code
 * for (Ban ban : rules.bans()) {
 *   RowId row = ban.row();
 *   row.foreignPack().ifPresent(pack -> System.out.println(row.id() + " is from " + pack));
 * }
 * }</pre>
 *
 * @param id unique among all rows of a rule set
 * @param pack the id of the pack that holds the row
 * @since 0.1
 */
public record RowId(String id, String pack) {

  /** The pack that holds the row, when it is not the one that ships with the library. */
  public Optional<String> foreignPack() {
    return pack.equals(RuleSet.STANDARD_PACK) ? Optional.empty() : Optional.of(pack);
  }
}
