package io.tidewaiter.engine;

import io.tidewaiter.report.Duty;
import io.tidewaiter.report.NotChecked;
import io.tidewaiter.rule.Jurisdiction;
import io.tidewaiter.rule.Obligation;
import io.tidewaiter.rule.Places;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Money;
import io.tidewaiter.trade.Shipment;
import io.tidewaiter.trade.Stated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the duties that a shipment brings with it, line by line. Used by one thread. */
final class Duties {

  private static final Comparator<Duty> ORDER = Comparator.comparing(
          (Duty duty) -> duty.obligation().status())
      .thenComparing(duty -> duty.obligation().jurisdiction())
      .thenComparing(duty -> duty.obligation().code())
      .thenComparing(duty -> duty.obligation().row().id());

  private final RuleSet rules;
  private final ShipmentFacts shipment;

  /**
   * A duty that the shipment as a whole does not rule out.
   *
   * @param answer what the shipment as a whole says of it
   */
  private record Open(Obligation obligation, Answer answer) {

    /** What is to be said of a line. */
    Answer of(Goods goods, Flags flags) {
      return answer
          .and(() -> goods.areMeant(obligation.goods()))
          .and(() -> obligation.onlyAfterFlag() ? flags.areFound() : Answer.YES);
    }
  }

  private final List<Open> open = new ArrayList<>();

  /** The duties of some jurisdictions, or of all if none is named. */
  Duties(RuleSet rules, ShipmentFacts shipment, Set<Jurisdiction> jurisdictions) {
    this.rules = rules;
    this.shipment = shipment;
    for (Obligation obligation : shipment.index().obligations()) {
      if (jurisdictions.isEmpty() || jurisdictions.contains(obligation.jurisdiction())) {
        Answer answer = isOpen(obligation);
        if (!answer.isNo()) {
          open.add(new Open(obligation, answer));
        }
      }
    }
  }

  private Answer isOpen(Obligation obligation) {
    Shipment stated = shipment.stated();
    return isMeantFor(obligation.destinations())
        .and(() -> isAmong(stated.destination(), "/destination", obligation.outside(), false))
        .and(() -> isAmong(stated.dispatch(), "/dispatch", obligation.dispatch(), true))
        .and(() -> passes(obligation.transit()))
        .and(() -> obligation.business().isEmpty()
            ? Answer.YES
            : PartyQuestions.receivesAs(shipment, obligation.business()))
        .and(() -> Answer.of(!isSpared(obligation)));
  }

  /** Whether the destination is among some places, or someone whom the goods are for sits there. */
  private Answer isMeantFor(Places places) {
    Answer all = isAmong(shipment.stated().destination(), "/destination", places, true);
    for (Map.Entry<Country, Answer> receiving : shipment.receiving().entrySet()) {
      if (shipment.isAmong(receiving.getKey(), places)) {
        all = all.or(receiving.getValue());
      }
    }
    return all;
  }

  /** Whether an end of the route is among some places, or is not; no places are no condition. */
  private Answer isAmong(Stated<Country> end, String pointer, Places places, boolean among) {
    if (places.isEmpty()) {
      return Answer.YES;
    }
    return end.value().isEmpty()
        ? Answer.unknown(pointer)
        : Answer.of(shipment.isAmong(end.value().get(), places) == among);
  }

  private Answer passes(List<Country> countries) {
    if (countries.isEmpty()) {
      return Answer.YES;
    }
    Answer all = shipment.stated().transitStated() ? Answer.NO : Answer.unknown("/transit");
    List<Stated<Country>> legs = shipment.stated().transit();
    for (int i = 0; i < legs.size(); i++) {
      all = all.or(
          legs.get(i).value().isEmpty()
              ? Answer.unknown("/transit/" + i)
              : Answer.of(countries.contains(legs.get(i).value().get())));
    }
    return all;
  }

  private boolean isSpared(Obligation obligation) {
    return sparing(obligation)
        && shipment
            .stated()
            .contractDate()
            .value()
            .filter(day -> day.isBefore(signedBefore(obligation)))
            .isPresent();
  }

  /** Whether contracts of some age are spared on the day. */
  private boolean sparing(Obligation obligation) {
    return obligation.sparedOrNull() != null
        && obligation.sparedOrNull().inForceOn(shipment.asOf());
  }

  private static LocalDate signedBefore(Obligation obligation) {
    return obligation.sparedOrNull() == null
        ? LocalDate.MIN
        : obligation.sparedOrNull().signedBefore();
  }

  /** What could not be told of the duties of a line. */
  List<NotChecked> notChecked(Goods goods, Flags flags) {
    List<NotChecked> notChecked = new ArrayList<>();
    for (Open duty : open) {
      for (String pointer : duty.of(goods, flags).missing()) {
        notChecked.add(new NotChecked("duty." + duty.obligation().code(), pointer, "check.duty"));
      }
    }
    return notChecked;
  }

  /**
   * The duties, the most binding first.
   *
   * @param lines what is known of each line
   */
  List<Duty> found(List<LineCheck> lines) {
    if (open.isEmpty()) {
      return List.of();
    }
    List<Duty> duties = new ArrayList<>();
    List<Flags> flags = lines.stream().map(LineCheck::flags).toList();
    for (Open duty : open) {
      List<Integer> indexes = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        if (duty.of(lines.get(i).goods(), flags.get(i)).isYes()) {
          indexes.add(i);
        }
      }
      if (!indexes.isEmpty()) {
        duties.add(duty(duty.obligation(), indexes));
      }
    }
    duties.sort(ORDER);
    return List.copyOf(duties);
  }

  private Duty duty(Obligation obligation, List<Integer> indexes) {
    SortedMap<String, BigDecimal> atStake = new TreeMap<>();
    int unvalued = 0;
    if (obligation.securesValue()) {
      for (int index : indexes) {
        LineItem line = shipment.stated().lines().get(index);
        Optional<Money> value = line.value().value();
        value.ifPresent(money -> atStake.merge(money.currency(), money.amount(), BigDecimal::add));
        unvalued += value.isPresent() ? 0 : 1;
      }
    }
    boolean contractUnknown =
        sparing(obligation) && shipment.stated().contractDate().value().isEmpty();
    return new Duty(
        obligation, rules.action(obligation), indexes, contractUnknown, atStake, unvalued);
  }
}
