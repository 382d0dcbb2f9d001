package io.tidewaiter.report;

import io.tidewaiter.rule.Band;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result for one line. The base and the points of all findings add up to the score.
 *
 * @param index the place of the line in the shipment, from 0
 * @param idOrNull the line's own name; null if it has none
 * @param hsCodeOrNull the code as understood; null if it could not be read
 * @param hsEditionOrNull the edition in which the code was understood; null if there is none
 * @param scorecard the findings and what they add up to
 * @param matches the entries of lists that the code meets, the one that counts first
 * @param notChecked what could not be checked
 * @param scoreRange what the score could still be
 * @since 0.1
 */
public record LineScreening(
    int index,
    @Nullable String idOrNull,
    @Nullable HsCode hsCodeOrNull,
    @Nullable HsEdition hsEditionOrNull,
    Scorecard scorecard,
    List<Match> matches,
    List<NotChecked> notChecked,
    ScoreRange scoreRange) {

  /** Copies the lists. */
  public LineScreening {
    matches = List.copyOf(matches);
    notChecked = List.copyOf(notChecked);
  }

  /** The line's own name. */
  public Optional<String> id() {
    return Optional.ofNullable(idOrNull);
  }

  /** The code as understood. */
  public Optional<HsCode> hsCode() {
    return Optional.ofNullable(hsCodeOrNull);
  }

  /** The edition in which the code was understood. */
  public Optional<HsEdition> hsEdition() {
    return Optional.ofNullable(hsEditionOrNull);
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
