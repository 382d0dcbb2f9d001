package io.tidewaiter.flow;

import io.tidewaiter.trade.ForeignText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Files of Eurostat's Comext: the monthly bulk files with one value a row, the CSV of the dissemination service with
 * one indicator a row, and its TSV with one column a period. Values are euros.
 */
final class EurostatLayout implements Layout {

  private static final Set<String> VALUES = Set.of("VALUE_IN_EUROS", "VALUE_EUR", "VALUE_IN_EUR");

  private final Periods periods = new Periods(Periods::ofOffices);
  private final Products products = Products.ofOffices();
  private final Areas areas = Areas.eurostat();

  private final int reporter;
  private final int partner;
  private final int product;
  private final int flow;
  private final int regime;
  private final int indicator;
  private final int flag;

  /** The column of the period; -1 where each column of values has its own. */
  private final int period;

  private final int value;
  private final List<String> periodColumns;
  private final int firstPeriodColumn;

  private EurostatLayout(
      Header header, int period, int value, List<String> periodColumns, int firstPeriodColumn) {
    reporter = header.find("DECLARANT_ISO", "DECLARANT", "REPORTER");
    partner = header.find("PARTNER_ISO", "PARTNER");
    product = header.find("PRODUCT_NC", "PRODUCT");
    flow = header.find("FLOW");
    regime = header.find("STAT_REGIME", "STAT_PROCEDURE");
    indicator = header.find("INDICATORS", "INDICATOR");
    flag = header.find("OBS_FLAG", "CONF_STATUS");
    this.period = period;
    this.value = value;
    this.periodColumns = periodColumns;
    this.firstPeriodColumn = firstPeriodColumn;
  }

  static boolean fits(Header header) {
    return header.find("DECLARANT_ISO", "DECLARANT", "REPORTER") >= 0
        && header.find("PARTNER_ISO", "PARTNER") >= 0
        && header.find("PRODUCT_NC", "PRODUCT") >= 0
        && header.has("FLOW")
        && header.find("PERIOD", "TIME_PERIOD") >= 0
        && header.find("VALUE_IN_EUROS", "VALUE_EUR", "OBS_VALUE") >= 0
        && (header.find("OBS_VALUE") < 0 || header.find("INDICATORS", "INDICATOR") >= 0);
  }

  static EurostatLayout rows(Header header) {
    return new EurostatLayout(
        header,
        header.find("PERIOD", "TIME_PERIOD"),
        header.find("VALUE_IN_EUROS", "VALUE_EUR", "OBS_VALUE"),
        List.of(),
        0);
  }

  /** Whether the first cell of a header between tabs names several dimensions and then that of the columns. */
  static boolean isTsv(List<String> cells) {
    return cells.get(0).toUpperCase(Locale.ROOT).endsWith("\\TIME_PERIOD");
  }

  static EurostatLayout tsv(List<String> cells) {
    List<String> dimensions = dimensions(cells.get(0).substring(0, cells.get(0).lastIndexOf('\\')));
    Header header = new Header(dimensions);
    if (!header.hasAll("reporter", "partner", "product", "flow", "indicators")) {
      throw new NotStatisticsException("The header names the dimensions "
          + ForeignText.quoted(cells.get(0))
          + ": expected reporter, partner, product, flow and indicators among them");
    }
    List<String> columns =
        cells.subList(1, cells.size()).stream().map(String::strip).toList();
    return new EurostatLayout(header, -1, -1, columns, dimensions.size());
  }

  /** The cells of a line of TSV: the dimensions one by one, then the values. */
  static List<String> tsvCells(List<String> cells) {
    List<String> all = new ArrayList<>(dimensions(cells.get(0)));
    all.addAll(cells.subList(1, cells.size()));
    return all;
  }

  int width() {
    return firstPeriodColumn + periodColumns.size();
  }

  private static List<String> dimensions(String text) {
    return List.of(text.split(",", -1));
  }

  @Override
  public void read(long line, List<String> cells, Consumer<FlowLine> out) {
    if (indicator >= 0 && !VALUES.contains(code(Header.cell(cells, indicator)))) {
      throw Unusable.aside(FlowLine.Kind.OTHER_INDICATOR);
    }
    if (Header.cell(cells, regime).equals("4")) { // the sum of the other regimes, in old files
      throw Unusable.aside(FlowLine.Kind.BREAKDOWN);
    }
    FlowDirection direction = direction(code(Header.cell(cells, flow)));
    String goods = products.read(code(cells.get(product)));
    FlowArea here = areas.read(cells.get(reporter));
    FlowArea there = areas.readPartner(cells.get(partner));
    if (period >= 0) {
      out.accept(row(
          line,
          periods.read(cells.get(period)),
          here,
          there,
          direction,
          goods,
          amount(Header.cell(cells, value), Header.cell(cells, flag))));
      return;
    }
    for (int i = 0; i < periodColumns.size(); i++) {
      try {
        out.accept(row(
            line,
            periods.read(periodColumns.get(i)),
            here,
            there,
            direction,
            goods,
            flagged(cells.get(firstPeriodColumn + i).strip())));
      } catch (Unusable e) {
        out.accept(e.at(line));
      }
    }
  }

  private static FlowLine row(
      long line,
      FlowPeriod period,
      FlowArea reporter,
      FlowArea partner,
      FlowDirection direction,
      String goods,
      BigDecimal amount) {
    return Layout.counted(new FlowRow(
        line,
        period,
        reporter,
        partner,
        direction,
        goods,
        null,
        FlowMeasure.VALUE,
        amount,
        "EUR",
        false));
  }

  /** A value with flags behind it, such as "123 p", or a colon for none. */
  private static BigDecimal flagged(String text) {
    int gap = text.indexOf(' ');
    return gap < 0
        ? amount(text, "")
        : amount(text.substring(0, gap), text.substring(gap + 1).strip());
  }

  private static BigDecimal amount(String text, String flag) {
    if (flag.equalsIgnoreCase("c")) {
      throw Unusable.aside(FlowLine.Kind.CONFIDENTIAL);
    }
    if (text.isEmpty() || text.equals(":")) {
      throw Unusable.aside(FlowLine.Kind.NOT_AVAILABLE);
    }
    return Amounts.value(text);
  }

  /** The code before its label, as in "1:Import". */
  private static String code(String text) {
    int colon = text.indexOf(':');
    return colon > 0 ? text.substring(0, colon).strip() : text.strip();
  }

  private static FlowDirection direction(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "1", "IMPORT" -> FlowDirection.IMPORT;
      case "2", "EXPORT" -> FlowDirection.EXPORT;
      default ->
        throw Unusable.fault("Unknown flow " + ForeignText.quoted(text)
            + ": expected 1 for imports or 2 for exports");
    };
  }
}
