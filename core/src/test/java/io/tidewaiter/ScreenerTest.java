package io.tidewaiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tidewaiter.flow.FlowAnalysis;
import io.tidewaiter.flow.FlowPeriod;
import io.tidewaiter.flow.FlowReader;
import io.tidewaiter.flow.Lane;
import io.tidewaiter.flow.LaneEvidence;
import io.tidewaiter.pack.TinyPack;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.HtmlReport;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.Precision;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.Shipment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A screener")
class ScreenerTest {

  private static final Screener SCREENER = Screener.of(new TinyPack().rules());
  private static final Schema SCHEMA = schema("screening");

  private static Schema schema(String name) {
    try (InputStream in =
        ScreenerTest.class.getResourceAsStream("/io/tidewaiter/schema/" + name + ".schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Shipment.Builder to(String destination) {
    return undated(destination).date("2024-03-01");
  }

  /** For receivers who sit where the goods are sent. */
  private static Shipment.Builder undated(String destination) {
    return Shipment.builder()
        .destination(destination)
        .party(Party.builder("consignee").country(destination).build())
        .party(Party.builder("endUser").country(destination).build());
  }

  @Test
  void explainsAScoreWhosePointsAddUp() {
    LineScreening line =
        SCREENER.screen(to("KZ").line("8542.31").build()).lines().get(0);
    assertThat(line.score()).isEqualTo(54);
    assertThat(line.verdict()).isEqualTo(Verdict.HOLD);
    assertThat(line.findings())
        .extracting(Finding::toString)
        .containsExactly("44 goods.chips.tier-1", "40 destination.corridor", "0 goods.wide");
    assertThat(line.findings().get(0).message())
        .isEqualTo("HS 8542.31 is on the List chips: 8542.31 (Processors). It stands in tier 1.");
  }

  @Test
  void appliesTheExplicitDayBeforeTheShipmentsDateBeforeTheLegalState() {
    Shipment dated =
        Shipment.builder().date("2023-05-31").destination("KZ").line("8542.32").build();
    assertThat(SCREENER.screen(dated).lines().get(0).matches()).hasSize(1);
    assertThat(SCREENER.screen(dated, LocalDate.of(2023, 6, 1)).lines().get(0).matches())
        .hasSize(2);
    assertThat(SCREENER.screen(dated, LocalDate.of(2024, 1, 1)).lines().get(0).matches())
        .hasSize(1);
    assertThat(SCREENER.asOf(LocalDate.of(2023, 6, 1)).screen(dated).toJson())
        .isEqualTo(SCREENER.screen(dated, LocalDate.of(2023, 6, 1)).toJson());
    Screening undated = SCREENER.screen(undated("KZ").line("6109.10").build());
    assertThat(undated.asOf()).isEqualTo("2024-07-01");
    assertThat(undated.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(undated.lines().get(0).notChecked())
        .extracting(n -> n.missing())
        .containsExactly("/date");
  }

  @Test
  void asksTradeStatisticsOnlyWhereTheRiskModelWeighsThem() {
    LaneEvidence evidence =
        LaneEvidence.of(lanes("""
            period,reporter,partner,flow,hs,value,currency,measure
            2023,TR,KZ,export,chips,9000000,USD,growth
            2023,KZ,TR,import,chips,0,USD,growth
            """), LocalDate.of(2024, 2, 29), "Test \u202e <b>");
    Shipment shipment = to("KZ").dispatch("TR").line("8542.31").line("6109.10").build();
    LineScreening unweighed = SCREENER.with(evidence).screen(shipment).lines().get(0);
    assertThat(unweighed.score()).isEqualTo(54);
    assertThat(unweighed.notChecked()).isEmpty();
    assertThat(unweighed.scoreRange()).hasToString("ScoreRange[low=54, high=54]");
    TinyPack pack = new TinyPack()
        .replace(
            "risk-model.json",
            "\"weights\": {",
            "\"weights\": {\"flow.leaking\": {\"points\": 20, \"reason\": \"x\"},");
    Screener weighing = Screener.of(pack.rules()).with(evidence);
    Screening weighed = weighing.screen(shipment);
    assertThat(weighed.lines()).extracting(LineScreening::score).containsExactly(74, 10);
    assertThat(SCHEMA.validate(weighed.toJson(), InputFormat.JSON)).isEmpty();
    assertThat(weighed.toText()).contains("[Test ? <b> (2024-02-29)]");
    assertThat(weighed.toHtml()).contains("&lt;b&gt; (2024-02-29)").doesNotContain("<b>");
    StringWriter report = new StringWriter();
    try {
      HtmlReport.start(Language.TURKISH).add(weighed).add(weighed).writeTo(report);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(report.toString()).containsOnlyOnce(evidence.fingerprint());
  }

  private static List<Lane> lanes(String table) {
    FlowAnalysis analysis = FlowAnalysis.builder().build();
    try (FlowReader reader =
        FlowReader.open(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))) {
      analysis.add(reader);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return analysis.lanes(FlowPeriod.year(2023));
  }

  @Test
  void doesNotCountACapAmongTheReasons() {
    Screening undated =
        SCREENER.screen(Shipment.builder().destination("CH").line("6109.10").build());
    assertThat(undated.lines().get(0).findings()).last().hasToString("30 cap.floor");
    assertThat(undated.summary()).contains("The strongest reasons: unread or missing data. ");
  }

  @Test
  void neverClearsADayFarBeyondTheRules() {
    Shipment.Builder shirts = Shipment.builder().destination("KZ").line("6109.10");
    assertThat(SCREENER.screen(shirts.date("2029-07-01").build()).verdict())
        .isEqualTo(Verdict.CLEAR);
    Screening beyond = SCREENER.screen(shirts.date("2029-07-02").build());
    assertThat(beyond.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(beyond.toText())
        .contains("The date 2029-07-02 lies more than 5 years after 2024-07-01");
  }

  @Test
  void writesHalfASurrogatePairAsAnEscape() {
    Shipment shipment = to("KZ").id("a\uD83Db").line("6109.10").build();
    assertThat(SCREENER.screen(shipment).toJson()).contains("\"a\\ud83db\"");
    assertThat(SCREENER
            .screen(to("KZ").id("a\uD83D\uDE00b").line("6109.10").build())
            .toJson())
        .contains("\"a\uD83D\uDE00b\"");
  }

  @Test
  void streamsTheSameJsonWhateverItsTexts() throws IOException {
    for (int pad = 0; pad < 4; pad++) {
      Shipment shipment = to("KZ")
          .id("x".repeat(pad) + "\uD83D\uDE00\uD83D\uD83D\uDE00\uDE00\"\n".repeat(2_000))
          .line("8542.31")
          .build();
      ByteArrayOutputStream streamed = new ByteArrayOutputStream();
      Screening screening = SCREENER.screen(shipment);
      screening.writeJson(streamed);
      assertThat(streamed.toString(StandardCharsets.UTF_8))
          .isEqualTo(screening.toJson())
          .contains("\"" + "x".repeat(pad)
              + "\uD83D\uDE00\\ud83d\uD83D\uDE00\\ude00\\\"\\n".repeat(2_000)
              + "\"");
    }
  }

  @Test
  void leavesTheStreamOpenAndKeepsItsFailure() throws IOException {
    Screening screening = SCREENER.screen(to("KZ").line("8542.31").build());
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    screening.writeJson(new FilterOutputStream(text) {
      @Override
      public void flush() {
        throw new AssertionError("flushed");
      }

      @Override
      public void close() {
        throw new AssertionError("closed");
      }
    });
    assertThat(text.toString(StandardCharsets.UTF_8)).isEqualTo(screening.toJson());
    OutputStream full = new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException("No space left on device");
      }
    };
    assertThatIOException()
        .isThrownBy(() -> screening.writeJson(full))
        .withMessage("No space left on device");
  }

  @Test
  void clearsNoLineWhoseDescriptionIsTooLongToBeRead() {
    Screening whole = described("shirts ".repeat(600).substring(0, LineItem.MAX_DESCRIPTION));
    assertThat(whole.verdict()).isEqualTo(Verdict.CLEAR);
    Screening longer = described("shirts ".repeat(600));
    assertThat(longer.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(longer.lines().get(0).findings())
        .filteredOn(finding -> finding.code().equals("data.unreadable"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message())
            .startsWith("The description \"shirts shirts ")
            .endsWith("…\" has 4200 characters: expected at most 4000."));
  }

  private static Screening described(String description) {
    return SCREENER.screen(to("DE")
        .line(LineItem.builder().hsCode("6109.10").description(description).build())
        .build());
  }

  @Test
  void printsNoForeignTextThatForgesLinesOrTurnsThem() {
    Shipment shipment = to("KZ")
        .id("S\n\nLine 1  HS 6109.10  CLEAR\r\u001b[2J\u202eC\u2028")
        .line(LineItem.builder().id("1)\n   =10\u0085(").hsCode("6109.10").build())
        .build();
    String text = SCREENER.screen(shipment).toText();
    assertThat(text)
        .contains("  shipment S??Line 1  HS 6109.10  CLEAR??[2J?C?  under the law of 2024-03-01\n")
        .contains("\nLine 1 (1)?   =10?()  HS 6109.10  CLEAR  10/100 LOW\n")
        .doesNotContainPattern("[\\p{Cntrl}\u2028\u202e&&[^\n]]");
    assertThat(text.lines().filter(row -> row.startsWith("Line 1"))).hasSize(1);
  }

  @Test
  void keepsLawAndLikelihoodApart() {
    LineScreening banned =
        SCREENER.screen(to("RU").line("8542.31").build()).lines().get(0);
    assertThat(banned.verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(banned.score()).isEqualTo(94);
    assertThat(banned.findings())
        .filteredOn(f -> f.code().equals("law.wide-ru"))
        .singleElement()
        .satisfies(f -> assertThat(f.points()).isZero())
        .satisfies(f -> assertThat(f.message())
            .startsWith("EU law prohibits sending 8542 of the List wide to"));
    assertThat(
            SCREENER.screen(to("RU").date("2022-02-25").line("8542.31").build()).verdict())
        .as("the day before the ban")
        .isEqualTo(Verdict.HOLD);
    assertThat(SCREENER.screen(to("RU").line("6109.10").build()).verdict())
        .as("an embargoed destination is never below HOLD")
        .isEqualTo(Verdict.HOLD);
  }

  @Test
  void neverClearsWhatItCouldNotCheck() {
    assertThat(SCREENER.screen(to("Atlantis").line("6109.10").build()).verdict())
        .isEqualTo(Verdict.INCOMPLETE);
    assertThat(SCREENER.screen(to("CH").line("85.4x").build()).verdict())
        .isEqualTo(Verdict.INCOMPLETE);
    assertThat(SCREENER.screen(to("CH").line("7701.10").build()).verdict())
        .isEqualTo(Verdict.INCOMPLETE);
    assertThat(
            SCREENER.screen(to("CH").date("2006-12-31").line("6109.10").build()).verdict())
        .isEqualTo(Verdict.INCOMPLETE);
    Screening unreadable =
        SCREENER.screen(to("CH").dispatch("Atlantis").line("6109.10").build());
    assertThat(unreadable.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(unreadable.lines().get(0).findings())
        .anySatisfy(f -> assertThat(f.field()).contains("/dispatch"));
    assertThat(SCREENER.screen(to("CH").line("6109.10").build()).verdict())
        .isEqualTo(Verdict.CLEAR);
  }

  @Test
  void boundsWhatTheUnknownCouldStillDo() {
    LineScreening line = SCREENER.screen(to("KZ").line("85.4x").build()).lines().get(0);
    assertThat(line.scoreRange().low()).isEqualTo(10);
    assertThat(line.scoreRange().high()).isEqualTo(54);
    assertThat(range(to("KZ").date("1900-01-01").line("8542.31").build())).isEqualTo("0-54");
    assertThat(range(to("KZ").date("9999-12-31").line("8542.31").build())).isEqualTo("0-54");
    LineItem unread = LineItem.builder().hsCode("8542.31").hsEdition("HS 1066").build();
    assertThat(range(to("KZ").line(unread).build())).isEqualTo("10-54");
    LineScreening coarse = SCREENER.screen(to("KZ").line("85").build()).lines().get(0);
    assertThat(coarse.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(coarse.matches().get(0).precision()).isEqualTo(Precision.POSSIBLE);
    assertThat(coarse.scoreRange().high()).isEqualTo(54);
    assertThat(coarse.notChecked()).extracting(n -> n.missing()).containsExactly("/lines/0/hsCode");
  }

  private static String range(Shipment shipment) {
    LineScreening line = SCREENER.screen(shipment).lines().get(0);
    assertThat(line.verdict()).isNotEqualTo(Verdict.CLEAR);
    return line.scoreRange().low() + "-" + line.scoreRange().high();
  }

  @Property(tries = 300)
  void alwaysWritesTheContractAndAddsUp(@ForAll("shipments") Shipment shipment) {
    Screening screening = SCREENER.screen(shipment);
    for (LineScreening line : screening.lines()) {
      int sum = line.base() + line.findings().stream().mapToInt(Finding::points).sum();
      assertThat(sum).isEqualTo(line.score()).isBetween(0, 100);
      assertThat(line.score())
          .isBetween(line.scoreRange().low(), line.scoreRange().high());
      if (!line.notChecked().isEmpty()
          && line.notChecked().stream().anyMatch(n -> !n.check().contains("."))) {
        assertThat(line.verdict()).isNotEqualTo(Verdict.CLEAR);
      }
    }
    assertThat(SCHEMA.validate(screening.toJson(), InputFormat.JSON)).isEmpty();
    assertThat(screening.toText().lines()).allSatisfy(row -> assertThat(row).doesNotContain("{"));
  }

  @Property(tries = 200)
  void doesNotCareForTheOrderOfLines(@ForAll("shipments") Shipment shipment) {
    List<LineItem> reversed = new ArrayList<>(shipment.lines());
    java.util.Collections.reverse(reversed);
    Shipment other = new Shipment(
        shipment.id(),
        shipment.date(),
        shipment.contractDate(),
        shipment.dispatch(),
        shipment.destination(),
        shipment.transit(),
        shipment.transitStated(),
        shipment.parties(),
        shipment.endUseStatement(),
        shipment.noReexportClause(),
        reversed);
    assertThat(SCREENER.screen(other).verdict())
        .isEqualTo(SCREENER.screen(shipment).verdict());
    assertThat(SCREENER.screen(other).score())
        .isEqualTo(SCREENER.screen(shipment).score());
  }

  @Test
  void givesTheSameBytesToEightThreads() throws Exception {
    Shipment shipment = to("KZ").line("8542.31").line("85").line("x").build();
    String expected = SCREENER.screen(shipment).toJson();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Screener fresh = Screener.of(new TinyPack().rules());
      List<Future<String>> results = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        results.add(threads.submit(() -> fresh.screen(shipment).toJson()));
      }
      for (Future<String> result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Property(tries = 30)
  void screensManyAsItScreensOneAfterTheOther(
      @ForAll @Size(max = 100) List<@From("shipments") Shipment> shipments,
      @ForAll @IntRange(min = 1, max = 4) int parallelism) {
    List<String> expected =
        shipments.stream().map(SCREENER::screen).map(Screening::toJson).toList();
    assertThat(SCREENER.screenAll(shipments.stream()).map(Screening::toJson)).isEqualTo(expected);
    Executor executor = task -> new Thread(task).start();
    assertThat(SCREENER.screenAll(shipments.stream(), executor, parallelism).map(Screening::toJson))
        .isEqualTo(expected);
    assertThat(SCREENER.screenAll(shipments.stream(), Screening::toJson, executor, parallelism))
        .isEqualTo(expected);
  }

  @Test
  void refusesABatchWithoutTasksOrOfAStreamThatWasUsed() {
    Stream<Shipment> shipments = Stream.of(to("KZ").line("85").build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SCREENER.screenAll(shipments, Runnable::run, 0))
        .withMessage("parallelism is 0: expected at least 1");
    assertThat(SCREENER.screenAll(shipments)).hasSize(1);
    assertThatIllegalStateException().isThrownBy(() -> SCREENER.screenAll(shipments));
  }

  @Test
  void givesTheSameBytesUnderAnyDefaultLocaleAndTimeZone() {
    Shipment shipment = to("türkiye").line("8542.31").line("85").line("x").build();
    String json = Screener.of(new TinyPack().rules()).screen(shipment).toJson();
    String text = SCREENER.screen(shipment).toText();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
    try {
      assertThat(Screener.of(new TinyPack().rules()).screen(shipment).toJson()).isEqualTo(json);
      assertThat(SCREENER.screen(shipment).toText()).isEqualTo(text);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Provide
  Arbitrary<Shipment> shipments() {
    Arbitrary<String> code = Arbitraries.of(
        "8542.31",
        "8542.32",
        "8542",
        "85",
        "6109.10",
        "8542.99",
        "7701.10",
        "85.4x",
        "",
        "8542.31.90",
        "98");
    Arbitrary<String> country =
        Arbitraries.of("KZ", "RU", "CH", "Atlantis", "Korea", "UA-43", "TR");
    Arbitrary<String> day =
        Arbitraries.of("2024-03-01", "2023-07-01", "2015-01-01", "soon", "1999-01-01", "");
    return Combinators.combine(code.list().ofMinSize(1).ofMaxSize(4), country, day)
        .as((codes, to, on) -> {
          Shipment.Builder shipment = Shipment.builder().id("s").destination(to);
          if (!on.isEmpty()) {
            shipment.date(on);
          }
          codes.forEach(shipment::line);
          return shipment.build();
        });
  }
}
