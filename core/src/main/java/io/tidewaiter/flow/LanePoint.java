package io.tidewaiter.flow;

import io.tidewaiter.flow.Side.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What both sides of a lane told of one month, or of a longer period where nobody told of months.
 *
 * <pre>{@code
 * for (LanePoint point : analysis.history(lane)) {
 *   if (point.exported() != null && point.imported() == null) {
 *     System.out.println(lane.importer().name() + " did not report " + point.period());
 *   }
 * }
 * }</pre>
 *
 * @param period the month, year or span
 * @param exported as the exporter told, FOB; null: it did not report
 * @param imported as the importer told, CIF; null: it did not report
 * @since 0.1
 */
public record LanePoint(
    FlowPeriod period,
    @Nullable BigDecimal exported,
    @Nullable BigDecimal imported) {

  /** Checks the period. */
  public LanePoint {
    Objects.requireNonNull(period, "period");
  }

  static List<LanePoint> history(LaneData lane, Coverage exporter, Coverage importer) {
    String currency = lane.currency();
    Values exports = lane.exports.getOrDefault(currency, Side.NOTHING).values();
    Values imports = lane.imports.getOrDefault(currency, Side.NOTHING).values();
    Coverage comparable = lane.currenciesDiffer() ? Coverage.NONE : importer;
    return periods(exporter, comparable).stream()
        .map(period -> new LanePoint(
            period,
            exporter.knows(period) ? exports.of(period) : null,
            comparable.knows(period) ? imports.of(period) : null))
        .toList();
  }

  private static List<FlowPeriod> periods(Coverage exporter, Coverage importer) {
    List<FlowPeriod> months = exporter.monthsWith(importer);
    return months.isEmpty()
        ? Stream.concat(exporter.spans().stream(), importer.spans().stream())
            .filter(FlowPeriod::isYear)
            .distinct()
            .sorted()
            .toList()
        : months;
  }
}
