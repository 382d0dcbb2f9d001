package io.tidewaiter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.Match;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.CodeEntry;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.DestinationRating;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.Precision;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Scope;
import io.tidewaiter.rule.Term;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The standard rules")
class StandardRulesTest {

  private static final RuleSet RULES = StandardRules.load();
  private static final Screener SCREENER = Screener.of(RULES);

  private static LineScreening screen(String day, String destination, LineItem line) {
    return SCREENER
        .screen(Shipment.builder().date(day).destination(destination).line(line).build())
        .lines()
        .get(0);
  }

  private static LineScreening screen(String day, String destination, String code) {
    return screen(day, destination, LineItem.of(code));
  }

  private static LineItem declared(String code, String edition) {
    return LineItem.builder().hsCode(code).hsEdition(edition).build();
  }

  private static List<String> lists(LineScreening line) {
    return line.matches().stream().map(match -> match.list().id()).distinct().toList();
  }

  @ParameterizedTest
  @CsvSource({
    "8542.31,CH,CLEAR,0",
    "8542.31,TR,REVIEW,44",
    "8542.31,KZ,HOLD,54",
    "8542.31,RU,PROHIBITED,94",
    "9030.20,KZ,REVIEW,28",
    "6109.10,KZ,CLEAR,10",
    "6109.10,RU,HOLD,50",
    "8418.10,IQ,CLEAR,0",
    "8482.10,KG,REVIEW,42",
    "8542,KZ,REVIEW,36",
    "8542,CH,CLEAR,0",
    "85,KZ,REVIEW,36",
    "85,CH,CLEAR,0",
    "8542.99,KZ,REVIEW,36",
    "8542.99,CH,INCOMPLETE,0",
    "7701.10,KZ,INCOMPLETE,10",
    "7701.10,CH,INCOMPLETE,0"
  })
  void agreeWithGoodSenseOnTheFirstOfJuly2024(
      String code, String destination, Verdict verdict, int score) {
    LineScreening line = screen("2024-07-01", destination, code);
    assertThat(line.verdict()).isEqualTo(verdict);
    assertThat(line.score()).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({
    "8482.10,2023-06-30,chpl,false", "8482.10,2023-10-01,chpl,true", "8457.10,2024-03-15,chpl,true",
    "8457.10,2024-03-15,eu-833-xl,false", "8457.10,2024-06-24,eu-833-xl,false",
        "8457.10,2024-06-25,eu-833-xl,true",
    "8542.31,2023-12-18,eu-833-xl,false", "8542.31,2023-12-19,eu-833-xl,true"
  })
  void knowTheDayOfEachListing(String code, String day, String list, boolean listed) {
    assertThat(lists(screen(day, "KZ", code)).contains(list)).isEqualTo(listed);
  }

  @Test
  void giveTheExplicitDayPrecedenceAndFallBackToTheLegalState() {
    Shipment shipment =
        Shipment.builder().date("2023-06-30").destination("KZ").line("8482.10").build();
    assertThat(
            lists(SCREENER.screen(shipment, LocalDate.of(2023, 10, 1)).lines().get(0)))
        .contains("chpl");
    Screening undated =
        SCREENER.screen(Shipment.builder().destination("CH").line("6109.10").build());
    assertThat(undated.asOf()).isEqualTo(RULES.legalState());
    assertThat(undated.verdict()).isEqualTo(Verdict.INCOMPLETE);
  }

  @ParameterizedTest
  @CsvSource({
    "8541.50,HS2017,EXACT", "8803.30,HS2017,EXACT", "8548.90,HS2017,EXACT",
        "8525.80,HS2017,POSSIBLE",
    "8541.40,HS2017,POSSIBLE", "8542.31,HS2017,EXACT", "8542.31,HS2012,EXACT",
        "8542.31,HS2007,EXACT",
    "8541.50.00.00,HS2017,WITHIN", "8541.50,HS2022,EXACT", "8803,HS2017,POSSIBLE"
  })
  void translateCodesOfOlderEditions(String code, String edition, Precision precision) {
    LineScreening line = screen("2024-07-01", "KZ", declared(code, edition));
    Match first = line.matches().get(0);
    assertThat(first.list().id()).isEqualTo("chpl");
    assertThat(first.precision()).isEqualTo(precision);
    assertThat(line.verdict()).isGreaterThanOrEqualTo(Verdict.REVIEW);
  }

  @Test
  void sayWhereACodeOfAnotherEditionWent() {
    LineScreening line = screen("2024-07-01", "KZ", "8541.50");
    assertThat(line.hsEdition()).contains(HsEdition.HS2017);
    assertThat(line.findings())
        .filteredOn(f -> f.code().equals("data.code.older"))
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo(
            "HS 8541.50 is not in HS 2022; HS 2017 had it. Its goods went to 8541.51, 8541.59.");
    assertThat(screen("2024-07-01", "KZ", "8541.50").matches().get(0).via())
        .contains(HsCode.parse("854151"));
    assertThat(screen("2021-05-01", "KZ", "8541.51").findings())
        .extracting(Finding::code)
        .contains("data.code.newer");
  }

  @Test
  void meetARetiredNumberOfAListFromBothSides() {
    assertThat(lists(screen("2025-11-01", "RU", "4418.60"))).contains("eu-833-xxiii");
    assertThat(screen("2025-11-01", "RU", "4418.30").matches().get(0).precision())
        .isEqualTo(Precision.EXACT);
    assertThat(screen("2025-11-01", "RU", "4418.81").matches().get(0).precision())
        .isEqualTo(Precision.POSSIBLE);
  }

  @Test
  void doNotTakeACodeThatLeftAHeadingForAPartOfIt() {
    LineScreening left = screen("2023-06-01", "RU", declared("3824.71", "HS2017"));
    assertThat(lists(left)).isEmpty();
    assertThat(left.verdict()).isEqualTo(Verdict.HOLD);
    assertThat(lists(screen("2023-06-01", "RU", declared("3824.84", "HS2017"))))
        .contains("eu-833-xxiii");
  }

  @Test
  void tellFewOfTheManyEntriesThatAChapterMeets() {
    LineScreening chapter = screen("2024-07-01", "KZ", "85");
    assertThat(chapter.matches()).hasSizeGreaterThan(100);
    assertThat(chapter.findings()).hasSizeLessThan(15);
    assertThat(chapter.findings())
        .filteredOn(f -> f.code().equals("goods.more"))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .startsWith("It meets " + (chapter.matches().size() - 11) + " more entries of the lists.");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "8482.40.0000,HTS,-,POSSIBLE",
        "8482 40 00,CN,-,EXACT",
        "8482.40.00.10,TARIC,-,WITHIN",
        "8482.40.00.00.00,-,TR,WITHIN",
        "8482 40 00,-,DE,EXACT",
        "8482 40 00,-,-,POSSIBLE",
        "8482.40,-,-,POSSIBLE"
      })
  void compareEightDigitsOnlyWithinOneTariff(
      String code, String tariff, String dispatch, Precision precision) {
    LineItem.Builder line = LineItem.builder().hsCode(code);
    Shipment.Builder shipment = Shipment.builder().date("2025-11-01").destination("KZ");
    Optional.ofNullable(tariff).ifPresent(line::nomenclature);
    Optional.ofNullable(dispatch).ifPresent(shipment::dispatch);
    LineScreening result =
        SCREENER.screen(shipment.line(line.build()).build()).lines().get(0);
    assertThat(result.matches())
        .filteredOn(match -> match.list().id().equals("eu-833-vii-b"))
        .singleElement()
        .extracting(Match::precision)
        .isEqualTo(precision);
  }

  @Test
  void countTheEntriesOfEachList() {
    assertThat(inForce("chpl", "2023-05-31")).isZero();
    assertThat(inForce("chpl", "2023-06-01")).isEqualTo(36);
    assertThat(inForce("chpl", "2023-10-01")).isEqualTo(45);
    assertThat(inForce("chpl", "2024-02-23")).isEqualTo(50);
    assertThat(inForce("eu-833-xl", "2024-01-01")).isEqualTo(45);
    assertThat(inForce("eu-833-xl", "2024-06-25")).isEqualTo(50);
    assertThat(inForce("eu-833-vii-b", "2025-11-01")).isEqualTo(112);
    assertThat(inForce("eu-833-xxiii", "2025-11-01")).isEqualTo(509);
    assertThat(inForce("eu-833-xlviii", "2025-02-25")).isEqualTo(2);
    assertThat(RULES.hsTables().codes(HsEdition.HS2022)).hasSize(5612);
    assertThat(RULES.hsTables().codes(HsEdition.HS2007)).hasSize(5052);
  }

  private static long inForce(String list, String day) {
    return RULES.controlList(list).orElseThrow().entries().stream()
        .filter(entry -> entry.validity().inForceOn(LocalDate.parse(day), Effect.RESTRICTS))
        .count();
  }

  @Test
  void letEveryEntryMeetItsOwnCodeAndMissItsNeighbour() {
    for (ControlList list : RULES.controlLists()) {
      for (CodeEntry entry : list.entries()) {
        LocalDate day = entry.validity().tracedStart().orElse(LocalDate.of(2025, 11, 1));
        LineItem line =
            LineItem.builder().hsCode(entry.code().digits()).nomenclature("CN").build();
        assertThat(matched(day, line))
            .as("%s on its first day", entry.row().id())
            .contains(entry.row().id());
        entry
            .validity()
            .tracedStart()
            .ifPresent(start -> assertThat(matched(start.minusDays(1), line))
                .as("%s the day before", entry.row().id())
                .doesNotContain(entry.row().id()));
        neighbour(entry)
            .ifPresent(code -> assertThat(matched(
                    day,
                    LineItem.builder()
                        .hsCode(code.digits())
                        .nomenclature("CN")
                        .hsEdition("HS2022")
                        .build()))
                .as("%s with its neighbour %s", entry.row().id(), code)
                .doesNotContain(entry.row().id()));
      }
    }
  }

  /** The next code of the same edition that lies outside the entry and did not take over goods of its code. */
  private static Optional<HsCode> neighbour(CodeEntry entry) {
    Set<HsCode> successors = new TreeSet<>();
    for (HsEdition edition : HsEdition.values()) {
      successors.addAll(RULES.hsTables().successors(edition, entry.code().subheading()));
    }
    return RULES.hsTables().codes(HsEdition.HS2022).stream()
        .filter(code ->
            code.compareTo(entry.code()) > 0 && !code.overlaps(entry.code().subheading()))
        .filter(code -> !successors.contains(code))
        .findFirst();
  }

  private static Set<String> matched(LocalDate day, LineItem line) {
    return SCREENER
        .screen(Shipment.builder().destination("KZ").date(day).line(line).build(), day)
        .lines()
        .get(0)
        .matches()
        .stream()
        .map(match -> match.entry().row().id())
        .collect(Collectors.toSet());
  }

  @Property(tries = 10_000)
  void giveTheSameMatchesAsALookAtEveryRow(
      @ForAll("codes") HsCode code,
      @ForAll("days") LocalDate day,
      @ForAll("countries") Country destination) {
    Shipment shipment = Shipment.builder()
        .date(day)
        .destination(destination.code())
        .line(LineItem.builder()
            .hsCode(code.digits())
            .hsEdition("HS2022")
            .nomenclature("CN")
            .build())
        .build();
    LineScreening line = SCREENER.screen(shipment).lines().get(0);
    Set<String> expected = new TreeSet<>();
    for (ControlList list : RULES.controlLists()) {
      for (CodeEntry entry : list.entries()) {
        if (entry.validity().inForceOn(day, Effect.RESTRICTS)) {
          meet(code, entry)
              .ifPresent(precision -> expected.add(entry.row().id() + " " + precision));
        }
      }
    }
    Set<String> actual = line.matches().stream()
        .map(match -> match.entry().row().id() + " " + match.precision())
        .collect(Collectors.toSet());
    assertThat(actual).isEqualTo(expected);
    DestinationTier tier = RULES.ratings().stream()
        .filter(rating -> rating.country().equals(destination))
        .filter(rating -> rating.validity().inForceOn(day, Effect.RESTRICTS))
        .map(DestinationRating::tier)
        .findFirst()
        .orElse(inherited(destination, day));
    assertThat(line.findings())
        .extracting(Finding::code)
        .contains("destination." + tier.name().toLowerCase(java.util.Locale.ROOT));
  }

  private static DestinationTier inherited(Country destination, LocalDate day) {
    return RULES.ratings().stream()
        .filter(rating -> destination.parent().filter(rating.country()::equals).isPresent())
        .filter(rating -> rating.validity().inForceOn(day, Effect.RESTRICTS))
        .map(DestinationRating::tier)
        .filter(tier -> tier != DestinationTier.PARTNER)
        .findFirst()
        .orElse(DestinationTier.STANDARD);
  }

  private static Optional<Precision> meet(HsCode code, CodeEntry entry) {
    String line = code.digits();
    String listed = entry.code().digits();
    boolean retired = listed.equals("441860");
    if (retired) {
      List<String> successors = List.of("441830", "441881", "441882", "441883", "441889");
      Optional<String> met = successors.stream()
          .filter(s -> s.startsWith(line) || line.startsWith(s))
          .findFirst();
      if (met.isEmpty()) {
        return line.startsWith(listed) || listed.startsWith(line)
            ? Optional.of(Precision.POSSIBLE)
            : Optional.empty();
      }
      boolean certain = line.startsWith("441830");
      return Optional.of(
          !certain
              ? Precision.POSSIBLE
              : line.length() == listed.length() ? Precision.EXACT : Precision.WITHIN);
    }
    if (line.startsWith(listed)) {
      if (entry.scope() == Scope.EX) {
        return Optional.of(Precision.POSSIBLE);
      }
      return Optional.of(line.length() == listed.length() ? Precision.EXACT : Precision.WITHIN);
    }
    return listed.startsWith(line) ? Optional.of(Precision.POSSIBLE) : Optional.empty();
  }

  @Provide
  Arbitrary<HsCode> codes() {
    Arbitrary<HsCode> existing = Arbitraries.of(RULES.hsTables().codes(HsEdition.HS2022));
    Arbitrary<HsCode> listed = Arbitraries.of(RULES.controlLists().stream()
        .flatMap(list -> list.entries().stream())
        .map(CodeEntry::code)
        .filter(code -> RULES.hsTables().contains(HsEdition.HS2022, code))
        .toList());
    return Arbitraries.oneOf(existing, listed)
        .flatMap(code -> Arbitraries.of(2, 4, 6, 8, 10, 12).map(digits -> {
          HsCode wide = code.first(digits);
          return wide.length() >= digits || wide.length() < 6
              ? wide
              : HsCode.parse((wide.digits() + "1000000000").substring(0, digits));
        }));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.of(
            "2022-03-01",
            "2023-05-31",
            "2023-06-01",
            "2023-09-19",
            "2023-12-18",
            "2023-12-19",
            "2024-02-22",
            "2024-02-23",
            "2024-06-25",
            "2025-02-25",
            "2025-05-21",
            "2025-07-20",
            "2025-10-24",
            "2026-06-01")
        .map(LocalDate::parse);
  }

  @Provide
  Arbitrary<Country> countries() {
    return Arbitraries.of(List.copyOf(Country.all()));
  }

  @Test
  void nameAnOfficialSourceForEveryRow() {
    RULES
        .controlLists()
        .forEach(
            list -> list.entries().forEach(e -> assertThat(e.basis().source()).isNotBlank()));
    RULES
        .countryLists()
        .forEach(list -> list.members()
            .forEach(m ->
                assertThat(m.basis().source()).isNotBlank().doesNotContainIgnoringCase("github")));
  }

  @Test
  void saveNothingUntranslated() {
    RULES.controlLists().forEach(list -> {
      assertTranslated(RULES.title(list));
      list.entries().stream()
          .filter(entry -> !entry.description().isEmpty())
          .forEach(entry -> assertTranslated(RULES.description(entry)));
    });
    RULES.countryLists().forEach(list -> assertTranslated(RULES.title(list)));
    RULES.obligations().forEach(duty -> assertTranslated(RULES.action(duty)));
    Country.all().forEach(country -> assertTranslated(RULES.name(country)));
  }

  private static void assertTranslated(Term term) {
    assertThat(term.translations()).as(term.english()).containsKey("tr");
  }

  @Test
  void prohibitTransitThroughRussiaAndBelarusFromTheUnion() {
    assertThat(through("2023-06-24", "DE", "RU").verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(through("2023-06-23", "DE", "RU").verdict()).isEqualTo(Verdict.HOLD);
    assertThat(through("2024-07-01", "DE", "BY").verdict()).isEqualTo(Verdict.PROHIBITED);
    assertThat(through("2024-06-30", "DE", "BY").verdict()).isEqualTo(Verdict.HOLD);
    assertThat(through("2024-07-01", "TR", "RU").verdict()).isEqualTo(Verdict.HOLD);
    LineScreening unknown = through("2024-07-01", "", "RU");
    assertThat(unknown.verdict()).isEqualTo(Verdict.HOLD);
    assertThat(unknown.findings())
        .filteredOn(f -> f.code().startsWith("law."))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("Whether the goods leave from there is not stated.");
  }

  private static LineScreening through(String day, String dispatch, String transit) {
    Shipment.Builder shipment = Shipment.builder().date(day).destination("KZ").transit(transit);
    if (!dispatch.isEmpty()) {
      shipment.dispatch(dispatch);
    }
    return SCREENER.screen(shipment.line("8542.31").build()).lines().get(0);
  }

  @Test
  void sayThatAnEntryThatTakesInPartOfACodeIsOnlyPossible() {
    LineScreening ambulance = screen("2025-11-01", "RU", "8704.21");
    assertThat(ambulance.matches())
        .filteredOn(m -> m.entry() instanceof CodeEntry entry && entry.scope() == Scope.EX)
        .isNotEmpty();
    assertThat(ambulance.verdict()).isEqualTo(Verdict.HOLD);
  }
}
