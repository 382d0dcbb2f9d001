package io.tidewaiter.intake;

import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Reads the shipments of a file one by one, in the order of the file and in constant memory. Every
 * record comes out, either as a shipment or as a rejection with its reason; blank lines are no records.
 * The bytes are UTF-8, with or without a byte order mark; lines end with LF or CRLF.
 *
 * <pre>{@code
 * try (ShipmentReader reader = ShipmentReader.jsonLines(Files.newInputStream(path))) {
 *   for (Intake intake : reader) {
 *     if (intake instanceof Intake.Accepted accepted) {
 *       System.out.println(screener.screen(accepted.shipment()).summary());
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public final class ShipmentReader implements Iterable<Intake>, AutoCloseable {

  private final LineSource lines;
  private final Iterator<Intake> records;

  private ShipmentReader(LineSource lines, Iterator<Intake> records) {
    this.lines = lines;
    this.records = records;
  }

  /**
   * Opens a file that has one JSON object a line, each a shipment of the public contract, see {@link
   * ShipmentJson}. A line may have up to 32 MiB.
   *
   * @param in the bytes of the file; closing the reader closes them
   * @throws NotAShipmentException if the file is UTF-16 or compressed
   * @throws IOException if the stream cannot be read
   */
  public static ShipmentReader jsonLines(InputStream in) throws IOException {
    LineSource lines = new LineSource(
        Objects.requireNonNull(in, "in"), Contract.MAX_RECORD, Contract.RECORD_TOO_LARGE);
    return new ShipmentReader(lines, new JsonLines(lines));
  }

  /**
   * Opens a table as RFC 4180 describes it, separated by commas, with a header and one line item a row.
   *
   * <p>The columns may stand in any order; only {@code destination} and {@code hsCode} are needed.
   * Those of the shipment are id, date, contractDate, dispatch, destination, transit (countries
   * separated by a bar, or the word direct where there are none), endUseStatement, noReexportClause and, for each role a party can have, {@code
   * consignee.name}, {@code endUser.country} and so on. Those of the line are lineId, hsCode, hsEdition,
   * nomenclature, sku, description, origin, quantity, unit, netMassKg, valueAmount and valueCurrency.
   * An empty cell states nothing.
   *
   * <p>Adjacent rows with the same id are one shipment; a row without id is one by itself. In later rows
   * of a shipment the cells of the shipment are either empty or the same as before. An id that comes
   * back later in the file is rejected.
   *
   * <p>A row that breaks the rules of quoting is rejected by itself, and reading goes on with the next
   * line of the file. If rows of one shipment surround it, it belongs to that shipment.
   *
   * @param in the bytes of the file; closing the reader closes them
   * @throws NotAShipmentException if the file is UTF-16 or compressed, has no header, or has one with an unknown
   *     column, a column that comes twice, without a needed column or with another separator
   * @throws IOException if the stream cannot be read
   */
  public static ShipmentReader csv(InputStream in) throws IOException {
    CsvRows rows = new CsvRows(
        new LineSource(Objects.requireNonNull(in, "in"), CsvRows.MAX_ROW, CsvRows.ROW_TOO_LARGE));
    return new ShipmentReader(rows.lines(), new CsvShipments(CsvHeader.read(rows), rows));
  }

  /**
   * Opens a product master: a table with a header and one product a row, separated by commas, semicolons or tabs,
   * whichever the header uses most. Each product comes out as a shipment of one line with the article number, the code
   * and the description; other columns are left aside, and so are rows without anything in them. A row that cannot be
   * read, has no article number or not as many cells as the header is rejected by itself.
   *
   * <pre>{@code
   * ShipmentReader.products(
   *     Files.newInputStream(path),
   *     ProductColumns.OF_CONTRACT,
   *     () -> Shipment.builder().date("2024-07-01").dispatch("Türkiye").destination("Kazakhstan"))
   * }</pre>
   *
   * @param in the bytes of the file; closing the reader closes them
   * @param columns the names of the columns in the header
   * @param shipment begins the shipment of a product, with all but the line; called once for each, never gives null
   * @throws NotAShipmentException if the file is UTF-16 or compressed, has no header, or has one without one of the
   *     columns or with one of them twice
   * @throws IOException if the stream cannot be read
   */
  public static ShipmentReader products(
      InputStream in, ProductColumns columns, Supplier<Shipment.Builder> shipment)
      throws IOException {
    Objects.requireNonNull(columns, "columns");
    Objects.requireNonNull(shipment, "shipment");
    CsvRows rows = new CsvRows(
        new LineSource(Objects.requireNonNull(in, "in"), CsvRows.MAX_ROW, CsvRows.ROW_TOO_LARGE));
    return new ShipmentReader(rows.lines(), CsvProducts.read(rows, columns, shipment));
  }

  /**
   * The records that were not read yet. All iterators of a reader are the same one. Its methods throw
   * {@link java.io.UncheckedIOException} if the stream cannot be read.
   */
  @Override
  public Iterator<Intake> iterator() {
    return records;
  }

  /** Closes the stream. */
  @Override
  public void close() throws IOException {
    lines.close();
  }
}
