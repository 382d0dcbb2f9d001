package io.tidewaiter.engine;

import io.tidewaiter.rule.RedFlag;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import io.tidewaiter.trade.Stated;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What names, addresses and numbers of parties can show. */
final class ContactQuestions {

  /** How an exporter states that a firm has no site; an absent field states nothing. */
  private static final Set<String> NO_SITE = Set.of("", "-", "none", "no", "n/a", "not available");

  private static final Set<PartyRole> NAMED = Set.of(
      PartyRole.CONSIGNEE,
      PartyRole.INTERMEDIATE_CONSIGNEE,
      PartyRole.END_USER,
      PartyRole.PURCHASER,
      PartyRole.PAYER);

  private ContactQuestions() {}

  static Outcome phoneElsewhere(ShipmentFacts shipment, RedFlag flag) {
    return shipment.anyParty(
        PartyQuestions.BUYERS, (party, at) -> isPhoneElsewhere(shipment, party, at));
  }

  private static Answer isPhoneElsewhere(ShipmentFacts shipment, Party party, String at) {
    List<Country> phone = party.phone().value().map(Country::ofPhone).orElse(List.of());
    if (phone.isEmpty()) {
      return Answer.unknown(at + "/phone");
    }
    return isNone(phone, party.country(), at + "/country")
        .and(isNone(phone, shipment.stated().destination(), "/destination"));
  }

  private static Answer isNone(List<Country> of, Stated<Country> country, String pointer) {
    if (country.value().isEmpty()) {
      return Answer.unknown(pointer);
    }
    Country stated = country.value().get();
    return Answer.of(
        !of.contains(stated) && stated.parent().filter(of::contains).isEmpty());
  }

  static Outcome mailDrop(ShipmentFacts shipment, RedFlag flag) {
    return shipment.anyParty(
        PartyQuestions.BUYERS,
        (party, at) ->
            shipment.isOutside(party, at).and(() -> holds(party.address(), at + "/address", flag)));
  }

  static Outcome stateName(ShipmentFacts shipment, RedFlag flag) {
    return shipment.anyParty(NAMED, (party, at) -> holds(party.name(), at + "/name", flag));
  }

  /** Whether a text holds one of the words of a flag as whole words. */
  private static Answer holds(Stated<String> text, String pointer, RedFlag flag) {
    if (text.value().isEmpty()) {
      return Answer.unknown(pointer);
    }
    String words = " " + FoldedText.of(text.value().get()) + " ";
    return Answer.of(flag.words().stream().anyMatch(word -> words.contains(" " + word + " ")));
  }

  static Outcome freeMail(ShipmentFacts shipment, RedFlag flag) {
    return shipment.anyParty(
        PartyQuestions.BUYERS,
        (party, at) -> shipment
            .isOutside(party, at)
            .and(() -> party.email().value().isEmpty()
                ? Answer.unknown(at + "/email")
                : Answer.of(flag.words().contains(domain(party.email().value().get())))));
  }

  private static String domain(String email) {
    return FoldedText.of(email.substring(email.lastIndexOf('@') + 1));
  }

  static Outcome noWebsite(ShipmentFacts shipment, RedFlag flag) {
    return shipment.anyParty(
        PartyQuestions.BUYERS,
        (party, at) -> shipment
            .isOutside(party, at)
            .and(() -> party.website().value().isEmpty()
                ? Answer.unknown(at + "/website")
                : Answer.of(NO_SITE.contains(
                    party.website().value().get().strip().toLowerCase(Locale.ROOT)))));
  }
}
