package io.tidewaiter.engine;

import io.tidewaiter.report.Match;
import io.tidewaiter.rule.ArticleEntry;
import io.tidewaiter.rule.ArticleNumbers;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.ListEntry;
import io.tidewaiter.rule.Precision;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.Nomenclature;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the entries that a code or an article number meets, and how surely. */
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

    private static final int CERTAIN_KINDS = 2;
    private static final int DIRECT_KINDS = CERTAIN_KINDS + Doubt.values().length;

    /** How many kinds of matches there are. */
    static final int KINDS = 2 * DIRECT_KINDS;

    /** What the sentences on the match depend on beside its entry, 0 to {@link #KINDS} - 1. */
    @SuppressWarnings("EnumOrdinal") // a place in memory, never written down
    int kind() {
      int direct = doubt != null
          ? CERTAIN_KINDS + doubt.ordinal()
          : match.precision() == Precision.EXACT ? 0 : 1;
      return match.via().isEmpty() ? direct : direct + DIRECT_KINDS;
    }

    int certainPoints() {
      return posting.points();
    }

    int points(RiskModel model) {
      return isPossible() ? model.possiblePoints(posting.points()) : posting.points();
    }

    String listId() {
      return posting.list().id();
    }

    boolean isByArticle() {
      return posting.isByArticle();
    }

    boolean isPossible() {
      return match.precision() == Precision.POSSIBLE;
    }
  }

  private static final int SUBHEADING_DIGITS = 6;

  private final ListedGoods goods;
  private final RiskModel model;
  private final HsEdition listEdition;

  Matcher(ListedGoods goods, RiskModel model, HsEdition listEdition) {
    this.goods = goods;
    this.model = model;
    this.listEdition = listEdition;
  }

  /** All matches, the one that counts first: by points, then by list, then by code. */
  List<Scored> match(CodeReading reading, Optional<Nomenclature> tariff) {
    List<Scored> met = new ArrayList<>();
    for (HsCode target : reading.targets()) {
      goods.overlapping(target, posting -> {
        Scored scored = meet(reading, target, posting, tariff);
        if (scored != null) {
          met.add(scored);
        }
      });
    }
    List<Scored> matches = met.size() < 2 ? met : surest(met);
    matches.sort(this::order);
    return List.copyOf(matches);
  }

  /** The matches of a code together with those of an article number, in the same order. */
  List<Scored> withArticle(String sku, List<Scored> byCode) {
    List<Scored> matches = new ArrayList<>(byCode);
    goods.articles().meeting(ArticleNumbers.compared(sku), posting -> {
      ArticleNumbers listed = ((ArticleEntry) posting.entry()).articles();
      Precision precision = listed.isBeginning() ? Precision.WITHIN : Precision.EXACT;
      matches.add(
          new Scored(new Match(posting.list(), posting.entry(), precision, null), posting, null));
    });
    matches.sort(this::order);
    return List.copyOf(matches);
  }

  /** Of several matches with an entry, through several codes, the surest. */
  private static List<Scored> surest(List<Scored> met) {
    IdentityHashMap<ListEntry, Scored> byEntry = new IdentityHashMap<>(met.size());
    met.forEach(scored -> byEntry.merge(scored.posting().entry(), scored, Matcher::surer));
    return new ArrayList<>(byEntry.values());
  }

  private int order(Scored one, Scored other) {
    int byPoints = Integer.compare(other.points(model), one.points(model));
    if (byPoints != 0) {
      return byPoints;
    }
    int byRank = Integer.compare(one.posting().rank(), other.posting().rank());
    if (byRank != 0) {
      return byRank;
    }
    int byCode = one.match().entry().plain().compareTo(other.match().entry().plain());
    return byCode != 0
        ? byCode
        : one.match().entry().row().id().compareTo(other.match().entry().row().id());
  }

  /** How an entry is met; null if it is not. */
  private @Nullable Scored meet(
      CodeReading reading, HsCode target, Posting posting, Optional<Nomenclature> tariff) {
    Doubt doubt = null;
    HsCode entry = posting.code();
    if (reading.isRetired(target)
        && entry.length() < SUBHEADING_DIGITS
        && !reading.successors().isEmpty()) {
      // The heading of today does not hold a number that left it; its successors are looked up
      // themselves.
      return null;
    }
    boolean certain = target.isWithin(entry);
    if (target.length() > SUBHEADING_DIGITS && entry.length() > SUBHEADING_DIGITS) {
      boolean comparable = isComparable(reading, posting.list(), tariff);
      if (comparable && !target.overlaps(entry)) {
        return null;
      }
      if (!comparable) {
        doubt = Doubt.NOMENCLATURE;
      } else if (!certain) {
        doubt = Doubt.COARSE;
      }
    } else if (!certain) {
      if (!entry.isWithin(target)) {
        return null;
      }
      doubt = Doubt.COARSE;
    }
    if (doubt == null && posting.isEx()) {
      doubt = Doubt.SCOPE;
    }
    if (doubt == null && isOnlyPartly(reading, target, posting)) {
      doubt = Doubt.EDITION;
    }
    return new Scored(
        new Match(
            posting.list(),
            posting.entry(),
            precision(reading, posting, doubt),
            via(reading, target)),
        posting,
        doubt);
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
    goods.overlapping(
        successor,
        posting -> covered[0] |= posting.list().id().equals(list.id())
            && !posting.partial()
            && !posting.isEx()
            && successor.isWithin(posting.code()));
    return covered[0];
  }

  private static Precision precision(CodeReading reading, Posting posting, @Nullable Doubt doubt) {
    if (doubt != null) {
      return Precision.POSSIBLE;
    }
    return reading.stated().length() == posting.code().length()
            && reading.judgedAs().isEmpty()
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
