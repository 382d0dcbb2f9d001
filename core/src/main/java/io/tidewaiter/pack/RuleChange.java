package io.tidewaiter.pack;

import io.tidewaiter.rule.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A row of rules that was added, removed or altered between two sets of rules. Rows and fields are named as the files
 * of a pack name them; the entries of a list stand in the table "ID/goods.csv" of its id. The lists themselves are rows of
 * "pack.json"; weights, bands and thresholds are rows of "risk-model.json".
 *
 * <pre>{@code
 * for (RuleChange change : RuleChange.between(rules, RulePacks.layer(rules, directory))) {
 *   System.out.println(change.kind() + " " + change.table() + " " + change.row());
 *   change.fields().forEach(field -> System.out.println("  " + field.name() + ": "
 *       + field.beforeOrNull() + " -> " + field.afterOrNull()));
 * }
 * }</pre>
 *
 * @param kind what became of the row
 * @param table the file that the row stands in
 * @param row the id of the row within it
 * @param fields the fields that differ, in the order of the table; of a row that was added or removed those that are
 *     not empty
 * @since 0.1
 */
public record RuleChange(Kind kind, String table, String row, List<Field> fields) {

  /** What became of a row. */
  public enum Kind {
    /** Only the newer rules have it. */
    ADDED,
    /** Only the older rules have it. */
    REMOVED,
    /** Both have it, and they say something else. */
    ALTERED
  }

  /**
   * What a row says in one field before and after.
   *
   * @param name the name of the column or property
   * @param beforeOrNull what the older rules say; null if they say nothing
   * @param afterOrNull what the newer rules say; null if they say nothing
   */
  public record Field(
      String name, @Nullable String beforeOrNull, @Nullable String afterOrNull) {

    /** Checks that something differs. */
    public Field {
      Objects.requireNonNull(name, "name");
      if (Objects.equals(beforeOrNull, afterOrNull)) {
        throw new IllegalArgumentException("Nothing differs: " + beforeOrNull);
      }
    }

    /** What the older rules say. */
    public Optional<String> before() {
      return Optional.ofNullable(beforeOrNull);
    }

    /** What the newer rules say. */
    public Optional<String> after() {
      return Optional.ofNullable(afterOrNull);
    }
  }

  /** Copies the list. */
  public RuleChange {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(row, "row");
    fields = List.copyOf(fields);
  }

  /**
   * All that differs between two sets of rules but their names, days and fingerprints, by table and row. A row that
   * another pack holds and that says the same does not differ.
   */
  public static List<RuleChange> between(RuleSet older, RuleSet newer) {
    Map<String, Map<String, Map<String, String>>> before = RuleCells.of(older);
    Map<String, Map<String, Map<String, String>>> after = RuleCells.of(newer);
    List<RuleChange> changes = new ArrayList<>();
    for (String table : union(before.keySet(), after.keySet())) {
      Map<String, Map<String, String>> rows = before.getOrDefault(table, Map.of());
      Map<String, Map<String, String>> newRows = after.getOrDefault(table, Map.of());
      for (String row : union(rows.keySet(), newRows.keySet())) {
        between(table, row, rows.get(row), newRows.get(row)).ifPresent(changes::add);
      }
    }
    return List.copyOf(changes);
  }

  private static Optional<RuleChange> between(
      String table,
      String row,
      @Nullable Map<String, String> before,
      @Nullable Map<String, String> after) {
    Set<String> names = new LinkedHashSet<>(before == null ? Set.of() : before.keySet());
    names.addAll(after == null ? Set.of() : after.keySet());
    List<Field> fields = new ArrayList<>();
    for (String name : names) {
      String old = cell(before, name);
      String now = cell(after, name);
      if (!Objects.equals(old, now)) {
        fields.add(new Field(name, old, now));
      }
    }
    Kind kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.ALTERED;
    return kind == Kind.ALTERED && fields.isEmpty()
        ? Optional.empty()
        : Optional.of(new RuleChange(kind, table, row, fields));
  }

  private static @Nullable String cell(@Nullable Map<String, String> cells, String name) {
    String cell = cells == null ? "" : cells.getOrDefault(name, "");
    return cell.isEmpty() ? null : cell;
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> union = new TreeSet<>(one);
    union.addAll(other);
    return union;
  }
}
