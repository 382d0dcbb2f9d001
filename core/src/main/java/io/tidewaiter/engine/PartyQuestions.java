package io.tidewaiter.engine;

import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.trade.Business;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import io.tidewaiter.trade.Stated;
import java.time.LocalDate;
import java.util.List;

/** What the firms and persons behind a shipment can show. */
final class PartyQuestions {

  /** Who gets the goods or has them bought. */
  static final Roles BUYERS = Roles.of(
      PartyRole.CONSIGNEE,
      PartyRole.INTERMEDIATE_CONSIGNEE,
      PartyRole.END_USER,
      PartyRole.PURCHASER);

  private static final Roles RECEIVERS = Roles.of(PartyRole.CONSIGNEE, PartyRole.END_USER);

  private static final Roles END_USER = Roles.of(PartyRole.END_USER);

  private static final Roles FIRST_BUYERS = Roles.of(PartyRole.CONSIGNEE, PartyRole.PURCHASER);

  private static final Roles MONEY = Roles.of(PartyRole.PURCHASER, PartyRole.PAYER);

  /** Naming the end user would undo it. */
  private static final List<String> NAMING = List.of("/parties");

  private PartyQuestions() {}

  static Outcome foundedSince(ShipmentFacts shipment, ActiveFlag flag) {
    return shipment.anyParty(flag, BUYERS, PartyQuestions::isFoundedSince);
  }

  static Answer isFoundedSince(ShipmentFacts shipment, ActiveFlag flag, Party party, int at) {
    return shipment
        .isOutside(party, at)
        .and(() -> isAfter(party.incorporated(), at, "/incorporated", flag));
  }

  static Outcome customerSince(ShipmentFacts shipment, ActiveFlag flag) {
    return shipment.anyParty(flag, BUYERS, PartyQuestions::isCustomerSince);
  }

  private static Answer isCustomerSince(
      ShipmentFacts shipment, ActiveFlag flag, Party party, int at) {
    return shipment
        .isOutside(party, at)
        .and(() -> isAfter(party.customerSince(), at, "/customerSince", flag));
  }

  private static Answer isAfter(Stated<LocalDate> day, int at, String field, ActiveFlag flag) {
    return day.value().isEmpty()
        ? Answer.unknown(at, field)
        : Answer.of(day.value().get().isAfter(flag.since().orElse(LocalDate.MAX)));
  }

  static Outcome youngFirm(ShipmentFacts shipment, ActiveFlag flag) {
    return shipment.anyParty(flag, BUYERS, PartyQuestions::isYoungOutside);
  }

  private static Answer isYoungOutside(
      ShipmentFacts shipment, ActiveFlag flag, Party party, int at) {
    return shipment.isOutside(party, at).and(() -> isYoung(shipment, party, at, flag.limit()));
  }

  private static Answer isYoung(ShipmentFacts shipment, Party party, int at, int months) {
    Answer founded =
        party.incorporated().value().isEmpty() ? Answer.unknown(at, "/incorporated") : Answer.YES;
    Answer dated =
        shipment.stated().date().value().isEmpty() ? Answer.unknown("/date") : Answer.YES;
    Answer known = founded.and(dated);
    if (!known.isYes()) {
      return known;
    }
    LocalDate day = shipment.stated().date().value().orElseThrow();
    return Answer.of(party.incorporated().value().orElseThrow().isAfter(day.minusMonths(months)));
  }

  static Outcome military(ShipmentFacts shipment, ActiveFlag flag) {
    return shipment.anyParty(flag, RECEIVERS, PartyQuestions::isMilitary);
  }

  private static Answer isMilitary(ShipmentFacts shipment, ActiveFlag flag, Party party, int at) {
    return isOutsideIn(shipment, party, at, Business.MILITARY);
  }

  static Outcome government(ShipmentFacts shipment, ActiveFlag flag) {
    return shipment.anyParty(flag, RECEIVERS, PartyQuestions::isGovernment);
  }

  private static Answer isGovernment(ShipmentFacts shipment, ActiveFlag flag, Party party, int at) {
    return isOutsideIn(shipment, party, at, Business.GOVERNMENT);
  }

  static Outcome individual(ShipmentFacts shipment, ActiveFlag flag) {
    return shipment.anyParty(flag, RECEIVERS, PartyQuestions::isIndividual);
  }

  private static Answer isIndividual(ShipmentFacts shipment, ActiveFlag flag, Party party, int at) {
    return isOutsideIn(shipment, party, at, Business.INDIVIDUAL);
  }

  static Outcome forwarder(ShipmentFacts shipment, ActiveFlag flag) {
    return standsForEndUser(shipment, flag, PartyQuestions::isForwarder);
  }

  private static Answer isForwarder(ShipmentFacts shipment, ActiveFlag flag, Party party, int at) {
    return isOutsideIn(shipment, party, at, Business.FORWARDER);
  }

  static Outcome bank(ShipmentFacts shipment, ActiveFlag flag) {
    return standsForEndUser(shipment, flag, PartyQuestions::isBank);
  }

  private static Answer isBank(ShipmentFacts shipment, ActiveFlag flag, Party party, int at) {
    return isOutsideIn(shipment, party, at, Business.BANK);
  }

  /** Whether the end user is in a business that uses no goods, or the consignee is and no end user is named. */
  private static Outcome standsForEndUser(
      ShipmentFacts shipment, ActiveFlag flag, PartyQuestion question) {
    boolean named = shipment.states(PartyRole.END_USER);
    Outcome outcome = shipment.anyParty(flag, named ? END_USER : RECEIVERS, question);
    return outcome.isFired() && !named ? outcome.unless(NAMING) : outcome;
  }

  private static Answer isOutsideIn(
      ShipmentFacts shipment, Party party, int at, Business business) {
    return shipment.isOutside(party, at).and(() -> isIn(party, at, List.of(business)));
  }

  private static Answer isIn(Party party, int at, List<Business> business) {
    return party.business().value().isEmpty()
        ? Answer.unknown(at, "/business")
        : Answer.of(business.contains(party.business().value().get()));
  }

  /** Whether a consignee or end user is in a line of business. */
  static Answer receivesAs(ShipmentFacts shipment, List<Business> business) {
    return shipment.any(RECEIVERS, (party, at) -> isIn(party, at, business));
  }

  static Outcome embargoed(ShipmentFacts shipment, ActiveFlag flag) {
    return shipment.anyParty(flag, MONEY, PartyQuestions::isEmbargoed);
  }

  private static Answer isEmbargoed(ShipmentFacts shipment, ActiveFlag flag, Party party, int at) {
    Answer elsewhere = shipment.destination().isEmpty()
        ? Answer.unknown("/destination")
        : Answer.of(shipment.destination().get().tier() != DestinationTier.EMBARGOED);
    return elsewhere.and(() -> party.country().value().isEmpty()
        ? Answer.unknown(at, "/country")
        : Answer.of(shipment.tier(party.country().value().get()) == DestinationTier.EMBARGOED));
  }

  static Outcome traderWithoutEndUser(ShipmentFacts shipment, ActiveFlag flag) {
    if (shipment.states(PartyRole.END_USER)) {
      return Outcome.CLEAR;
    }
    Outcome trader = shipment.anyParty(flag, FIRST_BUYERS, PartyQuestions::isTrader);
    return trader.isFired() ? trader.unless(NAMING) : trader;
  }

  private static Answer isTrader(ShipmentFacts shipment, ActiveFlag flag, Party party, int at) {
    return shipment
        .isOutside(party, at)
        .and(() -> isIn(party, at, List.of(Business.TRADER, Business.DISTRIBUTOR)));
  }
}
