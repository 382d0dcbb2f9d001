package io.tidewaiter.flow;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the trade statistics say of one exporter, one importer, one code or group of codes, in one period.
 *
 * <pre>{@code
 * for (Lane lane : analysis.lanes(period)) {
 *   if (lane.status() == LaneStatus.LEAKING) {
 *     System.out.println(lane.exporter().name() + " to " + lane.importer().name() + ", " + lane.hs());
 *     lane.decidingReasons().forEach(reason -> System.out.println("  " + reason.message()));
 *   }
 * }
 * }</pre>
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

  /**
   * The order in which an officer looks at lanes: by status, LEAKING first; then by what is missing, most first, within
   * one currency, for currencies are not converted; then by the share that is missing and by the exports.
   */
  public static Comparator<Lane> ranking() {
    return Comparator.comparing(Lane::status)
        .thenComparing(lane -> String.valueOf(lane.figures().currency()))
        .thenComparing(lane -> amount(lane.figures().gap()), Comparator.reverseOrder())
        .thenComparing(
            lane -> lane.missingShare().orElse(BigDecimal.ZERO), Comparator.reverseOrder())
        .thenComparing(lane -> amount(lane.figures().exported()), Comparator.reverseOrder())
        .thenComparing(Lane::exporter)
        .thenComparing(Lane::importer)
        .thenComparing(Lane::hs);
  }

  private static BigDecimal amount(@Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }

  /** The share that never arrived: of the exports, or of their growth where that was published; empty if unknown. */
  public Optional<BigDecimal> missingShare() {
    return Optional.ofNullable(
        measure == FlowMeasure.GROWTH ? figures.growthUnaccounted() : figures.gapShare());
  }

  /** The reasons that decide the status, at most two, the most telling first; then which months were compared. */
  public List<LaneReason> decidingReasons() {
    return DecidingReasons.of(this);
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
