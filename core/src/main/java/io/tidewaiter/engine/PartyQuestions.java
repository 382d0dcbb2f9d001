package io.tidewaiter.engine;

import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.RedFlag;
import io.tidewaiter.trade.Business;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import io.tidewaiter.trade.Stated;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What the firms and persons behind a shipment can show. */
final class PartyQuestions {

  /** Who gets the goods or has them bought. */
  static final Set<PartyRole> BUYERS = Set.of(
      PartyRole.CONSIGNEE,
      PartyRole.INTERMEDIATE_CONSIGNEE,
      PartyRole.END_USER,
      PartyRole.PURCHASER);

  /** Whom the goods are for. */
  static final Set<PartyRole> RECEIVERS = Set.of(PartyRole.CONSIGNEE, PartyRole.END_USER);

  private static final Set<PartyRole> OTHERS_WITH_A_SAY =
      Set.of(PartyRole.INTERMEDIATE_CONSIGNEE, PartyRole.PURCHASER, PartyRole.PAYER);

  private PartyQuestions() {}

  static Outcome foundedSince(ShipmentFacts shipment, RedFlag flag) {
    return foundedSince(shipment, flag, BUYERS);
  }

  static Outcome foundedSince(ShipmentFacts shipment, RedFlag flag, Set<PartyRole> roles) {
    return shipment.anyParty(
        roles,
        (party, at) -> shipment
            .isOutside(party, at)
            .and(() -> isAfter(party.incorporated(), at + "/incorporated", flag)));
  }

  static Outcome customerSince(ShipmentFacts shipment, RedFlag flag) {
    return shipment.anyParty(
        BUYERS,
        (party, at) -> shipment
            .isOutside(party, at)
            .and(() -> isAfter(party.customerSince(), at + "/customerSince", flag)));
  }

  private static Answer isAfter(Stated<LocalDate> day, String pointer, RedFlag flag) {
    return day.value().isEmpty()
        ? Answer.unknown(pointer)
        : Answer.of(day.value().get().isAfter(flag.since().orElse(LocalDate.MAX)));
  }

  static Outcome youngFirm(ShipmentFacts shipment, RedFlag flag) {
    return shipment.anyParty(
        BUYERS,
        (party, at) ->
            shipment.isOutside(party, at).and(() -> isYoung(shipment, party, at, flag.limit())));
  }

  private static Answer isYoung(ShipmentFacts shipment, Party party, String at, int months) {
    Answer founded =
        party.incorporated().value().isEmpty() ? Answer.unknown(at + "/incorporated") : Answer.YES;
    Answer dated =
        shipment.stated().date().value().isEmpty() ? Answer.unknown("/date") : Answer.YES;
    Answer known = founded.and(dated);
    if (!known.isYes()) {
      return known;
    }
    LocalDate day = shipment.stated().date().value().orElseThrow();
    return Answer.of(party.incorporated().value().orElseThrow().isAfter(day.minusMonths(months)));
  }

  static Outcome military(ShipmentFacts shipment, RedFlag flag) {
    return business(shipment, Business.MILITARY);
  }

  static Outcome government(ShipmentFacts shipment, RedFlag flag) {
    return business(shipment, Business.GOVERNMENT);
  }

  static Outcome individual(ShipmentFacts shipment, RedFlag flag) {
    return business(shipment, Business.INDIVIDUAL);
  }

  static Outcome forwarder(ShipmentFacts shipment, RedFlag flag) {
    return standsForEndUser(shipment, Business.FORWARDER);
  }

  static Outcome bank(ShipmentFacts shipment, RedFlag flag) {
    return standsForEndUser(shipment, Business.BANK);
  }

  /** Whether the end user is in a business that uses no goods, or the consignee is and no end user is named. */
  private static Outcome standsForEndUser(ShipmentFacts shipment, Business business) {
    boolean named = shipment.states(PartyRole.END_USER);
    Outcome outcome = shipment.anyParty(
        named ? Set.of(PartyRole.END_USER) : RECEIVERS,
        (party, at) -> shipment.isOutside(party, at).and(() -> isIn(party, at, Set.of(business))));
    return outcome.isFired() && !named ? outcome.unless(List.of("/parties")) : outcome;
  }

  private static Outcome business(ShipmentFacts shipment, Business business) {
    return shipment.anyParty(
        RECEIVERS,
        (party, at) -> shipment.isOutside(party, at).and(() -> isIn(party, at, Set.of(business))));
  }

  private static Answer isIn(Party party, String at, Set<Business> business) {
    return party.business().value().isEmpty()
        ? Answer.unknown(at + "/business")
        : Answer.of(business.contains(party.business().value().get()));
  }

  /** Whether a consignee or end user is in a line of business. */
  static Answer receivesAs(ShipmentFacts shipment, List<Business> business) {
    return shipment
        .anyParty(RECEIVERS, (party, at) -> isIn(party, at, Set.copyOf(business)))
        .answer();
  }

  static Outcome embargoedReceiver(ShipmentFacts shipment, RedFlag flag) {
    return embargoed(shipment, RECEIVERS);
  }

  static Outcome embargoed(ShipmentFacts shipment, RedFlag flag) {
    return embargoed(shipment, OTHERS_WITH_A_SAY);
  }

  private static Outcome embargoed(ShipmentFacts shipment, Set<PartyRole> roles) {
    Answer elsewhere = shipment.destination().isEmpty()
        ? Answer.unknown("/destination")
        : Answer.of(shipment.destination().get().tier() != DestinationTier.EMBARGOED);
    return shipment.anyParty(
        roles,
        (party, at) -> elsewhere.and(() -> party.country().value().isEmpty()
            ? Answer.unknown(at + "/country")
            : Answer.of(
                shipment.tier(party.country().value().get()) == DestinationTier.EMBARGOED)));
  }

  /** Naming the end user would undo it. */
  static Outcome traderWithoutEndUser(ShipmentFacts shipment, RedFlag flag) {
    if (shipment.states(PartyRole.END_USER)) {
      return Outcome.CLEAR;
    }
    Outcome trader = shipment.anyParty(
        Set.of(PartyRole.CONSIGNEE, PartyRole.PURCHASER),
        (party, at) -> shipment
            .isOutside(party, at)
            .and(() -> isIn(party, at, Set.of(Business.TRADER, Business.DISTRIBUTOR))));
    return trader.isFired() ? trader.unless(List.of("/parties")) : trader;
  }
}
