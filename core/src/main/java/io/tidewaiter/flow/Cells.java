package io.tidewaiter.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits one line into cells as RFC 4180 says, except that a cell never goes on in the next line: statistics have no
 * such cells, and a quote that is not closed must not swallow the rows after it.
 */
final class Cells {

  private Cells() {}

  static List<String> split(String line, char separator) {
    List<String> cells = new ArrayList<>();
    split(line, separator, cells);
    return cells;
  }

  /** Splits a line into a list that is emptied first. */
  static void split(String line, char separator, List<String> cells) {
    cells.clear();
    int at = 0;
    while (at <= line.length()) {
      if (separator != '\t' && at < line.length() && line.charAt(at) == '"') {
        at = quoted(line, at, separator, cells);
      } else {
        int end = line.indexOf(separator, at);
        int stop = end < 0 ? line.length() : end;
        cells.add(line.substring(at, stop));
        at = stop + 1;
      }
    }
  }

  /** Takes the cell that opens with a quote, and returns where the next one starts. */
  private static int quoted(String line, int opening, char separator, List<String> cells) {
    StringBuilder cell = new StringBuilder();
    int at = opening + 1;
    while (true) {
      int quote = line.indexOf('"', at);
      if (quote < 0) {
        throw Unusable.fault("The quote that opens cell " + (cells.size() + 1)
            + " is not closed in its line: expected a closing quote");
      }
      cell.append(line, at, quote);
      at = quote + 1;
      if (at == line.length() || line.charAt(at) == separator) {
        cells.add(cell.toString());
        return at + 1;
      }
      if (line.charAt(at) != '"') {
        throw Unusable.fault("Cell " + (cells.size() + 1)
            + " goes on after its closing quote: expected a separator or the end of the line");
      }
      cell.append('"');
      at++;
    }
  }
}
