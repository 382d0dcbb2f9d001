package io.tidewaiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tidewaiter.pack.RulePackException;
import io.tidewaiter.pack.RulePacks;
import io.tidewaiter.pack.TinyPack;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rules that follow the law up to 1 July 2024")
class RuleAgeTest {

  private static TinyPack pack(String setting) {
    return new TinyPack()
        .replace("risk-model.json", "\"possiblePercent\"", setting + "\"possiblePercent\"");
  }

  private static Shipment shipment(String date) {
    return Shipment.builder()
        .date(date)
        .destination("KZ")
        .line("8542.31")
        .line("6109.10")
        .build();
  }

  private static List<Finding> stale(Screening screening) {
    return screening.lines().stream()
        .flatMap(line -> line.findings().stream())
        .filter(finding -> finding.code().equals("data.rules.stale"))
        .collect(Collectors.toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-30,false",
    "2024-07-31,false",
    "2024-08-01,true",
    "2029-07-01,true",
    "2029-07-02,false"
  })
  void areOldOnTheDayAfterTheDaysThatTheModelGivesThem(String date, boolean old) {
    Screening screening =
        Screener.of(pack("\"staleAfterDays\": 30, ").rules()).screen(shipment(date));
    assertThat(stale(screening)).hasSize(old ? 2 : 0);
    assertThat(screening.toJson()).contains(date.equals("2029-07-02") ? "data.date.beyond" : "[");
  }

  @Test
  void saySoWithoutPointsAndWithoutAVerdict() {
    Screening old =
        Screener.of(pack("\"staleAfterDays\": 30, ").rules()).screen(shipment("2024-08-01"));
    Screening same = Screener.of(pack("").rules()).screen(shipment("2024-08-01"));
    assertThat(stale(same)).isEmpty();
    assertThat(old.lines())
        .extracting(LineScreening::score, LineScreening::verdict, LineScreening::scoreRange)
        .isEqualTo(same.lines().stream()
            .map(line -> Tuple.tuple(line.score(), line.verdict(), line.scoreRange()))
            .toList());
    Finding finding = stale(old).get(0);
    assertThat(finding.points()).isZero();
    assertThat(finding.message())
        .isEqualTo("The date 2024-08-01 lies more than 30 days after 2024-07-01, up to which these"
            + " rules follow the law: what the law says since is not in them.");
    assertThat(finding.message(Language.TURKISH)).contains("2024-07-01 gününden 30 günden fazla");
    assertThat(old.summary()).isEqualTo(same.summary());
  }

  @Test
  void areJudgedByTheDayWhoseLawIsApplied() {
    Screener screener = Screener.of(pack("\"staleAfterDays\": 30, ").rules());
    assertThat(stale(screener.screen(shipment("2024-08-01"), LocalDate.of(2024, 7, 1))))
        .isEmpty();
    assertThat(stale(screener.screen(shipment("2024-07-01"), LocalDate.of(2024, 8, 1))))
        .hasSize(2);
  }

  @Test
  void takeTheDaysFromAPackLaidOverThem() throws IOException {
    RuleSet below = pack("\"staleAfterDays\": 30, ").rules();
    TinyPack own = pack("").replaceInManifest("\"id\": \"standard\"", "\"id\": \"own\"");
    assertThat(RulePacks.layer(below, own.files()).riskModel().staleAfterDays()).isEqualTo(30);
    TinyPack never = pack("\"staleAfterDays\": 0, ")
        .replaceInManifest("\"id\": \"standard\"", "\"id\": \"own\"");
    assertThat(RulePacks.layer(below, never.files()).riskModel().staleAfterDays())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "36501"})
  void refuseDaysThatAreNone(String days) {
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> pack("\"staleAfterDays\": " + days + ", ").rules())
        .withMessageContaining("risk-model.json:1:1: staleAfterDays is " + days
            + ": expected 1 to 36500, or 0 for never");
  }
}
