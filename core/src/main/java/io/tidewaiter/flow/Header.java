package io.tidewaiter.flow;

import io.tidewaiter.trade.ForeignText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a table by name. Names are compared by their letters and digits, without case. */
final class Header {

  private final List<String> names;
  private final Map<String, Integer> positions = new HashMap<>();

  Header(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      String name = fold(names.get(i));
      if (!name.isEmpty() && positions.put(name, i) != null) {
        throw new NotStatisticsException("The header has the column "
            + ForeignText.quoted(names.get(i).strip()) + " twice: expected each once");
      }
    }
  }

  List<String> names() {
    return names;
  }

  int width() {
    return names.size();
  }

  boolean has(String name) {
    return positions.containsKey(fold(name));
  }

  boolean hasAll(String... wanted) {
    for (String name : wanted) {
      if (!has(name)) {
        return false;
      }
    }
    return true;
  }

  /** The position of the first of the columns that there is; -1 if there is none. */
  int find(String... wanted) {
    for (String name : wanted) {
      Integer position = positions.get(fold(name));
      if (position != null) {
        return position;
      }
    }
    return -1;
  }

  /** The cell at a position, stripped; empty if the position is -1. */
  static String cell(List<String> cells, int position) {
    return position < 0 ? "" : cells.get(position).strip();
  }

  static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        .forEach(c -> folded.append((char) c));
    return folded.toString();
  }
}
