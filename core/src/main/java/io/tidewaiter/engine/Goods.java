package io.tidewaiter.engine;

import io.tidewaiter.engine.Matcher.Scored;
import io.tidewaiter.rule.ListEntry;
import io.tidewaiter.rule.Obligation;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Nomenclature;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the goods of a line under the rules of a span of days.
 *
 * @param reading what the code means; null if it could not be read
 * @param matches the entries it meets
 * @param isKnown whether the code is understood, so that an entry it does not meet is one it is not on
 * @param pointer where the code stands
 */
record Goods(@Nullable CodeReading reading, List<Scored> matches, boolean isKnown, String pointer) {

  static Goods of(RuleSet rules, ShipmentFacts shipment, LineItem line, String at) {
    Optional<HsCode> code = line.hsCode().value();
    String pointer = at + "/hsCode";
    if (code.isEmpty()) {
      return new Goods(null, List.of(), false, pointer);
    }
    CodeReading reading = CodeReading.of(
        code.get(), line.hsEdition().value().orElse(shipment.edition()), rules.hsTables());
    Optional<Nomenclature> tariff =
        line.nomenclature().isAbsent() ? shipment.tariff() : line.nomenclature().value();
    List<Scored> matches =
        new Matcher(shipment.index(), rules.riskModel(), rules.hsEdition()).match(reading, tariff);
    boolean known = reading.found().isPresent()
        && !reading.isUntraced()
        && !line.hsEdition().isUnreadable();
    return new Goods(reading, matches, known, pointer);
  }

  /** The least points that being on lists gives. */
  int leastPoints() {
    return isKnown ? most(scored -> !scored.isPossible()) : 0;
  }

  /** The most points that being on lists could give. */
  int mostPoints(RuleIndex index) {
    return isKnown ? most(scored -> true) : index.maxGoodsPoints();
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
    if (reading == null || !isKnown) {
      return Answer.unknown(pointer);
    }
    boolean all =
        reading.targets().stream().allMatch(target -> codes.stream().anyMatch(target::isWithin));
    boolean any =
        reading.targets().stream().anyMatch(target -> codes.stream().anyMatch(target::overlaps));
    return all ? Answer.YES : any ? Answer.unknown(pointer) : Answer.NO;
  }

  private static Answer not(Answer answer) {
    return answer.isUnknown() ? answer : Answer.of(answer.isNo());
  }

  private Answer meet(Predicate<Scored> which) {
    if (!isKnown) {
      return Answer.unknown(pointer);
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
    return possible ? Answer.unknown(pointer) : Answer.NO;
  }
}
