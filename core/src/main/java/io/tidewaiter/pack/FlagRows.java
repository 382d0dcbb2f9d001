package io.tidewaiter.pack;

import io.tidewaiter.rule.FlagSource;
import io.tidewaiter.rule.FlagTest;
import io.tidewaiter.rule.LegalBasis;
import io.tidewaiter.rule.RedFlag;
import io.tidewaiter.rule.RowId;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the red flags, their words and the statements they rest on. */
final class FlagRows {

  private final PackTables tables;
  private final RuleTables rules;
  private final Cells cells;

  FlagRows(PackTables tables, RuleTables rules, Cells cells) {
    this.tables = tables;
    this.rules = rules;
    this.cells = cells;
  }

  void read() {
    readFlags();
    readWords();
    readSources();
  }

  private void readFlags() {
    for (Table.Row row : tables.rows(PackTable.FLAGS)) {
      Optional<RowId> id = tables.id(row);
      Optional<FlagTest> test = row.word("test", FlagTest.class);
      Optional<String> theme = row.read("theme", Cells.THEME);
      Optional<List<String>> goods = row.read("goods", cells.goodsLists);
      Optional<Verdict> floor = row.read("floor", Cells.FLOOR);
      Optional<LocalDate> since = row.day("since").value();
      Optional<Integer> limit = row.read("limit", Cells.LIMIT);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        RedFlag flag = new RedFlag(
            id.orElseThrow(),
            test.orElseThrow(),
            theme.orElseThrow(),
            goods.orElseThrow(),
            floor.orElseThrow(),
            since.orElse(null),
            limit.orElseThrow(),
            List.of(),
            List.of(),
            validity.orElseThrow(),
            basis.orElseThrow());
        rules.flag(flag, PackTables.at(row, "test"));
      }
    }
  }

  private void readWords() {
    for (Table.Row row : tables.rows(PackTable.FLAG_WORDS)) {
      Optional<RowId> id = tables.id(row);
      Optional<String> flag = row.read("flag", rules::flagId);
      row.checkProvenance();
      if (row.isSound() && id.isPresent()) {
        rules.word(flag.orElseThrow(), row.text("word"));
      }
    }
  }

  private void readSources() {
    for (Table.Row row : tables.rows(PackTable.FLAG_SOURCES)) {
      Optional<RowId> id = tables.id(row);
      Optional<String> flag = row.read("flag", rules::flagIdOrNone);
      Optional<String> theme = row.read("theme", Cells.THEME);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      String wants = row.text("wants");
      if (row.text("flag").isEmpty() == wants.isEmpty()) {
        row.fault(
            "wants", "A statement has either a flag or, where none asks about it, what it wants");
      }
      if (row.isSound()) {
        FlagSource source = new FlagSource(
            id.orElseThrow(),
            flag.orElseThrow(),
            theme.orElseThrow(),
            wants,
            row.text("statement"),
            validity.orElseThrow(),
            basis.orElseThrow());
        rules.flagSource(source, PackTables.at(row, "flag"));
      }
    }
  }
}
