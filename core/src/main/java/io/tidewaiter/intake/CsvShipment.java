package io.tidewaiter.intake;

import io.tidewaiter.trade.ForeignText;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.Shipment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of one shipment, put together row by row. The first thing that is wrong is the reason of the rejection. */
final class CsvShipment {

  private final CsvHeader header;
  private final long firstLine;
  private final Shipment.Builder shipment = Shipment.builder();

  /** What each of the header's shared columns says of the whole shipment; null if nothing. */
  private final @Nullable String[] said;

  /** The lines of the file that said so first, where that is not the first line of the shipment. */
  private final Map<Integer, Long> saidLater = new HashMap<>(0);

  /** The rows as the file has them; of a record that is too large its beginning. */
  private final List<String> rows = new ArrayList<>(1);

  private long chars;
  private int lines;
  private @Nullable String fault;

  CsvShipment(CsvHeader header, CsvRow first) {
    this.header = header;
    this.firstLine = first.line();
    said = new @Nullable String[header.shared().size()];
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
        return new Intake.Rejected(firstLine, String.valueOf(e.getMessage()), text());
      }
    }
    return new Intake.Rejected(firstLine, fault, text());
  }

  private void addText(String row) {
    if (Contract.RECORD_TOO_LARGE.equals(fault)) {
      return;
    }
    if (chars + row.length() > Contract.MAX_RECORD) {
      fault = Contract.RECORD_TOO_LARGE;
      String kept = TextLine.cut(text());
      rows.clear();
      rows.add(kept);
    } else {
      chars += row.length() + (rows.isEmpty() ? 0 : 1);
      rows.add(row);
    }
  }

  private String text() {
    return String.join("\n", rows);
  }

  private void addCells(CsvRow row) {
    if (row.fault() != null) {
      throw new NotAShipmentException(row.fault());
    }
    if (row.cells().size() != header.width()) {
      throw wrongWidth(row, header.width());
    }
    if (++lines > Contract.MAX_LINES) {
      throw new NotAShipmentException(
          "The shipment has more than " + Contract.MAX_LINES + " lines");
    }
    for (int i = 0; i < said.length; i++) {
      keepShared(row, i);
    }
    shipment.line(lineItem(row));
  }

  private void keepShared(CsvRow row, int column) {
    String cell = row.cell(header.shared().get(column).place());
    if (cell.isEmpty()) {
      return;
    }
    String before = said[column];
    if (before == null) {
      said[column] = cell;
      if (row.line() != firstLine) {
        saidLater.put(column, row.line());
      }
    } else if (!before.equals(cell) && !before.strip().equals(cell.strip())) {
      throw new NotAShipmentException(
          "Column " + header.shared().get(column).column() + " says " + ForeignText.quoted(cell)
              + ", but " + ForeignText.quoted(before) + " in line "
              + saidLater.getOrDefault(column, firstLine)
              + ": the rows of one shipment must agree");
    }
  }

  static NotAShipmentException wrongWidth(CsvRow row, int expected) {
    return new NotAShipmentException("The row has " + row.cells().size() + " cells: expected "
        + expected + ", as many as the header");
  }

  private LineItem lineItem(CsvRow row) {
    LineItem.Builder line = LineItem.builder();
    for (CsvHeader.Column<LineItem.Builder> column : header.ofLine()) {
      column.set(line, row.cell(column.place()));
    }
    String amount = header.amount(row);
    String currency = header.currency(row);
    if (!amount.isEmpty() || !currency.isEmpty()) {
      line.value(amount, currency);
    }
    return line.build();
  }

  private Shipment build() {
    for (CsvHeader.Column<Shipment.Builder> column : header.ofShipment()) {
      column.set(shipment, shared(column.place()));
    }
    addTransit(shared(header.transit()));
    header.ofParties().forEach(this::addParty);
    return ShipmentJson.build(shipment);
  }

  private void addTransit(String transit) {
    if (transit.isEmpty()) {
      return;
    }
    if (transit.strip().equalsIgnoreCase(CsvHeader.DIRECT)) {
      shipment.transitComplete();
      return;
    }
    int countries = 0;
    for (String country : transit.split("\\|", -1)) {
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

  private void addParty(CsvHeader.PartyColumns columns) {
    Party.Builder party = null;
    for (CsvHeader.Column<Party.Builder> column : columns.columns()) {
      String cell = shared(column.place());
      if (!cell.isEmpty()) {
        party = party == null ? Party.builder(columns.role()) : party;
        column.set(party, cell);
      }
    }
    if (party != null) {
      shipment.party(party.build());
    }
  }

  private String shared(int column) {
    return column < 0 ? "" : Objects.requireNonNullElse(said[column], "");
  }
}
