package io.tidewaiter.intake;

import com.google.common.collect.AbstractIterator;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The products of a product master, each as a shipment of one line. */
final class CsvProducts extends AbstractIterator<Intake> {

  private static final String SKU = "sku";

  private final CsvRows rows;
  private final Supplier<Shipment.Builder> shipment;
  private final int width;
  private final List<CsvHeader.Column<LineItem.Builder>> columns;

  private CsvProducts(
      CsvRows rows, CsvRow header, ProductColumns names, Supplier<Shipment.Builder> shipment) {
    this.rows = rows;
    this.shipment = shipment;
    width = header.cells().size();
    columns = List.of(
        column(header, names.sku(), SKU),
        column(header, names.hsCode(), "hsCode"),
        column(header, names.description(), "description"));
  }

  /**
   * Reads the first row as the header.
   *
   * @throws NotAShipmentException if it is not one
   */
  static CsvProducts read(CsvRows rows, ProductColumns names, Supplier<Shipment.Builder> shipment)
      throws IOException {
    rows.detectSeparator();
    CsvRow header = rows.next();
    if (header == null) {
      throw new NotAShipmentException("The file is empty: expected a header with the columns "
          + names.sku() + ", " + names.hsCode() + " and " + names.description());
    }
    CsvHeader.requireLineFeeds(header.text());
    if (header.fault() != null) {
      throw new NotAShipmentException(
          "The header in line " + header.line() + " cannot be read: " + header.fault());
    }
    return new CsvProducts(rows, header, names, shipment);
  }

  private static CsvHeader.Column<LineItem.Builder> column(
      CsvRow header, String name, String field) {
    List<String> cells = header.cells();
    int place = CsvRow.NOWHERE;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).strip().equalsIgnoreCase(name)) {
        if (place != CsvRow.NOWHERE) {
          throw new NotAShipmentException("The header has the column " + name + " twice");
        }
        place = i;
      }
    }
    if (place == CsvRow.NOWHERE) {
      throw new NotAShipmentException(
          "The header lacks the column " + name + Nearest.hint(name, cells) + "; it has "
              + cells.stream().map(String::strip).collect(Collectors.joining(", ")));
    }
    return new CsvHeader.Column<>(name, place, Contract.ofLine(field));
  }

  @Override
  protected @Nullable Intake computeNext() {
    try {
      CsvRow row = rows.next();
      while (row != null && saysNothing(row)) {
        row = rows.next();
      }
      return row == null ? endOfData() : read(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Spreadsheets leave rows of separators alone after the last product. */
  private static boolean saysNothing(CsvRow row) {
    return row.fault() == null && row.cells().stream().allMatch(String::isBlank);
  }

  private Intake read(CsvRow row) {
    try {
      return new Intake.Accepted(row.line(), product(row));
    } catch (NotAShipmentException e) {
      return new Intake.Rejected(row.line(), String.valueOf(e.getMessage()), row.text());
    }
  }

  private Shipment product(CsvRow row) {
    if (row.fault() != null) {
      throw new NotAShipmentException(row.fault());
    }
    if (row.cells().size() != width) {
      throw CsvShipment.wrongWidth(row, width);
    }
    LineItem.Builder line = LineItem.builder();
    for (CsvHeader.Column<LineItem.Builder> column : columns) {
      String cell = row.cell(column.place()).strip();
      if (cell.isEmpty() && column.field().name().equals(SKU)) {
        throw new NotAShipmentException(
            "Column " + column.column() + " is empty: every product has an article number");
      }
      column.set(line, cell);
    }
    return shipment.get().line(line.build()).build();
  }
}
