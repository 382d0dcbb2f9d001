package io.tidewaiter.spark;

import io.tidewaiter.flow.FlowArea;
import io.tidewaiter.flow.FlowDirection;
import io.tidewaiter.flow.FlowLine;
import io.tidewaiter.flow.FlowMeasure;
import io.tidewaiter.flow.FlowPeriod;
import io.tidewaiter.flow.FlowRow;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsEdition;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What figures that may be added up have in common. Made of texts and numbers only: their hashes are the same in every
 * process, and so all figures of an item meet in one place, which those of an enum would not.
 */
sealed interface FlowItem extends Serializable {

  /**
   * Figures of one trade that one side tells of one period.
   *
   * @param world whether it is the sum over all partners, which is no lane
   * @param reporter a country's code, or "=" and the name of a group
   * @param partner as the reporter
   * @param edition the edition of the code; empty if the source does not tell
   * @param growth a published increase, which is not added to another; empty for values
   */
  record Figure(
      boolean world,
      String period,
      String reporter,
      String partner,
      String flow,
      String hs,
      String edition,
      String growth,
      String currency,
      boolean estimated)
      implements FlowItem {

    private static final String GROUP = "=";

    static Figure of(FlowRow row, boolean world) {
      return new Figure(
          world,
          row.period().toString(),
          area(row.reporter()),
          area(row.partner()),
          row.flow().name(),
          row.hs(),
          row.edition().map(HsEdition::name).orElse(""),
          row.measure() == FlowMeasure.GROWTH
              ? row.value().stripTrailingZeros().toPlainString()
              : "",
          row.currency(),
          row.estimated());
    }

    /** The figure with a sum for its value. */
    FlowLine with(BigDecimal sum) {
      boolean isGrowth = !growth.isEmpty();
      FlowRow row = new FlowRow(
          0,
          FlowPeriod.parse(period),
          area(reporter),
          area(partner),
          FlowDirection.valueOf(flow),
          hs,
          edition.isEmpty() ? null : HsEdition.valueOf(edition),
          isGrowth ? FlowMeasure.GROWTH : FlowMeasure.VALUE,
          isGrowth ? new BigDecimal(growth) : sum,
          currency,
          estimated);
      return world ? new FlowLine.SetAside(0, FlowLine.Kind.AGGREGATE, row) : row;
    }

    private static String area(FlowArea area) {
      return area.country().isPresent() ? area.code() : GROUP + area.code();
    }

    private static FlowArea area(String text) {
      return text.startsWith(GROUP)
          ? FlowArea.group(text.substring(GROUP.length()))
          : FlowArea.of(Country.parse(text));
    }
  }

  /**
   * Rows that are counted and nothing else.
   *
   * @param kind what they are
   */
  record Counted(String kind) implements FlowItem {}

  /**
   * A row that cannot be read.
   *
   * @param file the file
   * @param line its line
   * @param reason why
   */
  record Faulty(String file, long line, String reason) implements FlowItem {}
}
