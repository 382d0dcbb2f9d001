package io.tidewaiter.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table. A quote that is never closed, or not where it was meant to be, would turn the
 * rows that follow into the text of one cell. So a row that goes over several lines and then proves
 * faulty gives up its first line only, and the next line is tried as the start of a row. Looking ahead
 * ends after {@link #MAX_ROW} characters, {@link #MAX_ROW_LINES} lines or {@link #MAX_CELLS} cells. As
 * every quote on the way either ends a cell or the row, no line is looked at more than that many times.
 */
final class CsvRows {

  /** The most that a row may hold, in bytes; its cells have less than a tenth of that by contract. */
  static final int MAX_ROW = 1 << 20;

  static final String ROW_TOO_LARGE = "The row is larger than 1 MiB";

  private static final int MAX_ROW_LINES = 10_000;

  /** More than a header without repeated columns can have. */
  private static final int MAX_CELLS = 100;

  private final LineSource lines;
  private char separator = Separator.COMMA;
  private final Deque<TextLine> ahead = new ArrayDeque<>();

  /** How many cells the last row had: the next one probably has as many. */
  private int width = 10;

  CsvRows(LineSource lines) {
    this.lines = lines;
  }

  LineSource lines() {
    return lines;
  }

  /** Takes the separator that the first line uses. */
  void detectSeparator() throws IOException {
    TextLine first = nextFilledLine();
    if (first != null) {
      separator = Separator.of(first.text());
      ahead.addFirst(first);
    }
  }

  /** The next row that is not a blank line; null after the last. */
  @Nullable
  CsvRow next() throws IOException {
    TextLine first = nextFilledLine();
    return first == null ? null : read(first);
  }

  private @Nullable TextLine nextFilledLine() throws IOException {
    TextLine line = nextLine();
    while (line != null && line.isBlank()) {
      line = nextLine();
    }
    return line;
  }

  private CsvRow read(TextLine first) throws IOException {
    CsvCells cells = new CsvCells(separator, width);
    cells.add(first.text());
    width = Math.min(cells.count(), MAX_CELLS);
    if (!cells.isOpen()) {
      String fault = first.fault() == null ? cells.fault() : first.fault();
      return new CsvRow(first.number(), cells.complete(), first.text(), fault);
    }
    return readOpen(first, cells);
  }

  private CsvRow readOpen(TextLine first, CsvCells cells) throws IOException {
    List<String> ofFirst = List.copyOf(cells.complete());
    List<TextLine> taken = takeWhileOpen(first, cells);
    if (isSound(cells)) {
      return row(taken, cells.complete());
    }
    giveBackAllButFirst(taken);
    String fault = "The quote that opens cell " + (ofFirst.size() + 1)
        + " is never closed, or a quote in the cell is not doubled";
    return new CsvRow(
        first.number(), ofFirst, first.text(), first.fault() == null ? fault : first.fault());
  }

  /** Whether a row that goes over several lines is one. */
  private static boolean isSound(CsvCells cells) {
    return cells.fault() == null && !cells.isOpen() && cells.count() <= MAX_CELLS;
  }

  private List<TextLine> takeWhileOpen(TextLine first, CsvCells cells) throws IOException {
    List<TextLine> taken = new ArrayList<>(List.of(first));
    int chars = first.text().length();
    while (cells.isOpen()
        && cells.count() <= MAX_CELLS
        && chars < MAX_ROW
        && taken.size() < MAX_ROW_LINES) {
      TextLine next = nextLine();
      if (next == null) {
        break;
      }
      taken.add(next);
      cells.add(next.text());
      chars += next.text().length();
    }
    return taken;
  }

  private static CsvRow row(List<TextLine> taken, List<String> cells) {
    String text = taken.stream().map(TextLine::text).collect(Collectors.joining("\n"));
    String fault =
        taken.stream().map(TextLine::fault).filter(f -> f != null).findFirst().orElse(null);
    return new CsvRow(taken.get(0).number(), cells, text, fault);
  }

  private void giveBackAllButFirst(List<TextLine> taken) {
    for (int i = taken.size() - 1; i > 0; i--) {
      ahead.addFirst(taken.get(i));
    }
  }

  private @Nullable TextLine nextLine() throws IOException {
    TextLine given = ahead.pollFirst();
    return given == null ? lines.next() : given;
  }
}
