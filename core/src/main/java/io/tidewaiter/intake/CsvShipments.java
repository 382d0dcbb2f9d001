package io.tidewaiter.intake;

import com.google.common.collect.AbstractIterator;
import io.tidewaiter.trade.ForeignText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shipments of a table: adjacent rows with the same id, and each row without id by itself. */
final class CsvShipments extends AbstractIterator<Intake> {

  /** How many rows in a row may be too faulty to tell their id before a shipment around them is given up. */
  private static final int MAX_STRAYS = 100;

  private final CsvHeader header;
  private final CsvRows rows;
  private final Deque<CsvRow> ahead = new ArrayDeque<>();
  private final SeenIds seenIds = new SeenIds();

  CsvShipments(CsvHeader header, CsvRows rows) {
    this.header = header;
    this.rows = rows;
  }

  @Override
  protected @Nullable Intake computeNext() {
    try {
      CsvRow first = nextRow();
      return first == null ? endOfData() : read(first);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Intake read(CsvRow first) throws IOException {
    CsvShipment shipment = new CsvShipment(header, first);
    String id = header.id(first);
    if (id.isEmpty()) {
      return shipment.finish();
    }
    addRowsOf(id, shipment);
    if (!seenIds.add(id)) {
      shipment.reject("The id " + ForeignText.quoted(id)
          + " comes back after other rows: the rows of one shipment"
          + " must be adjacent, and those before were taken for the whole of it");
    }
    return shipment.finish();
  }

  /** Adds the rows that follow up to the first of another shipment; faulty ones in between belong to it too. */
  private void addRowsOf(String id, CsvShipment shipment) throws IOException {
    List<CsvRow> strays = new ArrayList<>();
    CsvRow row = nextRow();
    while (row != null
        && (header.id(row).equals(id) || isStray(row))
        && strays.size() < MAX_STRAYS) {
      strays.add(row);
      if (!isStray(row)) {
        strays.forEach(shipment::add);
        strays.clear();
      }
      row = nextRow();
    }
    if (strays.size() == MAX_STRAYS) {
      shipment.reject(
          "At least " + MAX_STRAYS + " unreadable rows follow, which may belong to the shipment");
    }
    if (row != null) {
      ahead.addFirst(row);
    }
    for (int i = strays.size() - 1; i >= 0; i--) {
      ahead.addFirst(strays.get(i));
    }
  }

  /** Whether a row is too faulty to tell to which shipment it belongs. */
  private boolean isStray(CsvRow row) {
    return row.fault() != null && header.id(row).isEmpty();
  }

  private @Nullable CsvRow nextRow() throws IOException {
    CsvRow given = ahead.pollFirst();
    return given == null ? rows.next() : given;
  }
}
