package io.tidewaiter.benchmarks;

import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.HsCode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Made-up trade statistics: monthly figures of four years by lane and six-digit code, told by both sides. The same
 * number of rows gives the same file.
 */
final class FlowFile {

  private static final YearMonth FIRST = YearMonth.of(2022, 1);
  private static final int MONTHS = 48;
  private static final int SIDES = 2;
  private static final int MIN_LANES = 4;
  private static final int MAX_VALUE = 1_000_000;
  private static final long SEED = 20220224;

  private static final List<String> EXPORTERS =
      List.of("TR", "DE", "CN", "KR", "JP", "IT", "FR", "PL", "NL", "CZ", "IN", "LT");
  private static final List<String> IMPORTERS =
      List.of("KZ", "KG", "AM", "GE", "UZ", "AZ", "TJ", "RS", "MD");

  private FlowFile() {}

  /** The period that is judged: the last year. */
  static String period() {
    return FIRST.plusMonths(MONTHS - 12) + "/" + FIRST.plusMonths(MONTHS - 1);
  }

  /**
   * Writes a file.
   *
   * @param rows about how many rows it should have: it has whole months for each lane and code
   * @return how many it has
   */
  static long write(Path file, RuleSet rules, long rows) throws IOException {
    List<HsCode> all = codes(rules);
    long perLaneAndCode = (long) SIDES * MONTHS;
    int lanes = (int) Math.max(
        MIN_LANES,
        Math.min((long) EXPORTERS.size() * IMPORTERS.size(), rows / (perLaneAndCode * all.size())));
    int codes = (int) Math.max(1, Math.min(all.size(), rows / (perLaneAndCode * lanes)));
    SplittableRandom random = new SplittableRandom(SEED);
    long written = 0;
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("period,reporter,partner,flow,hs,value,currency\n");
      for (int month = 0; month < MONTHS; month++) {
        for (int lane = 0; lane < lanes; lane++) {
          String exporter = EXPORTERS.get(lane % EXPORTERS.size());
          String importer = IMPORTERS.get(lane / EXPORTERS.size());
          String period = FIRST.plusMonths(month).toString();
          String export = period + "," + exporter + "," + importer + ",export,";
          String imported = period + "," + importer + "," + exporter + ",import,";
          for (HsCode code : all.subList(0, codes)) {
            write(out, export, code, random);
            write(out, imported, code, random);
            written += SIDES;
          }
        }
      }
    }
    return written;
  }

  private static void write(Writer out, String side, HsCode code, SplittableRandom random)
      throws IOException {
    out.append(side)
        .append(code.digits())
        .append(',')
        .append(Integer.toString(1 + random.nextInt(MAX_VALUE)))
        .append(",USD\n");
  }

  /** All codes of the current edition, those of the Common High Priority List first. */
  private static List<HsCode> codes(RuleSet rules) {
    List<HsCode> current = rules.hsTables().codes(rules.hsEdition());
    Set<HsCode> codes = new LinkedHashSet<>(listed(rules));
    codes.retainAll(new LinkedHashSet<>(current));
    codes.addAll(current);
    return new ArrayList<>(codes);
  }

  /** The six-digit codes of the Common High Priority List, as {@code FlowGoods} takes them. */
  static List<HsCode> listed(RuleSet rules) {
    return rules.controlList("chpl").orElseThrow().entries().stream()
        .map(entry -> entry.code().subheading())
        .distinct()
        .toList();
  }
}
