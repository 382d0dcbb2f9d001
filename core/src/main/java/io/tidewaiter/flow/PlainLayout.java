package io.tidewaiter.flow;

import io.tidewaiter.trade.ForeignText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Our own table, see {@link FlowReader}. */
final class PlainLayout implements Layout {

  private static final List<String> NEEDED =
      List.of("period", "reporter", "partner", "flow", "hs", "value", "currency");
  private static final List<String> OPTIONAL = List.of("measure", "quantity", "netMassKg");

  private final Areas areas;
  private final Products products = Products.withNames();
  private final Periods periods = new Periods(FlowPeriod::parse);
  private final int period;
  private final int reporter;
  private final int partner;
  private final int flow;
  private final int hs;
  private final int value;
  private final int currency;
  private final int measure;

  PlainLayout(Header header, Set<String> groups) {
    requireKnown(header);
    areas = Areas.plain(groups);
    period = header.find("period");
    reporter = header.find("reporter");
    partner = header.find("partner");
    flow = header.find("flow");
    hs = header.find("hs");
    value = header.find("value");
    currency = header.find("currency");
    measure = header.find("measure");
  }

  static boolean fits(Header header) {
    return header.hasAll(NEEDED.toArray(String[]::new));
  }

  private static void requireKnown(Header header) {
    for (String name : header.names()) {
      String folded = Header.fold(name);
      if (NEEDED.stream().noneMatch(n -> Header.fold(n).equals(folded))
          && OPTIONAL.stream().noneMatch(n -> Header.fold(n).equals(folded))) {
        throw new NotStatisticsException("The header has the unknown column "
            + ForeignText.quoted(name.strip()) + ": expected " + String.join(", ", NEEDED)
            + " and perhaps " + String.join(", ", OPTIONAL));
      }
    }
  }

  @Override
  public void read(long line, List<String> cells, Consumer<FlowLine> out) {
    FlowMeasure kind = measure(Header.cell(cells, measure));
    FlowPeriod months = periods.read(cells.get(period));
    FlowDirection direction = direction(Header.cell(cells, flow));
    String product = products.read(cells.get(hs));
    FlowArea here = areas.read(cells.get(reporter));
    FlowArea there = areas.readPartner(cells.get(partner));
    BigDecimal amount = kind == FlowMeasure.GROWTH
        ? Amounts.any(cells.get(value))
        : Amounts.value(cells.get(value));
    String code = Header.cell(cells, currency);
    if (!FlowRow.isCurrency(code)) {
      throw Unusable.fault("Invalid currency " + ForeignText.quoted(code)
          + ": expected three capital letters, such as USD");
    }
    out.accept(Layout.counted(new FlowRow(
        line, months, here, there, direction, product, null, kind, amount, code, false)));
  }

  private static FlowMeasure measure(String text) {
    if (text.isEmpty()) {
      return FlowMeasure.VALUE;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "value" -> FlowMeasure.VALUE;
      case "growth" -> FlowMeasure.GROWTH;
      default ->
        throw Unusable.fault(
            "Unknown measure " + ForeignText.quoted(text) + ": expected value or growth");
    };
  }

  private static FlowDirection direction(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "export" -> FlowDirection.EXPORT;
      case "import" -> FlowDirection.IMPORT;
      default ->
        throw Unusable.fault(
            "Unknown flow " + ForeignText.quoted(text) + ": expected export or import");
    };
  }
}
