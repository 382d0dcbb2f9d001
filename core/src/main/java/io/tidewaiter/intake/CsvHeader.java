package io.tidewaiter.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.tidewaiter.trade.ForeignText;
import io.tidewaiter.trade.PartyRole;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a table of shipments. */
final class CsvHeader {

  static final String TRANSIT = "transit";

  /** What the transit column holds where goods pass through no country; an empty cell states nothing. */
  static final String DIRECT = "direct";

  static final String AMOUNT = "valueAmount";
  static final String CURRENCY = "valueCurrency";

  private static final String ID = "id";
  private static final String DESTINATION = "destination";
  private static final String HS_CODE = "hsCode";
  private static final ImmutableList<String> OF_SHIPMENT = ImmutableList.<String>builder()
      .addAll(Contract.SHIPMENT.stream().map(Field::name).toList())
      .add(TRANSIT)
      .addAll(Contract.ASSURANCES.stream().map(Field::name).toList())
      .build();
  private static final ImmutableList<String> OF_LINE = ImmutableList.<String>builder()
      .addAll(Contract.LINE.stream().map(CsvHeader::ofLine).toList())
      .add(AMOUNT, CURRENCY)
      .build();
  private static final ImmutableList<String> OF_PARTIES = ofParties();
  private static final ImmutableList<String> ALL = ImmutableList.<String>builder()
      .addAll(OF_SHIPMENT)
      .addAll(OF_LINE)
      .addAll(OF_PARTIES)
      .build();

  private final int width;
  private final ImmutableMap<String, Integer> positions;
  private final ImmutableList<String> sharedColumns;

  private CsvHeader(int width, Map<String, Integer> positions) {
    this.width = width;
    this.positions = ImmutableMap.copyOf(positions);
    this.sharedColumns = positions.keySet().stream()
        .filter(name -> !OF_LINE.contains(name))
        .sorted()
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Reads the first row as the header.
   *
   * @throws NotAShipmentException if it is not one
   */
  static CsvHeader read(CsvRows rows) throws IOException {
    CsvRow row = rows.next();
    if (row == null) {
      throw new NotAShipmentException(
          "The file is empty: expected a header with at least the columns " + DESTINATION + " and "
              + HS_CODE);
    }
    requireCommas(row.text());
    if (row.fault() != null) {
      throw new NotAShipmentException(
          "The header in line " + row.line() + " cannot be read: " + row.fault());
    }
    CsvHeader header = new CsvHeader(row.cells().size(), positions(row.cells()));
    header.require(DESTINATION);
    header.require(HS_CODE);
    return header;
  }

  /** The column of a field of the contract that each line has; the line's id shares the table with the shipment's. */
  static String ofLine(Field<?> field) {
    return field.name().equals(ID) ? "lineId" : field.name();
  }

  /** The column of a field of the party that has the given role. */
  static String ofParty(PartyRole role, Field<?> field) {
    return role + "." + field.name();
  }

  /** How many columns there are. */
  int width() {
    return width;
  }

  /** The columns in which all rows of a shipment agree, in alphabetical order. */
  List<String> sharedColumns() {
    return sharedColumns;
  }

  /** The id of the shipment that a row belongs to; empty if the row does not say. */
  String id(CsvRow row) {
    return cell(row, ID);
  }

  /** What a row says in a column; empty if nothing. */
  String cell(CsvRow row, String column) {
    Integer position = positions.get(column);
    if (position == null || position >= row.cells().size()) {
      return "";
    }
    String cell = row.cells().get(position);
    return cell.isBlank() ? "" : cell;
  }

  private void require(String column) {
    if (!positions.containsKey(column)) {
      throw new NotAShipmentException("The header lacks the column " + column);
    }
  }

  private static void requireCommas(String header) {
    if (header.indexOf(';') >= 0) {
      throw new NotAShipmentException(
          "The columns of the header are separated by semicolons: expected commas");
    }
    if (header.indexOf('\t') >= 0) {
      throw new NotAShipmentException(
          "The columns of the header are separated by tabs: expected commas");
    }
    if (header.indexOf('\r') >= 0) {
      throw new NotAShipmentException(
          "The lines end with a carriage return alone: expected LF or CRLF");
    }
  }

  private static Map<String, Integer> positions(List<String> names) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!ALL.contains(name)) {
        throw unknown(name, i);
      }
      if (positions.put(name, i) != null) {
        throw new NotAShipmentException("The header has the column " + name + " twice");
      }
    }
    return positions;
  }

  private static NotAShipmentException unknown(String name, int position) {
    if (name.isBlank()) {
      return new NotAShipmentException("Column " + (position + 1) + " of the header has no name");
    }
    return new NotAShipmentException(
        "The header has the unknown column " + ForeignText.quoted(name) + ": expected "
            + String.join(", ", OF_SHIPMENT) + ", " + String.join(", ", OF_LINE)
            + " or one of a party, such as consignee.name" + Nearest.hint(name, ALL));
  }

  private static ImmutableList<String> ofParties() {
    ImmutableList.Builder<String> columns = ImmutableList.builder();
    for (PartyRole role : PartyRole.values()) {
      Contract.PARTY.forEach(field -> columns.add(ofParty(role, field)));
    }
    return columns.build();
  }
}
