package io.tidewaiter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Sums by the month are those that a slow and obvious loop finds. */
class FlowSumsTest {

  private static final FlowArea TR = FlowArea.of(Country.parse("TR"));
  private static final FlowArea KZ = FlowArea.of(Country.parse("KZ"));

  @Property(tries = 300)
  void monthsAddUpAsALoopAddsThem(
      @ForAll("rows") List<FlowRow> rows, @ForAll("periods") FlowPeriod period) {
    FlowAnalysis analysis =
        FlowAnalysis.builder().goods(FlowGoods.of(HsCode.parse("8542"))).build();
    rows.forEach(analysis::add);
    // Another lane tells of every month, so that no month of this one is unknown.
    for (FlowPeriod month : period.byMonth()) {
      analysis.add(row(month, FlowArea.group("X"), "8542", null, BigDecimal.ONE));
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (FlowPeriod month : period.byMonth()) {
      sum = sum.add(slow(rows, month));
    }
    BigDecimal found = analysis
        .lane(TR, KZ, "8542", period)
        .map(lane -> lane.figures().exported())
        .orElse(BigDecimal.ZERO);
    assertThat(found).isEqualByComparingTo(sum);
  }

  /** Of two editions the one that says more; of each code its own figure or that of the codes within, whichever is more. */
  private static BigDecimal slow(List<FlowRow> rows, FlowPeriod month) {
    BigDecimal most = BigDecimal.ZERO;
    for (HsEdition edition : List.of(HsEdition.HS2017, HsEdition.HS2022)) {
      BigDecimal eight = slow(rows, month, edition, "85423190");
      BigDecimal six = slow(rows, month, edition, "854231").max(eight);
      BigDecimal other = slow(rows, month, edition, "854239");
      most = most.max(slow(rows, month, edition, "8542").max(six.add(other)));
    }
    return most;
  }

  private static BigDecimal slow(
      List<FlowRow> rows, FlowPeriod month, HsEdition edition, String hs) {
    HsEdition now = month.from().getYear() < 2022 ? HsEdition.HS2017 : HsEdition.HS2022;
    return rows.stream()
        .filter(row -> row.hs().equals(hs) && row.period().equals(month))
        .filter(row -> row.edition().orElse(now) == edition)
        .map(FlowRow::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static FlowRow row(
      FlowPeriod period,
      FlowArea partner,
      String hs,
      @Nullable HsEdition edition,
      BigDecimal value) {
    return new FlowRow(
        1,
        period,
        TR,
        partner,
        FlowDirection.EXPORT,
        hs,
        edition,
        FlowMeasure.VALUE,
        value,
        "USD",
        false);
  }

  @Provide
  Arbitrary<FlowPeriod> periods() {
    return Arbitraries.of("2021", "2022", "2021-11/2022-02", "2022-01", "2020-06/2023-06")
        .map(FlowPeriod::parse);
  }

  /** Small values, and such of which a few hundred do not fit into a long of millionths. */
  @Provide
  Arbitrary<List<FlowRow>> rows() {
    Arbitrary<FlowPeriod> months =
        Arbitraries.of("2021-11", "2021-12", "2022-01", "2022-02").map(FlowPeriod::parse);
    Arbitrary<BigDecimal> values = Arbitraries.oneOf(
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, new BigDecimal("1000000"))
            .ofScale(4),
        Arbitraries.of("999999999999", "999999999999.999999", "1E+9", "0.10000000", "7.12345678")
            .map(BigDecimal::new));
    return Combinators.combine(
            months,
            Arbitraries.of("8542", "854231", "854239", "85423190"),
            Arbitraries.of(HsEdition.HS2017, HsEdition.HS2022).injectNull(0.5),
            values)
        .as((month, hs, edition, value) -> row(month, KZ, hs, edition, value))
        .list()
        .ofMaxSize(40);
  }
}
