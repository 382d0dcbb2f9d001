package io.tidewaiter.engine;

import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import io.tidewaiter.trade.Stated;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What names, addresses and numbers of parties can show. */
final class ContactQuestions {

  private static final Pattern HOST = Pattern.compile(
      "[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}[\\p{L}\\p{N}-]+\\.?");

  private static final Pattern SCHEME = Pattern.compile("^[hH][tT][tT][pP][sS]?://");

  /** A field struck through states that there is nothing; an absent one states nothing. */
  private static final Pattern DASHES = Pattern.compile("[-\u2013\u2014]*");

  private static final Roles NAMED = Roles.of(
      PartyRole.CONSIGNEE,
      PartyRole.INTERMEDIATE_CONSIGNEE,
      PartyRole.END_USER,
      PartyRole.PURCHASER,
      PartyRole.PAYER);

  private ContactQuestions() {}

  static Outcome phoneElsewhere(ShipmentFacts shipment, ActiveFlag flag) {
    return shipment.anyParty(flag, PartyQuestions.BUYERS, ContactQuestions::isPhoneElsewhere);
  }

  private static Answer isPhoneElsewhere(
      ShipmentFacts shipment, ActiveFlag flag, Party party, int at) {
    List<Country> phone = party.phone().value().map(Country::ofPhone).orElse(List.of());
    if (phone.isEmpty()) {
      return Answer.unknown(at, "/phone");
    }
    Answer ofParty = party.country().value().isEmpty()
        ? Answer.unknown(at, "/country")
        : Answer.of(isNone(phone, party.country().value().get()));
    Stated<Country> destination = shipment.stated().destination();
    return ofParty.and(() -> destination.value().isEmpty()
        ? Answer.unknown("/destination")
        : Answer.of(isNone(phone, destination.value().get())));
  }

  private static boolean isNone(List<Country> of, Country country) {
    return !of.contains(country) && country.parent().filter(of::contains).isEmpty();
  }

  static Outcome mailDrop(ShipmentFacts shipment, ActiveFlag flag) {
    return shipment.anyParty(flag, PartyQuestions.BUYERS, ContactQuestions::isMailDrop);
  }

  private static Answer isMailDrop(ShipmentFacts shipment, ActiveFlag flag, Party party, int at) {
    return shipment.isOutside(party, at).and(() -> holds(party.address(), at, "/address", flag));
  }

  static Outcome stateName(ShipmentFacts shipment, ActiveFlag flag) {
    return shipment.anyParty(flag, NAMED, ContactQuestions::isStateName);
  }

  private static Answer isStateName(ShipmentFacts shipment, ActiveFlag flag, Party party, int at) {
    return holds(party.name(), at, "/name", flag);
  }

  /** Whether a text holds one of the words of a flag as whole words. */
  private static Answer holds(Stated<String> text, int at, String field, ActiveFlag flag) {
    if (text.value().isEmpty()) {
      return Answer.unknown(at, field);
    }
    return Answer.of(flag.phrases().areIn(FoldedText.of(text.value().get())));
  }

  static Outcome freeMail(ShipmentFacts shipment, ActiveFlag flag) {
    return shipment.anyParty(flag, PartyQuestions.BUYERS, ContactQuestions::isFreeMail);
  }

  private static Answer isFreeMail(ShipmentFacts shipment, ActiveFlag flag, Party party, int at) {
    return shipment
        .isOutside(party, at)
        .and(() -> party
            .email()
            .value()
            .flatMap(ContactQuestions::mailHost)
            .map(host -> Answer.of(flag.words().contains(FoldedText.of(host))))
            .orElse(Answer.unknown(at, "/email")));
  }

  private static Optional<String> mailHost(String email) {
    int at = email.indexOf('@');
    return at < 1 ? Optional.empty() : host(email.substring(at + 1).strip());
  }

  /** The text, if it can be the name of a computer: at least two labels and nothing that is in none. */
  private static Optional<String> host(String text) {
    return HOST.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  static Outcome noWebsite(ShipmentFacts shipment, ActiveFlag flag) {
    return shipment.anyParty(flag, PartyQuestions.BUYERS, ContactQuestions::isWithoutSite);
  }

  private static Answer isWithoutSite(
      ShipmentFacts shipment, ActiveFlag flag, Party party, int at) {
    return shipment
        .isOutside(party, at)
        .and(() -> party
            .website()
            .value()
            .flatMap(site -> hasNoSite(site, flag))
            .map(Answer::of)
            .orElse(Answer.unknown(at, "/website")));
  }

  /** Empty if the text is neither the address of a site nor says that there is none. */
  private static Optional<Boolean> hasNoSite(String site, ActiveFlag flag) {
    String folded = FoldedText.of(site);
    if (DASHES.matcher(site.strip()).matches() || flag.words().contains(folded)) {
      return Optional.of(true);
    }
    String address = SCHEME.matcher(site.strip()).replaceFirst("");
    return host(address.split("[/?#:]", 2)[0]).map(host -> false);
  }
}
