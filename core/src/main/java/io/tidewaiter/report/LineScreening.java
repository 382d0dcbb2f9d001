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
 * @param verdict what is to be done
 * @param score 0 to 100
 * @param band the range the score is in
 * @param base the points every line starts from
 * @param matches the entries of lists that the code meets, the one that counts first
 * @param findings what was found, most points first, a cap last
 * @param notChecked what could not be checked
 * @param scoreRange what the score could still be
 * @since 0.1
 */
public record LineScreening(
    int index,
    @Nullable String idOrNull,
    @Nullable HsCode hsCodeOrNull,
    @Nullable HsEdition hsEditionOrNull,
    Verdict verdict,
    int score,
    Band band,
    int base,
    List<Match> matches,
    List<Finding> findings,
    List<NotChecked> notChecked,
    ScoreRange scoreRange) {

  /** Copies the lists. */
  public LineScreening {
    matches = List.copyOf(matches);
    findings = List.copyOf(findings);
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
}
