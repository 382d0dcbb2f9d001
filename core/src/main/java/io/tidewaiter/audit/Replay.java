package io.tidewaiter.audit;

import io.tidewaiter.Screener;
import io.tidewaiter.audit.Replayed.Outcome;
import io.tidewaiter.flow.LaneEvidence;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.RulesUsed;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes stored results again: to prove that one is what the rules of its day say, or to learn what newer rules change.
 *
 * <pre>{@code
 * Replay replay = Replay.under(StandardRules.load());
 * Replayed replayed = replay.replay(storedJson, shipment);
 * if (replayed.outcome() != Replayed.Outcome.IDENTICAL) {
 *   System.out.print(replayed.toText());
 * }
 * }</pre>
 *
 * <p>The day whose law is applied, the jurisdictions and the language are those of the stored result. A shipment without
 * a readable date that was screened under the legal state of its rules is screened under that of these rules.
 *
 * <p>Immutable and safe for concurrent use; make one for many results.
 *
 * @since 0.1
 */
public final class Replay {

  private static final String UNDATED = "data.date.absent";

  private final Screener screener;
  private final Map<String, LaneEvidence> statistics;

  private Replay(Screener screener, Map<String, LaneEvidence> statistics) {
    this.screener = screener;
    this.statistics = statistics;
  }

  /** Under rules, be they those of the stored results or others. */
  public static Replay under(RuleSet rules) {
    return new Replay(Screener.of(rules), Map.of());
  }

  /**
   * The same with trade statistics for the results that drew on them, which is told by their fingerprint. It may be
   * called several times; results that drew on none are made again without any.
   */
  public Replay with(LaneEvidence evidence) {
    Map<String, LaneEvidence> more = new TreeMap<>(statistics);
    more.put(evidence.fingerprint(), evidence);
    return new Replay(screener, more);
  }

  /**
   * Makes a result again.
   *
   * @param storedJson the result in the public JSON contract, see {@link Screening#toJson()}
   * @param shipment the shipment it is of
   * @throws IllegalArgumentException if the text is not JSON or not a result, if the result contradicts itself (points
   *     that do not add up, a verdict milder than that of a line), if it is of another shipment, or is limited to a
   *     jurisdiction of which the rules hold nothing
   */
  public Replayed replay(String storedJson, Shipment shipment) {
    StoredScreening stored = StoredScreening.read(Objects.requireNonNull(storedJson, "storedJson"));
    stored.checkIsOf(Objects.requireNonNull(shipment, "shipment"));
    Optional<LaneEvidence> evidence =
        stored.statistics().map(fingerprint -> statistics.get(fingerprint));
    List<Screening> screenings = screenings(stored, shipment, evidence);
    String missing = evidence.isPresent() ? null : stored.statistics().orElse(null);
    Replayed closest = null;
    for (Screening screening : screenings) {
      for (Language language : Language.values()) {
        Replayed replayed = compare(storedJson, stored, screening, language, missing);
        if (closest == null || isCloser(replayed, closest)) {
          closest = replayed;
        }
        if (replayed.outcome() == Outcome.IDENTICAL) {
          return replayed;
        }
      }
    }
    return Objects.requireNonNull(closest);
  }

  /** The result as it may have come about; more than one where the stored result does not tell. */
  private List<Screening> screenings(
      StoredScreening stored, Shipment shipment, Optional<LaneEvidence> evidence) {
    Screener within = within(stored.jurisdictions());
    Screener informed = evidence.map(within::with).orElse(within);
    LocalDate asOf = stored.asOf();
    List<Screening> screenings = new ArrayList<>(2);
    boolean mayBeUndated = shipment.date().isAbsent()
        ? stored.hasFinding(UNDATED)
        : shipment.date().isUnreadable() && asOf.equals(stored.rules().legalState());
    if (mayBeUndated) {
      screenings.add(informed.screen(shipment));
    }
    if (!mayBeUndated || shipment.date().isUnreadable()) {
      screenings.add(informed.screen(shipment, asOf));
    }
    return screenings;
  }

  private Screener within(List<String> jurisdictions) {
    if (jurisdictions.isEmpty()) {
      return screener;
    }
    try {
      return screener.withinJurisdictions(jurisdictions.toArray(String[]::new));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The stored result cannot be made again under these rules: " + e.getMessage(), e);
    }
  }

  private static Replayed compare(
      String storedJson,
      StoredScreening stored,
      Screening screening,
      Language language,
      @Nullable String missing) {
    String json = screening.toJson(language);
    if (json.equals(storedJson)) {
      return new Replayed(
          Outcome.IDENTICAL, stored.rules(), screening, language, missing, List.of());
    }
    List<Change> changes =
        Comparison.of(stored.tree(), StoredScreening.read(json).tree());
    Outcome outcome = changes.isEmpty()
        ? Outcome.EQUIVALENT
        : isMadeBySame(stored, screening) ? Outcome.ALTERED : Outcome.CHANGED;
    return new Replayed(outcome, stored.rules(), screening, language, missing, changes);
  }

  private static boolean isMadeBySame(StoredScreening stored, Screening screening) {
    RulesUsed one = stored.rules();
    RulesUsed other = screening.rules();
    return one.fingerprint().equals(other.fingerprint())
        && one.engine().equals(other.engine())
        && stored
            .statistics()
            .equals(screening.statistics().map(statistics -> statistics.fingerprint()));
  }

  private static boolean isCloser(Replayed one, Replayed other) {
    return one.changes().size() < other.changes().size();
  }
}
