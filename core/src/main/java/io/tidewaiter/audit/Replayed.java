package io.tidewaiter.audit;

import io.tidewaiter.report.Language;
import io.tidewaiter.report.RulesUsed;
import io.tidewaiter.report.Screening;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of making a stored result again.
 *
 * <pre>{@code
 * Replayed replayed = replay.replay(storedJson, shipment);
 * boolean proven = switch (replayed.outcome()) {
 *   case IDENTICAL, EQUIVALENT -> true;
 *   case CHANGED, ALTERED -> false;
 * };
 * if (!proven) {
 *   System.out.print(replayed.toText());
 * }
 * }</pre>
 *
 * @param outcome how the two compare
 * @param storedUnder which rules and which engine made the stored result
 * @param screening the result that was made now, by the same day and jurisdictions
 * @param language the language of the stored result
 * @param missingOrNull the fingerprint of the trade statistics that the stored result drew on, if they were not given
 *     and the result was made without any; null otherwise
 * @param changes everything in which the two differ, in the order of the stored result; empty if nothing does
 * @since 0.1
 */
public record Replayed(
    Outcome outcome,
    RulesUsed storedUnder,
    Screening screening,
    Language language,
    @Nullable String missingOrNull,
    List<Change> changes) {

  /** How a result that was made again compares with the stored one. */
  public enum Outcome {
    /** The same bytes came out. */
    IDENTICAL("the same bytes came out"),
    /** The same values came out; spaces, the order of properties or escapes were changed, as some databases do. */
    EQUIVALENT("the same values came out, written otherwise"),
    /** Other rules, another engine or other statistics made it, and {@link Replayed#changes()} says what they changed. */
    CHANGED("made by other rules, another engine or with other trade statistics"),
    /** The same rules, engine and statistics made it, yet it says something else: it or the shipment was altered. */
    ALTERED("rules, engine and trade statistics are the same, yet the stored result says something"
        + " else: it is not what was made, or the shipment is not what it was");

    private final String meaning;

    Outcome(String meaning) {
      this.meaning = meaning;
    }
  }

  /** Copies the list. */
  public Replayed {
    changes = List.copyOf(changes);
  }

  /** The fingerprint of the trade statistics that the stored result drew on and that were not given. */
  public Optional<String> missingStatistics() {
    return Optional.ofNullable(missingOrNull);
  }

  /**
   * The outcome, what was missing, and each change on a line of its own; without those of the summary and of what would
   * come out without a finding, which follow from others, unless there are no others.
   */
  public String toText() {
    List<Change> own = changes.stream().filter(change -> !follows(change)).toList();
    Stream<String> told = (own.isEmpty() ? changes : own).stream().map(Change::toString);
    Stream<String> missing = missingStatistics().stream()
        .map(fingerprint -> "The trade statistics " + fingerprint
            + " were not given: the result was made again without any.");
    return Stream.of(Stream.of(outcome + "  " + outcome.meaning), missing, told)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static boolean follows(Change change) {
    return change.part() == Change.Part.WHAT_IF
        || (change.part() == Change.Part.SHIPMENT && change.property().equals("summary"));
  }
}
