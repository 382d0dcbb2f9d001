package io.tidewaiter.engine;

import io.tidewaiter.engine.Matcher.Scored;
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

  /** What the code means; of ordinary goods hardly anybody asks. It does no harm if two threads find out at once. */
  private @Nullable CodeReading reading;

  private Goods(
      RuleSet rules, ShipmentFacts shipment, LineItem line, @Nullable HsCode code, int position) {
    this.rules = rules;
    this.code = code;
    this.position = position;
    expected = line.hsEdition().value().orElse(shipment.edition());
    isOrdinary = code != null && shipment.index().goods().isOrdinary(code, expected);
    if (code == null || isOrdinary) {
      isKnown = isOrdinary && !line.hsEdition().isUnreadable();
      matches = List.of();
    } else {
      CodeReading read = CodeReading.of(code, expected, rules.hsTables());
      reading = read;
      Optional<Nomenclature> tariff = line.nomenclature().isAbsent()
          ? shipment.tariff()
          : line.nomenclature().value();
      matches = shipment.index().goods().matcher().match(read, tariff);
      isKnown =
          read.found().isPresent() && !read.isUntraced() && !line.hsEdition().isUnreadable();
    }
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

  /** The least points that being on lists gives. */
  int leastPoints() {
    return isKnown ? most(scored -> !scored.isPossible()) : 0;
  }

  /** The most points that being on lists could give. */
  int mostPoints(RuleIndex index) {
    return isKnown ? most(scored -> true) : index.goods().maxPoints();
  }

  private int most(Predicate<Scored> which) {
    return matches.stream().filter(which).mapToInt(Scored::certainPoints).max().orElse(0);
  }

  /** Whether a list that the goods are on gives points. */
  Answer haveWeight() {
    return meet(scored -> scored.certainPoints() > 0);
  }

  /** Whether the goods are on one of some lists; any goods are, if there are none. */
  Answer areOn(List<String> lists) {
    return lists.isEmpty() ? Answer.YES : meet(scored -> lists.contains(scored.listId()));
  }

  /** Whether they would be, if a merely possible match were certain. */
  boolean mayBeOn(List<String> lists) {
    return lists.isEmpty() || matches.stream().anyMatch(scored -> lists.contains(scored.listId()));
  }

  /** Whether a duty is about the goods. */
  Answer areMeant(Obligation.Goods goods) {
    Answer listed = goods.lists().isEmpty()
        ? Answer.YES
        : meet(scored -> goods.lists().contains(scored.listId())
            && isInTier(scored.match().entry(), goods.tiers()));
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

  private Answer meet(Predicate<Scored> which) {
    if (!isKnown) {
      return Answer.unknown(pointer());
    }
    if (matches.isEmpty()) {
      return Answer.NO;
    }
    boolean possible = false;
    for (Scored scored : matches) {
      if (which.test(scored)) {
        if (!scored.isPossible()) {
          return Answer.YES;
        }
        possible = true;
      }
    }
    return possible ? Answer.unknown(pointer()) : Answer.NO;
  }
}
