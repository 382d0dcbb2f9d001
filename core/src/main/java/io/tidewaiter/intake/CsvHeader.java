package io.tidewaiter.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.tidewaiter.trade.ForeignText;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

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
  private static final ImmutableList<String> OF_PARTIES = partyColumns();
  private static final ImmutableList<String> ALL = ImmutableList.<String>builder()
      .addAll(OF_SHIPMENT)
      .addAll(OF_LINE)
      .addAll(OF_PARTIES)
      .build();

  /**
   * A field whose value stands in a column of the table.
   *
   * @param column the name of the column
   * @param place where a row has the column; among {@link #shared()} if all rows of a shipment agree in it
   * @param field the field of the contract
   * @param <B> what is being built
   */
  record Column<B>(String column, int place, Field<B> field) {

    /** Hands a cell of the column to what is being built, unless it says nothing. */
    void set(B builder, String cell) {
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

  /**
   * A column in which all rows of a shipment agree.
   *
   * @param column the name of the column
   * @param place where a row has it
   */
  record Shared(String column, int place) {}

  /**
   * A role for which the table has columns.
   *
   * @param role the role
   * @param columns what the table says of the party that has it
   */
  record PartyColumns(PartyRole role, List<Column<Party.Builder>> columns) {}

  private final int width;
  private final ImmutableMap<String, Integer> positions;
  private final ImmutableList<Shared> shared;
  private final ImmutableList<String> sharedNames;
  private final int id;
  private final int transit;
  private final int amount;
  private final int currency;
  private final ImmutableList<Column<LineItem.Builder>> ofLine;
  private final ImmutableList<Column<Shipment.Builder>> ofShipment;
  private final ImmutableList<PartyColumns> ofParties;

  private CsvHeader(int width, Map<String, Integer> positions) {
    this.width = width;
    this.positions = ImmutableMap.copyOf(positions);
    sharedNames = positions.keySet().stream()
        .filter(name -> !OF_LINE.contains(name))
        .sorted()
        .collect(ImmutableList.toImmutableList());
    shared = sharedNames.stream()
        .map(name -> new Shared(name, place(name)))
        .collect(ImmutableList.toImmutableList());
    id = place(ID);
    transit = sharedNames.indexOf(TRANSIT);
    amount = place(AMOUNT);
    currency = place(CURRENCY);
    ofLine = Contract.LINE.stream()
        .map(field -> new Column<>(ofLine(field), place(ofLine(field)), field))
        .filter(column -> column.place() != CsvRow.NOWHERE)
        .collect(ImmutableList.toImmutableList());
    ofShipment = Stream.concat(Contract.SHIPMENT.stream(), Contract.ASSURANCES.stream())
        .flatMap(field -> shared(field.name(), field))
        .collect(ImmutableList.toImmutableList());
    ofParties = Stream.of(PartyRole.values())
        .map(role -> new PartyColumns(
            role,
            Contract.PARTY.stream()
                .flatMap(field -> shared(ofParty(role, field), field))
                .toList()))
        .filter(party -> !party.columns().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  private int place(String column) {
    return Objects.requireNonNullElse(positions.get(column), CsvRow.NOWHERE);
  }

  private <B> Stream<Column<B>> shared(String column, Field<B> field) {
    int place = sharedNames.indexOf(column);
    return place < 0 ? Stream.empty() : Stream.of(new Column<>(column, place, field));
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
  List<Shared> shared() {
    return shared;
  }

  /** What the table says of the shipment but for transit and parties; places are among {@link #shared()}. */
  List<Column<Shipment.Builder>> ofShipment() {
    return ofShipment;
  }

  /** What the table says of the parties; places are among {@link #shared()}. */
  List<PartyColumns> ofParties() {
    return ofParties;
  }

  /** Where the transit countries are among {@link #shared()}; less than zero if nowhere. */
  int transit() {
    return transit;
  }

  /** What the table says of a line but for its value; places are in the row. */
  List<Column<LineItem.Builder>> ofLine() {
    return ofLine;
  }

  /** The id of the shipment that a row belongs to; empty if the row does not say. */
  String id(CsvRow row) {
    return row.cell(id);
  }

  /** The amount of a line's value; empty if the row does not say. */
  String amount(CsvRow row) {
    return row.cell(amount);
  }

  /** The currency of a line's value; empty if the row does not say. */
  String currency(CsvRow row) {
    return row.cell(currency);
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
    requireLineFeeds(header);
  }

  /** Refuses a header that holds the whole file, as its lines end in a way that is not read. */
  static void requireLineFeeds(String header) {
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

  private static ImmutableList<String> partyColumns() {
    ImmutableList.Builder<String> columns = ImmutableList.builder();
    for (PartyRole role : PartyRole.values()) {
      Contract.PARTY.forEach(field -> columns.add(ofParty(role, field)));
    }
    return columns.build();
  }
}
