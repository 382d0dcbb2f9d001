package io.tidewaiter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.flow.LaneEvidence;
import io.tidewaiter.report.Factor;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.ArticleEntry;
import io.tidewaiter.rule.ArticleNumbers;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.Exemption;
import io.tidewaiter.rule.FindingCodes;
import io.tidewaiter.rule.LegalBasis;
import io.tidewaiter.rule.Provenance;
import io.tidewaiter.rule.RedFlag;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RowId;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.Nomenclature;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The laws of rows that a company makes for itself")
class OwnRulesLawsTest {

  private static final RuleSet RULES = StandardRules.load();
  private static final LaneEvidence EVIDENCE = Statistics.mixed();
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
  private static final Validity YEAR = new Validity(FIRST, LAST, null);
  private static final LegalBasis BASIS = new LegalBasis(Provenance.EDITORIAL, "Manual", "Ours");

  /** The standard rules with a list of goods by article number, which a red flag asks for, and exceptions. */
  private static Screener with(List<Exemption> exemptions) {
    List<ControlList> lists = new ArrayList<>(RULES.controlLists());
    lists.add(new ControlList(
        "own",
        "Own goods",
        "Acme",
        Nomenclature.HS,
        Verdict.REVIEW,
        List.of(),
        List.of(entry("own-sm", "SM-*"), entry("own-mcu", "MCU-1"))));
    List<RedFlag> flags = new ArrayList<>(RULES.redFlags());
    flags.replaceAll(OwnRulesLawsTest::forOwnGoods);
    Map<String, RiskModel.Weight> weights = new TreeMap<>(RULES.riskModel().weights());
    weights.put("goods.own", new RiskModel.Weight(25, "Ours"));
    RiskModel model = RULES.riskModel();
    return Screener.of(new RuleSet(
        RULES.version(),
        RULES.legalState(),
        RULES.fingerprint(),
        lists,
        RULES.countryLists(),
        RULES.bans(),
        RULES.ratings(),
        RULES.tariffs(),
        flags,
        RULES.unscreenedFlags(),
        RULES.obligations(),
        exemptions,
        RULES.vocabulary(),
        RULES.translations(),
        RULES.hsTables(),
        new RiskModel(
            model.base(),
            model.possiblePercent(),
            model.elevatedFrom(),
            model.highFrom(),
            model.severeFrom(),
            model.staleAfterDays(),
            weights)));
  }

  private static ArticleEntry entry(String id, String articles) {
    return new ArticleEntry(
        new RowId(id, "acme"), ArticleNumbers.parse(articles), null, "", YEAR, BASIS);
  }

  private static RedFlag forOwnGoods(RedFlag flag) {
    return flag.row().id().equals("enduse.missing")
        ? new RedFlag(
            flag.row(),
            flag.test(),
            flag.theme(),
            List.of("own"),
            flag.floor(),
            flag.sinceOrNull(),
            flag.limit(),
            flag.words(),
            flag.sources(),
            flag.validity(),
            flag.basis())
        : flag;
  }

  private static final Screener PLAIN = with(List.of());

  /** Screeners with exceptions of all kinds; compiling the rules of all days takes long, so there are not many. */
  private static final List<Screener> SCREENERS = Stream.iterate(1, seed -> seed + 1)
      .limit(4)
      .map(Random::new)
      .map(OwnRulesLawsTest::exceptions)
      .map(OwnRulesLawsTest::with)
      .toList();

  private static List<Exemption> exceptions(Random random) {
    List<Exemption> exceptions = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      exceptions.add(exception("acme-" + i, random));
    }
    return exceptions;
  }

  private static Screening screen(Screener screener, Draft draft) {
    Screener informed =
        draft.fields().containsKey(Draft.STATISTICS) ? screener.with(EVIDENCE) : screener;
    return informed.screen(draft.shipment());
  }

  private static LineScreening line(Screener screener, Draft draft) {
    return screen(screener, draft).lines().get(0);
  }

  @Property(tries = 120)
  void moreKnowledgeNeverWidensTheRange(
      @ForAll("drafts") Draft draft, @ForAll("screeners") Screener screener) {
    RangeLaw.assertHolds(draft, drawn -> line(screener, drawn));
  }

  @Property(tries = 120)
  void anExceptionNeverRaisesScoreOrVerdictAndLeavesLawAndData(
      @ForAll("drafts") Draft draft, @ForAll("screeners") Screener screener) {
    Screening plain = screen(PLAIN, draft);
    Screening made = screen(screener, draft);
    LineScreening before = plain.lines().get(0);
    LineScreening after = made.lines().get(0);
    assertThat(after.score()).isLessThanOrEqualTo(before.score());
    assertThat(after.verdict()).isLessThanOrEqualTo(before.verdict());
    assertThat(after.scoreRange().low()).isLessThanOrEqualTo(before.scoreRange().low());
    assertThat(after.scoreRange().high())
        .isLessThanOrEqualTo(before.scoreRange().high());
    assertThat(made.duties()).hasToString(plain.duties().toString());
    assertThat(always(after)).isEqualTo(always(before));
    for (Finding finding : before.findings()) {
      if (isAlways(finding)) {
        assertThat(after.verdict()).isGreaterThanOrEqualTo(finding.floor());
      }
    }
    assertThat(
            after.base() + after.findings().stream().mapToInt(Finding::points).sum())
        .isEqualTo(after.score());
  }

  private static boolean isAlways(Finding finding) {
    return switch (finding.factor()) {
      case LAW, DATA, DESTINATION -> true;
      default -> false;
    };
  }

  private static List<String> always(LineScreening line) {
    return line.findings().stream()
        .filter(OwnRulesLawsTest::isAlways)
        .map(finding -> finding + " " + finding.message())
        .toList();
  }

  @Property(tries = 120)
  void anExceptionDoesWhatTakingTheFindingsAwayWouldDo(
      @ForAll("drafts") Draft draft, @ForAll("screeners") Screener screener) {
    LineScreening line = line(screener, draft);
    int goods = 0;
    int sum = RULES.riskModel().base();
    Map<String, List<Integer>> themes = new TreeMap<>();
    for (Finding finding : line(PLAIN, draft).findings()) {
      boolean excused = line.findings().stream()
          .filter(
              other -> other.code().equals(finding.code()) && other.field().equals(finding.field()))
          .anyMatch(other -> other.evidence().containsKey("exception"));
      if (finding.factor() == Factor.CAP || excused) {
        continue;
      }
      if (finding.factor() == Factor.GOODS) {
        goods = Math.max(goods, weight(line, finding));
      } else if (finding.theme().isPresent()) {
        themes
            .computeIfAbsent(finding.theme().get(), theme -> new ArrayList<>())
            .add(finding.weight());
      } else {
        sum += finding.weight();
      }
    }
    for (List<Integer> weights : themes.values()) {
      int most = weights.stream().mapToInt(Integer::intValue).max().orElse(0);
      sum += most + weights.stream().mapToInt(each -> each / 2).sum() - most / 2;
    }
    assertThat(line.score()).isEqualTo(RiskModel.clamp(sum + goods));
  }

  /** Of the matches that are told together some may be excused. */
  private static int weight(LineScreening line, Finding finding) {
    return line.findings().stream()
        .filter(other -> other.code().equals("goods.more") && finding.code().equals("goods.more"))
        .mapToInt(Finding::weight)
        .findFirst()
        .orElse(finding.weight());
  }

  @Property(tries = 60)
  void outsideItsDaysAnExceptionHasNoEffect(
      @ForAll("drafts") Draft draft, @ForAll("screeners") Screener screener) {
    Shipment shipment = draft.shipment();
    for (LocalDate day : List.of(FIRST.minusDays(1), LAST.plusDays(1))) {
      assertThat(screener.screen(shipment, day).toJson())
          .isEqualTo(PLAIN.screen(shipment, day).toJson());
    }
    for (LocalDate day : List.of(FIRST, LAST)) {
      assertThat(screener.screen(shipment, day).score())
          .isLessThanOrEqualTo(PLAIN.screen(shipment, day).score());
    }
  }

  @Provide
  Arbitrary<Draft> drafts() {
    return Draft.any();
  }

  @Provide
  Arbitrary<Screener> screeners() {
    return Arbitraries.of(SCREENERS);
  }

  private static Exemption exception(String id, Random random) {
    String articles = pick(random, "", "SM-*", "SM-200", "MCU-1");
    String customer = pick(random, "", "example a", "Example  B", "Example FGUP Zavod");
    String destination = pick(random, "", "KZ", "TR", "RU");
    return new Exemption(
        new RowId(id, "acme"),
        new FindingCodes(pick(
            random,
            "goods.*",
            "goods.chpl*",
            "goods.own",
            "party.*",
            "party.military",
            "payment.*",
            "enduse.*",
            "enduse.missing",
            "route.*",
            "description.*",
            "description.listed-goods",
            "flow.*",
            "flow.leaking")),
        (articles + customer + destination).isEmpty() || !articles.isEmpty()
            ? ArticleNumbers.parse(articles.isEmpty() ? "SM-*" : articles)
            : null,
        customer,
        destination.isEmpty() ? null : Country.parse(destination),
        "looked at",
        YEAR,
        BASIS);
  }

  private static String pick(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
