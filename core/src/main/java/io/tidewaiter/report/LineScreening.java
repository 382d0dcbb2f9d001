package io.tidewaiter.report;

import com.google.common.base.Suppliers;
import io.tidewaiter.rule.Band;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.LineItem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The result for one line. The base and the points of all findings add up to the score. What explains the result beyond
 * its findings is worked out when it is first asked for.
 *
 * <p>Immutable and safe for concurrent use.
 *
 * @since 0.1
 */
public final class LineScreening {

  private final int index;
  private final LineItem stated;
  private final Scorecard scorecard;
  private final Supplier<Details> details;

  /**
   * What explains a result beyond its findings.
   *
   * @param hsEditionOrNull the edition in which the code was understood; null if there is none
   * @param matches the entries of lists that the code meets, the one that counts first
   * @param notChecked what could not be checked
   * @param scoreRange what the score could still be
   */
  public record Details(
      @Nullable HsEdition hsEditionOrNull,
      List<Match> matches,
      List<NotChecked> notChecked,
      ScoreRange scoreRange) {

    /** Copies the lists. */
    public Details {
      matches = List.copyOf(matches);
      notChecked = List.copyOf(notChecked);
    }
  }

  /**
   * A result.
   *
   * @param index the place of the line in the shipment, from 0
   * @param stated the line
   * @param scorecard the findings and what they add up to
   * @param details asked once, when something of it is wanted
   */
  public LineScreening(int index, LineItem stated, Scorecard scorecard, Supplier<Details> details) {
    this.index = index;
    this.stated = Objects.requireNonNull(stated, "stated");
    this.scorecard = Objects.requireNonNull(scorecard, "scorecard");
    this.details = Suppliers.memoize(details::get);
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
    return Optional.ofNullable(details.get().hsEditionOrNull());
  }

  /** The findings and what they add up to. */
  public Scorecard scorecard() {
    return scorecard;
  }

  /** The entries of lists that the code meets, the one that counts first. */
  public List<Match> matches() {
    return details.get().matches();
  }

  /** What could not be checked. */
  public List<NotChecked> notChecked() {
    return details.get().notChecked();
  }

  /** What the score could still be. */
  public ScoreRange scoreRange() {
    return details.get().scoreRange();
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
