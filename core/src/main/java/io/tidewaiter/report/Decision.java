package io.tidewaiter.report;

import io.tidewaiter.rule.Verdict;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came out for a shipment, without why: for those who sort millions of shipments and look at few of them.
 *
 * <pre>{@code
 * List<Shipment> held = shipments.stream()
 *     .filter(shipment -> screener.decide(shipment).verdict().compareTo(Verdict.HOLD) >= 0)
 *     .toList();
 * }</pre>
 *
 * <p>Immutable. Decisions that come to the same may be one object.
 *
 * @param verdict what is to be done: the most severe verdict of a line, see {@link Screening#verdict()}
 * @param score the highest score of a line, 0 to 100, see {@link Screening#score()}
 * @param matchOrNull the first match of the line with that score, of several lines the first; null if it has none
 * @since 0.1
 */
public record Decision(Verdict verdict, int score, @Nullable Match matchOrNull) {

  /** Requires a verdict. */
  public Decision {
    Objects.requireNonNull(verdict, "verdict");
  }

  /** The entry of a list that counts most for the line with the highest score, if that line meets any. */
  public Optional<Match> match() {
    return Optional.ofNullable(matchOrNull);
  }
}
