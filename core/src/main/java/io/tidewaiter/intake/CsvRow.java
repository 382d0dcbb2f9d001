package io.tidewaiter.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param line the line of the file on which the row starts
 * @param cells the cells; of a faulty row those before the fault
 * @param text the row as the file has it
 * @param fault what keeps the row from being read; null if nothing does
 */
record CsvRow(
    long line, List<String> cells, String text, @Nullable String fault) {

  /** The place of a column that the table does not have. */
  static final int NOWHERE = -1;

  /** What the row says at a place; empty if nothing or nothing but white space. */
  String cell(int place) {
    if (place == NOWHERE || place >= cells.size()) {
      return "";
    }
    String cell = cells.get(place);
    return cell.isBlank() ? "" : cell;
  }
}
