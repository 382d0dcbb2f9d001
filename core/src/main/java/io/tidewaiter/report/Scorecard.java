package io.tidewaiter.report;

import io.tidewaiter.rule.Band;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How the findings of a line add up. The base and the points of all findings are the score; where their sum leaves
 * the range from 0 to 100 the last finding is a cap. There is no other way to a score: what-if answers add up the
 * same findings without some of them.
 *
 * <p>Of the findings on goods the one with the most points counts. Of the flags of a theme the strongest counts in
 * full, each other at half, rounded down. All other findings count in full.
 *
 * <p>Immutable.
 *
 * @since 0.1
 */
public final class Scorecard {

  private static final Comparator<Finding> ORDER = Comparator.comparingInt(
          (Finding finding) -> -finding.points())
      .thenComparing(Finding::code)
      .thenComparing(finding -> finding.field().orElse(""));

  private static final Comparator<Finding> STRONGEST =
      Comparator.comparingInt((Finding finding) -> -finding.weight()).thenComparing(Finding::code);

  private static final int MAX_ANSWERS = 12;

  private final RiskModel model;
  private final List<Finding> candidates;
  private final List<Finding> ifListed;
  private final List<Finding> findings;
  private final int score;
  private final Verdict verdict;

  private Scorecard(RiskModel model, List<Finding> candidates, List<Finding> ifListed) {
    this.model = model;
    this.candidates = candidates;
    this.ifListed = ifListed;
    List<Finding> counted = counted(candidates);
    int sum = model.base() + counted.stream().mapToInt(Finding::points).sum();
    score = RiskModel.clamp(sum);
    counted.sort(ORDER);
    if (score != sum) {
      String code = sum < 0 ? "cap.floor" : "cap.ceiling";
      counted.add(Finding.builder(code, Factor.CAP, score - sum).say(code).build());
    }
    findings = List.copyOf(counted);
    Verdict least = doubtful(counted);
    for (Finding finding : candidates) {
      least = least.atLeast(finding.floor());
    }
    verdict = model.band(score).verdict().atLeast(least);
  }

  /**
   * Adds up findings.
   *
   * @param candidates what was found, each with its whole weight
   * @param ifListed flags that would be found as well, were a merely possible match certain
   */
  public static Scorecard of(RiskModel model, List<Finding> candidates, List<Finding> ifListed) {
    return new Scorecard(model, List.copyOf(candidates), List.copyOf(ifListed));
  }

  /** The points of the flags of each theme together. */
  public static int flagPoints(List<Finding> flags) {
    return counted(flags).stream().mapToInt(Finding::points).sum();
  }

  private static List<Finding> counted(List<Finding> candidates) {
    List<Finding> counted = new ArrayList<>(candidates.size() + 1);
    List<Finding> goods = new ArrayList<>();
    Map<String, List<Finding>> themes = new TreeMap<>();
    for (Finding finding : candidates) {
      if (finding.factor() == Factor.GOODS) {
        goods.add(finding);
      } else if (finding.theme().isPresent()) {
        themes.computeIfAbsent(finding.theme().get(), name -> new ArrayList<>()).add(finding);
      } else {
        counted.add(finding);
      }
    }
    addGoods(goods, counted);
    themes.values().forEach(flags -> addFlags(flags, counted));
    return counted;
  }

  private static void addGoods(List<Finding> goods, List<Finding> counted) {
    int best = 0;
    for (int i = 1; i < goods.size(); i++) {
      best = goods.get(i).weight() > goods.get(best).weight() ? i : best;
    }
    for (int i = 0; i < goods.size(); i++) {
      counted.add(i == best ? goods.get(i) : goods.get(i).counting(0));
    }
  }

  private static void addFlags(List<Finding> flags, List<Finding> counted) {
    flags.sort(STRONGEST);
    for (int i = 0; i < flags.size(); i++) {
      Finding flag = flags.get(i);
      counted.add(i == 0 ? flag : flag.counting(flag.weight() / 2));
    }
  }

  /** A merely possible match that would take the line out of CLEAR if it were certain must not be cleared. */
  private Verdict doubtful(List<Finding> counted) {
    Verdict least = Verdict.CLEAR;
    if (candidates.stream().allMatch(finding -> finding.doubt().isEmpty())) {
      return least;
    }
    List<Finding> flags = new ArrayList<>(ifListed);
    int others = model.base();
    int certain = 0;
    for (Finding finding : candidates) {
      if (finding.theme().isPresent()) {
        flags.add(finding);
      } else if (finding.factor() != Factor.GOODS) {
        others += finding.weight();
      } else if (finding.doubt().isEmpty()) {
        certain = Math.max(certain, finding.weight());
      }
    }
    others += flagPoints(flags);
    for (Finding finding : counted) {
      if (finding.doubt().isPresent()) {
        Finding.Doubt doubt = finding.doubt().get();
        int sum = others + Math.max(certain, doubt.weight());
        if (model.band(RiskModel.clamp(sum)).verdict() != Verdict.CLEAR) {
          least = least.atLeast(doubt.floor());
        }
      }
    }
    return least;
  }

  /** The points every line starts from. */
  public int base() {
    return model.base();
  }

  /** The score, 0 to 100. */
  public int score() {
    return score;
  }

  /** The range the score is in. */
  public Band band() {
    return model.band(score);
  }

  /** What is to be done. */
  public Verdict verdict() {
    return verdict;
  }

  /** What was found, most points first, a cap last. */
  public List<Finding> findings() {
    return findings;
  }

  /** How many points are missing to the next higher band; empty in the highest. */
  public Optional<Integer> pointsToNextBand() {
    return model.next(band()).map(start -> start - score);
  }

  /** The scores at which a higher band begins, lowest first. */
  List<Integer> bandStarts() {
    return Stream.of(Band.values()).flatMap(band -> model.next(band).stream()).toList();
  }

  /** What the score and the verdict would be without each finding but a cap, in the order of the findings. */
  List<WhatIf> whatIf() {
    List<WhatIf> answers = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.factor() != Factor.CAP) {
        Scorecard without = without(List.of(finding));
        answers.add(new WhatIf(finding, without.score, without.verdict));
      }
    }
    return answers;
  }

  /** Without findings, each given as it was counted. */
  private Scorecard without(List<Finding> gone) {
    List<Finding> rest = new ArrayList<>(candidates);
    rest.removeIf(candidate -> gone.stream().anyMatch(candidate::isSameAs));
    return new Scorecard(model, rest, ifListed);
  }

  /** The fewest answers that would bring the score into the next lower band; empty if none would. */
  Optional<Remedy> remedy() {
    if (band() == Band.LOW) {
      return Optional.empty();
    }
    List<String> answers = findings.stream()
        .filter(finding -> finding.weight() > 0)
        .flatMap(finding -> finding.answerKey().stream())
        .distinct()
        .limit(MAX_ANSWERS)
        .toList();
    for (int size = 1; size <= answers.size(); size++) {
      Optional<Remedy> best = best(answers, size);
      if (best.isPresent()) {
        return best;
      }
    }
    return Optional.empty();
  }

  /** The best of the sets of so many answers; an answer does away with every finding that it is one to. */
  private Optional<Remedy> best(List<String> answers, int size) {
    Remedy best = null;
    for (int set = 0; set < 1 << answers.size(); set++) {
      if (Integer.bitCount(set) == size) {
        List<Finding> gone = new ArrayList<>();
        for (Finding finding : findings) {
          int answer = finding.answerKey().map(answers::indexOf).orElse(-1);
          if (answer >= 0 && (set & 1 << answer) != 0) {
            gone.add(finding);
          }
        }
        Scorecard without = without(gone);
        if (without.band().compareTo(band()) < 0
            && (best == null || without.score < best.score())) {
          best = new Remedy(gone, without.score, without.band(), without.verdict);
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
