package io.tidewaiter.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was measured: rows of texts and numbers under named columns, for people and for programs.
 *
 * @param title what the rows tell
 * @param columns the names of the columns
 * @param rows the rows, each with a text, a number or an empty text for each column
 */
record Table(String title, List<String> columns, List<List<Object>> rows) {

  Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            row.size() + " cells in a row of \"" + title + "\": expected " + columns.size());
      }
    }
  }

  /** The table in columns of even width, numbers to the right. */
  String toText() {
    List<List<String>> cells = new ArrayList<>();
    cells.add(columns);
    rows.forEach(row -> cells.add(row.stream().map(Table::shown).toList()));
    StringBuilder text = new StringBuilder(title).append('\n');
    for (List<String> line : cells) {
      StringBuilder shown = new StringBuilder();
      for (int column = 0; column < columns.size(); column++) {
        int at = column;
        int width = cells.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
        String cell = line.get(column);
        String gap = " ".repeat(width - cell.length());
        shown.append(column == 0 ? "" : "  ").append(isNumeric(column) ? gap + cell : cell + gap);
      }
      text.append(shown.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private boolean isNumeric(int column) {
    return rows.stream().anyMatch(row -> row.get(column) instanceof Number);
  }

  private static String shown(Object cell) {
    if (cell instanceof Double number) {
      double size = Math.abs(number);
      int decimals = size < 1 ? 3 : size < 10 ? 2 : size < 100 ? 1 : 0;
      return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }
    return cell instanceof Number number
        ? String.format(Locale.ROOT, "%,d", number.longValue())
        : cell.toString();
  }

  /** The table as an object of JSON. */
  String toJson() {
    List<String> objects = new ArrayList<>();
    for (List<Object> row : rows) {
      List<String> members = new ArrayList<>();
      for (int column = 0; column < columns.size(); column++) {
        if (!row.get(column).equals("")) {
          members.add(quoted(columns.get(column)) + ":" + json(row.get(column)));
        }
      }
      objects.add("{" + String.join(",", members) + "}");
    }
    return "{\"title\":" + quoted(title) + ",\"rows\":[" + String.join(",\n", objects) + "]}";
  }

  private static String json(Object cell) {
    if (cell instanceof Double number) {
      return String.format(Locale.ROOT, "%.3f", number);
    }
    return cell instanceof Number ? cell.toString() : quoted(cell.toString());
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append((char) c);
      } else if (c < ' ') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
      } else {
        quoted.append((char) c);
      }
    });
    return quoted.append('"').toString();
  }
}
