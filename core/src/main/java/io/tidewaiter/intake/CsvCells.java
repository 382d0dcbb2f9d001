package io.tidewaiter.intake;

import io.tidewaiter.trade.ForeignText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits one row into cells as RFC 4180 says, line of the file by line, for a cell in quotes may hold
 * line ends. A quote inside a cell that does not start with one stands for itself.
 */
final class CsvCells {

  private static final int NO_MORE = -1;

  private final char separator;
  private final List<String> cells;

  /** What a cell in quotes holds so far, if it has doubled quotes or line ends. */
  private final StringBuilder quoted = new StringBuilder(0);

  private boolean open;
  private @Nullable String fault;

  /**
   * Starts a row.
   *
   * @param separator what stands between cells
   * @param cells how many it probably has
   */
  CsvCells(char separator, int cells) {
    this.separator = separator;
    this.cells = new ArrayList<>(cells);
  }

  /** Takes the first line of the row, or the next one of a row whose last cell is open. */
  void add(String line) {
    int next = open ? quoted(line, 0) : cell(line, 0);
    while (next != NO_MORE) {
      next = cell(line, next);
    }
  }

  /** Whether the last cell goes on in the next line. */
  boolean isOpen() {
    return open && fault == null;
  }

  /** Where the row breaks the rules of quoting; null if it does not so far. */
  @Nullable
  String fault() {
    return fault;
  }

  /** The cells that are complete; later ones are added to the list. */
  List<String> complete() {
    return cells;
  }

  int count() {
    return cells.size();
  }

  /** Takes the cell that starts at a place of the line; where the next one starts. */
  private int cell(String line, int start) {
    if (start < line.length() && line.charAt(start) == '"') {
      return quoted(line, start + 1);
    }
    int next = line.indexOf(separator, start);
    int end = next < 0 ? line.length() : next;
    cells.add(start == end ? "" : line.substring(start, end));
    return next < 0 ? NO_MORE : end + 1;
  }

  /** Takes a cell in quotes from a place of the line on; where the next one starts. */
  private int quoted(String line, int start) {
    int from = start;
    int quote = line.indexOf('"', from);
    while (quote >= 0 && isAt(line, quote + 1, '"')) {
      quoted.append(line, from, quote + 1);
      from = quote + 2;
      quote = line.indexOf('"', from);
    }
    open = quote < 0;
    if (open) {
      quoted.append(line, from, line.length()).append('\n');
      return NO_MORE;
    }
    int end = quote + 1;
    if (end < line.length() && !isAt(line, end, separator)) {
      fault = "Cell " + (cells.size() + 1) + " goes on after its closing quote with "
          + ForeignText.quoted(line.substring(end, end + 1))
          + ": expected " + Separator.named(separator)
          + ", the end of the row or a doubled quote";
      return NO_MORE;
    }
    cells.add(closed(line, from, quote));
    return end == line.length() ? NO_MORE : end + 1;
  }

  private String closed(String line, int from, int quote) {
    String last = line.substring(from, quote);
    if (quoted.isEmpty()) {
      return last;
    }
    String cell = quoted.append(last).toString();
    quoted.setLength(0);
    return cell;
  }

  private static boolean isAt(String line, int place, char c) {
    return place < line.length() && line.charAt(place) == c;
  }
}
