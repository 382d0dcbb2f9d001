package io.tidewaiter.intake;

import io.tidewaiter.trade.ForeignText;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import io.tidewaiter.trade.Shipment;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one shipment, put together row by row. The first thing that is wrong is the reason of the rejection. */
final class CsvShipment {

  private final CsvHeader header;
  private final long firstLine;
  private final Shipment.Builder shipment = Shipment.builder();
  private final Map<String, Said> said = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private int lines;
  private @Nullable String fault;

  /** What a column says of the whole shipment, and the line of the file that said so first. */
  private record Said(String cell, long line) {}

  CsvShipment(CsvHeader header, CsvRow first) {
    this.header = header;
    this.firstLine = first.line();
    add(first);
  }

  /** Adds the next row. */
  void add(CsvRow row) {
    addText(row.text());
    if (fault != null) {
      return;
    }
    try {
      addCells(row);
    } catch (NotAShipmentException e) {
      fault = row.line() == firstLine
          ? String.valueOf(e.getMessage())
          : "Line " + row.line() + ": " + String.valueOf(e.getMessage());
    }
  }

  /** Rejects the shipment, unless it is rejected already. */
  void reject(String reason) {
    if (fault == null) {
      fault = reason;
    }
  }

  /** The shipment, now that it has no more rows. */
  Intake finish() {
    if (fault == null) {
      try {
        return new Intake.Accepted(firstLine, build());
      } catch (NotAShipmentException e) {
        return new Intake.Rejected(firstLine, String.valueOf(e.getMessage()), text.toString());
      }
    }
    return new Intake.Rejected(firstLine, fault, text.toString());
  }

  private void addText(String row) {
    if (text.length() + row.length() > Contract.MAX_RECORD) {
      fault = Contract.RECORD_TOO_LARGE;
      text.setLength(TextLine.cut(text.toString()).length());
      text.trimToSize();
    } else if (!Contract.RECORD_TOO_LARGE.equals(fault)) {
      text.append(text.isEmpty() ? "" : "\n").append(row);
    }
  }

  private void addCells(CsvRow row) {
    if (row.fault() != null) {
      throw new NotAShipmentException(row.fault());
    }
    if (row.cells().size() != header.width()) {
      throw new NotAShipmentException("The row has " + row.cells().size() + " cells: expected "
          + header.width() + ", as many as the header");
    }
    if (++lines > Contract.MAX_LINES) {
      throw new NotAShipmentException(
          "The shipment has more than " + Contract.MAX_LINES + " lines");
    }
    for (String column : header.sharedColumns()) {
      keepShared(row, column);
    }
    shipment.line(lineItem(row));
  }

  private void keepShared(CsvRow row, String column) {
    String cell = header.cell(row, column);
    if (cell.isEmpty()) {
      return;
    }
    Said before = said.putIfAbsent(column, new Said(cell, row.line()));
    if (before != null && !before.cell.strip().equals(cell.strip())) {
      throw new NotAShipmentException("Column " + column + " says " + ForeignText.quoted(cell)
          + ", but " + ForeignText.quoted(before.cell) + " in line " + before.line
          + ": the rows of one shipment must agree");
    }
  }

  private LineItem lineItem(CsvRow row) {
    LineItem.Builder line = LineItem.builder();
    for (Field<LineItem.Builder> field : Contract.LINE) {
      String column = CsvHeader.ofLine(field);
      set(line, field, column, header.cell(row, column));
    }
    String amount = header.cell(row, CsvHeader.AMOUNT);
    String currency = header.cell(row, CsvHeader.CURRENCY);
    if (!amount.isEmpty() || !currency.isEmpty()) {
      line.value(amount, currency);
    }
    return line.build();
  }

  private Shipment build() {
    Contract.SHIPMENT.forEach(field -> set(shipment, field, field.name(), shared(field.name())));
    Contract.ASSURANCES.forEach(field -> set(shipment, field, field.name(), shared(field.name())));
    addTransit();
    for (PartyRole role : PartyRole.values()) {
      addParty(role);
    }
    return ShipmentJson.build(shipment);
  }

  private void addTransit() {
    if (shared(CsvHeader.TRANSIT).strip().equalsIgnoreCase(CsvHeader.DIRECT)) {
      shipment.transitComplete();
      return;
    }
    int countries = 0;
    for (String country : shared(CsvHeader.TRANSIT).split("\\|", -1)) {
      if (country.isBlank()) {
        continue;
      }
      if (++countries > Contract.MAX_TRANSIT) {
        throw new NotAShipmentException("Column " + CsvHeader.TRANSIT + " has more than "
            + Contract.MAX_TRANSIT + " countries");
      }
      shipment.transit(country);
    }
  }

  private void addParty(PartyRole role) {
    Party.Builder party = Party.builder(role);
    boolean stated = false;
    for (Field<Party.Builder> field : Contract.PARTY) {
      String column = CsvHeader.ofParty(role, field);
      set(party, field, column, shared(column));
      stated |= !shared(column).isEmpty();
    }
    if (stated) {
      shipment.party(party.build());
    }
  }

  private String shared(String column) {
    Said cell = said.get(column);
    return cell == null ? "" : cell.cell;
  }

  private static <B> void set(B builder, Field<B> field, String column, String cell) {
    if (cell.isEmpty()) {
      return;
    }
    if (field.isTooLong(cell)) {
      throw new NotAShipmentException(
          "Column " + column + " is longer than " + field.maxChars() + " characters");
    }
    field.set(builder, cell);
  }
}
