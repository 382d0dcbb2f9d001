package io.tidewaiter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.flow.LaneEvidence;
import io.tidewaiter.report.Factor;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.WhatIf;
import io.tidewaiter.rule.RedFlag;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The laws of scoring")
class ScoringLawsTest {

  private static final RuleSet RULES = StandardRules.load();
  private static final Screener SCREENER = Screener.of(RULES);

  /** A screener for each red flag that asks about all flags but this one. */
  private static final Map<String, Screener> WITHOUT = RULES.redFlags().stream()
      .collect(Collectors.toMap(flag -> flag.row().id(), ScoringLawsTest::without));

  private static Screener without(RedFlag gone) {
    return Screener.of(new RuleSet(
        RULES.version(),
        RULES.legalState(),
        RULES.fingerprint(),
        RULES.controlLists(),
        RULES.countryLists(),
        RULES.bans(),
        RULES.ratings(),
        RULES.tariffs(),
        RULES.redFlags().stream().filter(flag -> !flag.equals(gone)).toList(),
        RULES.unscreenedFlags(),
        RULES.obligations(),
        RULES.exemptions(),
        RULES.vocabulary(),
        RULES.translations(),
        RULES.hsTables(),
        RULES.riskModel()));
  }

  private static final LaneEvidence EVIDENCE = Statistics.mixed();

  private static LineScreening screen(Draft draft) {
    return screen(SCREENER, draft);
  }

  private static LineScreening screen(Screener screener, Draft draft) {
    Screener informed =
        draft.fields().containsKey(Draft.STATISTICS) ? screener.with(EVIDENCE) : screener;
    return informed.screen(draft.shipment()).lines().get(0);
  }

  /** The line without one of its red flags, or without the statistics that it has a finding from; else null. */
  private static @Nullable LineScreening screenWithout(Finding gone, Draft draft) {
    if (gone.factor() == Factor.TRADE_FLOW) {
      return screen(draft.without(Draft.STATISTICS));
    }
    Screener others = WITHOUT.get(gone.code());
    return others == null ? null : screen(others, draft);
  }

  @Property(tries = 300)
  void moreKnowledgeNeverWidensTheRange(@ForAll("drafts") Draft draft) {
    RangeLaw.assertHolds(draft, ScoringLawsTest::screen);
  }

  @Property(tries = 300)
  void withoutAnEssentialFieldNothingIsClear(@ForAll("drafts") Draft draft) {
    for (String pointer : List.of("/date", "/lines/0/hsCode")) {
      LineScreening line = screen(draft.without(pointer));
      assertThat(line.verdict()).as("without %s", pointer).isNotEqualTo(Verdict.CLEAR);
      assertThat(line.notChecked()).extracting(n -> n.missing()).contains(pointer);
    }
    assertThat(screen(draft.with("/destination", "Atlantis")).verdict())
        .isNotEqualTo(Verdict.CLEAR);
  }

  @Property(tries = 300)
  void aFlagNeverLowersScoreOrVerdict(@ForAll("drafts") Draft draft) {
    LineScreening line = screen(draft);
    for (Finding finding : line.findings()) {
      LineScreening without = screenWithout(finding, draft);
      if (without != null) {
        assertThat(line.score()).as(finding.code()).isGreaterThanOrEqualTo(without.score());
        assertThat(line.verdict()).as(finding.code()).isGreaterThanOrEqualTo(without.verdict());
      }
    }
  }

  @Property(tries = 300)
  void whatIfIsWhatScreeningWithoutTheFlagGives(@ForAll("drafts") Draft draft) {
    for (WhatIf whatIf : screen(draft).whatIf()) {
      LineScreening without = screenWithout(whatIf.without(), draft);
      if (without != null) {
        assertThat(whatIf.score()).as(whatIf.without().code()).isEqualTo(without.score());
        assertThat(whatIf.verdict()).as(whatIf.without().code()).isEqualTo(without.verdict());
      }
    }
  }

  @Property(tries = 300)
  void whatIfAddsUpWhatIsLeft(@ForAll("drafts") Draft draft) {
    LineScreening line = screen(draft);
    assertThat(slowScore(line.findings())).isEqualTo(line.score());
    for (WhatIf whatIf : line.whatIf()) {
      List<Finding> rest =
          line.findings().stream().filter(f -> !f.equals(whatIf.without())).toList();
      assertThat(whatIf.score()).as(whatIf.without().code()).isEqualTo(slowScore(rest));
    }
  }

  @Property(tries = 300)
  void theWayDownLeadsIntoALowerBandAndNoShorterOneDoes(@ForAll("drafts") Draft draft) {
    LineScreening line = screen(draft);
    line.remedy().ifPresent(remedy -> {
      List<Finding> rest =
          line.findings().stream().filter(f -> !remedy.findings().contains(f)).toList();
      assertThat(slowScore(rest)).isEqualTo(remedy.score());
      assertThat(remedy.band()).isLessThan(line.band());
      assertThat(remedy.findings())
          .allSatisfy(f -> assertThat(f.answer(Language.ENGLISH)).isPresent());
      Map<String, List<Finding>> answers = line.findings().stream()
          .filter(f -> f.answer(Language.TURKISH).isPresent())
          .collect(Collectors.groupingBy(f -> f.answer(Language.TURKISH).orElseThrow()));
      long given = remedy.findings().stream()
          .map(f -> f.answer(Language.TURKISH))
          .distinct()
          .count();
      answers.forEach((answer, gone) -> {
        List<Finding> without =
            line.findings().stream().filter(f -> !gone.contains(f)).toList();
        if (given > 1) {
          assertThat(RULES.riskModel().band(slowScore(without)))
              .as("one answer would do: %s", answer)
              .isGreaterThanOrEqualTo(line.band());
        }
        assertThat(remedy.findings().containsAll(gone)
                || remedy.findings().stream().noneMatch(gone::contains))
            .as("an answer does away with all that it is one to: %s", answer)
            .isTrue();
      });
    });
  }

  /** The sum as the risk model states it, worked out from the whole weights. */
  private static int slowScore(List<Finding> findings) {
    int sum = RULES.riskModel().base();
    Map<String, List<Integer>> themes = new TreeMap<>();
    int goods = 0;
    for (Finding finding : findings) {
      if (finding.factor() == Factor.GOODS) {
        goods = Math.max(goods, finding.weight());
      } else if (finding.theme().isPresent()) {
        themes
            .computeIfAbsent(finding.theme().get(), t -> new java.util.ArrayList<>())
            .add(finding.weight());
      } else if (finding.factor() != Factor.CAP) {
        sum += finding.weight();
      }
    }
    for (List<Integer> weights : themes.values()) {
      weights.sort(Comparator.reverseOrder());
      for (int i = 0; i < weights.size(); i++) {
        sum += i == 0 ? weights.get(i) : weights.get(i) / 2;
      }
    }
    return RiskModel.clamp(sum + goods);
  }

  @Provide
  Arbitrary<Draft> drafts() {
    return Draft.any();
  }
}
