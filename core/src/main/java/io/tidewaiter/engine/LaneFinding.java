package io.tidewaiter.engine;

import io.tidewaiter.flow.FlowMeasure;
import io.tidewaiter.flow.Lane;
import io.tidewaiter.flow.LaneEvidence.Published;
import io.tidewaiter.flow.LaneFigures;
import io.tidewaiter.flow.LaneStatus;
import io.tidewaiter.report.Factor;
import io.tidewaiter.report.Finding;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Says what the statistics of a leaking or surging lane are, and weighs them. The points of the risk model are those of
 * the worst lane that can be thought of. A leaking lane has the share of them that its exports grew by and that never
 * arrived, a surging one the share of its exports that is growth over the years they are compared with: half at twice
 * their mean, three quarters at four times.
 */
final class LaneFinding {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int SHARE_DECIMALS = 6;

  private final RiskModel model;
  private final Published published;
  private final Term goods;
  private final Lane lane;
  private final LaneFigures figures;

  LaneFinding(RiskModel model, Published published, Term goods) {
    this.model = model;
    this.published = published;
    this.goods = goods;
    lane = published.lane();
    figures = lane.figures();
  }

  Finding between(Term exporter, Term importer) {
    boolean leaking = lane.status() == LaneStatus.LEAKING;
    String code = leaking ? RiskModel.LEAKING_LANE : RiskModel.SURGING_LANE;
    Finding.Builder finding = Finding.builder(
            code,
            Factor.TRADE_FLOW,
            points(model.points(code).orElse(0), leaking ? missing() : growth()))
        .say(leaking && lane.measure() == FlowMeasure.GROWTH ? code + ".growth" : code)
        .evidence("goods", goods)
        .evidence("exporter", exporter)
        .evidence("importer", importer)
        .evidence("period", lane.period().toString())
        .evidence("measure", lane.measure().toString())
        .evidence("exportedMillion", millions(figures.exported()))
        .evidence("currency", figures.currency() == null ? "?" : figures.currency());
    if (leaking || figures.imported() != null) {
      finding.evidence("importedMillion", millions(figures.imported()));
    }
    if (figures.surge() != null) {
      finding
          .say("flow.surge")
          .evidence("surge", plain(figures.surge().setScale(1, RoundingMode.HALF_UP)));
    }
    if (leaking) {
      finding
          .evidence("cifFob", plain(figures.cifFob()))
          .say(figures.growthUnaccounted() == null ? "flow.leaking.gap" : "flow.leaking.share")
          .evidence(
              "percent",
              missing().multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP).intValueExact());
    }
    return finding
        .evidence("status", lane.status().name())
        .evidence("provenance", published.release().provenance().name())
        .evidence("published", published.release().published().toString())
        .source(published.release().toString())
        .build();
  }

  /** The share of the growth that never arrived, or of the exports if they are all that is known; 0 to 1. */
  private BigDecimal missing() {
    return share(
        figures.growthUnaccounted() == null ? figures.gapShare() : figures.growthUnaccounted());
  }

  /** The share of the exports that is growth, 0 to 1. */
  private BigDecimal growth() {
    BigDecimal surge = figures.surge();
    return surge == null || surge.signum() <= 0
        ? BigDecimal.ZERO
        : share(BigDecimal.ONE.subtract(
            BigDecimal.ONE.divide(surge, SHARE_DECIMALS, RoundingMode.HALF_UP)));
  }

  private static BigDecimal share(@Nullable BigDecimal share) {
    return share == null ? BigDecimal.ZERO : share.max(BigDecimal.ZERO).min(BigDecimal.ONE);
  }

  private static int points(int whole, BigDecimal share) {
    return share
        .multiply(BigDecimal.valueOf(whole))
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  private static String millions(@Nullable BigDecimal amount) {
    return amount == null ? "?" : plain(amount.divide(MILLION, 2, RoundingMode.HALF_UP));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
