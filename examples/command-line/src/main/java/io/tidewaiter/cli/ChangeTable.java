package io.tidewaiter.cli;

import io.tidewaiter.pack.RuleChange;
import io.tidewaiter.pack.RuleChange.Field;
import io.tidewaiter.pack.RuleChange.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In what rules differ, table by table: "+" a row that was added, "-" one that was removed, "~" one that was altered. */
final class ChangeTable {

  private final Map<String, List<RuleChange>> byTable = new LinkedHashMap<>();
  private final List<RuleChange> changes;

  ChangeTable(List<RuleChange> changes) {
    this.changes = changes;
    for (RuleChange change : changes) {
      byTable.computeIfAbsent(change.table(), table -> new ArrayList<>()).add(change);
    }
  }

  List<String> rows() {
    List<String> rows = new ArrayList<>();
    byTable.forEach((table, inTable) -> {
      rows.add("");
      rows.add(table + ": " + count(inTable));
      inTable.forEach(change -> rows.addAll(rows(change)));
    });
    rows.add("");
    rows.add(changes.isEmpty() ? "No row differs." : "In all: " + count(changes));
    return rows;
  }

  private static String count(List<RuleChange> changes) {
    return Stream.of(Kind.values())
        .map(kind -> Map.entry(
            kind, changes.stream().filter(change -> change.kind() == kind).count()))
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> entry.getValue() + " " + word(entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case ADDED -> "added";
      case REMOVED -> "removed";
      case ALTERED -> "altered";
    };
  }

  private static List<String> rows(RuleChange change) {
    List<String> rows = new ArrayList<>();
    switch (change.kind()) {
      case ADDED -> {
        rows.addAll(Wrapped.rows("+ " + change.row(), "  "));
        rows.addAll(Wrapped.rows(all(change, field -> field.after().orElse("")), "      "));
      }
      case REMOVED -> {
        rows.addAll(Wrapped.rows("- " + change.row(), "  "));
        rows.addAll(Wrapped.rows(all(change, field -> field.before().orElse("")), "      "));
      }
      case ALTERED -> {
        rows.addAll(Wrapped.rows("~ " + change.row(), "  "));
        for (Field field : change.fields()) {
          rows.addAll(Wrapped.rows(
              field.name() + ": " + field.before().orElse("nothing") + " -> "
                  + field.after().orElse("nothing"),
              "      "));
        }
      }
    }
    return rows;
  }

  private static String all(RuleChange change, Function<Field, String> side) {
    return change.fields().stream()
        .map(field -> field.name() + " " + side.apply(field))
        .collect(Collectors.joining("; "));
  }
}
