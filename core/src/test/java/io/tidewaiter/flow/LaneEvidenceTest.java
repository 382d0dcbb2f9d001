package io.tidewaiter.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.hash.Hashing;
import io.tidewaiter.flow.LaneEvidence.Published;
import io.tidewaiter.rule.Provenance;
import io.tidewaiter.trade.Country;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The evidence of lanes")
class LaneEvidenceTest {

  private static final Country TR = Country.parse("TR");
  private static final Country KZ = Country.parse("KZ");
  private static final LocalDate SPRING = LocalDate.of(2024, 3, 1);
  private static final LocalDate SUMMER = LocalDate.of(2024, 6, 1);

  private static Lane lane(FlowArea exporter, String hs, String period, LaneStatus status) {
    return lane(exporter, hs, period, FlowMeasure.VALUE, status, "1000000");
  }

  private static Lane lane(
      FlowArea exporter,
      String hs,
      String period,
      FlowMeasure measure,
      LaneStatus status,
      String exported) {
    return new Lane(
        exporter,
        FlowArea.of(KZ),
        hs,
        FlowPeriod.parse(period),
        measure,
        new LaneFigures(
            "USD",
            new BigDecimal(exported),
            null,
            new BigDecimal("1.06"),
            null,
            null,
            null,
            null,
            12,
            null,
            null,
            null,
            null),
        status,
        List.of(new LaneReason("test", "Made for a test.")));
  }

  private static Lane lane(String period, LaneStatus status) {
    return lane(FlowArea.of(TR), "chpl", period, status);
  }

  private static LaneEvidence on(LocalDate day, Lane... lanes) {
    return LaneEvidence.of(List.of(lanes), day, "Test");
  }

  private static Optional<Lane> find(LaneEvidence evidence, LocalDate day) {
    return evidence.find(TR, KZ, "chpl", day).map(Published::lane);
  }

  @Test
  void isKnownFromTheDayAfterItsPublication() {
    Lane lane = lane("2023", LaneStatus.LEAKING);
    LaneEvidence evidence = on(SPRING, lane);
    assertThat(find(evidence, SPRING.minusDays(1))).isEmpty();
    assertThat(find(evidence, SPRING)).isEmpty();
    assertThat(find(evidence, SPRING.plusDays(1))).contains(lane);
    assertThat(find(evidence, LocalDate.of(2030, 1, 1))).contains(lane);
  }

  @Test
  void isOfOneDirectionAndOneKindOfGoods() {
    LaneEvidence evidence = on(SPRING, lane("2023", LaneStatus.LEAKING));
    assertThat(evidence.find(KZ, TR, "chpl", SUMMER)).isEmpty();
    assertThat(evidence.find(TR, Country.parse("KG"), "chpl", SUMMER)).isEmpty();
    assertThat(evidence.find(TR, KZ, "854231", SUMMER)).isEmpty();
    assertThat(evidence.find(TR, KZ, "CHPL", SUMMER)).isPresent();
  }

  @Test
  void prefersTheLatestPeriodThenTheLongestThenValues() {
    Lane early = lane("2022", LaneStatus.LEAKING);
    Lane month = lane("2023-12", LaneStatus.LEAKING);
    Lane growth =
        lane(FlowArea.of(TR), "chpl", "2023", FlowMeasure.GROWTH, LaneStatus.LEAKING, "1");
    Lane year = lane("2023", LaneStatus.QUIET);
    assertThat(find(on(SPRING, early, growth, month, year), SUMMER)).contains(year);
    assertThat(find(on(SPRING, early, growth, month), SUMMER)).contains(growth);
    assertThat(find(on(SPRING, early, month), SUMMER)).contains(month);
  }

  @Test
  void letsANewReleaseReplaceWhatAnOlderOneSaidOfTheSameMonths() {
    Lane first = lane("2023", LaneStatus.LEAKING);
    Lane revised = lane("2023", LaneStatus.QUIET);
    LaneEvidence both = on(SPRING, first).and(on(SUMMER, revised));
    assertThat(find(both, SUMMER)).contains(first);
    assertThat(find(both, SUMMER.plusDays(1))).contains(revised);
  }

  @Test
  void keepsWhatWasJudgedWhereANewReleaseHoldsOneSideOnly() {
    Lane judged = lane("2023", LaneStatus.SURGING);
    LaneEvidence evidence =
        on(SPRING, judged).and(on(SUMMER, lane("2023", LaneStatus.NOT_JUDGEABLE)));
    assertThat(find(evidence, SUMMER.plusDays(1))).contains(judged);
  }

  @Test
  void fallsBackToAnOlderPeriodWhereTheLatestCannotBeJudged() {
    Lane judged = lane("2023", LaneStatus.SURGING);
    LaneEvidence evidence =
        on(SPRING, judged).and(on(SUMMER, lane("2024-01/2024-03", LaneStatus.NOT_JUDGEABLE)));
    assertThat(find(evidence, SUMMER.plusDays(1))).contains(judged);
  }

  @Test
  void leavesGroupsOfCountriesAside() {
    LaneEvidence evidence =
        on(SPRING, lane(FlowArea.group("EU27"), "chpl", "2023", LaneStatus.LEAKING));
    assertThat(evidence.releases())
        .singleElement()
        .satisfies(r -> assertThat(r.lanes()).isOne());
    assertThat(evidence.find(Country.parse("DE"), KZ, "chpl", SUMMER)).isEmpty();
  }

  @Test
  void namesItsReleasesOldestFirst() {
    LaneEvidence evidence = LaneEvidence.of(List.of(), SUMMER, " Ten Daily ", Provenance.PRESS)
        .and(on(SPRING, lane("2023", LaneStatus.QUIET), lane("2023", LaneStatus.QUIET)));
    assertThat(evidence.releases()).hasToString("[Test (2024-03-01), Ten Daily (2024-06-01)]");
    assertThat(evidence.releases()).extracting(LaneEvidence.Release::lanes).containsExactly(1, 0);
  }

  @Test
  void hasTheFingerprintThatItsDocumentationSays() {
    Lane lane = lane("2023", LaneStatus.QUIET);
    String text = "2024-03-01\tSTATISTICS\tTest\n" + lane.toJson() + "\n";
    assertThat(on(SPRING, lane).fingerprint())
        .isEqualTo("sha256:" + Hashing.sha256().hashString(text, StandardCharsets.UTF_8));
  }

  @Test
  void hasAnotherFingerprintWithAnotherLaneDayOrSource() {
    Lane lane = lane("2023", LaneStatus.QUIET);
    LaneEvidence evidence = on(SPRING, lane);
    assertThat(evidence).isEqualTo(on(SPRING, lane)).hasSameHashCodeAs(on(SPRING, lane));
    assertThat(List.of(
            on(SUMMER, lane),
            on(SPRING, lane("2023", LaneStatus.LEAKING)),
            LaneEvidence.of(List.of(lane), SPRING, "Other"),
            LaneEvidence.of(List.of(lane), SPRING, "Test", Provenance.PRESS)))
        .doesNotContain(evidence)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two\nlines", "tab\tbed"})
  void refusesASourceThatIsNoName(String source) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LaneEvidence.of(List.of(), SPRING, source))
        .withMessageContaining("expected the name of the statistics on one line");
  }

  @ParameterizedTest
  @EnumSource(names = {"LAW", "GUIDANCE", "EDITORIAL"})
  void refusesWhatIsNeitherStatisticsNorPress(Provenance provenance) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LaneEvidence.of(List.of(), SPRING, "Test", provenance))
        .withMessage("The provenance is " + provenance + ": expected STATISTICS or PRESS");
  }

  /** Lanes of one pair and one kind of goods, of which each is published on one of a few days. */
  private static List<Published> anyLanes(Random random) {
    String[] periods = {"2022", "2023", "2023-12", "2023-07/2023-12", "2024-01"};
    List<LaneStatus> statuses = List.of(LaneStatus.values());
    List<Published> lanes = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      Lane lane = lane(
          FlowArea.of(TR),
          "chpl",
          periods[random.nextInt(periods.length)],
          random.nextBoolean() ? FlowMeasure.VALUE : FlowMeasure.GROWTH,
          statuses.get(random.nextInt(statuses.size())),
          String.valueOf(random.nextInt(3)));
      LocalDate day = SPRING.plusDays(random.nextInt(4));
      lanes.add(
          new Published(lane, new LaneEvidence.Release("Test", day, Provenance.STATISTICS, 1)));
    }
    return lanes;
  }

  private static LaneEvidence together(List<Published> lanes) {
    return lanes.stream()
        .map(published -> on(published.release().published(), published.lane()))
        .reduce(LaneEvidence::and)
        .orElseThrow();
  }

  /** The rule of {@link LaneEvidence#find} by looking at every lane and asking whether another speaks before it. */
  private static Optional<String> slowly(List<Published> lanes, LocalDate day) {
    List<Published> known = lanes.stream()
        .filter(one -> one.release().published().isBefore(day))
        .filter(one -> one.lane().status() != LaneStatus.NOT_JUDGEABLE)
        .toList();
    return known.stream()
        .filter(lane -> known.stream().noneMatch(rival -> speaksBefore(rival, lane)))
        .map(lane -> lane.lane().toJson())
        .min(Comparator.naturalOrder());
  }

  private static boolean speaksBefore(Published one, Published other) {
    FlowPeriod period = one.lane().period();
    FlowPeriod others = other.lane().period();
    if (!period.equals(others)) {
      return period.to().isAfter(others.to())
          || (period.to().equals(others.to()) && period.months() > others.months());
    }
    if (one.lane().measure() != other.lane().measure()) {
      return one.lane().measure() == FlowMeasure.VALUE;
    }
    LocalDate day = one.release().published();
    return day.isAfter(other.release().published())
        || (day.equals(other.release().published())
            && one.lane().status().compareTo(other.lane().status()) < 0);
  }

  @Property(tries = 500)
  void findsWhatAScanOfAllLanesFinds(@ForAll Random random) {
    List<Published> lanes = anyLanes(random);
    LaneEvidence evidence = together(lanes);
    for (int day = 0; day < 6; day++) {
      LocalDate on = SPRING.plusDays(day);
      assertThat(find(evidence, on).map(Lane::toJson)).as("on %s", on).isEqualTo(slowly(lanes, on));
    }
  }

  @Property(tries = 200)
  void isTheSameInWhateverOrderItCame(@ForAll Random random) {
    List<Published> lanes = anyLanes(random);
    List<Published> shuffled = new ArrayList<>(lanes);
    Collections.shuffle(shuffled, random);
    assertThat(together(shuffled)).isEqualTo(together(lanes));
    assertThat(together(shuffled).releases()).isEqualTo(together(lanes).releases());
  }
}
