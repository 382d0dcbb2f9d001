package io.tidewaiter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tidewaiter.rule.HsTables;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A lane")
class FlowAnalysisTest {

  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try (InputStream in =
        Lane.class.getResourceAsStream("/io/tidewaiter/schema/lane.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonMapper.shared().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of monthly values in our own form. */
  static final class Months {
    private final StringBuilder rows = new StringBuilder(Tables.PLAIN);

    Months flow(String reporter, String flow, String partner, String span, long value) {
      for (FlowPeriod month : FlowPeriod.parse(span).byMonth()) {
        rows.append(String.join(
                ",",
                month.toString(),
                reporter,
                partner,
                flow,
                "chpl",
                Long.toString(value),
                "USD"))
            .append('\n');
      }
      return this;
    }

    /** What Türkiye exports to Kazakhstan and Kazakhstan imports from it and from Germany, before the invasion. */
    static Months habit() {
      return new Months()
          .flow("TR", "export", "KZ", "2019-01/2021-12", 500_000)
          .flow("KZ", "import", "TR", "2019-01/2021-12", 500_000)
          .flow("KZ", "import", "DE", "2019-01/2021-12", 900_000);
    }

    static Months story() {
      return habit()
          .flow("TR", "export", "KZ", "2022-10/2023-09", 8_000_000)
          .flow("KZ", "import", "TR", "2022-10/2023-09", 1_000_000)
          .flow("KZ", "import", "DE", "2022-10/2023-09", 900_000);
    }

    FlowAnalysis analysis() {
      return FlowAnalysisTest.analysis(FlowAnalysis.builder(), rows.toString());
    }

    Lane lane(String period) {
      return FlowAnalysisTest.lane(analysis(), period);
    }
  }

  static FlowAnalysis analysis(FlowAnalysis.Builder builder, String... files) {
    FlowAnalysis analysis = builder.build();
    for (String file : files) {
      Tables.read(file).forEach(analysis::add);
    }
    return analysis;
  }

  static Lane lane(FlowAnalysis analysis, String period) {
    List<Lane> lanes = analysis.lanes(FlowPeriod.parse(period)).stream()
        .filter(lane -> !lane.exporter().code().equals("DE"))
        .toList();
    assertThat(lanes).hasSize(1);
    assertThat(SCHEMA.validate(lanes.get(0).toJson(), InputFormat.JSON)).isEmpty();
    return lanes.get(0);
  }

  private static Lane growth(String exported, String imported) {
    String header = "period,reporter,partner,flow,hs,measure,value,currency\n";
    String rows = "2023-01/2023-09,TR,KZ,export,chpl,growth," + exported + ",USD\n"
        + (imported.isEmpty()
            ? ""
            : "2023-01/2023-09,KZ,TR,import,chpl,growth," + imported + ",USD\n");
    return lane(analysis(FlowAnalysis.builder(), header + rows), "2023-01/2023-09");
  }

  @Nested
  @DisplayName("of published growth")
  class Growth {

    @ParameterizedTest
    @CsvSource({"66000000,6000000,0.914237", "61000000,6600000,0.897928"})
    void leaksWhereMostOfItNeverArrived(String exported, String imported, BigDecimal missing) {
      Lane lane = growth(exported, imported);
      assertThat(lane.status()).isEqualTo(LaneStatus.LEAKING);
      assertThat(lane.figures().growthUnaccounted()).isEqualTo(missing);
      assertThat(lane.measure()).isEqualTo(FlowMeasure.GROWTH);
      assertThat(lane.figures().months()).isZero();
      assertThat(lane.hasReason("growth-only")).isTrue();
      assertThat(lane.reasons().get(2).message())
          .contains("Türkiye recorded", "more exports to Kazakhstan", "the threshold of 0.5");
    }

    @Test
    void isQuietWhereItArrived() {
      assertThat(growth("66000000", "60000000").status()).isEqualTo(LaneStatus.QUIET);
      assertThat(growth("-5", "6").status()).isEqualTo(LaneStatus.QUIET);
    }

    @Test
    void isNotJudgedBelowTheFloorOrWithoutThePartner() {
      assertThat(growth("900000", "0").status()).isEqualTo(LaneStatus.NOT_JUDGEABLE);
      Lane silent = growth("66000000", "");
      assertThat(silent.status()).isEqualTo(LaneStatus.NOT_JUDGEABLE);
      assertThat(silent.hasReason("partner-not-reported")).isTrue();
      assertThat(silent.toJson()).contains("\"imported\":null");
    }
  }

  @Nested
  @DisplayName("of monthly values")
  class Monthly {

    @Test
    void leaksWhereNothingInnocentExplainsTheGap() {
      Lane lane = Months.story().lane("2023-01/2023-09");
      assertThat(lane.status()).as(lane.toJson()).isEqualTo(LaneStatus.LEAKING);
      LaneFigures figures = lane.figures();
      assertThat(figures.exported()).isEqualByComparingTo("72000000");
      assertThat(figures.imported()).isEqualByComparingTo("9000000");
      assertThat(figures.gap()).isEqualByComparingTo("67320000");
      assertThat(figures.gapShare()).isEqualByComparingTo("0.882075");
      assertThat(figures.symmetricDiscrepancy()).isEqualByComparingTo("0.777778");
      assertThat(figures.logGap()).isEqualByComparingTo("2.13771");
      assertThat(figures.baselineGapShare()).isEqualByComparingTo("0.056604");
      assertThat(figures.excessGap()).isEqualByComparingTo("0.825471");
      assertThat(figures.surge()).isEqualByComparingTo("16");
      assertThat(figures.growthUnaccounted()).isEqualByComparingTo("0.937107");
      assertThat(figures.months()).isEqualTo(9);
      assertThat(lane.reasons())
          .extracting(LaneReason::code)
          .containsExactly("value-floor", "surge", "gap", "excess", "months", "growth-unaccounted");
    }

    @Test
    void rollsUpToThreeAndTwelve() {
      FlowAnalysis analysis = Months.story().analysis();
      assertThat(lane(analysis, "2023-07/2023-09").figures().exported())
          .isEqualByComparingTo("24000000");
      Lane year = lane(analysis, "2022-10/2023-09");
      assertThat(year.figures().surge()).isEqualByComparingTo("16");
      assertThat(year.figures().months()).isEqualTo(12);
      assertThat(analysis.covered()).contains(FlowPeriod.parse("2019-01/2023-09"));
    }

    @Test
    void comparesOnlyMonthsThatBothReport() {
      Lane lane = Months.habit()
          .flow("TR", "export", "KZ", "2022-10/2023-12", 8_000_000)
          .flow("KZ", "import", "TR", "2022-10/2023-09", 8_000_000)
          .lane("2023");
      assertThat(lane.figures().exported()).isEqualByComparingTo("72000000");
      assertThat(lane.hasReason("partial-period")).isTrue();
      assertThat(lane.status()).isEqualTo(LaneStatus.SURGING);
    }

    @Test
    void isNotLeakingWhereOneGreatMonthMakesTheGap() {
      Lane lane = Months.habit()
          .flow("TR", "export", "KZ", "2022-10/2023-08", 500_000)
          .flow("TR", "export", "KZ", "2023-09", 80_000_000)
          .flow("KZ", "import", "TR", "2022-10/2023-09", 500_000)
          .lane("2022-10/2023-09");
      assertThat(lane.figures().gapShare()).isGreaterThan(new BigDecimal("0.5"));
      assertThat(lane.status()).isEqualTo(LaneStatus.SURGING);
    }

    @Test
    void isQuietWhereTheGapIsAHabit() {
      Lane lane = new Months()
          .flow("TR", "export", "KZ", "2019-01/2023-12", 5_000_000)
          .flow("KZ", "import", "TR", "2019-01/2023-12", 500_000)
          .lane("2023");
      assertThat(lane.hasReason("habitual-gap")).isTrue();
      assertThat(lane.status()).isEqualTo(LaneStatus.QUIET);
    }

    @Test
    void takesAMonthWithoutARowForNoTrade() {
      Lane lane = Months.habit()
          .flow("TR", "export", "KZ", "2023-01/2023-12", 8_000_000)
          .flow("KZ", "import", "DE", "2023-01/2023-12", 900_000)
          .lane("2023");
      assertThat(lane.figures().imported()).isEqualByComparingTo("0");
      assertThat(lane.figures().logGap()).isNull();
      assertThat(lane.status()).isEqualTo(LaneStatus.LEAKING);
    }
  }

  @Nested
  @DisplayName("with an innocent explanation")
  class Innocent {

    @Test
    void surgesAtMostWhereThePartnerIsSilent() {
      Lane lane = new Months()
          .flow("TR", "export", "KZ", "2019-01/2021-12", 500_000)
          .flow("TR", "export", "KZ", "2023-01/2023-12", 8_000_000)
          .lane("2023");
      assertThat(lane.status()).isEqualTo(LaneStatus.SURGING);
      assertThat(lane.hasReason("partner-not-reported")).isTrue();
      assertThat(lane.figures().imported()).isNull();
    }

    @Test
    void isNotJudgedWhereThePartnersWholeReportIsAFragment() {
      Lane lane = Months.habit()
          .flow("TR", "export", "KZ", "2023-01/2023-12", 900_000)
          .flow("KZ", "import", "TR", "2023-01/2023-12", 100_000)
          .flow("KZ", "import", "DE", "2023-01/2023-12", 100_000)
          .lane("2023");
      assertThat(lane.hasReason("partner-fragment")).isTrue();
      assertThat(lane.status()).isEqualTo(LaneStatus.NOT_JUDGEABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HK,entrepot", "RU,estimates"})
    void doesNotLeak(String country) {
      String[] parts = country.split(",", -1);
      FlowAnalysis analysis =
          analysis(FlowAnalysis.builder(), Months.story().rows.toString().replace("KZ", parts[0]));
      Lane lane = lane(analysis, "2023-01/2023-09");
      assertThat(lane.hasReason(parts[1])).isTrue();
      assertThat(lane.status()).isEqualTo(LaneStatus.SURGING);
    }

    @Test
    void isNotJudgedInsideTheEurasianUnion() {
      FlowAnalysis analysis =
          analysis(FlowAnalysis.builder(), Months.story().rows.toString().replace("TR", "KG"));
      Lane lane = lane(analysis, "2023-01/2023-09");
      assertThat(lane.status()).isEqualTo(LaneStatus.NOT_JUDGEABLE);
      assertThat(lane.hasReason("customs-union")).isTrue();
    }

    @Test
    void isConfigurable() {
      String rows = Months.story().rows.toString().replace("KZ", "HK");
      FlowAnalysis.Builder builder = FlowAnalysis.builder()
          .entrepots(Set.of(Country.parse("SG")))
          .cifFob(
              FlowArea.of(Country.parse("TR")),
              FlowArea.of(Country.parse("HK")),
              new BigDecimal("1.1"));
      Lane lane = lane(analysis(builder, rows), "2023-01/2023-09");
      assertThat(lane.status()).isEqualTo(LaneStatus.LEAKING);
      assertThat(lane.figures().cifFob()).isEqualTo("1.1");
    }

    @Test
    void isNotJudgedBelowTheFloorWithoutBaselineOrInTwoCurrencies() {
      assertThat(new Months()
              .flow("TR", "export", "KZ", "2023", 10_000)
              .flow("KZ", "import", "TR", "2023", 10)
              .lane("2023")
              .reasons()
              .get(0)
              .message())
          .isEqualTo(
              "Exports with freight are 127200 USD in 12 months, below the threshold of 1 million USD.");
      Lane unknown = new Months()
          .flow("TR", "export", "KZ", "2023", 8_000_000)
          .flow("KZ", "import", "TR", "2023", 10)
          .lane("2023");
      assertThat(unknown.status()).isEqualTo(LaneStatus.NOT_JUDGEABLE);
      assertThat(unknown.hasReason("baseline-unknown")).isTrue();
      Lane currencies = lane(
          analysis(
              FlowAnalysis.builder(),
              Months.story().rows.toString().replaceAll("(,export,.*)USD", "$1EUR")),
          "2023-01/2023-09");
      assertThat(currencies.hasReason("currency")).isTrue();
      assertThat(currencies.figures().imported()).isNull();
      assertThat(currencies.status()).isEqualTo(LaneStatus.SURGING);
    }

    @Test
    void saysThatRowsCouldNotBeRead() {
      FlowAnalysis analysis =
          analysis(FlowAnalysis.builder(), Months.story().rows.toString() + "x\n");
      assertThat(analysis.faultCount()).isEqualTo(1);
      assertThat(lane(analysis, "2023-01/2023-09").reasons().get(0).code())
          .isEqualTo("unread-rows");
    }
  }

  @Nested
  @DisplayName("told in several ways")
  class Twice {

    private final HsTables tables = new HsTables(
        HsEdition.HS2022,
        Map.of(HsEdition.HS2022, new int[] {854231, 854239, 854151, 854159}),
        List.of(
            new HsTables.Link(
                HsEdition.HS2017,
                HsCode.parse("8541.50"),
                List.of(HsCode.parse("8541.51"), HsCode.parse("8541.59"))),
            new HsTables.Link(
                HsEdition.HS2017, HsCode.parse("8542.90"), List.of(HsCode.parse("8542.39")))));

    private BigDecimal exported(FlowGoods goods, String period, String... rows) {
      List<String> lines = new ArrayList<>();
      for (String row : rows) {
        String[] cells = row.split(" ", -1);
        lines.add(cells[0] + ",TR,KZ,export," + cells[1] + "," + cells[2] + ",USD\n");
      }
      FlowAnalysis analysis =
          analysis(FlowAnalysis.builder().goods(goods), Tables.PLAIN + String.join("", lines));
      List<Lane> lanes = analysis.lanes(FlowPeriod.parse(period));
      assertThat(lanes).hasSize(1);
      return lanes.get(0).figures().exported();
    }

    @Test
    void countsOnce() {
      FlowGoods chips = FlowGoods.named(
          "chpl", List.of(HsCode.parse("8542.31"), HsCode.parse("8542.39")), tables);
      assertThat(exported(chips, "2023", "2023 854231 7", "2023 854239 5", "2023 85423190 7"))
          .isEqualByComparingTo("12");
      assertThat(exported(chips, "2023", "2023 chpl 15", "2023 854231 7", "2023 TOTAL 99"))
          .isEqualByComparingTo("15");
      assertThat(
              exported(FlowGoods.of(HsCode.parse("8542")), "2023", "2023 8542 20", "2023 854231 7"))
          .isEqualByComparingTo("20");
      assertThat(exported(FlowGoods.total(), "2023", "2023 85 20", "2023 84 7", "2023 TOTAL 26"))
          .isEqualByComparingTo("27");
      assertThat(exported(chips, "2023", "2023 854231 12", "2023-01 854231 5", "2023-02 854231 6"))
          .isEqualByComparingTo("12");
    }

    @Test
    void followsACodeThroughTheEditions() {
      FlowGoods chips = FlowGoods.of(HsCode.parse("8542.39"), tables);
      assertThat(exported(chips, "2021-12/2022-01", "2021-12 854290 5", "2022-01 854239 7"))
          .isEqualByComparingTo("12");
    }

    @Test
    void isNotJudgedWhereACodeWasSplit() {
      FlowAnalysis analysis = analysis(
          FlowAnalysis.builder().goods(FlowGoods.of(HsCode.parse("8541.51"), tables)),
          Tables.PLAIN + "2021,TR,KZ,export,854150,9000000,USD\n2021,KZ,TR,import,854150,1,USD\n");
      Lane lane = lane(analysis, "2021");
      assertThat(lane.hasReason("hs-change")).isTrue();
      assertThat(lane.status()).isEqualTo(LaneStatus.NOT_JUDGEABLE);
    }

    @Test
    void isALaneForEachCodeWhereNoGoodsAreAskedFor() {
      FlowAnalysis analysis = analysis(
          FlowAnalysis.builder().hsTables(tables),
          Tables.PLAIN + "2021,TR,KZ,export,854290,9,USD\n2021,TR,KZ,export,TOTAL,99,USD\n");
      assertThat(analysis.lanes(FlowPeriod.year(2021)))
          .extracting(Lane::hs)
          .containsExactly("854239", "TOTAL");
      assertThat(analysis.rows()).isEqualTo(2);
    }
  }

  @Test
  void countsAYearAsItsTwelveMonths() {
    StringBuilder rows = new StringBuilder(Tables.PLAIN);
    for (int year = 2019; year <= 2021; year++) {
      rows.append(year).append(",TR,KZ,export,chpl,6000000,USD\n");
      rows.append(year).append(",KZ,TR,import,chpl,6000000,USD\n");
    }
    rows.append("2023,TR,KZ,export,chpl,96000000,USD\n2023,KZ,TR,import,chpl,12000000,USD\n");
    Lane lane = lane(analysis(FlowAnalysis.builder(), rows.toString()), "2023");
    assertThat(lane.status()).isEqualTo(LaneStatus.LEAKING);
    assertThat(lane.figures().months()).isEqualTo(12);
  }
}
