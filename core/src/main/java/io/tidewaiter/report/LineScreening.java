package io.tidewaiter.report;

import io.tidewaiter.rule.Band;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.LineItem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result for one line. The base and the points of all findings add up to the score. What explains the result beyond
 * its findings is worked out when it is first asked for.
 *
 * <pre>{@code
 * for (LineScreening line : screening.lines()) {
 *   System.out.println("Line " + (line.index() + 1) + ": " + line.verdict() + " " + line.score());
 *   line.notChecked().forEach(gap -> System.out.println("  not known: " + gap.missing()));
 * }
 * }</pre>
 *
 * <p>Immutable and safe for concurrent use.
 *
 * @since 0.1
 */
public final class LineScreening {

  private final int index;
  private final LineItem stated;
  private final Scorecard scorecard;
  private final Explanation explanation;

  /** What was explained, once somebody asked; it does no harm if two threads ask at once. */
  private @Nullable List<NotChecked> notChecked;

  private @Nullable ScoreRange scoreRange;

  /** What explains a result beyond its findings, worked out when it is asked for. Safe for concurrent use. */
  public interface Explanation {

    /** The edition in which the code was understood; null if there is none. */
    @Nullable
    HsEdition hsEdition();

    /** The entries of lists that the code meets, the one that counts first; unmodifiable. */
    List<Match> matches();

    /** What could not be checked; unmodifiable. */
    List<NotChecked> notChecked();

    /** What the score could still be. */
    ScoreRange scoreRange();
  }

  /**
   * A result.
   *
   * @param index the place of the line in the shipment, from 0
   * @param stated the line
   * @param scorecard the findings and what they add up to
   * @param explanation what explains them
   */
  public LineScreening(int index, LineItem stated, Scorecard scorecard, Explanation explanation) {
    this.index = index;
    this.stated = Objects.requireNonNull(stated, "stated");
    this.scorecard = Objects.requireNonNull(scorecard, "scorecard");
    this.explanation = Objects.requireNonNull(explanation, "explanation");
  }

  /** The place of the line in the shipment, from 0. */
  public int index() {
    return index;
  }

  /** The line's own name. */
  public Optional<String> id() {
    return stated.id().value();
  }

  /** The code as understood. */
  public Optional<HsCode> hsCode() {
    return stated.hsCode().value();
  }

  /** The edition in which the code was understood. */
  public Optional<HsEdition> hsEdition() {
    return Optional.ofNullable(explanation.hsEdition());
  }

  /** The findings and what they add up to. */
  public Scorecard scorecard() {
    return scorecard;
  }

  /** The entries of lists that the code meets, the one that counts first. */
  public List<Match> matches() {
    return explanation.matches();
  }

  /** What could not be checked. */
  public List<NotChecked> notChecked() {
    List<NotChecked> known = notChecked;
    if (known == null) {
      known = explanation.notChecked();
      notChecked = known;
    }
    return known;
  }

  /** What the score could still be. */
  public ScoreRange scoreRange() {
    ScoreRange known = scoreRange;
    if (known == null) {
      known = explanation.scoreRange();
      scoreRange = known;
    }
    return known;
  }

  /** What is to be done. */
  public Verdict verdict() {
    return scorecard.verdict();
  }

  /** The score, 0 to 100. */
  public int score() {
    return scorecard.score();
  }

  /** The range the score is in. */
  public Band band() {
    return scorecard.band();
  }

  /** The points every line starts from. */
  public int base() {
    return scorecard.base();
  }

  /** What was found, most points first, a cap last. */
  public List<Finding> findings() {
    return scorecard.findings();
  }

  /** What would come out without each finding but a cap; worked out when asked. */
  public List<WhatIf> whatIf() {
    return scorecard.whatIf();
  }

  /** The fewest answers that would bring the score into a lower band, if any would; worked out when asked. */
  public Optional<Remedy> remedy() {
    return scorecard.remedy();
  }

  /** How many points are missing to the next higher band; empty in the highest. */
  public Optional<Integer> pointsToNextBand() {
    return scorecard.pointsToNextBand();
  }
}
