package io.tidewaiter.pack;

import io.tidewaiter.pack.Manifest.FileEntry;
import io.tidewaiter.rule.RowId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The tables of a pack, each opened once, as its manifest counts them. */
final class PackTables {

  private final Manifest manifest;
  private final Map<String, byte[]> contents;
  private final RuleTables rules;
  private final Faults faults;
  private final Map<String, FileEntry> unread = new TreeMap<>();

  PackTables(Manifest manifest, Map<String, byte[]> contents, RuleTables rules, Faults faults) {
    this.manifest = manifest;
    this.contents = contents;
    this.rules = rules;
    this.faults = faults;
    for (FileEntry entry : manifest.files()) {
      unread.put(entry.path(), entry);
    }
    unread.remove(RiskModelFile.FILE);
  }

  private Optional<Table> table(PackTable kind, String path) {
    FileEntry entry = unread.remove(path);
    byte[] bytes = contents.get(path);
    if (entry == null || bytes == null) {
      return Optional.empty();
    }
    Table table = Table.read(path, bytes, kind.columns(), kind.optional(), faults);
    if (table.records() != entry.rows()) {
      faults.add(
          entry.rowsPlace(),
          path + " has " + table.records() + " rows, the manifest says "
              + (entry.rows() < 0 ? "nothing of them" : entry.rows()));
    }
    return Optional.of(table);
  }

  /** The rows of a table; none if the pack does not have it. */
  List<Table.Row> rows(PackTable kind) {
    return rows(kind, kind.path());
  }

  /** The rows of a table of a kind of which a pack may have several. */
  List<Table.Row> rows(PackTable kind, String path) {
    Optional<Table> table = table(kind, path);
    return table.isEmpty() ? List.of() : table.get().rows();
  }

  /** The rows of a list, whose table must be there. */
  List<Table.Row> rows(Place list, String id, String path) {
    Optional<Table> table = table(PackTable.GOODS, path);
    if (table.isEmpty()) {
      faults.add(list, "The manifest names no file " + path + " for the list " + id);
      return List.of();
    }
    return table.get().rows();
  }

  /** The paths of the tables that are not opened yet. */
  List<String> unopened() {
    return List.copyOf(unread.keySet());
  }

  /** Refuses the tables that nobody has asked for. */
  void refuseTheRest() {
    for (FileEntry entry : unread.values()) {
      faults.add(entry.place(), "No list and no part of the rules is read from " + entry.path());
    }
  }

  /** The identity of a row, which is noted so that no other row may have it. */
  Optional<RowId> id(Table.Row row) {
    Optional<RowId> id = row.id(manifest.id());
    if (id.isPresent()) {
      rules.id(id.get().id(), () -> row.place("id"));
    }
    return id;
  }

  /** Where a cell of a row stands, worked out only for a fault. */
  static Optional<Supplier<Place>> at(Table.Row row, String column) {
    return Optional.of(() -> row.place(column));
  }
}
