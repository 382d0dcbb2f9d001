package io.tidewaiter.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tidewaiter.Screener;
import io.tidewaiter.audit.Change.Part;
import io.tidewaiter.audit.Replayed.Outcome;
import io.tidewaiter.flow.FlowAnalysis;
import io.tidewaiter.flow.FlowPeriod;
import io.tidewaiter.flow.FlowReader;
import io.tidewaiter.flow.LaneEvidence;
import io.tidewaiter.intake.RandomShipment;
import io.tidewaiter.pack.TinyPack;
import io.tidewaiter.report.Language;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Shipment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The replay of a stored result")
class ReplayTest {

  private static final RuleSet RULES = pack(1).rules();
  private static final RuleSet NEWER = pack(2)
      .replace(
          "risk-model.json",
          "\"goods.chips.tier-1\": {\"points\": 44",
          "\"goods.chips.tier-1\": {\"points\": 20")
      .replace("wide/goods.csv", "wide-8542,8542,,,,,,2024-01-01", "wide-8542,8542,,,,2025-01-01,,")
      .rules();
  private static final Screener SCREENER = Screener.of(RULES);
  private static final Replay REPLAY = Replay.under(RULES);
  private static final Shipment CHIPS = Shipment.builder()
      .id("A")
      .date("2024-03-01")
      .destination("KZ")
      .line("8542.31")
      .line("6109.10")
      .build();

  private static TinyPack pack(int version) {
    return new TinyPack()
        .replaceInManifest("\"version\": \"1\"", "\"version\": \"" + version + "\"")
        .replace(
            "risk-model.json",
            "\"weights\": {",
            "\"weights\": {\"flow.leaking\": {\"points\": 20, \"reason\": \"x\"},");
  }

  private static LaneEvidence evidence(int arrived) {
    FlowAnalysis analysis = FlowAnalysis.builder().build();
    String table = "period,reporter,partner,flow,hs,value,currency,measure\n"
        + "2023,TR,KZ,export,chips,9000000,USD,growth\n2023,KZ,TR,import,chips," + arrived
        + ",USD,growth\n";
    try (FlowReader reader =
        FlowReader.open(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))) {
      analysis.add(reader);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return LaneEvidence.of(
        analysis.lanes(FlowPeriod.parse("2023")), LocalDate.of(2024, 2, 1), "Test");
  }

  private static void isIdentical(Replayed replayed) {
    assertThat(replayed.toText()).isEqualTo("IDENTICAL  the same bytes came out\n");
    assertThat(replayed.outcome()).isEqualTo(Outcome.IDENTICAL);
    assertThat(replayed.changes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void givesTheSameBytesInTheLanguageOfTheResult(Language language) {
    Replayed replayed = REPLAY.replay(SCREENER.screen(CHIPS).toJson(language), CHIPS);
    isIdentical(replayed);
    assertThat(replayed.language()).isEqualTo(language);
    assertThat(replayed.screening().toJson(language))
        .isEqualTo(SCREENER.screen(CHIPS).toJson(language));
  }

  @Test
  void keepsToTheDayAndTheJurisdictionsOfTheResult() {
    Screener eu = SCREENER.withinJurisdictions("EU");
    Shipment banned =
        Shipment.builder().date("2024-03-01").destination("RU").line("8542.31").build();
    isIdentical(REPLAY.replay(eu.screen(banned).toJson(), banned));
    LocalDate before = LocalDate.of(2022, 1, 1);
    isIdentical(REPLAY.replay(SCREENER.screen(CHIPS, before).toJson(), CHIPS));
    isIdentical(REPLAY.replay(eu.screen(CHIPS, before).toJson(Language.TURKISH), CHIPS));
  }

  @ParameterizedTest
  @CsvSource({",", "soon,", ",2024-07-01", "soon,2024-07-01", ",2023-01-01", "soon,2023-01-01"})
  void tellsTheLegalStateFromTheSameDayGivenForAShipmentWithoutADate(String date, LocalDate asOf) {
    Shipment.Builder undated = Shipment.builder().destination("KZ").line("8542.31");
    Shipment shipment = date == null ? undated.build() : undated.date(date).build();
    isIdentical(REPLAY.replay(
        (asOf == null ? SCREENER.screen(shipment) : SCREENER.screen(shipment, asOf)).toJson(),
        shipment));
  }

  @Property(tries = 300)
  void givesTheSameBytesForAnyShipment(@ForAll long seed) {
    Random random = new Random(seed);
    Shipment shipment = new RandomShipment(random).shipment();
    LocalDate asOf = LocalDate.of(2022 + random.nextInt(4), 1, 1);
    Language language = random.nextBoolean() ? Language.ENGLISH : Language.TURKISH;
    String stored = (random.nextBoolean()
            ? SCREENER.screen(shipment)
            : SCREENER.screen(shipment, asOf))
        .toJson(language);
    isIdentical(REPLAY.replay(stored, shipment));
    Replayed newer = Replay.under(NEWER).replay(stored, shipment);
    assertThat(newer.outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(newer.changes())
        .extracting(Change::toString)
        .contains("rules: version standard 1 -> standard 2");
  }

  @Test
  void saysWhatOtherRulesChange() {
    Replayed replayed = Replay.under(NEWER).replay(SCREENER.screen(CHIPS).toJson(), CHIPS);
    assertThat(replayed.outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(replayed.storedUnder().version()).isEqualTo("standard 1");
    assertThat(replayed.screening().rules().version()).isEqualTo("standard 2");
    assertThat(replayed.changes())
        .extracting(Change::toString)
        .contains(
            "shipment: verdict HOLD -> REVIEW",
            "shipment: score 54 -> 30",
            "line 1: score 54 -> 30",
            "line 1: match wide 8542: gone: WITHIN",
            "line 1: finding goods.chips.tier-1 /lines/0/hsCode: points 44 -> 20",
            "line 1: finding goods.wide /lines/0/hsCode: gone: 0 HS 8542.31 falls under 8542 of the List wide."
                + " The day of its listing was not traced, so it counts on every date."
                + " A stronger match of the line already counts.",
            "line 1: what if goods.wide /lines/0/hsCode: gone: 54 HOLD")
        .noneMatch(change -> change.startsWith("line 2"));
    assertThat(replayed.changes())
        .filteredOn(change -> change.property().equals("points"))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.part()).isEqualTo(Part.FINDING);
          assertThat(change.line()).hasValue(0);
          assertThat(change.before()).hasValue("44");
          assertThat(change.after()).hasValue("20");
        });
    assertThat(replayed.toText())
        .startsWith("CHANGED  made by other rules")
        .contains("\nline 1: finding goods.chips.tier-1 /lines/0/hsCode: points 44 -> 20\n")
        .doesNotContain("what if", "summary")
        .endsWith("\n");
    Replayed back = REPLAY.replay(Screener.of(NEWER).screen(CHIPS).toJson(), CHIPS);
    assertThat(back.changes())
        .extracting(Change::toString)
        .contains("line 1: match wide 8542: new: WITHIN");
  }

  @Test
  void needsTheStatisticsThatTheResultDrewOn() {
    Shipment fromTurkiye = Shipment.builder()
        .date("2024-03-01")
        .dispatch("TR")
        .destination("KZ")
        .line("8542.31")
        .build();
    String informed = SCREENER.with(evidence(0)).screen(fromTurkiye).toJson();
    assertThat(informed).contains("flow.leaking");
    Replay both = REPLAY.with(evidence(1000)).with(evidence(0));
    isIdentical(both.replay(informed, fromTurkiye));
    isIdentical(both.replay(SCREENER.screen(fromTurkiye).toJson(), fromTurkiye));
    Replayed without = REPLAY.with(evidence(1000)).replay(informed, fromTurkiye);
    assertThat(without.outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(without.missingStatistics()).hasValue(evidence(0).fingerprint());
    assertThat(without.toText())
        .contains("The trade statistics " + evidence(0).fingerprint() + " were not given")
        .contains("line 1: finding flow.leaking")
        .contains("statistics: fingerprint gone: sha256:");
  }

  @Test
  void takesAResultThatADatabaseWroteAnew() {
    String stored = SCREENER.screen(CHIPS).toJson();
    String moved =
        stored.replaceFirst("\"score\":54,", "").replaceFirst("\\{", "{ \"score\": 54.0,");
    assertThat(REPLAY.replay(moved, CHIPS).outcome()).isEqualTo(Outcome.EQUIVALENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"asOf\":\"2024-03-01\"|\"asOf\":\"2024-02-30\"|/asOf: Invalid date",
        "\"score\":54|\"score\":20|/score is 20, expected 54",
        "\"verdict\":\"HOLD\"|\"verdict\":\"CLEAR\"|/verdict is \"CLEAR\", expected HOLD",
        "\"verdict\":\"HOLD\"|\"verdict\":\"FINE\"|/verdict is \"FINE\", expected one of",
        "\"points\":44|\"points\":4|/lines/0/score is 54, expected 14",
        "\"points\":44|\"points\":4.5|/lines/0/findings/0/points is no whole number",
        "\"index\":1|\"index\":0|/lines/1/index is 0, expected 1",
        "\"base\":-30,|``|/lines/0/base is missing",
        "\"band\":\"HIGH\"|\"band\":\"LOW\"|/band is \"LOW\", expected HIGH",
        "\"lines\":[|\"lines\":7,\"x\":[|/lines is no array",
        "screening:1|screening:2|its schema is \"urn:tidewaiter:schema:screening:2\"",
        "\"shipmentId\":\"A\"|\"shipmentId\":\"B\"|shipmentId is \"B\", that of the shipment given is \"A\"",
        "\"hsCode\":\"854231\"|\"hsCode\":\"854232\"|of another shipment: its /lines/0/hsCode is \"854232\"",
        "{\"schema\"|{\"score\":1,\"schema\"|Not JSON at character",
        "\"findings\":|\"findings\"|Not JSON at character"
      })
  void refusesAResultThatIsBrokenOrContradictsItself(String text, String by, String complaint) {
    String stored = SCREENER.screen(CHIPS).toJson();
    assertThat(stored).contains(text);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> REPLAY.replay(stored.replaceFirst(Pattern.quote(text), by), CHIPS))
        .withMessageContaining(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"|the text is empty", "[]|is no JSON object", "{} {}|follows"})
  void refusesWhatIsNoResult(String json, String complaint) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> REPLAY.replay(json == null ? "" : json, CHIPS))
        .withMessageContaining(complaint);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> REPLAY.replay("[".repeat(100_000), CHIPS))
        .withMessageContaining("Not JSON");
  }

  @Test
  void refusesAResultOfAShipmentWithMoreLinesAndOneOfAnUnknownJurisdiction() {
    Shipment one = Shipment.builder()
        .id("A")
        .date("2024-03-01")
        .destination("KZ")
        .line("8542.31")
        .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> REPLAY.replay(SCREENER.screen(CHIPS).toJson(), one))
        .withMessage(
            "The stored result is of another shipment: it has 2 lines, the shipment given has 1");
    String eu = SCREENER.withinJurisdictions("EU").screen(CHIPS).toJson();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> REPLAY.replay(eu.replace("[\"EU\"]", "[\"XX\"]"), CHIPS))
        .withMessageContaining(
            "cannot be made again under these rules: Unknown jurisdiction \"XX\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "stands in tier 1|stands in tier 3|line 1: finding goods.chips.tier-1 /lines/0/hsCode: message ",
        "\"precision\":\"EXACT\"|\"precision\":\"POSSIBLE\"|line 1: match chips 854231: precision POSSIBLE -> EXACT",
        "\"low\":54|\"low\":1|line 1: scoreRange {\"low\":1,",
        "\"version\":\"standard 1\"|\"version\":\"standard 3\"|rules: version standard 3 -> standard 1",
        "\"band\":\"LOW\"|\"band\":\"ELEVATED\"|line 2: band ELEVATED -> LOW",
        "{\"schema\"|{\"more\":null,\"schema\"|shipment: more gone: null"
      })
  void tellsAnAlteredResultFromOneThatOtherRulesMade(String text, String by, String change) {
    String stored = SCREENER.screen(CHIPS).toJson();
    assertThat(stored).contains(text);
    Replayed replayed = REPLAY.replay(stored.replaceFirst(Pattern.quote(text), by), CHIPS);
    assertThat(replayed.outcome()).isEqualTo(Outcome.ALTERED);
    assertThat(replayed.changes())
        .singleElement()
        .satisfies(one -> assertThat(one.toString()).startsWith(change));
  }

  @Test
  void noticesAnAlteredShipment() {
    Shipment other = Shipment.builder()
        .id("A")
        .date("2024-03-01")
        .destination("RU")
        .line("8542.31")
        .line("6109.10")
        .build();
    Replayed replayed = REPLAY.replay(SCREENER.screen(CHIPS).toJson(), other);
    assertThat(replayed.outcome()).isEqualTo(Outcome.ALTERED);
    assertThat(replayed.toText()).contains("shipment: verdict HOLD -> PROHIBITED");
  }
}
