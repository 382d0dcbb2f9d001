package io.tidewaiter;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tidewaiter.audit.AuditLog;
import io.tidewaiter.audit.PartyKey;
import io.tidewaiter.audit.Replay;
import io.tidewaiter.audit.Replayed.Outcome;
import io.tidewaiter.pack.TinyPack;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.testing.FrozenRules;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An exception that a company makes")
class ExceptionsTest {

  private static final RuleSet FROZEN = FrozenRules.load();
  private static final Screener PLAIN = Screener.of(TinyPack.own().over(FROZEN));
  private static final String YEAR = ",end use checked,2024-01-01,2024-12-31";

  /** The rules with exceptions, each as finding, article number, customer and destination. */
  private static Screener except(String... exceptions) {
    TinyPack pack = TinyPack.own();
    for (int i = 0; i < exceptions.length; i++) {
      pack.except("acme-" + (i + 1) + "," + exceptions[i] + YEAR);
    }
    return Screener.of(pack.over(FROZEN));
  }

  private static Party.Builder party(String role, String name, String country) {
    return Party.builder(role)
        .name(name)
        .country(country)
        .business("manufacturer")
        .incorporated("1998-01-01")
        .email("post@firm.example");
  }

  /** With a young buyer who writes from a free-mail address. */
  private static Shipment.Builder to(String destination) {
    return Shipment.builder()
        .date("2024-07-01")
        .destination(destination)
        .transitComplete()
        .endUseStatement("held")
        .party(party("exporter", "Example", "DE").build())
        .party(party("consignee", "Acme  Kazakhstan LLP", destination)
            .incorporated("2022-05-16")
            .email("acme@gmail.com")
            .build())
        .party(party("endUser", "ACME Kazakhstan LLP", destination).build())
        .party(party("purchaser", "Acme Kazakhstan LLP", destination).build())
        .party(party("payer", "Example Plant", destination).build());
  }

  private static LineItem.Builder chip() {
    return LineItem.builder().hsCode("8542.31").description("processors");
  }

  private static LineScreening screen(Screener screener, Shipment.Builder shipment) {
    return screener.screen(shipment.build()).lines().get(0);
  }

  private static List<String> told(LineScreening line) {
    return line.findings().stream().map(Finding::toString).toList();
  }

  private static Finding finding(LineScreening line, String code) {
    return line.findings().stream()
        .filter(finding -> finding.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName(
      "keeps a finding from counting, and the finding says so, until when, for whom and why")
  void keepsAFindingFromCounting() throws IOException {
    Screener screener = except("party.founded-after-invasion,SM-*,ACME Kazakhstan LLP,KZ");
    Shipment shipment = to("KZ").line(chip().sku("sm-200").build()).build();
    Screening screening = screener.screen(shipment);
    LineScreening line = screening.lines().get(0);
    LineScreening without = PLAIN.screen(shipment).lines().get(0);
    assertThat(told(without)).contains("15 party.founded-after-invasion");
    assertThat(told(line)).contains("0 party.founded-after-invasion", "5 party.free-mail");
    assertThat(line.score()).isEqualTo(without.score() - 15);
    assertThat(line.scoreRange().low()).isEqualTo(without.scoreRange().low() - 15);
    assertThat(line.scoreRange().high()).isEqualTo(without.scoreRange().high() - 15);
    Finding finding = finding(line, "party.founded-after-invasion");
    assertThat(finding.message())
        .startsWith("Acme  Kazakhstan LLP (Kazakhstan) was founded on 2022-05-16")
        .endsWith("It does not count until 2024-12-31 for SM-* to ACME Kazakhstan LLP in Kazakhstan"
            + " because: end use checked (exception acme-1 of pack acme).");
    assertThat(finding.message(Language.TURKISH))
        .endsWith("Bu bulgu 2024-12-31 gününe kadar SM-* için ACME Kazakhstan LLP alıcısında"
            + " Kazakistan varışında sayılmaz, çünkü: end use checked"
            + " (acme paketinin acme-1 istisnası).");
    assertThat(finding.evidence())
        .containsEntry("exception", "acme-1")
        .containsEntry("exceptionPack", "acme")
        .containsEntry("exceptionUntil", "2024-12-31");
    assertThat(finding.sources()).endsWith("File 7");
    assertThat(finding.pack()).contains("frozen-test-pack");
    assertThat(schema().validate(screening.toJson(), InputFormat.JSON)).isEmpty();
    assertThat(screening.toText()).contains("(exception", "acme-1 of pack acme).");
    assertThat(screening.toHtml()).contains("exception acme-1 of pack acme");
    assertThat(screening.summary()).doesNotContain("founded");
    assertThat(
            Replay.under(screener.rules()).replay(screening.toJson(), shipment).outcome())
        .isEqualTo(Outcome.IDENTICAL);
  }

  @Test
  @DisplayName("is logged without the customer where parties are withheld")
  void isLoggedWithoutTheCustomer(@TempDir Path folder) throws IOException {
    byte[] secret = "thirty-two bytes that are a test".getBytes(StandardCharsets.UTF_8);
    Shipment shipment = to("KZ").line(chip().sku("SM-200").build()).build();
    Screening screening = except(
            "goods.chpl*,,ACME KAZAKHSTAN LLP,", "party.free-mail,,acme kazakhstan llp,")
        .screen(shipment);
    assertThat(screening.toJson()).contains("to ACME KAZAKHSTAN LLP", "to acme kazakhstan llp");
    try (AuditLog log = AuditLog.in(folder, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
        .withholdParties(PartyKey.of("test", secret))
        .open()) {
      log.append(shipment, screening);
    }
    for (Path file : AuditLog.files(folder)) {
      assertThat(Files.readString(file))
          .contains("[withheld] because: end use checked")
          .doesNotContainIgnoringCase("kazakhstan llp");
    }
  }

  private static Schema schema() {
    try (InputStream in =
        ExceptionsTest.class.getResourceAsStream("/io/tidewaiter/schema/screening.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"2023-12-31,false", "2024-01-01,true", "2024-12-31,true", "2025-01-01,false"})
  @DisplayName("holds from its first to its last day, both inclusive")
  void holdsFromItsFirstToItsLastDay(LocalDate day, boolean holds) {
    Screener screener = except("party.free-mail,SM-*,,");
    Shipment shipment = to("KZ").line(chip().sku("SM-1").build()).build();
    LineScreening line = screener.screen(shipment, day).lines().get(0);
    assertThat(told(line)).contains((holds ? "0" : "5") + " party.free-mail");
    if (!holds) {
      assertThat(rulesCut(screener.screen(shipment, day)))
          .isEqualTo(rulesCut(PLAIN.screen(shipment, day)));
    }
  }

  private static String rulesCut(Screening screening) {
    return screening.toJson().replaceAll("\"rules\":\\{[^}]*\\}", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "party.free-mail,SM-200,,|true",
        "party.free-mail,SM-201,,|false",
        "party.free-mail,,acme kazakhstan llp,|true",
        "party.free-mail,,  ACME KAZAKHSTAN  LLP ,|true",
        "party.free-mail,SM\u2011200,Acme\u00a0Kazakhstan\u200b LLP,|true",
        "party.free-mail,,Example Plant,|false",
        "party.free-mail,,Acme Kazakhstan,|false",
        "party.free-mail,,Example,|false",
        "party.free-mail,,,KZ|true",
        "party.free-mail,,,KG|false",
        "party.f*,,,KZ|true",
        "party.founded-after-invasion,,,KZ|false",
        "party.free-mail,SM-*,Acme Kazakhstan LLP,KG|false",
        "party.free-mail,XM-*,Acme Kazakhstan LLP,KZ|false",
        "party.free-mail,SM-*,Orion,KZ|false"
      })
  @DisplayName("holds where all that it is for is met: goods, the customer, the destination")
  void holdsWhereAllIsMet(String exception, boolean holds) {
    LineScreening line =
        screen(except(exception), to("KZ").line(chip().sku("SM-200").build()));
    assertThat(told(line)).contains((holds ? "0" : "5") + " party.free-mail");
  }

  @ParameterizedTest
  @CsvSource({"endUser,Orion,false", "intermediateConsignee,Orion,false", "payer,Orion,true"})
  @DisplayName("for a customer does not hide anybody else who buys or receives the goods")
  void hidesNoOtherBuyer(String role, String name, boolean holds) {
    LineScreening line = screen(
        except("party.*,,Acme Kazakhstan LLP,"),
        to("KZ").party(party(role, name, "KZ").build()).line(chip().build()));
    assertThat(told(line)).contains((holds ? "0" : "5") + " party.free-mail");
  }

  @Test
  @DisplayName("is unknown where somebody else who receives the goods has no name")
  void isUnknownWhereAnotherHasNoName() {
    LineScreening line = screen(
        except("party.*,,Acme Kazakhstan LLP,"),
        to("KZ")
            .party(Party.builder("endUser").country("KZ").build())
            .line(chip().build()));
    assertThat(told(line)).contains("5 party.free-mail");
    assertThat(line.notChecked())
        .filteredOn(open -> open.check().equals("exception.acme-1"))
        .extracting(open -> open.missing())
        .containsExactly("/parties/5/name");
  }

  @Test
  @DisplayName("knows a number and a name whose letters have come apart from their accents")
  void knowsLettersApartFromTheirAccents() {
    LineScreening line = screen(
        except("party.free-mail,\u00c7EL\u0130K-1,,"),
        to("KZ").line(chip().sku("C\u0327ELI\u0307K-1").build()));
    assertThat(told(line)).contains("0 party.free-mail");
  }

  @Test
  @DisplayName("is told by the one that ends last where several hold")
  void tellsTheLastEnd() {
    TinyPack pack = TinyPack.own()
        .except("a,party.free-mail,,,KZ,short,2024-01-01,2024-12-31")
        .except("b,party.free-mail,,,KZ,long,2024-01-01,2025-12-31")
        .except("c,party.free-mail,,,KZ,middle,2024-01-01,2025-06-30");
    LineScreening line =
        screen(Screener.of(pack.over(FROZEN)), to("KZ").line(chip().build()));
    assertThat(finding(line, "party.free-mail").message())
        .contains("until 2025-12-31", "because: long");
  }

  @Test
  @DisplayName("is counted in the summary, which does not call clear what was set aside")
  void isCountedInTheSummary() {
    Shipment shipment = Shipment.builder()
        .date("2024-07-01")
        .destination("CH")
        .line(chip().sku("SM-1").build())
        .build();
    Screening screening = except("goods.*,SM-*,,").screen(shipment);
    assertThat(screening.verdict()).isEqualTo(Verdict.CLEAR);
    assertThat(screening.summary())
        .startsWith("But for what exceptions set aside, nothing in these rules speaks against")
        .contains("Findings that do not count because of exceptions: ");
    assertThat(screening.summary(Language.TURKISH)).contains("İstisnalar nedeniyle sayılmayan");
    assertThat(PLAIN.screen(shipment).summary()).doesNotContain("exceptions");
  }

  @Test
  @DisplayName("lets the next highest match count when that on the goods does not")
  void letsTheNextHighestMatchCount() {
    LineItem chip = chip().sku("SM-200").build();
    LineScreening line = screen(except("goods.chpl*,SM-*,,"), to("KZ").line(chip));
    assertThat(told(line)).contains("20 goods.own-goods", "0 goods.chpl.tier-1");
    assertThat(line.score()).isEqualTo(screen(PLAIN, to("KZ").line(chip)).score() - 24);
    assertThat(finding(line, "goods.chpl.tier-1").message())
        .contains("It stands in tier 1. It does not count until 2024-12-31 for SM-* because")
        .doesNotContain("A stronger match");
    assertThat(told(screen(except("goods.*,SM-*,,"), to("KZ").line(chip))))
        .contains("0 goods.own-goods", "0 goods.chpl.tier-1", "0 goods.eu-833-vii-b");
  }

  @Test
  @DisplayName("takes the least verdict of a possible match with it")
  void takesTheLeastVerdictOfAPossibleMatch() {
    Shipment.Builder coarse = to("CH")
        .line(LineItem.builder()
            .hsCode("8542")
            .sku("X-1")
            .description("processors")
            .build());
    Shipment.Builder hub = to("TR")
        .line(LineItem.builder()
            .hsCode("8542")
            .sku("X-1")
            .description("processors")
            .build());
    assertThat(screen(PLAIN, hub).verdict()).isGreaterThanOrEqualTo(Verdict.REVIEW);
    LineScreening excused = screen(except("goods.*,X-*,,", "party.*,X-*,,"), hub);
    assertThat(excused.verdict()).isEqualTo(Verdict.CLEAR);
    assertThat(excused.notChecked()).extracting(open -> open.check()).contains("goods.precision");
    assertThat(screen(except("goods.*,X-*,,"), coarse).verdict()).isEqualTo(Verdict.CLEAR);
  }

  @Test
  @DisplayName("excuses those of many matches that are told together, and no others")
  void excusesMatchesThatAreToldTogether() {
    Shipment.Builder chapter = to("KZ")
        .line(LineItem.builder().hsCode("85").sku("X-1").description("goods").build());
    LineScreening plain = screen(PLAIN, chapter);
    assertThat(plain.findings()).extracting(Finding::code).contains("goods.more");
    LineScreening some = screen(except("goods.chpl*,X-*,,"), chapter);
    assertThat(some.findings())
        .filteredOn(finding -> finding.code().startsWith("goods."))
        .extracting(Finding::weight)
        .allSatisfy(weight -> assertThat(weight).isLessThanOrEqualTo(8));
    LineScreening all = screen(except("goods.*,X-*,,"), chapter);
    assertThat(all.findings())
        .filteredOn(finding -> finding.code().startsWith("goods."))
        .extracting(Finding::points)
        .containsOnly(0);
  }

  @Test
  @DisplayName("lifts no ban, no want of data and no embargo, and leaves the duties")
  void liftsNoBan() {
    Screener all = except(
        "goods.*,SM-*,,",
        "party.*,SM-*,,",
        "description.*,SM-*,,",
        "route.*,SM-*,,",
        "flow.*,SM-*,,");
    LineItem chip = chip().sku("SM-200").build();
    LineScreening banned = screen(all, to("RU").line(chip));
    assertThat(banned.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(banned.score()).isEqualTo(50);
    LineItem shirts = LineItem.builder().hsCode("6109.10").sku("SM-200").build();
    assertThat(screen(all, to("RU").line(shirts)).verdict()).isEqualTo(Verdict.HOLD);
    LineItem uncoded = LineItem.builder().hsCode("85.4x").sku("SM-200").build();
    assertThat(screen(all, to("CH").line(uncoded)).verdict()).isEqualTo(Verdict.INCOMPLETE);
    Screening kept = all.screen(to("KZ").line(chip).build());
    assertThat(kept.verdict()).isEqualTo(Verdict.CLEAR);
    assertThat(kept.duties())
        .extracting(duty -> duty.obligation().row().id())
        .isEqualTo(PLAIN.screen(to("KZ").line(chip).build()).duties().stream()
            .map(duty -> duty.obligation().row().id())
            .toList())
        .isNotEmpty();
  }

  @Test
  @DisplayName("of a red flag leaves the least verdict that the flag asks for")
  void leavesTheVerdictOfAFlag() {
    LineScreening line = screen(
        except("enduse.*,SM-*,,"),
        to("CH").endUseStatement("refused").line(chip().sku("SM-200").build()));
    assertThat(told(line)).contains("0 enduse.refused");
    assertThat(line.verdict()).isEqualTo(Verdict.REVIEW);
  }

  @Test
  @DisplayName("of which it is not known whether it holds only lowers what the score could be")
  void onlyLowersTheRangeWhenUnknown() {
    Screener screener = except("party.free-mail,ZZ-*,Acme Kazakhstan LLP,");
    Shipment.Builder unnamed = to("KZ").line(chip().build());
    LineScreening plain = screen(PLAIN, unnamed);
    LineScreening line = screen(screener, unnamed);
    assertThat(told(line)).isEqualTo(told(plain));
    assertThat(line.verdict()).isEqualTo(plain.verdict());
    assertThat(line.scoreRange().low()).isEqualTo(plain.scoreRange().low() - 5);
    assertThat(line.scoreRange().high()).isEqualTo(plain.scoreRange().high());
    assertThat(line.notChecked())
        .filteredOn(open -> open.check().startsWith("exception."))
        .singleElement()
        .satisfies(open -> assertThat(open.check()).isEqualTo("exception.acme-1"))
        .satisfies(open -> assertThat(open.missing()).isEqualTo("/lines/0/sku"))
        .satisfies(open -> assertThat(open.title(Language.ENGLISH)).isEqualTo("exception acme-1"));
    assertThat(screen(screener, to("KZ").line(chip().sku("A-1").build())).notChecked())
        .noneMatch(open -> open.check().startsWith("exception."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x"})
  @DisplayName("for a customer is unknown where a buyer has no name or nobody is stated")
  void isUnknownWithoutNames(String role) {
    Screener screener = except("route.embargoed,,Orion,");
    Shipment.Builder shipment =
        Shipment.builder().date("2024-07-01").destination("KZ").transit("RU").line("6109.10");
    if (!role.isEmpty()) {
      shipment.party(party("middleman", "Orion", "KZ").build());
    }
    LineScreening line = screen(screener, shipment);
    assertThat(told(line)).contains("8 route.embargoed");
    assertThat(line.scoreRange().low()).isEqualTo(10);
    assertThat(line.notChecked())
        .filteredOn(open -> open.check().equals("exception.acme-1"))
        .extracting(open -> open.missing())
        .containsExactlyElementsOf(
            role.isEmpty() ? List.of("/parties") : List.of("/parties/0/role", "/parties"));
  }
}
