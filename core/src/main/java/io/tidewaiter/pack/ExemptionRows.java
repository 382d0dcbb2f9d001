package io.tidewaiter.pack;

import io.tidewaiter.rule.ArticleNumbers;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.Exemption;
import io.tidewaiter.rule.FindingCodes;
import io.tidewaiter.rule.LegalBasis;
import io.tidewaiter.rule.RowId;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.ForeignText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Reads the exceptions that a company makes. */
final class ExemptionRows {

  private static final int MAX_YEARS = 10;

  private final PackTables tables;
  private final RuleTables rules;

  ExemptionRows(PackTables tables, RuleTables rules) {
    this.tables = tables;
    this.rules = rules;
  }

  void read() {
    for (Table.Row row : tables.rows(PackTable.EXCEPTIONS)) {
      Optional<RowId> id = tables.id(row);
      Optional<FindingCodes> finding = row.read("finding", FindingCodes::new);
      Optional<ArticleNumbers> articles = optional(row, "sku", Cells.ARTICLES);
      Optional<Country> destination = optional(row, "destination", Cells.COUNTRY);
      String customer = row.text("customer").strip();
      checkConditions(row, customer);
      checkCustomer(row);
      checkFilled(row, "reason", "every exception gives one");
      checkFilled(row, "validTo", "expected the last day, for no exception is forever");
      if (row.text("seenOn").isEmpty()) {
        checkFilled(row, "validFrom", "expected the first day, or in seenOn when it was seen");
      }
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        checkEnd(row, validity.orElseThrow());
      }
      if (row.isSound()) {
        Exemption exemption = new Exemption(
            id.orElseThrow(),
            finding.orElseThrow(),
            articles.orElse(null),
            customer,
            destination.orElse(null),
            row.text("reason").strip(),
            validity.orElseThrow(),
            basis.orElseThrow());
        rules.exemption(exemption, PackTables.at(row, "finding"));
      }
    }
  }

  private static <T> Optional<T> optional(
      Table.Row row, String column, Function<String, T> reader) {
    return row.text(column).isEmpty() ? Optional.empty() : row.read(column, reader);
  }

  private static void checkConditions(Table.Row row, String customer) {
    if (row.text("sku").isEmpty()
        && customer.isEmpty()
        && row.text("destination").isEmpty()) {
      row.fault(
          "sku",
          "The exception is for everything: expected at least one of sku, customer, destination");
    }
  }

  /** A cell of blanks would be an exception for anybody. */
  private static void checkCustomer(Table.Row row) {
    String customer = row.text("customer");
    if (!customer.isEmpty() && (!tells(customer) || customer.contains("*"))) {
      row.fault(
          "customer",
          "Invalid customer " + ForeignText.quoted(customer)
              + ": expected the whole name of one customer, or nothing for anybody");
    }
  }

  /** A last day that nobody lives to see is none. */
  private static void checkEnd(Table.Row row, Validity validity) {
    LocalDate first = validity.firstDay(Effect.RELIEVES);
    if (validity.lastDay().isAfter(first.plusYears(MAX_YEARS))) {
      row.fault(
          "validTo",
          "validTo " + validity.lastDay() + " is more than " + MAX_YEARS + " years after " + first
              + ", the first day: no exception is forever");
    }
  }

  private static boolean tells(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static void checkFilled(Table.Row row, String column, String why) {
    if (!tells(row.text(column))) {
      row.fault(column, "The cell " + column + " is empty: " + why);
    }
  }
}
