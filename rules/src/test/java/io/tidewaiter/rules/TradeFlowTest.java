package io.tidewaiter.rules;

import static io.tidewaiter.rules.Statistics.lane;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.flow.Lane;
import io.tidewaiter.flow.LaneEvidence;
import io.tidewaiter.flow.LaneStatus;
import io.tidewaiter.report.Factor;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.NotChecked;
import io.tidewaiter.report.ScoreRange;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.Provenance;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Trade statistics in the score")
class TradeFlowTest {

  private static final Screener SCREENER = Screener.of(StandardRules.load());
  private static final Screener INFORMED = SCREENER.with(Statistics.published());

  private static final Draft PROCESSORS = Draft.of(
      "/date", "2024-07-01",
      "/dispatch", "TR",
      "/destination", "KZ",
      "/lines/0/hsCode", "8542.31");

  private static LineScreening screen(Screener screener, Draft draft) {
    return screener.screen(draft.shipment()).lines().get(0);
  }

  private static List<Finding> flow(LineScreening line) {
    return line.findings().stream()
        .filter(finding -> finding.factor() == Factor.TRADE_FLOW)
        .toList();
  }

  private static List<String> missing(LineScreening line) {
    return line.notChecked().stream()
        .filter(item -> item.check().equals("flow.lane"))
        .map(NotChecked::missing)
        .toList();
  }

  private static Screener with(Lane... lanes) {
    return SCREENER.with(LaneEvidence.of(List.of(lanes), LocalDate.of(2024, 3, 1), "Test"));
  }

  @Test
  @DisplayName("raise processors from Türkiye to Kazakhstan and say by how much")
  void raiseTheScoreAndSayByHowMuch() {
    Screening without = SCREENER.screen(PROCESSORS.shipment());
    Screening with = INFORMED.screen(PROCESSORS.shipment());
    assertThat(without.score()).isEqualTo(54);
    assertThat(with.score()).isEqualTo(72);
    assertThat(flow(with.lines().get(0))).singleElement().satisfies(finding -> {
      assertThat(finding.code()).isEqualTo("flow.leaking");
      assertThat(finding.points()).isEqualTo(18);
      assertThat(finding.message())
          .isEqualTo(
              "Trade statistics (Common High Priority List, 2023-01/2023-09): Türkiye recorded"
                  + " 66 million USD more exports to Kazakhstan than a year before, and Kazakhstan"
                  + " 6 million more imports from there. Of the growth of exports, with freight,"
                  + " 91 % never arrived.");
      assertThat(finding.message(Language.TURKISH))
          .contains("Türkiye kaydında", "66 milyon USD", "6 milyon", "%91");
      assertThat(finding.sources())
          .containsExactly("Financial Times, Trade Data Monitor (2023-11-27)");
      assertThat(finding.evidence())
          .containsEntry("provenance", "STATISTICS")
          .containsEntry("published", "2023-11-27")
          .containsEntry("percent", 91);
    });
    assertThat(with.summary()).contains("exports that never arrived (+18)");
    assertThat(with.lines().get(0).whatIf())
        .filteredOn(whatIf -> whatIf.without().code().equals("flow.leaking"))
        .singleElement()
        .satisfies(whatIf -> assertThat(whatIf.score()).isEqualTo(54));
  }

  @Test
  void areNamedAndFingerprintedInTheResult() {
    Screening with = INFORMED.screen(PROCESSORS.shipment());
    String fingerprint = Statistics.published().fingerprint();
    assertThat(with.statistics().orElseThrow().fingerprint()).isEqualTo(fingerprint);
    String named = "Financial Times, Trade Data Monitor (2023-11-27)";
    assertThat(with.toText()).contains("Trade statistics " + named).contains(fingerprint);
    assertThat(with.toText(Language.TURKISH)).contains("Ticaret istatistikleri " + named);
    assertThat(with.toHtml()).contains("<dd>" + named + "</dd>", fingerprint);
    assertThat(with.toJson())
        .contains(
            "\"statistics\":{\"releases\":[{\"source\":\"Financial Times, Trade Data Monitor\","
                + "\"published\":\"2023-11-27\",\"provenance\":\"STATISTICS\",\"lanes\":1}],"
                + "\"fingerprint\":\"" + fingerprint + "\"}")
        .isEqualTo(
            SCREENER.with(Statistics.published()).screen(PROCESSORS.shipment()).toJson());
    assertThat(SCREENER.screen(PROCESSORS.shipment()).toJson()).doesNotContain("\"statistics\":");
  }

  @Test
  void whereNoneAreGivenLeaveAllButTheUncheckedAsItIs() {
    LineScreening line = screen(SCREENER, PROCESSORS);
    assertThat(flow(line)).isEmpty();
    assertThat(missing(line)).containsExactly("/statistics");
    Screening ordinary =
        SCREENER.screen(PROCESSORS.with("/lines/0/hsCode", "6109.10").shipment());
    assertThat(missing(ordinary.lines().get(0))).isEmpty();
    Screening many = SCREENER.screen(Shipment.builder()
        .date("2024-07-01")
        .destination("KZ")
        .line("8542.31")
        .line("8542.32")
        .build());
    assertThat(many.toText()).containsOnlyOnce("/statistics:");
  }

  @ParameterizedTest
  @CsvSource({"2023-11-27, 0", "2023-11-28, 18", "2023-10-01, 0", "2025-06-01, 18"})
  void countFromTheDayAfterTheirPublication(String date, int points) {
    LineScreening line = screen(INFORMED, PROCESSORS.with("/date", date));
    assertThat(flow(line).stream().mapToInt(Finding::points).sum()).isEqualTo(points);
    assertThat(missing(line)).isEqualTo(points == 0 ? List.of("/statistics") : List.of());
  }

  @Test
  void goByTheDateOfTheShipmentWhateverLawIsApplied() {
    Shipment before = PROCESSORS.with("/date", "2023-11-27").shipment();
    Screening hindsight = INFORMED.screen(before, LocalDate.of(2024, 7, 1));
    assertThat(flow(hindsight.lines().get(0))).isEmpty();
    Shipment undated = PROCESSORS.without("/date").shipment();
    LineScreening line =
        INFORMED.screen(undated, LocalDate.of(2024, 7, 1)).lines().get(0);
    assertThat(flow(line)).isEmpty();
    assertThat(missing(line)).containsExactly("/date");
  }

  @ParameterizedTest
  @CsvSource({
    "/destination, KG, /statistics",
    "/destination, Atlantis, /destination",
    "/dispatch, DE, /statistics",
    "/dispatch, Atlantis, /dispatch",
    "/date, soon, /date",
    "/lines/0/hsCode, 85.4x, /lines/0/hsCode",
    "/lines/0/hsCode, 8542, /lines/0/hsCode"
  })
  void nameWhatIsWantingToFindTheLane(String field, String text, String wanting) {
    LineScreening line = screen(INFORMED, PROCESSORS.with(field, text));
    assertThat(flow(line)).isEmpty();
    assertThat(missing(line)).containsExactly(wanting);
    ScoreRange uninformed = screen(SCREENER, PROCESSORS.with(field, text)).scoreRange();
    assertThat(line.scoreRange()).isEqualTo(uninformed);
  }

  @Test
  void takeTheCountryOfTheExporterWhereNoDispatchIsStated() {
    Draft exporter = PROCESSORS
        .without("/dispatch")
        .with("/parties/0/role", "exporter")
        .with("/parties/0/country", "TR");
    LineScreening line = screen(INFORMED, exporter);
    assertThat(flow(line)).extracting(Finding::points).containsExactly(18);
    assertThat(missing(line)).as("the goods may leave elsewhere").containsExactly("/dispatch");
    assertThat(line.scoreRange().low())
        .isLessThanOrEqualTo(screen(SCREENER, exporter).scoreRange().low());
    assertThat(flow(screen(INFORMED, exporter.with("/dispatch", "DE")))).isEmpty();
  }

  @Test
  void neverCastSuspicionOnOrdinaryGoods() {
    Draft shirts = PROCESSORS.with("/lines/0/hsCode", "6109.10");
    Screener leaking = with(
        lane("TR", "KZ", "610910", "2023", LaneStatus.LEAKING, "1"),
        lane("TR", "KZ", "TOTAL", "2023", LaneStatus.LEAKING, "1"));
    LineScreening line = screen(leaking, shirts);
    assertThat(line.verdict()).isEqualTo(Verdict.CLEAR);
    assertThat(line.score()).isEqualTo(10);
    assertThat(missing(line)).isEmpty();
    assertThat(line.scoreRange()).isEqualTo(screen(SCREENER, shirts).scoreRange());
  }

  @Test
  void doNotTakeALaneOfAllGoodsOrOfAChapterForOneOfTheListedGoods() {
    Screener wide = with(
        lane("TR", "KZ", "TOTAL", "2023", LaneStatus.LEAKING, "1"),
        lane("TR", "KZ", "85", "2023", LaneStatus.LEAKING, "1"));
    assertThat(missing(screen(wide, PROCESSORS))).containsExactly("/statistics");
  }

  @ParameterizedTest
  @CsvSource({
    "8542.31, 4",
    "8542.31.90, 4",
    "8542.32, 8",
    "8541.10, 12",
    "8482.10, 12",
    "3926.90, 20"
  })
  void askTheLaneOfTheSubheadingThenOfTheHeadingThenOfTheList(String code, int points) {
    Screener lanes = with(
        lane("TR", "KZ", "854231", "2023", LaneStatus.LEAKING, "0.2"),
        lane("TR", "KZ", "8542", "2023", LaneStatus.LEAKING, "0.4"),
        lane("TR", "KZ", "CHPL", "2023", LaneStatus.LEAKING, "0.6"),
        lane("TR", "KZ", "eu-833-xxiii", "2023", LaneStatus.LEAKING, "1"));
    assertThat(flow(screen(lanes, PROCESSORS.with("/lines/0/hsCode", code))))
        .extracting(Finding::points)
        .containsExactly(points);
  }

  @Test
  void doNotFollowTheListBeforeTheCodeIsOnIt() {
    Draft lathes = PROCESSORS.with("/lines/0/hsCode", "8457.10");
    Screener early = SCREENER.with(
        LaneEvidence.of(Statistics.PUBLISHED_GROWTH, LocalDate.of(2023, 3, 1), Statistics.FT));
    assertThat(flow(screen(early, lathes.with("/date", "2024-02-22")))).isEmpty();
    assertThat(flow(screen(early, lathes.with("/date", "2024-02-23")))).hasSize(1);
  }

  @Test
  void sayNothingOfAQuietLaneAndHaveCheckedIt() {
    LineScreening line =
        screen(with(lane("TR", "KZ", "chpl", "2023", LaneStatus.QUIET, "1")), PROCESSORS);
    assertThat(flow(line)).isEmpty();
    assertThat(missing(line)).isEmpty();
    assertThat(line.score()).isEqualTo(54);
    Screener unjudged = with(lane("TR", "KZ", "chpl", "2023", LaneStatus.NOT_JUDGEABLE, "1"));
    assertThat(missing(screen(unjudged, PROCESSORS)))
        .as("what cannot be judged is not checked")
        .containsExactly("/statistics");
  }

  @ParameterizedTest
  @CsvSource({"2, 5", "4, 8", "10, 9", "1000, 10"})
  void weighASurgeByTheShareThatIsGrowth(String surge, int points) {
    LineScreening line =
        screen(with(lane("TR", "KZ", "chpl", "2023", LaneStatus.SURGING, surge)), PROCESSORS);
    assertThat(flow(line)).singleElement().satisfies(finding -> {
      assertThat(finding.code()).isEqualTo("flow.surging");
      assertThat(finding.points()).isEqualTo(points);
      assertThat(finding.message())
          .isEqualTo("Trade statistics (Common High Priority List, 2023): Türkiye recorded"
              + " exports of 12.5 million USD to Kazakhstan. Exports are " + surge
              + " times their mean over the baseline years.");
      assertThat(finding.message(Language.TURKISH)).contains(surge + " katı");
    });
    assertThat(line.score()).isEqualTo(54 + points);
  }

  @Test
  void tellOfTheValuesOfALeakingLane() {
    LineScreening line =
        screen(with(lane("TR", "KZ", "8542", "2023", LaneStatus.LEAKING, "0.75")), PROCESSORS);
    assertThat(flow(line))
        .extracting(Finding::message)
        .containsExactly(
            "Trade statistics (HS 8542, 2023): Türkiye recorded exports of 12.5 million"
                + " USD to Kazakhstan, and Kazakhstan imports of 3 million from there. Exports are 2.5"
                + " times their mean over the baseline years. Of the growth of exports, with freight,"
                + " 75 % never arrived.");
  }

  @Test
  void speakOnlyOncePossibleGoodsAreCertain() {
    Draft heading = Draft.of(
        "/date", "2024-07-01",
        "/dispatch", "TR",
        "/destination", "VN",
        "/lines/0/hsCode", "8542");
    LineScreening line =
        screen(with(lane("TR", "VN", "8542", "2023", LaneStatus.LEAKING, "1")), heading);
    assertThat(flow(line)).isEmpty();
    assertThat(missing(line)).containsExactly("/lines/0/hsCode");
    assertThat(line.verdict())
        .as("were they the listed ones, the lane would take the line out of LOW")
        .isEqualTo(Verdict.REVIEW);
    assertThat(screen(SCREENER, heading).verdict()).isEqualTo(Verdict.CLEAR);
  }

  @Test
  void mayComeFromThePress() {
    LaneEvidence press = LaneEvidence.of(
        Statistics.PUBLISHED_GROWTH, Statistics.PUBLICATION, "Financial Times", Provenance.PRESS);
    assertThat(flow(screen(SCREENER.with(press), PROCESSORS)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.evidence()).containsEntry("provenance", "PRESS"));
  }

  @Test
  void keepTheJurisdictionsAndTheOtherWayRound() {
    Screening one = INFORMED.withinJurisdictions("EU").screen(PROCESSORS.shipment());
    Screening other = SCREENER
        .withinJurisdictions("EU")
        .with(Statistics.published())
        .screen(PROCESSORS.shipment());
    assertThat(one.toJson()).isEqualTo(other.toJson()).contains("\"jurisdictions\":[\"EU\"]");
  }
}
