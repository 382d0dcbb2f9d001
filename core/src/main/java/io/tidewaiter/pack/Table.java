package io.tidewaiter.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.tidewaiter.rule.LegalBasis;
import io.tidewaiter.rule.Provenance;
import io.tidewaiter.rule.RowId;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.trade.Stated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A CSV table of a pack. Its header must be exactly the expected one, with or without the column that is optional; every
 * row knows where it stands.
 */
final class Table {

  /** The place of a column that the table leaves out. */
  private static final int LEFT_OUT = -1;

  private static final char REPLACEMENT = '\uFFFD';

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]*");

  private final String file;
  private final String text;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private int records;
  private final Faults faults;

  /** The lines of the text, once a fault is to be shown. */
  private @Nullable List<String> lines;

  /** Sources, notes and days repeat on thousands of rows; one copy of each is enough. */
  private final Map<List<String>, LegalBasis> bases = new HashMap<>();

  private final Map<List<String>, Validity> validities = new HashMap<>();

  private Table(String file, String text, Faults faults) {
    this.file = file;
    this.text = text;
    this.faults = faults;
  }

  /**
   * Reads a table with the given columns.
   *
   * @param optional the one of them that the table may leave out; empty if none
   */
  static Table read(
      String file, byte[] bytes, List<String> expected, String optional, Faults faults) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(bytes)) {
      faults.add(Place.start(file), "The file is not valid UTF-8");
      return new Table(file, "", faults);
    }
    Table table = new Table(file, withoutMark(text), faults);
    table.readRecords(expected, optional);
    return table;
  }

  /** Spreadsheets put the byte order mark before what they save as UTF-8. */
  static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** A strict decoder goes through a file letter by letter; it is asked only if the fast one replaced something. */
  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Reads a table of nothing, which loads all that reading a table takes. */
  static void loadClasses() {
    read("", "a\nb\n".getBytes(StandardCharsets.UTF_8), List.of("a"), "", new Faults());
  }

  List<Row> rows() {
    return rows;
  }

  /** How many rows the file has, with those that could not be read. */
  int records() {
    return records;
  }

  private void readRecords(List<String> all, String optional) {
    List<String> expected = all;
    boolean header = true;
    boolean aligned = false;
    try (CsvReader<CsvRecord> reader = CsvReader.builder()
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text)) {
      for (CsvRecord csv : reader) {
        if (header) {
          expected = leftIn(csv.getFields(), all, optional);
          aligned = takeHeader(csv.getFields(), expected);
          header = false;
        } else {
          records++;
          if (aligned) {
            addRow(csv, expected.size());
          }
        }
      }
    } catch (CsvParseException e) {
      faults.add(Place.start(file), "Invalid CSV: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (header) {
      faults.add(
          Place.start(file),
          "The file is empty: expected the header " + String.join(",", expected));
    }
  }

  /** The columns that a table with a header is expected to have. */
  private List<String> leftIn(List<String> header, List<String> all, String optional) {
    if (optional.isEmpty() || header.contains(optional)) {
      return all;
    }
    columns.put(optional, LEFT_OUT);
    return all.stream().filter(column -> !column.equals(optional)).toList();
  }

  /**
   * Takes the header, which must be the expected one. Where it is not, rows are still read if that can tell more than
   * the same fault again: by its names if only their order is another, else by place if there are as many.
   *
   * @return whether to read the rows
   */
  private boolean takeHeader(List<String> header, List<String> expected) {
    if (!header.equals(expected)) {
      faults.add(
          new Place(file, 1, 1, line(1)),
          "Unexpected header \"" + String.join(",", header) + "\": expected "
              + String.join(",", expected));
    }
    boolean reordered = Set.copyOf(header).equals(Set.copyOf(expected));
    List<String> names = reordered ? header : expected;
    for (int i = 0; i < names.size(); i++) {
      columns.put(names.get(i), i);
    }
    return header.size() == expected.size();
  }

  private void addRow(CsvRecord csv, int expectedCells) {
    int line = (int) csv.getStartingLineNumber();
    if (csv.getFieldCount() == expectedCells) {
      rows.add(new Row(line, csv.getFields()));
    } else {
      faults.add(
          new Place(file, line, 1, line(line)),
          "The row has " + csv.getFieldCount() + " cells: expected " + expectedCells);
    }
  }

  private String line(int number) {
    List<String> all = lines;
    if (all == null) {
      all = text.lines().toList();
      lines = all;
    }
    return number <= all.size() ? all.get(number - 1).stripTrailing() : "";
  }

  /** One row of the table. A cell that cannot be read leaves a fault and no value. */
  final class Row {
    private final int line;
    private final List<String> cells;
    private boolean sound = true;

    Row(int line, List<String> cells) {
      this.line = line;
      this.cells = cells;
    }

    String text(String column) {
      Integer index = columns.get(column);
      if (index == null) {
        throw new IllegalArgumentException(file + " has no column " + column);
      }
      return index == LEFT_OUT ? "" : cells.get(index);
    }

    <T> Optional<T> read(String column, Function<String, T> reader) {
      try {
        return Optional.of(reader.apply(text(column)));
      } catch (IllegalArgumentException e) {
        fault(column, String.valueOf(e.getMessage()));
        return Optional.empty();
      }
    }

    <E extends Enum<E>> Optional<E> word(String column, Class<E> words) {
      String text = text(column);
      for (E word : words.getEnumConstants()) {
        if (word.name().equals(text)) {
          return Optional.of(word);
        }
      }
      fault(
          column,
          "Unknown " + column + " \"" + text + "\": expected one of "
              + Arrays.toString(words.getEnumConstants()));
      return Optional.empty();
    }

    /** Whether a cell holds a word; it may hold nothing else. */
    Optional<Boolean> flag(String column, String word) {
      String text = text(column);
      if (text.isEmpty() || text.equals(word)) {
        return Optional.of(!text.isEmpty());
      }
      fault(column, "Unknown " + column + " \"" + text + "\": expected nothing or " + word);
      return Optional.empty();
    }

    Optional<RowId> id(String pack) {
      String text = text("id");
      if (ID.matcher(text).matches()) {
        return Optional.of(new RowId(text, pack));
      }
      fault(
          "id",
          "Invalid id \"" + text
              + "\": expected small letters, digits, dots, hyphens and underscores");
      return Optional.empty();
    }

    Optional<Validity> validity() {
      List<String> key = List.of(text("validFrom"), text("validTo"), text("seenOn"));
      Validity known = validities.get(key);
      if (known != null) {
        return Optional.of(known);
      }
      Stated<LocalDate> from = day("validFrom");
      Stated<LocalDate> to = day("validTo");
      Stated<LocalDate> seenOn = day("seenOn");
      if (from.isUnreadable() || to.isUnreadable() || seenOn.isUnreadable()) {
        return Optional.empty();
      }
      try {
        Validity validity = new Validity(
            from.value().orElse(null), to.value().orElse(null), seenOn.value().orElse(null));
        validities.put(key, validity);
        return Optional.of(validity);
      } catch (IllegalArgumentException e) {
        fault("validTo", String.valueOf(e.getMessage()));
        return Optional.empty();
      }
    }

    /** A day, or nothing; anything else is a fault. */
    Stated<LocalDate> day(String column) {
      String text = text(column);
      Stated<LocalDate> day = text.isEmpty() ? Stated.absent() : Stated.day(text);
      if (day.isUnreadable()) {
        fault(column, day.reason().orElse(""));
      }
      return day;
    }

    Optional<LegalBasis> basis() {
      List<String> key = List.of(text("provenance"), text("source"), text("note"));
      LegalBasis known = bases.get(key);
      if (known != null) {
        return Optional.of(known);
      }
      Optional<Provenance> provenance = word("provenance", Provenance.class);
      if (provenance.isEmpty()) {
        return Optional.empty();
      }
      try {
        LegalBasis basis = new LegalBasis(provenance.get(), text("source"), text("note"));
        bases.put(key, basis);
        return Optional.of(basis);
      } catch (IllegalArgumentException e) {
        fault(text("source").isBlank() ? "source" : "note", String.valueOf(e.getMessage()));
        return Optional.empty();
      }
    }

    /** Checks period and provenance of a row that needs no more of them than to be there. */
    void checkProvenance() {
      boolean period = validity().isPresent();
      sound &= basis().isPresent() && period;
    }

    /** Whether every cell read so far could be read. */
    boolean isSound() {
      return sound;
    }

    void fault(String column, String message) {
      sound = false;
      faults.add(place(column), message);
    }

    Place place(String column) {
      Integer index = columns.get(column);
      String text = line(line);
      return new Place(file, line, index == null ? 1 : start(text, index), text);
    }

    private static int start(String text, int cell) {
      int seen = 0;
      boolean quoted = false;
      for (int i = 0; i < text.length() && seen < cell; i++) {
        char c = text.charAt(i);
        if (c == '"') {
          quoted = !quoted;
        } else if (c == ',' && !quoted && ++seen == cell) {
          return i + 2;
        }
      }
      return 1;
    }
  }
}
