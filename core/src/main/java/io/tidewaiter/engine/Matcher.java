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

    /** How many kinds of matches there are that are met by the code of the line itself. */
    static final int DIRECT_KINDS = CERTAIN_KINDS + Doubt.values().length;

    /** How many kinds of matches there are. */
    static final int KINDS = 2 * DIRECT_KINDS;

    /** What the sentences on the match depend on beside its entry, 0 to {@link #KINDS} - 1. */
    int kind() {
      int direct = directKind(match.precision(), doubt);
      return match.viaOrNull() == null ? direct : direct + DIRECT_KINDS;
    }

    @SuppressWarnings("EnumOrdinal") // a place in memory, never written down
    private static int directKind(Precision precision, @Nullable Doubt doubt) {
      return doubt != null ? CERTAIN_KINDS + doubt.ordinal() : precision == Precision.EXACT ? 0 : 1;
    }

    /** A match through the code of the line itself; all lines that meet an entry so share it. */
    static Scored direct(Posting posting, Precision precision, @Nullable Doubt doubt) {
      return posting.direct(
          directKind(precision, doubt),
          () -> new Scored(
              new Match(posting.list(), posting.entry(), precision, null), posting, doubt));
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

  /** Entries that most listed lines meet, at most. */
  private static final int FEW = 4;

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
    NationalDigits digits = nationalDigits(reading, tariff);
    List<Scored> met = new ArrayList<>(FEW);
    for (HsCode target : reading.targets()) {
      goods.overlapping(target, digits, posting -> {
        Scored scored = meet(reading, target, posting, digits);
        if (scored != null) {
          met.add(scored);
        }
      });
    }
    if (met.size() < 2) {
      return List.copyOf(met);
    }
    List<Scored> matches = mayRepeat(reading, met) ? surest(met) : met;
    matches.sort(this::order);
    return List.copyOf(matches);
  }

  /** What is told of matches. */
  static List<Match> matches(List<Scored> scored) {
    Match[] matches = new Match[scored.size()];
    for (int i = 0; i < matches.length; i++) {
      matches[i] = scored.get(i).match();
    }
    return List.of(matches);
  }

  /** The matches of a code together with those of an article number, in the same order. */
  List<Scored> withArticle(String sku, List<Scored> byCode) {
    List<Scored> matches = new ArrayList<>(byCode);
    goods.articles().meeting(ArticleNumbers.compared(sku), posting -> {
      ArticleNumbers listed = ((ArticleEntry) posting.entry()).articles();
      Precision precision = listed.isBeginning() ? Precision.WITHIN : Precision.EXACT;
      matches.add(Scored.direct(posting, precision, null));
    });
    matches.sort(this::order);
    return List.copyOf(matches);
  }

  /** Whether an entry may have been met more than once: through several codes, or by its own and by one that took over. */
  private static boolean mayRepeat(CodeReading reading, List<Scored> met) {
    if (reading.targets().size() > 1) {
      return true;
    }
    for (Scored scored : met) {
      if (scored.posting().retired()) {
        return true;
      }
    }
    return false;
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
      CodeReading reading, HsCode target, Posting posting, NationalDigits digits) {
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
      boolean comparable = digits == NationalDigits.COMPARABLE
          && posting.list().nomenclature().sharesEightDigitsWithCn();
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
    Precision precision = precision(reading, posting, doubt);
    HsCode via = via(reading, target);
    return via == null
        ? Scored.direct(posting, precision, doubt)
        : new Scored(new Match(posting.list(), posting.entry(), precision, via), posting, doubt);
  }

  private NationalDigits nationalDigits(CodeReading reading, Optional<Nomenclature> tariff) {
    return reading.found().filter(listEdition::equals).isPresent()
            && tariff.filter(Nomenclature::sharesEightDigitsWithCn).isPresent()
        ? NationalDigits.COMPARABLE
        : NationalDigits.UNKNOWN;
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
        NationalDigits.UNKNOWN,
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
