package io.tidewaiter;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tidewaiter.pack.TinyPack;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.Match;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.Precision;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.testing.FrozenRules;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A list of goods by article number")
class OwnGoodsTest {

  private static final String COLUMNS = "validFrom,validTo,seenOn,provenance,source,note\n";
  private static final Screener STANDARD = Screener.of(FrozenRules.load());
  private static final Screener OWN = Screener.of(TinyPack.own().over(FrozenRules.load()));

  private static Schema schema() {
    try (InputStream in =
        OwnGoodsTest.class.getResourceAsStream("/io/tidewaiter/schema/screening.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** To people who sit where the goods go, so that nothing but the goods is unknown. */
  private static Shipment.Builder to(String destination) {
    return Shipment.builder()
        .date("2024-07-01")
        .destination(destination)
        .transitComplete()
        .endUseStatement("held")
        .party(party("exporter", "DE"))
        .party(party("consignee", destination))
        .party(party("endUser", destination))
        .party(party("purchaser", destination))
        .party(party("payer", destination));
  }

  private static Party party(String role, String country) {
    return Party.builder(role)
        .name("Example")
        .country(country)
        .business("manufacturer")
        .incorporated("1998-01-01")
        .email("post@firm.example")
        .build();
  }

  private static LineItem.Builder motor(String sku) {
    return LineItem.builder().hsCode("8501.32").sku(sku).description("servo motors");
  }

  private static LineScreening screen(Screener screener, Shipment shipment) {
    return screener.screen(shipment).lines().get(0);
  }

  private static LineScreening screen(String sku) {
    return screen(OWN, to("KZ").line(motor(sku).build()).build());
  }

  private static List<String> entries(LineScreening line) {
    return line.matches().stream()
        .map(match -> match.list().id() + " " + match.entry().printed() + " " + match.precision())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "SM-200, own-goods SM-* WITHIN, own-goods SM-200 EXACT",
    "sm-200, own-goods SM-* WITHIN, own-goods SM-200 EXACT",
    "' SM-200\u00a0', own-goods SM-* WITHIN, own-goods SM-200 EXACT",
    "SM-2001, own-goods SM-* WITHIN,",
    "SM-, own-goods SM-* WITHIN,",
    "SM, ,",
    "XSM-200, ,",
    "S M-200, ,"
  })
  @DisplayName("is met by a whole number exactly and by a beginning within it, not by near misses")
  void isMetByNumbers(String sku, String one, String other) {
    assertThat(entries(screen(sku)))
        .containsExactlyElementsOf(
            Stream.of(one, other).filter(Objects::nonNull).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"KIT-1", "kit-1", "kıt-1", "KİT-1", "Kit-1"})
  @DisplayName("knows one letter I, whatever the language of the machine")
  void knowsOneLetterI(String sku) {
    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      TinyPack pack = TinyPack.own().replace("own-goods/goods.csv", "SM-200", "Kit-1");
      LineScreening line = screen(
          Screener.of(pack.over(FrozenRules.load())),
          to("KZ").line(motor(sku).build()).build());
      assertThat(entries(line)).containsExactly("own-goods Kit-1 EXACT");
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  @DisplayName("gives its points, says what was met and names the pack")
  void givesItsPoints() {
    Screening screening = OWN.screen(to("KZ").line(motor("sm-201").build()).build());
    LineScreening line = screening.lines().get(0);
    assertThat(line.findings())
        .extracting(Finding::toString)
        .containsExactly("40 destination.corridor", "20 goods.own-goods");
    Finding finding = line.findings().get(1);
    assertThat(finding.message())
        .isEqualTo("Article sm-201 falls under SM-* (Servo motors) of the List own-goods.");
    assertThat(finding.message(Language.TURKISH)).contains("sm-201 numaralı ürün", "SM-*");
    assertThat(finding.field()).contains("/lines/0/sku");
    assertThat(finding.pack()).contains("acme");
    assertThat(finding.sources()).containsExactly("Manual 4");
    assertThat(screening.toJson())
        .contains(
            "{\"pack\":\"acme\",\"list\":\"own-goods\",\"code\":\"SM-*\",\"precision\":\"WITHIN\"")
        .contains("\"sku\":\"sm-201\",\"precision\":\"WITHIN\"");
    assertThat(schema().validate(screening.toJson(), InputFormat.JSON)).isEmpty();
    assertThat(screening.toText()).contains("Article sm-201 falls under SM-*");
    assertThat(screening.toHtml()).contains("<td>SM-*</td>");
  }

  @Test
  @DisplayName("counts beside the lists by code as one of them: the highest counts")
  void countsBesideOtherLists() {
    LineItem chip = LineItem.builder().hsCode("8542.31").sku("SM-200").build();
    assertThat(screen(OWN, to("KZ").line(chip).build()).findings())
        .extracting(Finding::toString)
        .startsWith("44 goods.chpl.tier-1", "40 destination.corridor")
        .contains("0 goods.own-goods");
    TinyPack heavy = TinyPack.own().replace("risk-model.json", "20", "60");
    assertThat(screen(
                Screener.of(heavy.over(FrozenRules.load())), to("KZ").line(chip).build())
            .findings())
        .extracting(Finding::toString)
        .startsWith("60 goods.own-goods")
        .contains("0 goods.chpl.tier-1");
  }

  @ParameterizedTest
  @CsvSource({"2023-12-31,0", "2024-01-01,1", "2024-12-31,1", "2025-01-01,0"})
  @DisplayName("holds from the first to the last day of a row, both inclusive")
  void holdsFromTheFirstToTheLastDay(LocalDate day, int met) {
    Shipment shipment = to("KZ").line(motor("SM-7").build()).build();
    assertThat(OWN.screen(shipment, day).lines().get(0).matches()).hasSize(met);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "85.4x", "8542.99"})
  @DisplayName("is met where there is no code that can be read, and the line stays INCOMPLETE")
  void isMetWithoutACode(String code) {
    LineItem.Builder line = LineItem.builder().sku("SM-200").description("servo motors");
    LineScreening screened = screen(
        OWN,
        to("CH").line(code.isEmpty() ? line.build() : line.hsCode(code).build()).build());
    assertThat(screened.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(screened.matches().stream().filter(m -> m.list().id().equals("own-goods")))
        .extracting(Match::precision)
        .containsExactly(Precision.WITHIN, Precision.EXACT);
    assertThat(screened.findings()).extracting(Finding::code).contains("goods.own-goods");
    assertThat(screened.scoreRange().low()).isZero();
    assertThat(screened.notChecked())
        .extracting(open -> open.check() + " " + open.missing())
        .contains("goods /lines/0/hsCode")
        .doesNotContain("goods /lines/0/sku");
  }

  @Test
  @DisplayName(
      "leaves a line without a number clear, names what is wanting and widens the range by its points")
  void leavesALineWithoutANumberClear() {
    Shipment.Builder shipment =
        to("KZ").line(LineItem.builder().hsCode("6109.10").description("shirts").build());
    LineScreening line = screen(OWN, shipment.build());
    assertThat(line.verdict()).isEqualTo(Verdict.CLEAR);
    assertThat(line.notChecked())
        .extracting(open -> open.check() + " " + open.missing())
        .contains("goods /lines/0/sku");
    ScoreAndRange before = ScoreAndRange.of(screen(STANDARD, shipment.build()));
    // 20 of the list and 20 of trade statistics, which are asked about goods of a list
    assertThat(ScoreAndRange.of(line))
        .isEqualTo(new ScoreAndRange(before.score(), before.low(), before.high() + 40));
    assertThat(screen(OWN, to("KZ").line(motor(" ").build()).build()).notChecked())
        .extracting(open -> open.missing())
        .contains("/lines/0/sku");
    assertThat(OWN.screen(shipment.build(), LocalDate.of(2023, 12, 31)).toText())
        .as("the day before the first row")
        .doesNotContain("/sku");
  }

  private record ScoreAndRange(int score, int low, int high) {
    static ScoreAndRange of(LineScreening line) {
      return new ScoreAndRange(
          line.score(), line.scoreRange().low(), line.scoreRange().high());
    }
  }

  @Test
  @DisplayName("is led to by bans, duties and red flags as a list by code is")
  void isLedToByBansDutiesAndFlags() {
    TinyPack pack = TinyPack.own()
        .put(
            "bans/bans.csv",
            "id,list,country,leg,dispatch,jurisdiction," + COLUMNS
                + "own-ban,own-goods,KG,DESTINATION,,ACME,2024-01-01,,,EDITORIAL,Manual 6,Ours\n")
        .put(
            "obligations/obligations.csv",
            "id,code,jurisdiction,status,lists,tiers,chapters,exceptCodes,destinations,outside,"
                + "dispatch,transit,business,trigger,sparedBefore,sparedUntil,deposit,action,"
                + COLUMNS
                + "own-duty,own-duty,ACME,GUIDANCE,own-goods,,,,KZ,,,,,,,,,Ask the plant,"
                + "2024-01-01,,,EDITORIAL,Manual 7,Ours\n")
        .put(
            "red-flags/flags.csv",
            "id,test,theme,goods,floor,since,limit," + COLUMNS
                + "own.missing,END_USE_MISSING,ENDUSE,own-goods,,,,2024-01-01,,,EDITORIAL,Manual 8,"
                + "Ours\n")
        .put(
            "red-flags/sources.csv",
            "id,flag,theme,wants,statement," + COLUMNS
                + "own-s,own.missing,ENDUSE,,Ask for it,2024-01-01,,,EDITORIAL,Manual 8,Ours\n")
        .replace(
            "risk-model.json",
            "{\"weights\": {",
            "{\"weights\": {\"own.missing\": {\"points\": 9, \"reason\": \"Ours\"}, ");
    Screener screener = Screener.of(pack.over(FrozenRules.load()));
    assertThat(screener.screen(to("KG").line(motor("SM-9").build()).build()).verdict())
        .isEqualTo(Verdict.PROHIBITED);
    assertThat(screener.screen(to("KG").line(motor("XM-9").build()).build()).verdict())
        .isEqualTo(Verdict.CLEAR);
    LineScreening unknown =
        screener.screen(to("KG").line("6109.10").build()).lines().get(0);
    assertThat(unknown.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(unknown.findings())
        .filteredOn(finding -> finding.code().equals("law.own-ban"))
        .extracting(Finding::message)
        .containsExactly(
            "ACME law prohibits sending some articles of the List own-goods to or"
                + " through Kyrgyzstan. The line states no article number, so it could be one of them.");
    assertThat(unknown.notChecked())
        .anySatisfy(open -> assertThat(open.missing()).isEqualTo("/lines/0/sku"));
    assertThat(screener.screen(to("DE").line("6109.10").build()).verdict())
        .isEqualTo(Verdict.CLEAR);
    assertThat(duties(screener, motor("SM-9"))).contains("own-duty");
    assertThat(duties(screener, motor("XM-9"))).doesNotContain("own-duty");
    assertThat(duties(screener, LineItem.builder().sku("SM-9"))).contains("own-duty");
    Shipment.Builder missing = to("KZ").endUseStatement("missing");
    assertThat(screen(screener, missing.line(motor("SM-9").build()).build()).findings())
        .extracting(Finding::toString)
        .contains("9 own.missing");
    LineScreening unnamed = screen(
        screener,
        to("KZ")
            .endUseStatement("missing")
            .line(
                LineItem.builder().hsCode("8501.32").description("servo motors").build())
            .build());
    assertThat(unnamed.findings()).extracting(Finding::code).doesNotContain("own.missing");
    assertThat(unnamed.notChecked())
        .extracting(open -> open.check() + " " + open.missing())
        .contains("own.missing /lines/0/sku", "duty.own-duty /lines/0/sku");
    assertThat(unnamed.scoreRange().high()).isEqualTo(unnamed.score() + 20 + 20 + 9);
  }

  private static List<String> duties(Screener screener, LineItem.Builder line) {
    return screener.screen(to("KZ").line(line.build()).build()).duties().stream()
        .map(duty -> duty.obligation().code())
        .toList();
  }

  @Test
  @DisplayName("takes no finding away from a description that names goods of it")
  void takesNoFindingFromADescription() {
    TinyPack pack = TinyPack.own()
        .replace("own-goods/goods.csv", "own-sm-200,,SM-200,", "own-chips,854231,,")
        .replace("risk-model.json", "20", "60");
    Screener screener = Screener.of(pack.over(FrozenRules.load()));
    LineScreening line = screen(
        screener,
        to("KZ")
            .line(LineItem.builder()
                .hsCode("9503.00")
                .description("FPGA XC7K325T")
                .build())
            .build());
    assertThat(line.findings()).extracting(Finding::code).contains("description.listed-goods");
    LineScreening listed = screen(
        screener,
        to("KZ")
            .line(LineItem.builder()
                .hsCode("9503.00")
                .description("FPGA XC7K325T")
                .sku("SM-1")
                .build())
            .build());
    assertThat(listed.score())
        .isBetween(line.scoreRange().low(), line.scoreRange().high());
  }

  @Test
  @DisplayName("changes no byte of a result where no row is in force")
  void changesNoByteWhereNoRowIsInForce() {
    LocalDate before = LocalDate.of(2023, 12, 31);
    for (String sku : List.of("SM-200", "SM-1", "X")) {
      Shipment shipment = to("KZ").line(motor(sku).build()).line("8542.31").build();
      assertThat(rulesCut(OWN.screen(shipment, before).toJson()))
          .isEqualTo(rulesCut(STANDARD.screen(shipment, before).toJson()));
    }
  }

  private static String rulesCut(String json) {
    return json.replaceAll("\"rules\":\\{[^}]*\\}", "");
  }
}
