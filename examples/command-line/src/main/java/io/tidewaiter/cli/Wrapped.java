package io.tidewaiter.cli;

import io.tidewaiter.trade.ForeignText;
import java.util.ArrayList;
import java.util.List;

/** Text fitted into rows of at most 100 characters, or into a column of them. */
final class Wrapped {

  static final int WIDTH = 100;

  private Wrapped() {}

  /** The words of a text in rows that begin with an indent; one that is too long for a row has one of its own. */
  static List<String> rows(String text, String indent) {
    List<String> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder(indent);
    for (String word : ForeignText.visible(text).split(" ", -1)) {
      if (row.length() > indent.length() && row.length() + 1 + word.length() > WIDTH) {
        rows.add(row.toString());
        row = new StringBuilder(indent);
      }
      row.append(row.length() > indent.length() ? " " : "").append(word);
    }
    rows.add(row.toString());
    return rows;
  }

  /** A text in a column: as it shows, with three dots in one for what goes beyond a width. */
  static String cut(String text, int width) {
    String printable = ForeignText.visible(text);
    return printable.codePointCount(0, printable.length()) <= width
        ? printable
        : printable.substring(0, printable.offsetByCodePoints(0, width - 1)) + "…";
  }
}
