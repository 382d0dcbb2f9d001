package io.tidewaiter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.NotChecked;
import io.tidewaiter.rule.RedFlag;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The red flags")
class RedFlagsTest {

  private static final RuleSet RULES = StandardRules.load();
  private static final Screener SCREENER = Screener.of(RULES);

  /** Processors to a known manufacturer in Kazakhstan, with nothing left open. */
  private static final Draft HONEST = party(
      party(
          party(
              party(
                  party(
                      Draft.of(
                          "/date", "2025-06-01",
                          "/dispatch", "TR",
                          "/destination", "KZ",
                          "/transit", "",
                          "/assurances/endUseStatement", "held",
                          "/assurances/noReexportClause", "held",
                          "/lines/0/hsCode", "8542.31",
                          "/lines/0/description", "microcontrollers for lift controls"),
                      0,
                      "exporter",
                      "TR"),
                  1,
                  "consignee",
                  "KZ"),
              2,
              "endUser",
              "KZ"),
          3,
          "purchaser",
          "KZ"),
      4,
      "payer",
      "KZ");

  private static Draft party(Draft draft, int number, String role, String country) {
    String at = "/parties/" + number;
    return draft
        .with(at + "/role", role)
        .with(at + "/name", role.equals("exporter") ? "Example Lift AS" : "Example Steppe Lifts")
        .with(at + "/country", country)
        .with(at + "/address", "Abay Street 12, Almaty")
        .with(at + "/business", "manufacturer")
        .with(at + "/incorporated", "1998-03-01")
        .with(at + "/customerSince", "2010-01-01")
        .with(at + "/phone", "+77271234567")
        .with(at + "/email", "office@lifts.example")
        .with(at + "/website", "https://lifts.example");
  }

  /**
   * What shows a flag.
   *
   * @param flag its id
   * @param fires changes to the honest shipment that show it
   * @param misses changes that come close and do not
   * @param wants the field without which it cannot be told
   */
  record Sign(String flag, List<String> fires, List<String> misses, String wants) {
    @Override
    public String toString() {
      return flag;
    }
  }

  private static Sign sign(String flag, String wants, List<String> fires, String... misses) {
    return new Sign(flag, fires, List.of(misses), wants);
  }

  private static List<String> when(String... changes) {
    return List.of(changes);
  }

  static Stream<Sign> signs() {
    String to = "/parties/1/";
    String payer = "/parties/4/";
    return Stream.of(
        sign("route.embargoed", "/transit", when("/transit", "BY"), "/transit", "GE"),
        sign(
            "route.embargoed-listed",
            "/lines/0/hsCode",
            when("/transit", "BY"),
            "/transit",
            "BY",
            "/lines/0/hsCode",
            "6109.10"),
        sign("route.hub", "/transit", when("/transit", "GE"), "/transit", "BG"),
        sign(
            "route.detour",
            "/dispatch",
            when("/dispatch", "UZ", "/transit", "IR"),
            "/dispatch",
            "UZ",
            "/transit",
            "KG"),
        sign("route.dispatch-elsewhere", "/dispatch", when("/dispatch", "AE"), "/dispatch", "NL"),
        sign("route.many-legs", "/transit", when("/transit", "GE AZ UZ"), "/transit", "BG RO UZ"),
        sign(
            "party.founded-after-invasion",
            to + "incorporated",
            when(to + "incorporated", "2022-02-25"),
            to + "incorporated",
            "2022-02-24"),
        sign(
            "payment.payer-founded-after-invasion",
            payer + "incorporated",
            when(payer + "incorporated", "2022-05-16"),
            payer + "incorporated",
            "2022-05-16",
            payer + "country",
            "DE"),
        sign(
            "party.new-customer",
            to + "customerSince",
            when(to + "customerSince", "2023-01-10"),
            to + "customerSince",
            "2023-01-10",
            "/lines/0/hsCode",
            "6109.10"),
        sign(
            "party.young-firm",
            "/date",
            when(to + "incorporated", "2024-06-02"),
            to + "incorporated",
            "2024-06-01"),
        sign(
            "party.military",
            to + "business",
            when(to + "business", "military"),
            to + "business",
            "government"),
        sign(
            "party.government",
            to + "business",
            when(to + "business", "government"),
            to + "business",
            "government",
            to + "country",
            "JP"),
        sign(
            "party.embargoed",
            payer + "country",
            when(payer + "country", "BY"),
            payer + "country",
            "AM"),
        sign(
            "party.individual",
            "/parties/2/business",
            when("/parties/2/business", "individual"),
            payer + "business",
            "individual"),
        sign(
            "party.trader-without-end-user",
            to + "business",
            when("-/parties/2", "", to + "business", "trader"),
            to + "business",
            "trader"),
        sign(
            "party.forwarder-as-end-user",
            "/parties/2/business",
            when("/parties/2/business", "forwarder"),
            "/parties/2/business",
            "forwarder",
            "/parties/2/country",
            "DE"),
        sign(
            "party.bank-as-consignee",
            to + "business",
            when("-/parties/2", "", to + "business", "bank"),
            to + "business",
            "bank"),
        sign(
            "enduse.refused",
            "/assurances/endUseStatement",
            when("/assurances/endUseStatement", "refused"),
            "/assurances/endUseStatement",
            "missing"),
        sign(
            "enduse.missing",
            "/assurances/endUseStatement",
            when("/assurances/endUseStatement", "missing"),
            "/assurances/endUseStatement",
            "missing",
            "/lines/0/hsCode",
            "6109.10"),
        sign(
            "enduse.clause-refused",
            "/assurances/noReexportClause",
            when("/assurances/noReexportClause", "refused"),
            "/assurances/noReexportClause",
            "missing"),
        sign(
            "payment.third-country",
            payer + "country",
            when(payer + "country", "AE"),
            payer + "country",
            "GE",
            "/transit",
            "GE"),
        sign(
            "payment.unrelated-payer",
            payer + "name",
            when(payer + "name", "Example Other Ltd"),
            payer + "name",
            "EXAMPLE  STEPPE-LIFTS"),
        sign(
            "party.phone-elsewhere",
            to + "phone",
            when(to + "phone", "+7 916 123 45 67"),
            to + "phone",
            "00 7 727 123 45 67"),
        sign(
            "party.mail-drop",
            to + "address",
            when(to + "address", "Virtual Office 7, Abay Street 12"),
            to + "address",
            "P.O. Box 7, Abay Street 12"),
        sign(
            "party.free-mail",
            to + "email",
            when(to + "email", "office@GMAIL.com"),
            to + "email",
            "gmail.com@lifts.example"),
        sign(
            "party.no-website",
            to + "website",
            when(to + "website", "none"),
            to + "website",
            "none",
            to + "country",
            "DE"),
        sign(
            "party.state-name",
            to + "name",
            when(to + "name", "Example ФГУП Zavod"),
            to + "name",
            "Example FGUPS Zavod"),
        sign(
            "description.vague",
            "/lines/0/description",
            when("/lines/0/description", "Spare parts"),
            "/lines/0/description",
            "spare parts for lifts"));
  }

  private static Draft changed(List<String> changes) {
    Draft draft = HONEST;
    for (int i = 0; i < changes.size(); i += 2) {
      draft = changes.get(i).startsWith("-")
          ? emptied(draft, changes.get(i).substring(1))
          : draft.with(changes.get(i), changes.get(i + 1));
    }
    return draft;
  }

  /** Turns a party into a forwarder of whom no check asks, so that the numbers of the others stay. */
  private static Draft emptied(Draft draft, String at) {
    return draft.without(at).with(at + "/role", "forwarder");
  }

  private static LineScreening screen(Draft draft) {
    return SCREENER.screen(draft.shipment()).lines().get(0);
  }

  private static List<String> codes(LineScreening line) {
    return line.findings().stream().map(Finding::code).toList();
  }

  @Test
  void neverClearListedGoodsThroughEmbargoedTerritory() {
    Draft rail = Draft.of(
        "/date", "2024-07-01",
        "/dispatch", "TR",
        "/destination", "CH",
        "/transit", "RU",
        "/lines/0/hsCode", "8542.31");
    assertThat(screen(rail).verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(screen(rail.with("/lines/0/hsCode", "6109.10")).verdict()).isEqualTo(Verdict.CLEAR);
  }

  @Test
  void leaveOutTheEndsOfTheRouteAndCountACountryOnce() {
    Draft plain = HONEST.with("/lines/0/hsCode", "8482.10");
    assertThat(codes(screen(plain.with("/transit", "TR KZ"))))
        .isEqualTo(codes(screen(plain.with("/transit", ""))));
    assertThat(codes(screen(plain.with("/transit", "GE GE GE")))).doesNotContain("route.many-legs");
    assertThat(screen(plain.with("/transit", "GE").without("/dispatch")).notChecked())
        .extracting(n -> n.check() + " " + n.missing())
        .as("Georgia may be where they leave")
        .contains("route.hub /dispatch");
  }

  @ParameterizedTest
  @CsvSource({
    "email,@,false,true",
    "email,x,false,true",
    "email,a@b,false,true",
    "email,a@firm.example,false,false",
    "email,Ali <a@gmail.com>,false,true",
    "email,a@mail.ru,true,false",
    "website,No website,true,false",
    "website,None.,true,false",
    "website,N.A.,true,false",
    "website,—,true,false",
    "website,YOK,true,false",
    "website,0,false,true",
    "website,http://,false,true",
    "website,www,false,true",
    "website,see mail,false,true",
    "website,HTTPS://Firm.Example/about?x=1,false,false",
    "website,firm.example:8080/,false,false",
    "website,фирма.рф,false,false"
  })
  void readOnlyWhatIsAnAddress(String field, String text, boolean found, boolean unknown) {
    String flag = field.equals("email") ? "party.free-mail" : "party.no-website";
    LineScreening line = screen(HONEST.with("/parties/1/" + field, text));
    assertThat(codes(line).contains(flag)).isEqualTo(found);
    assertThat(line.notChecked().stream()
            .anyMatch(n -> n.check().equals(flag) && n.missing().equals("/parties/1/" + field)))
        .isEqualTo(unknown);
  }

  @Test
  void allHaveASignBelow() {
    assertThat(signs().map(Sign::flag))
        .containsExactlyInAnyOrderElementsOf(
            RULES.redFlags().stream().map(flag -> flag.row().id()).toList())
        .hasSizeGreaterThanOrEqualTo(15);
  }

  @Test
  void areSilentOnAnHonestShipment() {
    LineScreening line = SCREENER
        .with(Statistics.quiet("TR", "KZ", "chpl"))
        .screen(HONEST.shipment())
        .lines()
        .get(0);
    assertThat(line.findings()).allMatch(finding -> finding.theme().isEmpty());
    assertThat(line.notChecked()).extracting(NotChecked::missing).doesNotContain("/parties");
    assertThat(line.scoreRange().low()).isEqualTo(line.scoreRange().high());
  }

  @ParameterizedTest
  @MethodSource("signs")
  void areFoundByTheirSign(Sign sign) {
    LineScreening line = screen(changed(sign.fires()));
    assertThat(line.findings())
        .filteredOn(finding -> finding.code().equals(sign.flag()))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.points()).isPositive();
          assertThat(finding.sources()).isNotEmpty();
          assertThat(finding.message(Language.ENGLISH)).doesNotContain("{", "?");
          assertThat(finding.message(Language.TURKISH)).doesNotContain("{", "?");
        });
  }

  @ParameterizedTest
  @MethodSource("signs")
  void areNotFoundByANearMiss(Sign sign) {
    assertThat(codes(screen(changed(sign.misses())))).doesNotContain(sign.flag());
  }

  @ParameterizedTest
  @MethodSource("signs")
  void sayWhichFieldIsWanting(Sign sign) {
    LineScreening line = screen(changed(sign.fires()).without(sign.wants()));
    assertThat(codes(line)).doesNotContain(sign.flag());
    assertThat(line.notChecked())
        .filteredOn(item -> item.check().equals(sign.flag()))
        .extracting(NotChecked::missing)
        .contains(sign.wants());
  }

  @Test
  void ofOneThemeCountTheStrongestInFullAndTheOthersAtHalf() {
    LineScreening line = screen(changed(when("/transit", "BY GE")));
    assertThat(line.findings())
        .filteredOn(finding -> finding.theme().equals(java.util.Optional.of("ROUTE")))
        .extracting(Finding::toString)
        .containsExactly("26 route.embargoed-listed", "6 route.hub", "4 route.embargoed");
  }

  @Test
  void holdTheBearingsOfANewFirm() {
    Draft bearings = Draft.of(
        "/date", "2024-07-01",
        "/destination", "KG",
        "/lines/0/hsCode", "8482.10",
        "/parties/0/role", "consignee",
        "/parties/0/country", "KG",
        "/parties/0/incorporated", "2022-05-16");
    assertThat(screen(bearings).score()).isEqualTo(57);
    assertThat(screen(bearings).verdict()).isEqualTo(io.tidewaiter.rule.Verdict.HOLD);
    assertThat(screen(bearings.without("/parties/0/incorporated")).score()).isEqualTo(42);
  }

  @Test
  void areAskedAboutOnlyOnceATextSpeaksOfThem() {
    Draft payer = changed(when("/parties/4/country", "AE"));
    assertThat(codes(screen(payer.with("/date", "2022-06-27"))))
        .doesNotContain("payment.third-country");
    assertThat(codes(screen(payer.with("/date", "2022-06-28")))).contains("payment.third-country");
  }

  @Test
  void nameWhatTheOthersWouldWant() {
    assertThat(RULES.unscreenedFlags()).hasSizeGreaterThan(50);
    assertThat(RULES.unscreenedFlags())
        .allSatisfy(source -> assertThat(source.wants()).isNotBlank());
    Map<String, Long> statements = new TreeMap<>();
    RULES
        .redFlags()
        .forEach(flag -> statements.put(flag.row().id(), (long) flag.sources().size()));
    assertThat(statements.values().stream().mapToLong(Long::longValue).sum()
            + RULES.unscreenedFlags().size())
        .isGreaterThanOrEqualTo(115);
  }

  @Test
  void reachEveryThemeThatAFieldCanShow() {
    assertThat(RULES.redFlags().stream().map(RedFlag::theme).distinct())
        .containsAll(Arrays.asList(
            "ROUTE",
            "NEW_ENTITY",
            "HISTORY",
            "PROFILE",
            "FORWARDER",
            "ENDUSE",
            "PAYMENT",
            "ADDRESS",
            "WEB",
            "DOCS",
            "OWNERSHIP"));
  }
}
