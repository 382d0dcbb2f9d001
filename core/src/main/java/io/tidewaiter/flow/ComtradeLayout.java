package io.tidewaiter.flow;

import io.tidewaiter.trade.ForeignText;
import io.tidewaiter.trade.HsEdition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Downloads of UN Comtrade, with the names of the current service or of the one before 2023. Values are US dollars.
 *
 * <p>Its files may tell the same trade several times: by partner of consignment, means of transport and customs
 * procedure, and re-exports as a part of exports. Only the sums over all of these are counted. The estimation flag of
 * the old service speaks of weights and quantities, so it does not make a value an estimate; a value is one where the
 * record is neither reported nor added up from reported ones.
 */
final class ComtradeLayout implements Layout {

  private final Periods periods = new Periods(Periods::ofOffices);
  private final Products products = Products.ofOffices();
  private final Areas numbers = Areas.comtradeNumbers();
  private final Areas names = Areas.comtradeNames();

  private final int type;
  private final int classification;
  private final int period;
  private final int reporterNumber;
  private final int reporterName;
  private final int partnerNumber;
  private final int partnerName;
  private final int secondPartner;
  private final int flow;
  private final int product;
  private final int customs;
  private final int transport;
  private final int value;
  private final int cif;
  private final int fob;
  private final int reported;
  private final int aggregate;

  ComtradeLayout(Header header) {
    type = header.find("typeCode");
    classification = header.find("classificationCode", "Classification");
    period = header.find("period", "refPeriodId", "refYear", "Year");
    reporterNumber = header.find("reporterCode");
    reporterName = header.find("reporterISO", "reporterDesc", "Reporter");
    partnerNumber = header.find("partnerCode");
    partnerName = header.find("partnerISO", "partnerDesc", "Partner");
    secondPartner = header.find("partner2Code", "2nd Partner Code");
    flow = header.find("flowCode", "Trade Flow Code", "flowDesc", "Trade Flow");
    product = header.find("cmdCode", "Commodity Code");
    customs = header.find("customsCode", "Customs Proc. Code");
    transport = header.find("motCode", "Mode of Transport Code");
    value = header.find("primaryValue", "Trade Value (US$)");
    cif = header.find("cifvalue", "CIF Trade Value (US$)");
    fob = header.find("fobvalue", "FOB Trade Value (US$)");
    reported = header.find("isReported");
    aggregate = header.find("isAggregate");
  }

  static boolean fits(Header header) {
    return header.find("cmdCode", "Commodity Code") >= 0
        && header.find("primaryValue", "Trade Value (US$)") >= 0
        && header.find("flowCode", "flowDesc", "Trade Flow Code", "Trade Flow") >= 0
        && header.find("period", "refPeriodId", "refYear", "Year") >= 0
        && header.find("reporterCode", "reporterISO", "reporterDesc", "Reporter") >= 0
        && header.find("partnerCode", "partnerISO", "partnerDesc", "Partner") >= 0;
  }

  @Override
  public void read(long line, List<String> cells, Consumer<FlowLine> out) {
    if (Header.cell(cells, type).equals("S")) {
      throw Unusable.aside(FlowLine.Kind.OTHER_INDICATOR);
    }
    FlowDirection direction = direction(Header.cell(cells, flow));
    requireSum(cells);
    FlowPeriod months = periods.read(cells.get(period));
    String code = products.read(cells.get(product));
    HsEdition edition = edition(Header.cell(cells, classification), code);
    FlowArea here = reporter(cells);
    FlowArea there = partner(cells);
    BigDecimal amount = amount(cells, direction);
    out.accept(Layout.counted(new FlowRow(
        line,
        months,
        here,
        there,
        direction,
        code,
        edition,
        FlowMeasure.VALUE,
        amount,
        "USD",
        isNo(Header.cell(cells, reported)) && !isYes(Header.cell(cells, aggregate)))));
  }

  private BigDecimal amount(List<String> cells, FlowDirection direction) {
    String text = Header.cell(cells, value);
    if (text.isEmpty()) {
      text = Header.cell(cells, direction == FlowDirection.EXPORT ? fob : cif);
    }
    if (text.isEmpty()) {
      throw Unusable.aside(FlowLine.Kind.NOT_AVAILABLE);
    }
    return Amounts.value(text);
  }

  private FlowArea reporter(List<String> cells) {
    String digits = Header.cell(cells, reporterNumber);
    return digits.isEmpty() ? names.read(Header.cell(cells, reporterName)) : numbers.read(digits);
  }

  private FlowArea partner(List<String> cells) {
    String digits = Header.cell(cells, partnerNumber);
    return digits.isEmpty()
        ? names.readPartner(Header.cell(cells, partnerName))
        : numbers.readPartner(digits);
  }

  private void requireSum(List<String> cells) {
    String procedure = Header.cell(cells, customs);
    if (!(procedure.isEmpty() || procedure.equals("C00"))
        || !isZero(Header.cell(cells, transport))
        || !isZero(Header.cell(cells, secondPartner))) {
      throw Unusable.aside(FlowLine.Kind.BREAKDOWN);
    }
  }

  private static FlowDirection direction(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "X", "2", "EXPORT", "EXPORTS" -> FlowDirection.EXPORT;
      case "M", "1", "IMPORT", "IMPORTS" -> FlowDirection.IMPORT;
      case "RX",
          "RM",
          "DX",
          "FM",
          "MIP",
          "XIP",
          "MOP",
          "XOP",
          "3",
          "4",
          "RE-EXPORT",
          "RE-IMPORT",
          "RE-EXPORTS",
          "RE-IMPORTS" -> throw Unusable.aside(FlowLine.Kind.BREAKDOWN);
      default ->
        throw Unusable.fault(
            "Unknown flow " + ForeignText.quoted(text) + ": expected X or M, Export or Import");
    };
  }

  /** H3 is HS 2007 and so on; plain HS is the edition of the day. Older ones, SITC and BEC are not read. */
  private static @Nullable HsEdition edition(String text, String code) {
    if (code.equals(FlowRow.TOTAL)) {
      return null;
    }
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "", "HS" -> null;
      case "H3" -> HsEdition.HS2007;
      case "H4" -> HsEdition.HS2012;
      case "H5" -> HsEdition.HS2017;
      case "H6" -> HsEdition.HS2022;
      default -> throw Unusable.aside(FlowLine.Kind.OTHER_CLASSIFICATION);
    };
  }

  private static boolean isZero(String text) {
    return text.isEmpty() || text.equals("0");
  }

  private static boolean isNo(String text) {
    return text.equals("0") || text.equalsIgnoreCase("false");
  }

  private static boolean isYes(String text) {
    return text.equals("1") || text.equalsIgnoreCase("true");
  }
}
