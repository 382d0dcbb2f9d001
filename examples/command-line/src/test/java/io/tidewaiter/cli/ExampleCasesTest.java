package io.tidewaiter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.intake.Intake;
import io.tidewaiter.intake.ShipmentReader;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The example shipments")
class ExampleCasesTest {

  private static final Path DATA = Path.of("..", "data");
  private static final Screener SCREENER = Screener.of(StandardRules.load());

  /** All editions of the Common High Priority List are out, and every country of the published cases is rated. */
  private static final LocalDate HINDSIGHT = LocalDate.of(2024, 7, 1);

  private static Map<String, Shipment> shipments;
  private static List<Case> cases;

  private enum Kind {
    DOCUMENTED,
    HONEST,
    EDGE
  }

  /** A row of cases.csv; its source and its reason are for people. */
  private record Case(String id, Kind kind, Verdict expected, Verdict expectedHindsight) {

    /** The four cells that are read come first and hold no comma. */
    static Case parse(String row) {
      String[] cells = row.split(",", 5);
      return new Case(
          cells[0], Kind.valueOf(cells[1]), Verdict.valueOf(cells[2]), Verdict.valueOf(cells[3]));
    }

    Screening underOwnDate() {
      return SCREENER.screen(shipment());
    }

    Screening inHindsight() {
      return SCREENER.screen(shipment(), HINDSIGHT);
    }

    Shipment shipment() {
      return shipments.get(id);
    }
  }

  @BeforeAll
  static void readTheFiles() throws IOException {
    try (ShipmentReader reader =
        ShipmentReader.jsonLines(Files.newInputStream(DATA.resolve("shipments.jsonl")))) {
      shipments = byId(reader);
    }
    List<String> rows = Files.readAllLines(DATA.resolve("cases.csv"));
    assertThat(rows.get(0)).isEqualTo("id,kind,expectedVerdict,expectedHindsight,source,why");
    cases = rows.stream().skip(1).map(Case::parse).toList();
  }

  private static Map<String, Shipment> byId(ShipmentReader reader) {
    Map<String, Shipment> byId = new LinkedHashMap<>();
    for (Intake intake : reader) {
      assertThat(intake).isInstanceOf(Intake.Accepted.class);
      Shipment shipment = ((Intake.Accepted) intake).shipment();
      assertThat(byId.put(shipment.id().value().orElseThrow(), shipment)).isNull();
    }
    return byId;
  }

  private static List<Case> of(Kind kind) {
    return cases.stream().filter(example -> example.kind() == kind).toList();
  }

  /** How many cases of a kind have which verdict, and the names of those that are not as they should be. */
  private static String tally(
      Kind kind, Function<Case, Screening> screening, Predicate<Verdict> asItShouldBe) {
    Map<Verdict, List<String>> names = of(kind).stream()
        .collect(Collectors.groupingBy(
            example -> screening.apply(example).verdict(),
            TreeMap::new,
            Collectors.mapping(Case::id, Collectors.toList())));
    return kind + " "
        + names.entrySet().stream()
            .map(entry -> entry.getValue().size() + " " + entry.getKey()
                + (asItShouldBe.test(entry.getKey()) ? "" : " " + entry.getValue()))
            .collect(Collectors.joining(", "));
  }

  @Test
  void haveOneCaseEach() {
    assertThat(cases).extracting(Case::id).containsExactlyElementsOf(shipments.keySet());
  }

  @Test
  void areEnoughToJudgeBy() {
    assertThat(cases).hasSizeGreaterThanOrEqualTo(64);
    assertThat(of(Kind.HONEST)).hasSizeGreaterThanOrEqualTo(30);
    assertThat(of(Kind.DOCUMENTED)).hasSizeGreaterThanOrEqualTo(22);
  }

  @TestFactory
  Stream<DynamicTest> comeOutAsTheirCasesSay() {
    return cases.stream()
        .map(example -> DynamicTest.dynamicTest(example.id(), () -> {
          assertThat(example.underOwnDate().verdict())
              .as(() -> "Under its own date:\n" + example.underOwnDate().toText())
              .isEqualTo(example.expected());
          assertThat(example.inHindsight().verdict())
              .as(() -> "In hindsight:\n" + example.inHindsight().toText())
              .isEqualTo(example.expectedHindsight());
        }));
  }

  @Test
  void nameOnlyInventedFirms() {
    for (Case example : cases) {
      for (Party party : example.shipment().parties()) {
        assertThat(party.name().value())
            .as("%s of %s", party.role(), example.id())
            .hasValueSatisfying(
                name -> assertThat(name).startsWith("Example ").endsWith(" (invented)"));
      }
    }
  }

  @Test
  void nameTheFirmsOfEveryPublishedCase() {
    assertThat(of(Kind.DOCUMENTED))
        .allSatisfy(example -> assertThat(example.shipment().parties()).isNotEmpty());
  }

  @Test
  void areTheSameInTheTable() throws IOException {
    try (ShipmentReader reader =
        ShipmentReader.csv(Files.newInputStream(DATA.resolve("shipments.csv")))) {
      Map<String, Shipment> table = byId(reader);
      assertThat(table).isNotEmpty();
      table.forEach((id, shipment) -> assertThat(shipment).as(id).isEqualTo(shipments.get(id)));
    }
  }

  @Nested
  @DisplayName("tell diversion from honest trade:")
  class Separation {

    @Test
    void everyPublishedCaseIsAtLeastReviewedInHindsight() {
      Predicate<Verdict> reviewed = verdict -> verdict.compareTo(Verdict.REVIEW) >= 0;
      assertThat(of(Kind.DOCUMENTED))
          .as(() -> tally(Kind.DOCUMENTED, Case::inHindsight, reviewed))
          .filteredOn(example -> !reviewed.test(example.inHindsight().verdict()))
          .isEmpty();
    }

    @Test
    void nineOfTenPublishedCasesAreHeldInHindsight() {
      Predicate<Verdict> held = verdict -> verdict.compareTo(Verdict.HOLD) >= 0;
      long found = of(Kind.DOCUMENTED).stream()
          .filter(example -> held.test(example.inHindsight().verdict()))
          .count();
      assertThat(found * 10)
          .as(() -> tally(Kind.DOCUMENTED, Case::inHindsight, held))
          .isGreaterThanOrEqualTo(of(Kind.DOCUMENTED).size() * 9L);
    }

    @Test
    void honestTradeIsClearUnderItsOwnDateAndInHindsight() {
      Predicate<Verdict> clear = verdict -> verdict == Verdict.CLEAR;
      assertThat(of(Kind.HONEST))
          .as(() -> tally(Kind.HONEST, Case::underOwnDate, clear) + "; in hindsight "
              + tally(Kind.HONEST, Case::inHindsight, clear))
          .filteredOn(example -> !clear.test(example.underOwnDate().verdict())
              || !clear.test(example.inHindsight().verdict()))
          .isEmpty();
    }
  }
}
