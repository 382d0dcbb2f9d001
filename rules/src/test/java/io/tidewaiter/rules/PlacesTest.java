package io.tidewaiter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.rule.Verdict;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The place that goods are for")
class PlacesTest {

  private static final Screener SCREENER = Screener.of(StandardRules.load());

  private static LineScreening screen(Draft draft) {
    return SCREENER.screen(draft.shipment()).lines().get(0);
  }

  private static List<String> codes(LineScreening line) {
    return line.findings().stream().map(Finding::code).toList();
  }

  private static Draft toPoland(String code, String role, String business) {
    return Draft.of(
        "/date", "2025-06-01",
        "/dispatch", "DE",
        "/destination", "PL",
        "/transit", "",
        "/lines/0/hsCode", code,
        "/parties/0/role", "consignee",
        "/parties/0/country", "PL",
        "/parties/1/role", role,
        "/parties/1/name", "Example Zavod",
        "/parties/1/country", "RU",
        "/parties/1/business", business);
  }

  @Test
  void isWhereAReceiverUnderEmbargoSits() {
    LineScreening chips = screen(toPoland("8542.31", "endUser", "manufacturer"));
    assertThat(chips.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(chips.findings())
        .filteredOn(finding -> finding.code().equals("law.eu-833-vii-b-ru"))
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.message()).contains("EU law", "Russia", "receiver"));
    assertThat(screen(toPoland("6109.10", "endUser", "manufacturer")).verdict())
        .isEqualTo(Verdict.HOLD);
    assertThat(screen(toPoland("6109.10", "payer", "bank")).verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(screen(toPoland("6109.10", "forwarder", "forwarder")).verdict())
        .isEqualTo(Verdict.CLEAR);
    LineScreening unreadable = screen(toPoland("8542.31", Draft.UNREADABLE_ROLE, "manufacturer"));
    assertThat(unreadable.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(codes(unreadable)).contains("law.eu-833-vii-b-ru");
  }

  @Test
  void isWhereAReceiverSitsThatIsRatedWorse() {
    Draft toSwitzerland = toPoland("8542.31", "endUser", "manufacturer")
        .with("/destination", "CH")
        .with("/parties/0/country", "CH")
        .with("/parties/1/country", "KG");
    LineScreening line = screen(toSwitzerland);
    assertThat(line.verdict()).isEqualTo(Verdict.HOLD);
    assertThat(line.score())
        .isEqualTo(screen(toSwitzerland.with("/destination", "KG")).score());
    assertThat(line.findings())
        .filteredOn(finding -> finding.code().equals("destination.receiver"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.points()).isEqualTo(60);
          assertThat(finding.message()).contains("Example Zavod", "Kyrgyzstan", "customs union");
          assertThat(finding.field()).contains("/parties/1");
        });
    assertThat(codes(screen(toSwitzerland.with("/parties/1/country", "JP"))))
        .doesNotContain("destination.receiver");
    assertThat(codes(screen(toSwitzerland.with("/destination", "AM"))))
        .as("the destination is rated as badly")
        .doesNotContain("destination.receiver");
    assertThat(screen(toSwitzerland.without("/parties/1/country")).notChecked())
        .extracting(n -> n.check() + " " + n.missing())
        .contains("destination.receiver /parties/1/country");
  }

  @Test
  void bansSalesToABuyerThereWhereverTheGoodsGo() {
    for (String role : List.of("purchaser", "intermediateConsignee", "consignee", "endUser")) {
      assertThat(screen(toPoland("8542.31", role, "manufacturer")).verdict())
          .as(role)
          .isEqualTo(Verdict.PROHIBITED);
    }
    assertThat(screen(toPoland("6109.10", "intermediateConsignee", "trader")).verdict())
        .isEqualTo(Verdict.HOLD);
    assertThat(screen(toPoland("6109.10", "purchaser", "trader")).verdict())
        .isEqualTo(Verdict.REVIEW);
  }

  @Test
  void bringsItsDuties() {
    assertThat(
            SCREENER.screen(toPoland("8542.31", "endUser", "military").shipment()).duties().stream()
                .map(duty -> duty.obligation().code()))
        .contains("us-746-8", "us-744-21");
    assertThat(
            SCREENER.screen(toPoland("8542.31", "payer", "military").shipment()).duties().stream()
                .map(duty -> duty.obligation().code()))
        .doesNotContain("us-746-8", "us-744-21");
  }
}
