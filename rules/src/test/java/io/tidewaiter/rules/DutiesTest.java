package io.tidewaiter.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Duty;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.NotChecked;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.DutyStatus;
import io.tidewaiter.rule.Obligation;
import io.tidewaiter.rule.RuleSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The duties")
class DutiesTest {

  private static final RuleSet RULES = StandardRules.load();
  private static final Screener SCREENER = Screener.of(RULES);

  private static Draft draft(String date, String destination, String code) {
    return Draft.of(
        "/date", date,
        "/destination", destination,
        "/dispatch", "DE",
        "/transit", "",
        "/lines/0/hsCode", code);
  }

  private static List<String> duties(Draft draft) {
    return SCREENER.screen(draft.shipment()).duties().stream()
        .map(duty -> duty.obligation().code())
        .distinct()
        .toList();
  }

  private static List<String> rows(Draft draft) {
    return SCREENER.screen(draft.shipment()).duties().stream()
        .map(duty -> duty.obligation().row().id())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-10,KZ,8542.31,eu-12g,true",
    "2024-02-10,KZ,8542.31,eu-12g,false",
    "2024-05-10,CH,8542.31,eu-12g,false",
    "2024-05-10,DE,8542.31,eu-12g,false",
    "2024-05-10,KZ,6109.10,eu-12g,false",
    "2025-02-10,KZ,8542.31,eu-12gb,true",
    "2024-12-25,KZ,8542.31,eu-12gb,false",
    "2025-02-10,CH,8542.31,eu-12gb,false",
    "2024-07-10,KZ,8457.10,eu-12g,false",
    "2024-07-10,KZ,8458.11,eu-12g,false",
    "2024-07-10,KZ,8458.91,eu-12g,false",
    "2024-07-10,KZ,8459.61,eu-12g,false",
    "2024-07-10,KZ,8466.93,eu-12g,false",
    "2025-02-10,KZ,8457.10,eu-12gb,true",
    "2023-09-28,KZ,8542.31,us-written-assurance,true",
    "2023-09-28,KZ,8536.69,us-written-assurance,false",
    "2023-09-28,JP,8542.31,us-written-assurance,false"
  })
  void standFromTheirDayForTheirGoodsAndDestinations(
      String date, String destination, String code, String duty, boolean stands) {
    assertThat(duties(draft(date, destination, code)).contains(duty)).isEqualTo(stands);
  }

  @Test
  void spareOlderContractsWhereTheLawDoes() {
    Draft chips = draft("2024-11-10", "KZ", "8542.31");
    assertThat(duties(chips.with("/contractDate", "2023-12-18"))).doesNotContain("eu-12g");
    assertThat(duties(chips.with("/contractDate", "2023-12-19"))).contains("eu-12g");
    assertThat(duties(draft("2025-01-02", "KZ", "8542.31").with("/contractDate", "2023-12-18")))
        .contains("eu-12g");
    Screening undated = SCREENER.screen(chips.shipment());
    assertThat(undated.duties())
        .filteredOn(duty -> duty.obligation().code().equals("eu-12g"))
        .singleElement()
        .satisfies(duty -> assertThat(duty.message(Language.ENGLISH))
            .contains("The date of the contract is not stated, so the duty stands")
            .contains("2023-12-19")
            .contains("2025-01-01"));
  }

  @Test
  void workOutTheAmountAtStakeOfTheProposal() {
    Screening screening = SCREENER.screen(
        draft("2024-05-10", "KZ", "8542.31").with("/lines/0/value", "96600.50").shipment());
    assertThat(screening.duties())
        .filteredOn(duty -> duty.obligation().status() == DutyStatus.PROPOSED)
        .singleElement()
        .satisfies(duty -> {
          assertThat(duty.message(Language.ENGLISH)).contains("96600.50 USD").contains("never");
          assertThat(duty.message(Language.TURKISH)).contains("96600.50 USD");
        });
    assertThat(screening.toJson()).contains("\"status\":\"PROPOSED\"");
    assertThat(SCREENER.screen(draft("2024-05-10", "KZ", "8542.31").shipment()).toText())
        .contains("1 of these lines state no value");
  }

  @Test
  void areThoseOfTheJurisdictionsThatAreChosen() {
    Draft chips = draft("2025-02-10", "KZ", "8542.31");
    Screening screening = SCREENER.withinJurisdictions("EU", "JP").screen(chips.shipment());
    assertThat(screening.duties())
        .extracting(duty -> duty.obligation().jurisdiction().code())
        .containsOnly("EU", "JP");
    assertThat(screening.toJson()).contains("\"jurisdictions\":[\"EU\",\"JP\"]");
    assertThat(screening.summary())
        .contains("Only bans and duties of these jurisdictions were applied: EU, JP.");
    assertThat(SCREENER
            .withinJurisdictions("US")
            .screen(draft("2025-11-01", "RU", "8542.31").shipment())
            .verdict())
        .as("the ban is the EU's")
        .isEqualTo(io.tidewaiter.rule.Verdict.HOLD);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SCREENER.withinJurisdictions("XX"))
        .withMessageContaining("Unknown jurisdiction \"XX\"")
        .withMessageContaining("EU");
  }

  /** What brings a duty: the row, a shipment, a near miss, and the field without which it cannot be told. */
  record Case(String row, Draft brings, Draft misses, String wants) {
    @Override
    public String toString() {
      return row;
    }
  }

  private static Draft flagged(Draft draft) {
    return draft.with("/assurances/endUseStatement", "refused");
  }

  private static Draft military(Draft draft) {
    return draft.with("/parties/0/role", "endUser").with("/parties/0/business", "military");
  }

  static Stream<Case> cases() {
    Draft chips = draft("2026-06-01", "KZ", "8542.31");
    Draft shirts = draft("2026-06-01", "KZ", "6109.10");
    Draft toRussia = draft("2026-06-01", "RU", "6109.10");
    String code = "/lines/0/hsCode";
    return Stream.of(
        new Case("eu-12g", draft("2024-05-10", "KZ", "8542.31"), shirts, code),
        new Case("eu-12g-2024", chips, chips.with(code, "8457.10"), code),
        new Case("eu-12gb", chips, chips.with("/destination", "CH"), code),
        new Case("eu-12gb-xlviii", chips.with(code, "850220"), chips, code),
        new Case("eu-by-8g", chips, chips.with(code, "8457.10"), code),
        new Case("eu-by-8ga", chips, chips.with("/date", "2025-01-01"), code),
        new Case("eu-12f-kg", chips.with("/destination", "KG"), chips, code),
        new Case(
            "eu-transit-ru",
            chips.with("/transit", "RU"),
            chips.with("/transit", "GE"),
            "/transit"),
        new Case(
            "eu-transit-by",
            chips.with("/transit", "BY"),
            chips.with("/transit", "BY").with("/dispatch", "TR"),
            "/dispatch"),
        new Case(
            "eu-art-12",
            flagged(draft("2023-09-01", "KZ", "6109.10")),
            draft("2023-09-01", "KZ", "6109.10"),
            "/assurances/endUseStatement"),
        new Case("eu-art-12-2024", flagged(shirts), shirts, "/assurances/endUseStatement"),
        new Case("eu-edd-guidance", chips, shirts, code),
        new Case("eu-eaeu-notice", chips, chips.with("/destination", "UZ"), code),
        new Case("eu-12g-deposit-proposal", chips, shirts, code),
        new Case("us-746-8", toRussia, shirts, "/destination"),
        new Case("us-744-21-any", military(toRussia), toRussia, "/parties/0/business"),
        new Case(
            "us-744-21-supp-2",
            military(shirts.with("/destination", "CN")),
            military(shirts),
            "/parties/0/business"),
        new Case(
            "us-746-6-crimea",
            shirts.with("/destination", "UA-43"),
            shirts.with("/destination", "UA"),
            "/destination"),
        new Case(
            "us-746-6-regions",
            shirts.with("/destination", "UA-14"),
            shirts.with("/destination", "UA-43"),
            "/destination"),
        new Case("us-746-7-supp-7", shirts.with("/destination", "IR"), shirts, "/destination"),
        new Case("us-written-assurance", chips, chips.with(code, "8536.69"), code),
        new Case("us-tip-screening", chips, chips.with("/destination", "DE"), code),
        new Case("us-kyc", flagged(shirts), shirts, "/assurances/endUseStatement"),
        new Case("us-gp-10", flagged(shirts), shirts, "/assurances/endUseStatement"),
        new Case("us-records-5-years", chips, shirts, code),
        new Case("us-records-10-years", shirts.with("/destination", "IR"), shirts, "/destination"),
        new Case("us-syria", shirts.with("/destination", "SY"), shirts, "/destination"),
        new Case("uk-no-russia-clause", chips, shirts, code),
        new Case("uk-otsi-due-diligence", chips, chips.with("/destination", "DE"), code),
        new Case("uk-red-alert", flagged(chips), chips, code),
        new Case("uk-russia-regulations", toRussia, shirts, "/destination"),
        new Case("jp-chp-notice", chips, shirts, code),
        new Case("jp-russia-licence", toRussia, shirts, "/destination"),
        new Case("g7-steps", flagged(chips), flagged(shirts), code),
        new Case("un-iran-snapback", shirts.with("/destination", "IR"), shirts, "/destination"));
  }

  @Test
  void allHaveACaseBelow() {
    assertThat(cases().map(Case::row))
        .containsExactlyInAnyOrderElementsOf(
            RULES.obligations().stream().map(o -> o.row().id()).toList());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areBroughtByTheirCase(Case of) {
    Screening screening = SCREENER.screen(of.brings().shipment());
    assertThat(screening.duties())
        .filteredOn(duty -> duty.obligation().row().id().equals(of.row()))
        .singleElement()
        .satisfies(duty -> {
          assertThat(duty.lines()).containsExactly(0);
          assertThat(duty.message(Language.TURKISH)).isNotEqualTo(duty.message(Language.ENGLISH));
        });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areNotBroughtByANearMiss(Case of) {
    assertThat(rows(of.misses())).doesNotContain(of.row());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sayWhichFieldIsWanting(Case of) {
    Draft unknown = of.wants().equals("/destination")
        ? of.brings().with("/destination", "Atlantis")
        : of.brings().without(of.wants());
    Screening screening = SCREENER.screen(unknown.shipment());
    Obligation obligation = RULES.obligations().stream()
        .filter(o -> o.row().id().equals(of.row()))
        .findFirst()
        .orElseThrow();
    assertThat(rows(unknown)).doesNotContain(of.row());
    assertThat(screening.lines().get(0).notChecked())
        .filteredOn(item -> item.check().equals("duty." + obligation.code()))
        .extracting(NotChecked::missing)
        .isNotEmpty();
  }

  @Test
  void comeInTheOrderOfTheirForce() {
    assertThat(SCREENER.screen(draft("2026-06-01", "KZ", "8542.31").shipment()).duties())
        .extracting(Duty::obligation)
        .extracting(Obligation::status)
        .isSorted()
        .contains(DutyStatus.IN_FORCE, DutyStatus.GUIDANCE, DutyStatus.PROPOSED);
  }
}
