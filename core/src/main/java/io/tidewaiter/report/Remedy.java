package io.tidewaiter.report;

import io.tidewaiter.rule.Band;
import io.tidewaiter.rule.Verdict;
import java.util.List;

/**
 * The fewest findings that the exporter could be rid of by an answer and without which the score would be in a lower
 * band, such as a missing statement of end use and an end user who is not named.
 *
 * <pre>{@code
 * line.remedy().ifPresent(remedy -> {
 *   System.out.println(remedy.verdict() + " once these are answered:");
 *   remedy.findings().forEach(finding ->
 *       System.out.println("  " + finding.answer(Language.ENGLISH).orElseThrow()));
 * });
 * }</pre>
 *
 * @param findings the findings, each with an {@link Finding#answer answer}
 * @param score the score without them
 * @param band the band without them
 * @param verdict the verdict without them
 * @since 0.1
 */
public record Remedy(List<Finding> findings, int score, Band band, Verdict verdict) {

  /** Copies the list. */
  public Remedy {
    findings = List.copyOf(findings);
  }
}
