package io.tidewaiter.engine;

import io.tidewaiter.engine.Matcher.Scored;
import io.tidewaiter.rule.ArticleNumbers;
import io.tidewaiter.rule.ListEntry;
import io.tidewaiter.rule.Obligation;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Nomenclature;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the goods of a line under the rules of a span of days.
 *
 * <p>Immutable but for what it remembers; safe for concurrent use.
 */
final class Goods {

  private final RuleSet rules;
  private final @Nullable HsCode code;
  private final HsEdition expected;
  private final int position;
  private final boolean isOrdinary;
  private final boolean isKnown;
  private final List<Scored> matches;

  /** The entries by article number that may be met, for the line states no number; null if there are none. */
  private final @Nullable ArticleIndex open;

  /** What the code means; of ordinary goods hardly anybody asks. It does no harm if two threads find out at once. */
  private @Nullable CodeReading reading;

  private Goods(
      RuleSet rules, ShipmentFacts shipment, LineItem line, @Nullable HsCode code, int position) {
    this.rules = rules;
    this.code = code;
    this.position = position;
    expected = line.hsEdition().value().orElse(shipment.edition());
    ListedGoods listed = shipment.index().goods();
    isOrdinary = code != null && listed.isOrdinary(code, expected);
    List<Scored> byCode = List.of();
    if (code == null || isOrdinary) {
      isKnown = isOrdinary && !line.hsEdition().isUnreadable();
    } else {
      CodeReading read = CodeReading.of(code, expected, rules.hsTables());
      reading = read;
      Optional<Nomenclature> tariff = line.nomenclature().isAbsent()
          ? shipment.tariff()
          : line.nomenclature().value();
      byCode = listed.matcher().match(read, tariff);
      isKnown =
          read.found().isPresent() && !read.isUntraced() && !line.hsEdition().isUnreadable();
    }
    if (listed.articles().isEmpty()) {
      matches = byCode;
      open = null;
    } else {
      Optional<String> sku = sku(line);
      matches = sku.isEmpty() ? byCode : listed.matcher().withArticle(sku.get(), byCode);
      open = sku.isEmpty() ? listed.articles() : null;
    }
  }

  /** The article number of a line, if it states more than blanks. */
  static Optional<String> sku(LineItem line) {
    return line.sku().value().filter(text -> !ArticleNumbers.compared(text).isEmpty());
  }

  /**
   * The goods of a line.
   *
   * @param position the place of the line in the shipment
   */
  static Goods of(RuleSet rules, ShipmentFacts shipment, LineItem line, int position) {
    return new Goods(rules, shipment, line, line.hsCode().value().orElse(null), position);
  }

  /** What the code means; null if it could not be read. */
  @Nullable
  CodeReading reading() {
    CodeReading known = reading;
    if (known == null && code != null) {
      known = CodeReading.of(code, expected, rules.hsTables());
      reading = known;
    }
    return known;
  }

  /** The entries it meets, the one that counts first. */
  List<Scored> matches() {
    return matches;
  }

  /** Whether the code is understood, so that an entry it does not meet is one it is not on. */
  boolean isKnown() {
    return isKnown;
  }

  /** Whether the code is what its edition has, and neither it nor anything near it is on a list. */
  boolean isOrdinary() {
    return isOrdinary;
  }

  /** Where the code stands. */
  String pointer() {
    return Pointers.code(position);
  }

  /** Where the article number stands. */
  String skuPointer() {
    return Pointers.sku(position);
  }

  /** Where it stands what meets an entry. */
  String pointer(Scored scored) {
    return scored.isByArticle() ? skuPointer() : pointer();
  }

  /** Whether an article number is wanting that could put the goods on any list. */
  boolean wantArticle() {
    return open != null;
  }

  /** Whether an article number is wanting that could put the goods on a list. */
  boolean mayBeArticleOn(String list) {
    return open != null && open.has(posting -> posting.list().id().equals(list));
  }

  /** The least points that being on lists gives. */
  int leastPoints(Exemptions exemptions) {
    return most(scored -> isCertain(scored) && !exemptions.mayExcuse(scored.posting()));
  }

  /** The most points that being on lists could give. */
  int mostPoints(RuleIndex index, Exemptions exemptions) {
    int most = most(scored -> !exemptions.excuse(scored.posting()));
    if (!isKnown) {
      most = Math.max(most, index.goods().maxPoints(exemptions));
    }
    return open == null
        ? most
        : Math.max(most, open.mostPoints(posting -> !exemptions.excuse(posting)));
  }

  private int most(Predicate<Scored> which) {
    return matches.stream().filter(which).mapToInt(Scored::certainPoints).max().orElse(0);
  }

  /** Whether a match holds whatever else comes to be known. */
  private boolean isCertain(Scored scored) {
    return scored.isByArticle() || (isKnown && !scored.isPossible());
  }

  /** Whether a list that the goods are on gives points. */
  Answer haveWeight() {
    return meet(posting -> posting.points() > 0);
  }

  /** Whether the goods are on one of some lists; any goods are, if there are none. */
  Answer areOn(List<String> lists) {
    return lists.isEmpty()
        ? Answer.YES
        : meet(posting -> lists.contains(posting.list().id()));
  }

  /** Whether what is stated of the goods puts them on a list, whatever an article number that is wanting would do. */
  Answer areStatedOn(String list) {
    return meetByStated(posting -> posting.list().id().equals(list));
  }

  /** Whether they would be, if a merely possible match were certain. */
  boolean mayBeOn(List<String> lists) {
    return lists.isEmpty() || matches.stream().anyMatch(scored -> lists.contains(scored.listId()));
  }

  /** Whether a duty is about the goods. */
  Answer areMeant(Obligation.Goods goods) {
    Answer listed = goods.lists().isEmpty()
        ? Answer.YES
        : meet(posting -> goods.lists().contains(posting.list().id())
            && isInTier(posting.entry(), goods.tiers()));
    return listed
        .and(() -> within(goods.chapters()))
        .and(() -> goods.exceptCodes().isEmpty() ? Answer.YES : not(within(goods.exceptCodes())));
  }

  private static boolean isInTier(ListEntry entry, List<String> tiers) {
    return tiers.isEmpty() || entry.tier().filter(tiers::contains).isPresent();
  }

  private Answer within(List<HsCode> codes) {
    if (codes.isEmpty()) {
      return Answer.YES;
    }
    CodeReading read = reading();
    if (read == null || !isKnown) {
      return Answer.unknown(pointer());
    }
    boolean all =
        read.targets().stream().allMatch(target -> codes.stream().anyMatch(target::isWithin));
    boolean any =
        read.targets().stream().anyMatch(target -> codes.stream().anyMatch(target::overlaps));
    return all ? Answer.YES : any ? Answer.unknown(pointer()) : Answer.NO;
  }

  private static Answer not(Answer answer) {
    return answer.isUnknown() ? answer : Answer.of(answer.isNo());
  }

  private Answer meet(Predicate<Posting> which) {
    Answer stated = meetByStated(which);
    return open != null && !stated.isYes() && open.has(which)
        ? stated.or(Answer.unknown(skuPointer()))
        : stated;
  }

  private Answer meetByStated(Predicate<Posting> which) {
    if (isKnown && matches.isEmpty()) {
      return Answer.NO;
    }
    boolean possible = !isKnown;
    for (Scored scored : matches) {
      if (which.test(scored.posting())) {
        if (isCertain(scored)) {
          return Answer.YES;
        }
        possible = true;
      }
    }
    return possible ? Answer.unknown(pointer()) : Answer.NO;
  }
}
