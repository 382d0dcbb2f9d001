package io.tidewaiter.pack;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The tables that a pack may hold, with their columns in order. What a column means is told in
 * {@code io/tidewaiter/schema/pack-tables.json}.
 */
enum PackTable {
  GOODS("LIST/goods.csv", "id", "hs", "sku", "scope", "tier", "description"),
  MEMBERSHIPS("destinations/memberships.csv", "id", "list", "country"),
  RATINGS("destinations/tiers.csv", "id", "country", "tier", "because"),
  BANS("bans/bans.csv", "id", "list", "country", "leg", "dispatch", "jurisdiction"),
  OBLIGATIONS(
      "obligations/obligations.csv",
      "id",
      "code",
      "jurisdiction",
      "status",
      "lists",
      "tiers",
      "chapters",
      "exceptCodes",
      "destinations",
      "outside",
      "dispatch",
      "transit",
      "business",
      "trigger",
      "sparedBefore",
      "sparedUntil",
      "deposit",
      "action"),
  EXCEPTIONS("exceptions.csv", "id", "finding", "sku", "customer", "destination", "reason"),
  FLAGS("red-flags/flags.csv", "id", "test", "theme", "goods", "floor", "since", "limit"),
  FLAG_WORDS("red-flags/words.csv", "id", "flag", "word"),
  FLAG_SOURCES("red-flags/sources.csv", "id", "flag", "theme", "wants", "statement"),
  WORDS("descriptions/words.csv", "id", "hs", "language", "names", "general", "suggests", "kinds"),
  PARTS("descriptions/parts.csv", "id", "hs", "suffices", "patterns", "matching", "missing"),
  CONTEXT("descriptions/context.csv", "id", "role", "language", "words"),
  NEIGHBOURS("descriptions/neighbours.csv", "id", "goods", "codes"),
  CODES("nomenclature/codes.csv", "codes"),
  LINKS("nomenclature/links.csv", "edition", "hs", "successors"),
  TARIFFS("nomenclature/tariffs.csv", "id", "country", "tariff"),
  /** Says nothing of the law and therefore has no period and no source. */
  TEXTS("texts/LANGUAGE.csv", "key", "text");

  private static final ImmutableList<String> PROVENANCE =
      ImmutableList.of("validFrom", "validTo", "seenOn", "provenance", "source", "note");

  private final String path;
  private final ImmutableList<String> own;

  PackTable(String path, String... own) {
    this.path = path;
    this.own = ImmutableList.copyOf(own);
  }

  /** Where it lies in a pack; a word in capital letters stands for the folder of a list or a language. */
  String path() {
    return path;
  }

  /** The column that it may leave out, header and cells, where none of its rows says anything there; empty if none. */
  String optional() {
    return this == GOODS ? "sku" : "";
  }

  /** Its columns, in order. */
  List<String> columns() {
    return this == TEXTS
        ? own
        : ImmutableList.<String>builder().addAll(own).addAll(PROVENANCE).build();
  }
}
