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

  private enum State {
    CELL_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private State state = State.CELL_START;
  private @Nullable String fault;

  /** Takes the first line of the row, or the next one of a row whose last cell is open. */
  void add(String line) {
    for (int i = 0; i < line.length() && fault == null; i++) {
      take(line.charAt(i));
    }
    if (state == State.QUOTED) {
      cell.append('\n');
    } else if (fault == null) {
      endCell();
    }
  }

  /** Whether the last cell goes on in the next line. */
  boolean isOpen() {
    return state == State.QUOTED && fault == null;
  }

  /** Where the row breaks the rules of quoting; null if it does not so far. */
  @Nullable
  String fault() {
    return fault;
  }

  /** The cells that are complete. */
  List<String> complete() {
    return List.copyOf(cells);
  }

  int count() {
    return cells.size();
  }

  private void take(char c) {
    switch (state) {
      case CELL_START -> start(c);
      case PLAIN -> takePlain(c);
      case QUOTED -> takeQuoted(c);
      case QUOTE_IN_QUOTED -> takeAfterQuote(c);
    }
  }

  private void start(char c) {
    if (c == '"') {
      state = State.QUOTED;
    } else {
      state = State.PLAIN;
      takePlain(c);
    }
  }

  private void takePlain(char c) {
    if (c == ',') {
      endCell();
    } else {
      cell.append(c);
    }
  }

  private void takeQuoted(char c) {
    if (c == '"') {
      state = State.QUOTE_IN_QUOTED;
    } else {
      cell.append(c);
    }
  }

  private void takeAfterQuote(char c) {
    if (c == ',') {
      endCell();
    } else if (c == '"') {
      cell.append(c);
      state = State.QUOTED;
    } else {
      fault = "Cell " + (cells.size() + 1) + " goes on after its closing quote with "
          + ForeignText.quoted(String.valueOf(c))
          + ": expected a comma, the end of the row or a doubled quote";
    }
  }

  private void endCell() {
    cells.add(cell.toString());
    cell.setLength(0);
    state = State.CELL_START;
  }
}
