package io.tidewaiter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.flow.FlowAnalysisTest.Months;
import io.tidewaiter.trade.Country;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An analysis of trade statistics")
class FlowQuestionsTest {

  private static final String GROWTH = "period,reporter,partner,flow,hs,measure,value,currency\n";
  private static final FlowArea TR = FlowArea.of(Country.parse("TR"));
  private static final FlowArea KZ = FlowArea.of(Country.parse("KZ"));

  private static FlowAnalysis analysis(String... files) {
    return FlowAnalysisTest.analysis(FlowAnalysis.builder(), files);
  }

  @Nested
  @DisplayName("asked for the latest period")
  class Latest {

    @ParameterizedTest
    @CsvSource({
      "2023-09,2023-09,2023-01/2023-09",
      "2023-12,2023-09,2023-01/2023-09",
      "2023-12,2023-12,2023",
      "2023-03,2023-03,2023-01/2023-03",
      "2023-02,2023-05,2022-03/2023-02",
    })
    void takesTheYearSoFarAsBothSidesTellIt(String exports, String imports, String expected) {
      FlowAnalysis analysis = new Months()
          .flow("TR", "export", "KZ", "2019-01/" + exports, 500_000)
          .flow("KZ", "import", "TR", "2019-01/" + imports, 500_000)
          .analysis();
      assertThat(analysis.latest()).contains(FlowPeriod.parse(expected));
    }

    @Test
    void goesBackToWhereSomethingCanBeJudged() {
      FlowAnalysis analysis = Months.story()
          .flow("GE", "export", "AZ", "2024-12", 7)
          .flow("AZ", "import", "GE", "2024-12", 7)
          .analysis();
      assertThat(analysis.latest()).contains(FlowPeriod.parse("2023-01/2023-09"));
    }

    @Test
    void takesYearsSpansAndPublishedGrowthToo() {
      assertThat(analysis(Tables.PLAIN
                  + "2021,TR,KZ,export,chpl,9,USD\n2021,KZ,TR,import,chpl,9,USD\n"
                  + "2022,TR,KZ,export,chpl,9,USD\n")
              .latest())
          .contains(FlowPeriod.year(2021));
      assertThat(analysis(GROWTH + "2023-01/2023-09,TR,KZ,export,chpl,growth,9,USD\n"
                  + "2023-01/2023-09,KZ,TR,import,chpl,growth,9,USD\n")
              .latest())
          .contains(FlowPeriod.parse("2023-01/2023-09"));
    }

    @Test
    void takesWhatOneSideTellsOrNothing() {
      assertThat(analysis(Tables.PLAIN + "2023-04,TR,KZ,export,chpl,9,USD\n").latest())
          .contains(FlowPeriod.parse("2023-01/2023-04"));
      assertThat(analysis(Tables.PLAIN).latest()).isEmpty();
    }
  }

  @Nested
  @DisplayName("asked for the history of a lane")
  class History {

    @Test
    void tellsMonthByMonthWhatWasReportedAndWhatWasNot() {
      FlowAnalysis analysis = new Months()
          .flow("TR", "export", "KZ", "2023-01/2023-02", 5)
          .flow("KZ", "import", "TR", "2023-02/2023-03", 4)
          .analysis();
      Lane lane = analysis.lanes(FlowPeriod.year(2023)).get(0);
      assertThat(analysis.history(lane))
          .extracting(LanePoint::toString)
          .containsExactly(
              "LanePoint[period=2023-01, exported=5.000000, imported=null]",
              "LanePoint[period=2023-02, exported=5.000000, imported=4.000000]",
              "LanePoint[period=2023-03, exported=null, imported=4.000000]");
    }

    @Test
    void tellsYearByYearWhereThereAreNoMonths() {
      FlowAnalysis analysis =
          analysis(Tables.PLAIN + "2021,TR,KZ,export,chpl,9,USD\n2022,KZ,TR,import,chpl,8,USD\n");
      Lane lane = analysis.lanes(FlowPeriod.year(2021)).get(0);
      assertThat(analysis.history(lane))
          .containsExactly(
              new LanePoint(FlowPeriod.year(2021), new BigDecimal("9"), null),
              new LanePoint(FlowPeriod.year(2022), null, new BigDecimal("8")));
    }

    @Test
    void isEmptyForPublishedGrowth() {
      FlowAnalysis analysis = analysis(GROWTH + "2023,TR,KZ,export,chpl,growth,9,USD\n");
      Lane lane = analysis.lane(TR, KZ, "chpl", FlowPeriod.year(2023)).orElseThrow();
      assertThat(lane.measure()).isEqualTo(FlowMeasure.GROWTH);
      assertThat(analysis.history(lane)).isEmpty();
    }
  }

  @Nested
  @DisplayName("given reports that are no whole")
  class Fragments {

    private static final String[] YEARS = {"2019", "2020", "2021", "2022"};

    /** Exports of 9 million to Kazakhstan that it does not see, and its imports from the whole world. */
    private static Lane lane(String... world) {
      StringBuilder rows = new StringBuilder(Tables.PLAIN);
      for (int i = 0; i < YEARS.length; i++) {
        boolean now = i == YEARS.length - 1;
        rows.append(YEARS[i] + ",TR,KZ,export,chpl," + (now ? "9000000" : "1000000") + ",USD\n");
        rows.append(YEARS[i] + ",KZ,TR,import,chpl,1000000,USD\n");
        rows.append(YEARS[i] + ",KZ,World,import,chpl," + world[i] + ",USD\n");
      }
      FlowAnalysis analysis = analysis(rows.toString());
      assertThat(analysis.setAside()).containsEntry(FlowLine.Kind.AGGREGATE, 4L);
      assertThat(analysis.lanes(FlowPeriod.year(2022))).hasSize(1);
      return analysis.lanes(FlowPeriod.year(2022)).get(0);
    }

    @Test
    void seesByTheWorldThatAReportShrankAtOnce() {
      assertThat(lane("50000000", "50000000", "50000000", "50000000").status())
          .isEqualTo(LaneStatus.LEAKING);
      Lane lane = lane("50000000", "50000000", "50000000", "9000000");
      assertThat(lane.hasReason("partner-fragment")).isTrue();
      assertThat(lane.status()).isEqualTo(LaneStatus.SURGING);
    }

    @Test
    void leavesAYearOutOfTheBaselineOfWhichAFragmentWasTold() {
      StringBuilder rows = new StringBuilder(Tables.PLAIN);
      rows.append("2019,TR,KZ,export,chpl,4000000,USD\n2019,TR,DE,export,chpl,50000000,USD\n");
      rows.append("2020,TR,KZ,export,chpl,100000,USD\n2020,TR,DE,export,chpl,4000000,USD\n");
      rows.append("2021,TR,KZ,export,chpl,4000000,USD\n2021,TR,DE,export,chpl,50000000,USD\n");
      rows.append("2023,TR,KZ,export,chpl,6000000,USD\n2023,TR,DE,export,chpl,50000000,USD\n");
      Lane lane =
          analysis(rows.toString()).lane(TR, KZ, "chpl", FlowPeriod.year(2023)).orElseThrow();
      assertThat(lane.figures().surge()).isEqualByComparingTo("1.5");
      assertThat(lane.reasons())
          .filteredOn(reason -> reason.code().equals("baseline-fragment"))
          .singleElement()
          .extracting(LaneReason::message)
          .asString()
          .contains("Türkiye", "in 2020", "less than 0.5");
    }
  }

  @Test
  void doesNotAddUpWhatTwoSourcesPublish() {
    String rows = """
2023,TR,KZ,export,chpl,growth,66000000,USD
2023,TR,KZ,export,chpl,growth,61000000,USD
2023,KZ,TR,import,chpl,growth,6000000,USD
2023,KZ,TR,import,chpl,growth,6600000,USD
""";
    Lane lane =
        analysis(GROWTH + rows).lane(TR, KZ, "chpl", FlowPeriod.year(2023)).orElseThrow();
    assertThat(lane.figures().exported()).isEqualByComparingTo("61000000");
    assertThat(lane.figures().imported()).isEqualByComparingTo("6600000");
    assertThat(lane.status()).isEqualTo(LaneStatus.LEAKING);
    assertThat(lane.decidingReasons())
        .extracting(LaneReason::code)
        .containsExactly("growth-unaccounted", "sources-differ");
    assertThat(analysis(GROWTH + rows + rows)
            .lane(TR, KZ, "chpl", FlowPeriod.year(2023))
            .orElseThrow())
        .isEqualTo(lane);
  }

  @Test
  void ranksByStatusThenByWhatIsMissing() {
    FlowAnalysis analysis = Months.story()
        .flow("GE", "export", "KZ", "2019-01/2021-12", 500_000)
        .flow("KZ", "import", "GE", "2019-01/2021-12", 500_000)
        .flow("GE", "export", "KZ", "2022-10/2023-09", 9_000_000)
        .flow("KZ", "import", "GE", "2022-10/2023-09", 1_000_000)
        .flow("UZ", "export", "KZ", "2019-01/2023-09", 50_000_000)
        .flow("KZ", "import", "UZ", "2019-01/2023-09", 1_000_000)
        .analysis();
    List<Lane> ranked = analysis.lanes(FlowPeriod.parse("2023-01/2023-09")).stream()
        .sorted(Lane.ranking())
        .toList();
    assertThat(ranked)
        .extracting(lane -> lane.exporter().code() + " " + lane.status())
        .startsWith("GE LEAKING", "TR LEAKING", "UZ QUIET");
    assertThat(ranked.get(0).missingShare()).contains(ranked.get(0).figures().gapShare());
    assertThat(ranked.get(0).decidingReasons())
        .extracting(LaneReason::code)
        .containsExactly("gap", "growth-unaccounted");
    assertThat(ranked).allSatisfy(lane -> assertThat(lane.decidingReasons()).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource({"quantity", "netMassKg"})
  void paysNoHeedToColumnsItDoesNotUse(String column) {
    String row = "2023,TR,KZ,export,chpl,9,USD,";
    FlowAnalysis analysis = analysis(Tables.PLAIN.strip() + "," + column + "\n" + row + "12 pcs\n"
        + row.replace("9", "3") + "\n");
    assertThat(analysis.faultCount()).isZero();
    assertThat(analysis.rows()).isEqualTo(2);
  }
}
