package io.tidewaiter.engine;

import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import io.tidewaiter.trade.Shipment;
import io.tidewaiter.trade.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the payment can show. */
final class PaymentQuestions {

  private static final Roles PAYER = Roles.of(PartyRole.PAYER);

  /** Who has a part in the deal besides the payer. */
  private static final Roles COUNTED = Roles.of(
      PartyRole.EXPORTER,
      PartyRole.CONSIGNEE,
      PartyRole.INTERMEDIATE_CONSIGNEE,
      PartyRole.END_USER,
      PartyRole.PURCHASER);

  private PaymentQuestions() {}

  static Outcome payerFoundedSince(ShipmentFacts shipment, ActiveFlag flag) {
    return shipment.anyParty(flag, PAYER, PartyQuestions::isFoundedSince);
  }

  static Outcome thirdCountry(ShipmentFacts shipment, ActiveFlag flag) {
    Outcome outcome = shipment.anyParty(flag, PAYER, PaymentQuestions::isOfThirdCountry);
    return outcome.isFired() ? outcome.unless(unknownCountries(shipment)) : outcome;
  }

  private static Answer isOfThirdCountry(
      ShipmentFacts shipment, ActiveFlag flag, Party payer, int at) {
    return shipment
        .isOutside(payer, at)
        .and(() -> payer.country().value().isEmpty()
            ? Answer.unknown(at, "/country")
            : Answer.of(!hasPart(shipment.stated(), payer.country().value().get())));
  }

  /** Whether a country is known to have a part in the deal. */
  private static boolean hasPart(Shipment stated, Country country) {
    return isOfOther(stated, Party::country, country)
        || states(stated.destination(), country)
        || states(stated.dispatch(), country)
        || stated.transit().stream().anyMatch(leg -> states(leg, country));
  }

  private static boolean states(Stated<Country> stage, Country country) {
    return stage.value().filter(country::equals).isPresent();
  }

  private static List<String> unknownCountries(ShipmentFacts shipment) {
    List<String> unknown = unknownOfOthers(shipment, Party::country, "/country");
    addUnknown(shipment.stated().destination(), "/destination", unknown);
    addUnknown(shipment.stated().dispatch(), "/dispatch", unknown);
    for (int i = 0; i < shipment.stated().transit().size(); i++) {
      addUnknown(shipment.stated().transit().get(i), "/transit/" + i, unknown);
    }
    if (!shipment.stated().transitStated()) {
      unknown.add("/transit");
    }
    return unknown;
  }

  private static void addUnknown(Stated<Country> stage, String pointer, List<String> unknown) {
    if (stage.value().isEmpty()) {
      unknown.add(pointer);
    }
  }

  static Outcome unrelated(ShipmentFacts shipment, ActiveFlag flag) {
    Outcome outcome = shipment.anyParty(flag, PAYER, PaymentQuestions::isUnrelated);
    return outcome.isFired()
        ? outcome.unless(unknownOfOthers(shipment, Party::name, "/name"))
        : outcome;
  }

  private static Answer isUnrelated(ShipmentFacts shipment, ActiveFlag flag, Party payer, int at) {
    return payer
        .name()
        .value()
        .map(FoldedText::of)
        .map(name -> Answer.of(!isOfOther(shipment.stated(), PaymentQuestions::foldedName, name)))
        .orElse(Answer.unknown(at, "/name"));
  }

  private static Stated<String> foldedName(Party party) {
    return party.name().value().map(name -> Stated.of(FoldedText.of(name))).orElse(party.name());
  }

  private static <T> boolean isOfOther(Shipment stated, Function<Party, Stated<T>> field, T value) {
    return stated.parties().stream()
        .filter(party -> party.role().value().filter(COUNTED::contains).isPresent())
        .anyMatch(party -> field.apply(party).value().filter(value::equals).isPresent());
  }

  /** What the other parties do not state, and who may be one of them. */
  private static List<String> unknownOfOthers(
      ShipmentFacts shipment, Function<Party, ? extends Stated<?>> field, String name) {
    List<String> unknown = new ArrayList<>();
    List<Party> parties = shipment.stated().parties();
    for (int i = 0; i < parties.size(); i++) {
      Party party = parties.get(i);
      if (party.role().value().isEmpty()) {
        unknown.add(Pointers.party(i) + "/role");
      } else if (COUNTED.contains(party.role().value().get())
          && field.apply(party).value().isEmpty()) {
        unknown.add(Pointers.party(i) + name);
      }
    }
    if (shipment.lacksAny(COUNTED)) {
      unknown.add("/parties");
    }
    return unknown;
  }
}
