package io.tidewaiter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.intake.Intake;
import io.tidewaiter.report.Factor;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.Match;
import io.tidewaiter.report.NotChecked;
import io.tidewaiter.report.ScoreRange;
import io.tidewaiter.report.Scorecard;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A run over the records of a file")
class ScreeningRunTest {

  private static final Screener SCREENER = Screener.of(StandardRules.load());

  @TempDir
  private Path folder;

  private static Shipment shipment(String id, int lines) {
    Shipment.Builder shipment = Shipment.builder().id(id).date("2024-07-01").destination("KZ");
    Collections.nCopies(lines, "6109.10").forEach(shipment::line);
    return shipment.build();
  }

  private Path run(Function<Shipment, Screening> screener, Tally tally) throws IOException {
    List<Intake> records = List.of(
        new Intake.Accepted(1, shipment("A", 1)),
        new Intake.Accepted(2, shipment("B", 1)),
        new Intake.Accepted(5, shipment("C", 1)));
    return run(shipments -> shipments.map(screener), records.iterator(), tally);
  }

  private Path run(
      Function<Stream<Shipment>, Stream<Screening>> screener, Iterator<Intake> records, Tally tally)
      throws IOException {
    Path results = folder.resolve("results.jsonl");
    PrintWriter err = new PrintWriter(new StringWriter());
    try (Output output = new JsonLinesOutput(results, Language.ENGLISH);
        Rejects rejects = Rejects.of(results, err)) {
      new ScreeningRun(
              shipments -> screener.apply(shipments).map(output::prepare), output, rejects, tally)
          .take(records, () -> true);
    }
    return results;
  }

  @Test
  void goesOnAfterAShipmentThatIsTooLargeToScreen() throws IOException {
    Tally tally = new Tally();
    Path results = run(
        shipment -> {
          if (shipment.id().value().orElse("").equals("B")) {
            throw new OutOfMemoryError("no room");
          }
          return SCREENER.screen(shipment);
        },
        tally);
    assertThat(Files.readAllLines(results))
        .hasSize(2)
        .allSatisfy(json -> assertThat(json).startsWith("{\"schema\"").endsWith("}"));
    assertThat(Files.readAllLines(folder.resolve("results.jsonl.rejects.jsonl")))
        .singleElement()
        .asString()
        .startsWith("{\"line\":2,\"reason\":\"The result does not fit into the memory of ")
        .doesNotContain("record");
    assertThat(tally).hasToString("2 shipments screened: 2 CLEAR; 1 rejected");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 200})
  void tearsNoLineWhenTheMemoryEndsInTheMiddleOfAResult(int lines) throws IOException {
    Tally tally = new Tally();
    Path results = run(
        shipment -> shipment.id().value().orElse("").equals("B")
            ? endingTheMemory(shipment("B", lines))
            : SCREENER.screen(shipment),
        tally);
    assertThat(Files.readAllLines(results))
        .hasSize(2)
        .allSatisfy(json -> assertThat(json).startsWith("{\"schema\"").endsWith("}"));
    assertThat(tally).hasToString("2 shipments screened: 2 CLEAR; 1 rejected");
  }

  @Test
  void streamsALargeResultAsItWouldBeWrittenAtOnce() throws IOException {
    Screening large = SCREENER.screen(shipment("B", 200));
    Path results = run(shipment -> large, new Tally());
    assertThat(Files.readAllLines(results)).containsOnly(large.toJson()).hasSize(3);
  }

  @Test
  void screensAgainAloneWhatTheMemoryDidNotSufficeForBesideOthers() throws IOException {
    Tally tally = new Tally();
    AtomicInteger asked = new AtomicInteger();
    Path results = run(
        shipment -> {
          if (shipment.id().value().orElse("").equals("B") && asked.incrementAndGet() == 1) {
            throw new OutOfMemoryError("no room beside A");
          }
          return SCREENER.screen(shipment);
        },
        tally);
    assertThat(Files.readAllLines(results))
        .extracting(ScreeningRunTest::id)
        .containsExactly("A", "B", "C");
    assertThat(tally).hasToString("3 shipments screened: 3 CLEAR");
  }

  @Test
  void keepsTheOrderOfTheFileAndHoldsFewOfManyRejectedRecords() throws IOException {
    Tally tally = new Tally();
    List<String> ids = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    AtomicLong mostHeld = new AtomicLong();
    Iterator<Intake> records = LongStream.rangeClosed(1, 20_000)
        .peek(line -> mostHeld.accumulateAndGet(line - tally.records(), Math::max))
        .mapToObj(line -> record(line, ids, lines))
        .iterator();
    Path results = run(
        shipments -> SCREENER.screenAll(shipments, ForkJoinPool.commonPool(), 2), records, tally);
    assertThat(Files.readAllLines(results)).extracting(ScreeningRunTest::id).isEqualTo(ids);
    assertThat(Files.readAllLines(folder.resolve("results.jsonl.rejects.jsonl")))
        .isEqualTo(lines);
    assertThat(mostHeld.get()).isLessThan(2_000);
    assertThat(tally.records()).isEqualTo(20_000);
  }

  /** Some shipments, and among them some and then many rejected records. */
  private static Intake record(long line, List<String> ids, List<String> rejected) {
    if (line % 3 == 0 && line % 8_000 < 1_000) {
      ids.add("S" + line);
      return new Intake.Accepted(line, shipment("S" + line, 1));
    }
    rejected.add("{\"line\":" + line + ",\"reason\":\"odd\"}");
    return new Intake.Rejected(line, "odd", "");
  }

  private static String id(String json) {
    return json.replaceFirst(".*\"shipmentId\":\"([^\"]*)\".*", "$1");
  }

  /** The result with one more line, on which writing it ends the memory. */
  private static Screening endingTheMemory(Shipment shipment) {
    Screening screening = SCREENER.screen(shipment);
    Object evidence = new Object() {
      @Override
      public String toString() {
        throw new OutOfMemoryError("no room");
      }
    };
    LineScreening last = screening.lines().get(0);
    List<LineScreening> lines = new ArrayList<>(screening.lines());
    lines.add(new LineScreening(
        last.index(),
        shipment.lines().get(0),
        Scorecard.of(
            SCREENER.rules().riskModel(),
            List.of(Finding.builder("data.odd", Factor.DATA, 0)
                .evidence("odd", evidence)
                .build()),
            List.of()),
        new LineScreening.Explanation() {
          @Override
          public @Nullable HsEdition hsEdition() {
            return null;
          }

          @Override
          public List<Match> matches() {
            return List.of();
          }

          @Override
          public List<NotChecked> notChecked() {
            return List.of();
          }

          @Override
          public ScoreRange scoreRange() {
            return last.scoreRange();
          }
        }));
    return new Screening(
        shipment,
        screening.destinationName(),
        screening.asOf(),
        screening.rules(),
        null,
        screening.jurisdictions(),
        lines,
        screening::duties);
  }
}
