package io.tidewaiter.engine;

import io.tidewaiter.report.Match;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.Precision;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.Scope;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.Nomenclature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the entries that a code meets, and how surely. */
final class Matcher {

  /** Why a match is no more than possible. */
  enum Doubt {
    COARSE,
    NOMENCLATURE,
    EDITION,
    SCOPE
  }

  /** A match with the points it would give for certain and, if it is only possible, why. */
  record Scored(Match match, Posting posting, @Nullable Doubt doubt) {
    int certainPoints() {
      return posting.points();
    }

    int points(RiskModel model) {
      return isPossible() ? model.possiblePoints(posting.points()) : posting.points();
    }

    String listId() {
      return posting.list().id();
    }

    boolean isPossible() {
      return match.precision() == Precision.POSSIBLE;
    }
  }

  private static final int SUBHEADING_DIGITS = 6;

  private final RuleIndex index;
  private final RiskModel model;
  private final HsEdition listEdition;

  Matcher(RuleIndex index, RiskModel model, HsEdition listEdition) {
    this.index = index;
    this.model = model;
    this.listEdition = listEdition;
  }

  /** All matches, the one that counts first: by points, then by list, then by code. */
  List<Scored> match(CodeReading reading, Optional<Nomenclature> tariff) {
    Map<String, Scored> byEntry = new HashMap<>();
    for (HsCode target : reading.targets()) {
      index.overlapping(
          target,
          posting -> meet(reading, target, posting, tariff)
              .ifPresent(
                  scored -> byEntry.merge(posting.entry().row().id(), scored, Matcher::surer)));
    }
    List<Scored> matches = new ArrayList<>(byEntry.values());
    matches.sort(Comparator.comparingInt((Scored scored) -> -scored.points(model))
        .thenComparingInt(scored -> scored.posting().rank())
        .thenComparing(scored -> scored.match().entry().code())
        .thenComparing(scored -> scored.match().entry().row().id()));
    return matches;
  }

  private Optional<Scored> meet(
      CodeReading reading, HsCode target, Posting posting, Optional<Nomenclature> tariff) {
    Optional<Doubt> doubt = Optional.empty();
    HsCode entry = posting.code();
    if (reading.isRetired(target)
        && entry.length() < SUBHEADING_DIGITS
        && !reading.successors().isEmpty()) {
      // The heading of today does not hold a number that left it; its successors are looked up
      // themselves.
      return Optional.empty();
    }
    boolean certain = target.isWithin(entry);
    if (target.length() > SUBHEADING_DIGITS && entry.length() > SUBHEADING_DIGITS) {
      boolean comparable = isComparable(reading, posting.list(), tariff);
      if (comparable && !target.overlaps(entry)) {
        return Optional.empty();
      }
      if (!comparable) {
        doubt = Optional.of(Doubt.NOMENCLATURE);
      } else if (!certain) {
        doubt = Optional.of(Doubt.COARSE);
      }
    } else if (!certain) {
      if (!entry.isWithin(target)) {
        return Optional.empty();
      }
      doubt = Optional.of(Doubt.COARSE);
    }
    if (doubt.isEmpty() && posting.entry().scope() == Scope.EX) {
      doubt = Optional.of(Doubt.SCOPE);
    }
    if (doubt.isEmpty() && isOnlyPartly(reading, target, posting)) {
      doubt = Optional.of(Doubt.EDITION);
    }
    return Optional.of(new Scored(
        new Match(
            posting.list(),
            posting.entry(),
            precision(reading, posting, doubt),
            via(reading, target)),
        posting,
        doubt.orElse(null)));
  }

  private boolean isComparable(
      CodeReading reading, ControlList list, Optional<Nomenclature> tariff) {
    return reading.found().filter(listEdition::equals).isPresent()
        && list.nomenclature().sharesEightDigitsWithCn()
        && tariff.filter(Nomenclature::sharesEightDigitsWithCn).isPresent();
  }

  /** Whether only some of the goods of the stated code are on this entry's list. */
  private boolean isOnlyPartly(CodeReading reading, HsCode target, Posting posting) {
    if (posting.partial()) {
      return true;
    }
    boolean printedAsStated = !posting.retired()
        && target.equals(reading.stated())
        && reading.successors().isEmpty();
    boolean printedRetired =
        reading.isRetired(target) && posting.code().length() >= SUBHEADING_DIGITS;
    if (!reading.translated() || printedAsStated || printedRetired) {
      return false;
    }
    return reading.partial()
        ? !target.equals(reading.stated())
        : !reading.successors().stream()
            .allMatch(successor -> isCovered(successor, posting.list()));
  }

  private boolean isCovered(HsCode successor, ControlList list) {
    boolean[] covered = {false};
    index.overlapping(
        successor,
        posting -> covered[0] |= posting.list().id().equals(list.id())
            && !posting.partial()
            && posting.entry().scope() == Scope.WHOLE
            && successor.isWithin(posting.code()));
    return covered[0];
  }

  private static Precision precision(CodeReading reading, Posting posting, Optional<Doubt> doubt) {
    if (doubt.isPresent()) {
      return Precision.POSSIBLE;
    }
    HsCode entry = posting.retired() ? posting.code() : posting.entry().code();
    return reading.stated().length() == entry.length() && reading.judgedAs().isEmpty()
        ? Precision.EXACT
        : Precision.WITHIN;
  }

  private static @Nullable HsCode via(CodeReading reading, HsCode target) {
    return reading.translated() && !target.subheading().equals(reading.stated().subheading())
        ? target
        : null;
  }

  private static Scored surer(Scored one, Scored other) {
    int byPrecision = one.match().precision().compareTo(other.match().precision());
    if (byPrecision != 0) {
      return byPrecision < 0 ? one : other;
    }
    boolean direct = one.match().via().isEmpty();
    if (direct != other.match().via().isEmpty()) {
      return direct ? one : other;
    }
    return one.posting().code().compareTo(other.posting().code()) <= 0 ? one : other;
  }
}
