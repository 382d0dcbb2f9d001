package io.tidewaiter.pack;

import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.HsTables;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which six-digit codes exist in which edition, and what became of older ones. */
final class NomenclatureRows {

  private static final int SUBHEADING_DIGITS = 6;

  private final HsEdition edition;
  private final PackTables tables;
  private final RuleTables rules;

  NomenclatureRows(HsEdition edition, PackTables tables, RuleTables rules) {
    this.edition = edition;
    this.tables = tables;
    this.rules = rules;
  }

  void read() {
    Map<HsEdition, int[]> codes = new EnumMap<>(HsEdition.class);
    for (Table.Row row : tables.rows(PackTable.CODES)) {
      Optional<int[]> subheadings = row.read("codes", NomenclatureRows::grouped);
      Optional<Validity> validity = row.validity();
      row.checkProvenance();
      if (row.isSound()) {
        for (HsEdition each : HsEdition.values()) {
          if (validity.orElseThrow().inForceOn(each.firstDay(), Effect.RESTRICTS)) {
            codes.put(each, joined(codes.get(each), subheadings.orElseThrow()));
          }
        }
      }
    }
    List<HsTables.Link> links = new ArrayList<>();
    for (Table.Row row : tables.rows(PackTable.LINKS)) {
      Optional<HsEdition> older = row.word("edition", HsEdition.class);
      Optional<HsCode> code = row.read("hs", NomenclatureRows::subheading);
      Optional<List<HsCode>> successors = row.read("successors", NomenclatureRows::subheadings);
      row.checkProvenance();
      if (row.isSound()) {
        links.add(
            new HsTables.Link(older.orElseThrow(), code.orElseThrow(), successors.orElseThrow()));
      }
    }
    rules.nomenclature(edition, codes, links);
  }

  /** Subheadings that share all else of their row, separated by bars: a row for each would be slow to read. */
  private static List<HsCode> subheadings(String text) {
    List<HsCode> codes = new ArrayList<>();
    for (String code : Cells.words(text)) {
      codes.add(subheading(code));
    }
    return codes;
  }

  private static int[] joined(int @Nullable [] some, int[] more) {
    if (some == null) {
      return more;
    }
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** Subheadings by heading, "0103 10 91|0104 10": thousands of codes are read in each process that opens the rules. */
  private static int[] grouped(String text) {
    int[] codes = new int[text.length() / 3 + 1];
    int count = 0;
    int heading = 0;
    int number = 0;
    int digits = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '|';
      if (c >= '0' && c <= '9') {
        number = number * 10 + c - '0';
        digits++;
      } else if (c == ' ' && digits == 4) {
        heading = number;
        number = 0;
        digits = 0;
      } else if ((c == ' ' || c == '|') && digits == 2 && heading > 0) {
        codes[count++] = heading * 100 + number;
        heading = c == ' ' ? heading : 0;
        number = 0;
        digits = 0;
      } else {
        throw new IllegalArgumentException(
            "Invalid subheadings \"" + text
                + "\" at character " + (i + 1)
                + ": expected headings of four digits, each with its endings of two, such as 0103 10 91|0104 10");
      }
    }
    return Arrays.copyOf(codes, count);
  }

  private static HsCode subheading(String text) {
    HsCode code = HsCode.parse(text);
    if (code.length() != SUBHEADING_DIGITS) {
      throw new IllegalArgumentException(
          "Invalid subheading \"" + text + "\": expected six digits");
    }
    return code;
  }
}
