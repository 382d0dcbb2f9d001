package io.tidewaiter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;

/** Laws that hold for any figures. */
class FlowLawsTest {

  private static final FlowPeriod YEAR = FlowPeriod.year(2023);

  /** Floors next to nothing, which a change of the currency's unit does not move. */
  private static FlowAnalysis analysis(Iterable<FlowRow> rows) {
    FlowAnalysis analysis = FlowAnalysis.builder()
        .thresholds(LaneThresholds.DEFAULT.withFloors(BigDecimal.ZERO, new BigDecimal("1E-30")))
        .build();
    rows.forEach(analysis::add);
    return analysis;
  }

  private static List<Lane> lanes(Iterable<FlowRow> rows) {
    return analysis(rows).lanes(YEAR);
  }

  private static FlowRow with(FlowRow row, BigDecimal value) {
    return new FlowRow(
        row.line(),
        row.period(),
        row.reporter(),
        row.partner(),
        row.flow(),
        row.hs(),
        row.editionOrNull(),
        row.measure(),
        value,
        row.currency(),
        row.estimated());
  }

  @Property(tries = 200)
  void aCurrencyLeavesSharesUnchanged(
      @ForAll("rows") List<FlowRow> rows,
      @ForAll @BigRange(min = "0.01", max = "1000") BigDecimal factor) {
    List<Lane> before = lanes(rows);
    List<Lane> after =
        lanes(rows.stream().map(row -> with(row, row.value().multiply(factor))).toList());
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      LaneFigures one = before.get(i).figures();
      LaneFigures other = after.get(i).figures();
      assertThat(other.gapShare()).isEqualTo(one.gapShare());
      assertThat(other.symmetricDiscrepancy()).isEqualTo(one.symmetricDiscrepancy());
      assertThat(other.excessGap()).isEqualTo(one.excessGap());
      assertThat(other.growthUnaccounted()).isEqualTo(one.growthUnaccounted());
      assertThat(after.get(i).status()).isEqualTo(before.get(i).status());
    }
  }

  @Property(tries = 200)
  void splittingAValueInTwoRowsChangesNothing(
      @ForAll("rows") List<FlowRow> rows, @ForAll @IntRange(max = 1000) int share) {
    List<FlowRow> split = new ArrayList<>();
    for (FlowRow row : rows) {
      BigDecimal part = row.value().multiply(BigDecimal.valueOf(share, 3));
      split.add(with(row, part));
      split.add(with(row, row.value().subtract(part)));
    }
    assertThat(json(lanes(split))).isEqualTo(json(lanes(rows)));
  }

  @Property(tries = 200)
  void theOrderOfRowsIsIrrelevant(@ForAll("rows") List<FlowRow> rows, @ForAll long seed) {
    List<FlowRow> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(json(lanes(shuffled))).isEqualTo(json(lanes(rows)));
  }

  @Property(tries = 200)
  void moreImportsInAReportedMonthNeverWidenAGap(
      @ForAll("rows") List<FlowRow> rows, @ForAll @IntRange(max = 99) int which) {
    List<FlowRow> imports =
        rows.stream().filter(row -> row.flow() == FlowDirection.IMPORT).toList();
    if (imports.isEmpty()) {
      return;
    }
    List<FlowRow> more = new ArrayList<>(rows);
    more.add(with(imports.get(which % imports.size()), new BigDecimal("1234.5678901")));
    List<Lane> before = lanes(rows);
    FlowAnalysis after = analysis(more);
    for (Lane lane : before) {
      Lane now = after.lane(lane.exporter(), lane.importer(), lane.hs(), YEAR).orElseThrow();
      BigDecimal gap = lane.figures().gap();
      if (gap != null) {
        assertThat(now.figures().gap()).isLessThanOrEqualTo(gap);
      }
    }
  }

  @Property(tries = 200)
  void aPartnerThatReportsNothingIsNeverLeaking(@ForAll("rows") List<FlowRow> rows) {
    List<FlowRow> exports =
        rows.stream().filter(row -> row.flow() == FlowDirection.EXPORT).toList();
    assertThat(lanes(exports)).extracting(Lane::status).doesNotContain(LaneStatus.LEAKING);
  }

  private static List<String> json(List<Lane> lanes) {
    return lanes.stream().map(Lane::toJson).toList();
  }

  @Provide
  Arbitrary<List<FlowRow>> rows() {
    Arbitrary<FlowPeriod> periods = Arbitraries.of(
            "2019", "2020-01", "2020-02", "2021", "2023", "2023-01", "2023-02", "2023-01/2023-09")
        .map(FlowPeriod::parse);
    Arbitrary<FlowArea> areas =
        Arbitraries.of("TR", "KZ", "DE").map(io.tidewaiter.trade.Country::parse).map(FlowArea::of);
    Arbitrary<BigDecimal> values = Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("99999999999999999"))
        .ofScale(8);
    return Combinators.combine(
            periods,
            areas,
            areas,
            Arbitraries.of(FlowDirection.class),
            Arbitraries.of("8542", "854231", "85423190", "TOTAL"),
            values)
        .as((period, reporter, partner, flow, hs, value) -> new FlowRow(
            1, period, reporter, partner, flow, hs, null, FlowMeasure.VALUE, value, "USD", false))
        .list()
        .ofMaxSize(25);
  }
}
