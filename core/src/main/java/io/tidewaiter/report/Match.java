package io.tidewaiter.report;

import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.ListEntry;
import io.tidewaiter.rule.Precision;
import io.tidewaiter.trade.HsCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line and an entry of a list of goods that meet.
 *
 * <pre>{@code
 * for (Match match : line.matches()) {
 *   System.out.println(match.precision() + ": " + match.entry().printed() + " of " + match.list().title());
 * }
 * }</pre>
 *
 * @param list the list
 * @param entry the entry
 * @param precision how surely
 * @param viaOrNull the code of the list's edition through which an older code was matched; null if the code itself
 *     was, or the article number
 * @since 0.1
 */
public record Match(
    ControlList list,
    ListEntry entry,
    Precision precision,
    @Nullable HsCode viaOrNull) {

  /** The code of the list's edition through which an older code was matched. */
  public Optional<HsCode> via() {
    return Optional.ofNullable(viaOrNull);
  }
}
