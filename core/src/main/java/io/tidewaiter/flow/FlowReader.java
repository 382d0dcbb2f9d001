package io.tidewaiter.flow;

import io.tidewaiter.trade.ForeignText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures of a file of trade statistics one by one, in the order of the file and in constant memory. Every
 * row comes out: as a figure, as one set aside with its kind, or as a fault with its line. The header says what kind of
 * file it is:
 *
 * <ul>
 *   <li>our own table, {@code period,reporter,partner,flow,hs,value,currency[,measure,quantity,netMassKg]} in any
 *       order. The period is a year (2023), a month (2023-04) or a span (2023-01/2023-09); reporter and partner are a
 *       country or a declared group; flow is export or import; hs is a code, TOTAL or the name of a group such as chpl;
 *       measure is value (if it is empty) or growth, an increase over the same span a year before. Quantity and mass are
 *       not used;
 *   <li>a download of UN Comtrade, with the column names of its current service or of the one before it. Countries have
 *       UN Comtrade's own numbers;
 *   <li>a file of Eurostat's Comext: monthly bulk, or CSV or TSV of the dissemination service.
 * </ul>
 *
 * <p>The text may be compressed with gzip. It is UTF-8, or UTF-16 with a byte order mark; lines end with LF, CRLF or CR;
 * cells are separated by commas or tabs. Numbers have a decimal point and no other separator.
 *
 * <pre>{@code
 * try (FlowReader reader = FlowReader.open(Files.newInputStream(path))) {
 *   analysis.add(reader);
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public final class FlowReader implements Iterable<FlowLine>, AutoCloseable {

  /** The groups of countries that our own table may name unless others are declared: EU27 and EAEU. */
  public static final Set<String> GROUPS = Set.of("EU27", "EAEU");

  private static final String EXPECTED =
      "expected our own columns (period, reporter, partner, flow, hs, value, currency), those of UN Comtrade"
          + " (period, reporterCode, partnerCode, flowCode, cmdCode, primaryValue) or of Eurostat"
          + " (REPORTER, PARTNER, PRODUCT_NC, FLOW, PERIOD, VALUE_EUR)";

  private final TextLines lines;
  private final Rows rows;

  private FlowReader(TextLines lines, Rows rows) {
    this.lines = lines;
    this.rows = rows;
  }

  /**
   * Opens a file whose countries are countries or one of {@link #GROUPS}.
   *
   * @param in the bytes of the file; closing the reader closes them
   * @throws NotStatisticsException if the file is empty, an archive, not text, or has no header that is known
   * @throws IOException if the stream cannot be read
   */
  public static FlowReader open(InputStream in) throws IOException {
    return open(in, GROUPS);
  }

  /**
   * Opens a file.
   *
   * @param in the bytes of the file; closing the reader closes them
   * @param groups the names of groups of countries that our own table may give as reporter or partner
   * @throws NotStatisticsException if the file is empty, an archive, not text, or has no header that is known
   * @throws IOException if the stream cannot be read
   */
  public static FlowReader open(InputStream in, Set<String> groups) throws IOException {
    Objects.requireNonNull(groups, "groups");
    TextLines lines = TextLines.open(Objects.requireNonNull(in, "in"));
    try {
      return new FlowReader(lines, rows(lines, groups));
    } catch (Unusable e) {
      throw new NotStatisticsException(
          "The header in line " + lines.number() + " cannot be read: " + e.getMessage());
    }
  }

  private static Rows rows(TextLines lines, Set<String> groups) throws IOException {
    String first = lines.next();
    while (first != null && first.isBlank()) {
      first = lines.next();
    }
    if (first == null) {
      throw new NotStatisticsException("The file is empty: " + EXPECTED);
    }
    if (lines.isOverflown()) {
      throw new NotStatisticsException("Line " + lines.number() + " is longer than "
          + TextLines.MAX_CHARS + " characters: expected a header");
    }
    char separator = separator(first);
    List<String> cells = Cells.split(first, separator);
    if (EurostatLayout.isTsv(cells)) {
      EurostatLayout layout = EurostatLayout.tsv(cells);
      return new Rows(lines, separator, layout, layout.width(), true);
    }
    Header header = new Header(cells);
    return new Rows(lines, separator, layout(header, groups, first), header.width(), false);
  }

  private static Layout layout(Header header, Set<String> groups, String first) {
    if (PlainLayout.fits(header)) {
      return new PlainLayout(header, groups);
    }
    if (ComtradeLayout.fits(header)) {
      return new ComtradeLayout(header);
    }
    if (EurostatLayout.fits(header)) {
      return EurostatLayout.rows(header);
    }
    if (first.indexOf(';') >= 0 || first.indexOf('|') >= 0) {
      throw new NotStatisticsException("The columns of the header are separated by "
          + (first.indexOf(';') >= 0 ? "semicolons" : "bars") + ": expected commas or tabs");
    }
    throw new NotStatisticsException(
        "The header " + ForeignText.quoted(first) + " is of no known kind: " + EXPECTED);
  }

  private static char separator(String header) {
    return header.indexOf('\t') >= 0 ? '\t' : ',';
  }

  /**
   * The figures that were not read yet. All iterators of a reader are the same one. Its methods throw {@link
   * UncheckedIOException} if the stream cannot be read; a damaged compression is the last fault.
   */
  @Override
  public Iterator<FlowLine> iterator() {
    return rows;
  }

  /** Closes the stream. */
  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** Turns lines into figures. */
  private static final class Rows implements Iterator<FlowLine> {

    private final TextLines lines;
    private final char separator;
    private final Layout layout;
    private final int width;
    private final boolean tsv;
    private final Deque<FlowLine> ready = new ArrayDeque<>();
    private final List<String> row = new ArrayList<>();
    private boolean ended;

    Rows(TextLines lines, char separator, Layout layout, int width, boolean tsv) {
      this.lines = lines;
      this.separator = separator;
      this.layout = layout;
      this.width = width;
      this.tsv = tsv;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && !ended) {
        readLine();
      }
      return !ready.isEmpty();
    }

    @Override
    public FlowLine next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }

    private void readLine() {
      try {
        String line = nextLine();
        if (line == null || line.isBlank()) {
          ended |= line == null;
        } else if (lines.isOverflown()) {
          throw Unusable.fault(
              "The line is longer than " + TextLines.MAX_CHARS + " characters: expected one row");
        } else {
          layout.read(lines.number(), cells(line), ready::add);
        }
      } catch (Unusable e) {
        ready.add(e.at(lines.number()));
      }
    }

    private @Nullable String nextLine() {
      try {
        return lines.next();
      } catch (IOException e) {
        ended = true;
        throw new UncheckedIOException(e);
      } catch (Unusable e) {
        ended = true;
        throw e;
      }
    }

    private List<String> cells(String line) {
      Cells.split(line, separator, row);
      List<String> cells = tsv ? EurostatLayout.tsvCells(row) : row;
      if (cells.size() != width) {
        throw Unusable.fault(
            "The row has " + cells.size() + " cells and the header has " + width
                + ": expected as many; a decimal comma, a thousands separator or a comma in a text needs quotes");
      }
      return cells;
    }
  }
}
