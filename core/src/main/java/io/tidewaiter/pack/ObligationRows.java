package io.tidewaiter.pack;

import io.tidewaiter.rule.DutyStatus;
import io.tidewaiter.rule.Jurisdiction;
import io.tidewaiter.rule.LegalBasis;
import io.tidewaiter.rule.Obligation;
import io.tidewaiter.rule.Places;
import io.tidewaiter.rule.RowId;
import io.tidewaiter.rule.SparedContracts;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.trade.Business;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the duties. */
final class ObligationRows {

  private final PackTables tables;
  private final RuleTables rules;
  private final Cells cells;

  ObligationRows(PackTables tables, RuleTables rules, Cells cells) {
    this.tables = tables;
    this.rules = rules;
    this.cells = cells;
  }

  void read() {
    for (Table.Row row : tables.rows(PackTable.OBLIGATIONS)) {
      Optional<RowId> id = tables.id(row);
      Optional<Jurisdiction> jurisdiction = row.read("jurisdiction", Cells.JURISDICTION);
      Optional<DutyStatus> status = row.word("status", DutyStatus.class);
      Optional<List<String>> lists = row.read("lists", cells.goodsLists);
      Optional<List<HsCode>> chapters = row.read("chapters", Cells.CODES);
      Optional<List<HsCode>> exceptCodes = row.read("exceptCodes", Cells.CODES);
      Optional<Places> destinations = row.read("destinations", cells.places);
      Optional<Places> outside = row.read("outside", cells.places);
      Optional<Places> dispatch = row.read("dispatch", cells.places);
      Optional<List<Country>> transit = row.read("transit", Cells.COUNTRIES);
      Optional<List<Business>> business = row.read("business", Cells.BUSINESSES);
      Optional<Boolean> trigger = row.flag("trigger", "flag");
      Optional<Boolean> deposit = row.flag("deposit", "yes");
      Optional<LocalDate> sparedBefore = row.day("sparedBefore").value();
      Optional<LocalDate> sparedUntil = row.day("sparedUntil").value();
      if (row.text("sparedBefore").isEmpty() && !row.text("sparedUntil").isEmpty()) {
        row.fault("sparedUntil", "sparedUntil needs sparedBefore, the day that decides");
      }
      if (row.text("action").isBlank()) {
        row.fault("action", "The action is empty: every duty says what is to be done");
      }
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        Obligation obligation = new Obligation(
            id.orElseThrow(),
            row.text("code"),
            jurisdiction.orElseThrow(),
            status.orElseThrow(),
            new Obligation.Goods(
                lists.orElseThrow(),
                Cells.words(row.text("tiers")),
                chapters.orElseThrow(),
                exceptCodes.orElseThrow()),
            destinations.orElseThrow(),
            outside.orElseThrow(),
            dispatch.orElseThrow(),
            transit.orElseThrow(),
            business.orElseThrow(),
            trigger.orElseThrow(),
            sparedBefore.isEmpty()
                ? null
                : new SparedContracts(sparedBefore.get(), sparedUntil.orElse(null)),
            deposit.orElseThrow(),
            row.text("action"),
            validity.orElseThrow(),
            basis.orElseThrow());
        rules.obligation(obligation, PackTables.at(row, "code"));
      }
    }
  }
}
