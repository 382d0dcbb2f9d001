package io.tidewaiter.flow;

import java.util.List;
import java.util.Objects;

/**
 * What the trade statistics say of one exporter, one importer, one code or group of codes, in one period.
 *
 * <p>Immutable.
 *
 * @param exporter where the goods came from
 * @param importer where they went to
 * @param hs the digits of an HS code, TOTAL, or the name of a group such as chpl
 * @param period the months that were asked for
 * @param measure whether the figures are values or increases
 * @param figures the figures
 * @param status the judgement
 * @param reasons why, innocent explanations first; never empty
 * @since 0.1
 */
public record Lane(
    FlowArea exporter,
    FlowArea importer,
    String hs,
    FlowPeriod period,
    FlowMeasure measure,
    LaneFigures figures,
    LaneStatus status,
    List<LaneReason> reasons) {

  /** Copies the list. */
  public Lane {
    Objects.requireNonNull(exporter, "exporter");
    Objects.requireNonNull(importer, "importer");
    Objects.requireNonNull(hs, "hs");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(figures, "figures");
    Objects.requireNonNull(status, "status");
    reasons = List.copyOf(reasons);
  }

  /** Whether a reason with the code is given. */
  public boolean hasReason(String code) {
    return reasons.stream().anyMatch(reason -> reason.code().equals(code));
  }

  /** One JSON object on one line, without a line end, after lane.schema.json in the jar of core. */
  public String toJson() {
    return LaneJson.write(this);
  }
}
