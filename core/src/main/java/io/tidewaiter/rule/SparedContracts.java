package io.tidewaiter.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Older contracts that a duty spares.
 *
 * <pre>{@code
 * for (Obligation obligation : rules.obligations()) {
 *   SparedContracts spared = obligation.sparedOrNull();
 *   if (spared != null && spared.inForceOn(day)) {
 *     System.out.println(obligation.code() + " spares what was signed before " + spared.signedBefore());
 *   }
 * }
 * }</pre>
 *
 * @param signedBefore contracts signed before this day are spared
 * @param untilOrNull the last day on which they are, inclusive; null if they are for as long as they run
 * @since 0.1
 */
public record SparedContracts(
    LocalDate signedBefore, @Nullable LocalDate untilOrNull) {

  /** The last day on which such contracts are spared; empty if they are for as long as they run. */
  public Optional<LocalDate> until() {
    return Optional.ofNullable(untilOrNull);
  }

  /** Whether contracts of some age are spared on a day. */
  public boolean inForceOn(LocalDate day) {
    return untilOrNull == null || !day.isAfter(untilOrNull);
  }
}
