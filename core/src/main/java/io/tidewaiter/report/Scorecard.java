package io.tidewaiter.report;

import io.tidewaiter.rule.Band;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the findings of a line add up. The base and the points of all findings are the score; where their sum leaves
 * the range from 0 to 100 the last finding is a cap. There is no other way to a score: what-if answers add up the
 * same findings without some of them.
 *
 * <pre>{@code
 * Scorecard card = line.scorecard();
 * int sum = card.base();
 * for (Finding finding : card.findings()) {
 *   sum += finding.points();
 * }
 * assert sum == card.score();
 * }</pre>
 *
 * <p>Of the findings on goods the one with the most points counts. Of the flags of a theme the strongest counts in
 * full, each other at half, rounded down. All other findings count in full.
 *
 * <p>Immutable.
 *
 * @since 0.1
 */
public final class Scorecard {

  private static final int MAX_ANSWERS = 12;

  private static final Finding CEILING = cap("cap.ceiling");
  private static final Finding FLOOR = cap("cap.floor");

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
    int sum = model.base();
    Verdict least = Verdict.CLEAR;
    boolean certain = true;
    Finding[] counted = new Finding[candidates.size()];
    for (int i = 0; i < counted.length; i++) {
      counted[i] = counted(candidates, i);
      sum += counted[i].points();
      least = least.atLeast(counted[i].floor());
      certain &= counted[i].doubtOrNull() == null;
    }
    Arrays.sort(counted, Scorecard::order);
    score = RiskModel.clamp(sum);
    if (score != sum) {
      counted = Arrays.copyOf(counted, counted.length + 1);
      counted[counted.length - 1] = (sum < 0 ? FLOOR : CEILING).weighing(score - sum);
    }
    findings = List.of(counted);
    verdict = model.band(score).verdict().atLeast(certain ? least : least.atLeast(doubtful()));
  }

  private static Finding cap(String code) {
    return Finding.builder(code, Factor.CAP, 0).say(code).build();
  }

  private static int order(Finding one, Finding other) {
    return one.points() != other.points()
        ? Integer.compare(other.points(), one.points())
        : Finding.byCodeAndPlace(one, other);
  }

  /**
   * Adds up findings.
   *
   * @param candidates what was found, each with its whole weight; the list is kept and must not change
   * @param ifListed flags that would be found as well, were a merely possible match certain; kept as well
   */
  public static Scorecard of(RiskModel model, List<Finding> candidates, List<Finding> ifListed) {
    return new Scorecard(model, candidates, ifListed);
  }

  /** The points of the flags of each theme together. */
  public static int flagPoints(List<Finding> flags) {
    int points = 0;
    for (int i = 0; i < flags.size(); i++) {
      points += counted(flags, i).points();
    }
    return points;
  }

  /** One of some findings, with the points that count beside the others. */
  private static Finding counted(List<Finding> all, int which) {
    Finding finding = all.get(which);
    boolean isGoods = finding.factor() == Factor.GOODS;
    if (!isGoods && finding.themeOrNull() == null) {
      return finding;
    }
    for (int i = 0; i < all.size(); i++) {
      Finding other = all.get(i);
      if (i != which && areAlike(finding, other) && isStronger(other, i, finding, which)) {
        return finding.counting(isGoods ? 0 : finding.weight() / 2);
      }
    }
    return finding;
  }

  /** Whether two findings share their points. */
  private static boolean areAlike(Finding one, Finding other) {
    return one.factor() == Factor.GOODS
        ? other.factor() == Factor.GOODS
        : Objects.equals(one.themeOrNull(), other.themeOrNull());
  }

  /** Of flags that weigh the same the first by name is the strongest, of goods the first found. */
  private static boolean isStronger(Finding one, int at, Finding other, int otherAt) {
    if (one.weight() != other.weight()) {
      return one.weight() > other.weight();
    }
    int byCode = one.factor() == Factor.GOODS ? 0 : one.code().compareTo(other.code());
    return byCode != 0 ? byCode < 0 : at < otherAt;
  }

  /** A merely possible match that would take the line out of CLEAR if it were certain must not be cleared. */
  private Verdict doubtful() {
    List<Finding> flags = new ArrayList<>(ifListed);
    int others = model.base();
    int certain = 0;
    for (Finding finding : candidates) {
      if (finding.factor() == Factor.GOODS) {
        certain = Math.max(certain, finding.doubtOrNull() == null ? finding.weight() : 0);
      } else if (finding.themeOrNull() != null) {
        flags.add(finding);
      } else {
        others += finding.weight();
      }
    }
    others += flagPoints(flags);
    Verdict least = Verdict.CLEAR;
    for (Finding finding : candidates) {
      Finding.Doubt doubt = finding.doubtOrNull();
      if (doubt != null) {
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
