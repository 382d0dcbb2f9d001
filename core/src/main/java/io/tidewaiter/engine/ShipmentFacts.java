package io.tidewaiter.engine;

import io.tidewaiter.report.Finding;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.Places;
import io.tidewaiter.rule.Term;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Nomenclature;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What all lines of a shipment share under the rules of a span of days. Used by one thread. */
final class ShipmentFacts {

  /** The Harmonized System is revised about every five years; codes of a later day may not be what they seem. */
  static final int YEARS_OF_AN_EDITION = 5;

  /** Every trade has these, whether or not the papers name them; others there are only if they are stated. */
  private static final Roles ALWAYS = Roles.of(
      PartyRole.EXPORTER,
      PartyRole.CONSIGNEE,
      PartyRole.END_USER,
      PartyRole.PURCHASER,
      PartyRole.PAYER);

  private static final Roles NONE = Roles.of();

  private static final @Nullable DestinationTier[] NO_TIERS = {};

  private static final Answer NOBODY = Answer.unknown("/parties");

  private static final Outcome NOBODY_STATED = Outcome.unknown(NOBODY);

  private final Shipment stated;
  private final LocalDate asOf;
  private final HsEdition edition;
  private final RuleIndex index;
  private final @Nullable Destination destination;

  /** The roles that somebody is stated for. */
  private final Roles roles;

  private final boolean hasUnreadRole;

  /** The tiers of the countries that the parties sit in, as far as anyone asked. */
  private final @Nullable DestinationTier[] partyTiers;

  private List<Found> found = List.of();

  /** What came of the questions that were asked, by flag; only those are put that could find something. */
  private Outcome @Nullable [] outcomes;

  private @Nullable Map<Country, Answer> receiving;
  private @Nullable Place place;
  private @Nullable FlagBounds flagBounds;
  private @Nullable List<Exemptions.Asked> exemptions;

  /** A flag that was found. */
  record Found(ActiveFlag flag, Outcome outcome, Finding finding) {
    Found(ActiveFlag flag, Outcome outcome) {
      this(flag, outcome, flag.finding(outcome));
    }
  }

  /**
   * Facts under the rules of a day.
   *
   * @param asOf the day
   * @param edition the edition of the Harmonized System that codes are expected in
   * @param index the rules of the span that the day belongs to
   */
  ShipmentFacts(Shipment stated, LocalDate asOf, HsEdition edition, RuleIndex index) {
    this.stated = stated;
    this.asOf = asOf;
    this.edition = edition;
    this.index = index;
    Country country = stated.destination().value().orElse(null);
    destination = country == null ? null : index.destination(country);
    roles = roles(stated);
    hasUnreadRole = !stated.parties().isEmpty() && hasUnreadRole(stated);
    partyTiers = stated.parties().isEmpty()
        ? NO_TIERS
        : new DestinationTier[stated.parties().size()];
    if (!stated.transit().isEmpty()) {
      ask(FlagQuestion.Basis.ROUTE);
    }
    if (!stated.parties().isEmpty()) {
      ask(FlagQuestion.Basis.PARTIES);
    }
    if (stated.endUseStatement().value().isPresent()
        || stated.noReexportClause().value().isPresent()) {
      ask(FlagQuestion.Basis.PAPERS);
    }
  }

  private void ask(FlagQuestion.Basis basis) {
    for (int flag : index.flags().on(basis)) {
      Outcome outcome = outcome(flag);
      if (outcome.isFired()) {
        if (found.isEmpty()) {
          found = new ArrayList<>();
        }
        found.add(new Found(index.flags().get(flag), outcome));
      }
    }
  }

  /** The red flags that are found of the shipment, whatever its goods are. */
  List<Found> found() {
    return found;
  }

  Shipment stated() {
    return stated;
  }

  LocalDate asOf() {
    return asOf;
  }

  RuleIndex index() {
    return index;
  }

  /** The same; null if it could not be read. */
  @Nullable
  Destination destinationOrNull() {
    return destination;
  }

  /** What the rules say of the destination; empty if it could not be read. */
  Optional<Destination> destination() {
    return Optional.ofNullable(destination);
  }

  /** The exceptions that hold, or may hold, for a line at a place of the shipment. */
  Exemptions exemptions(LineItem line, int position) {
    if (index.exemptions().isEmpty()) {
      return Exemptions.NONE;
    }
    List<Exemptions.Asked> known = exemptions;
    if (known == null) {
      known = Exemptions.askedOf(this);
      exemptions = known;
    }
    return Exemptions.of(known, line, position);
  }

  /** The bounds of what red flags give. */
  FlagBounds flagBounds() {
    FlagBounds known = flagBounds;
    if (known == null) {
      known = new FlagBounds(this);
      flagBounds = known;
    }
    return known;
  }

  /** What comes of asking about a red flag of the index; of one that is put to each line, nothing. */
  Outcome outcome(int flag) {
    if (outcomes == null) {
      outcomes = new Outcome[index.flags().size()];
    }
    Outcome known = outcomes[flag];
    if (known == null) {
      ActiveFlag asked = index.flags().get(flag);
      known = asked.question().ask(this, asked);
      outcomes[flag] = known;
    }
    return known;
  }

  private static Map<Country, Answer> receiving(Shipment stated) {
    if (stated.parties().isEmpty()) {
      return Map.of();
    }
    Map<Country, Answer> receiving = new LinkedHashMap<>();
    for (int i = 0; i < stated.parties().size(); i++) {
      Party party = stated.parties().get(i);
      Answer receives = party.role().value().isEmpty()
          ? Answer.unknown(i, "/role")
          : Answer.of(PartyQuestions.BUYERS.contains(party.role().value().get()));
      if (!receives.isNo() && party.country().value().isPresent()) {
        receiving.merge(party.country().value().get(), receives, Answer::or);
      }
    }
    return receiving;
  }

  /** The countries that buyers and receivers sit in; unknown if the role of a party there cannot be read. */
  Map<Country, Answer> receiving() {
    Map<Country, Answer> known = receiving;
    if (known == null) {
      known = receiving(stated);
      receiving = known;
    }
    return known;
  }

  /** The place that the goods are for. */
  Place place() {
    Place known = place;
    if (known == null) {
      known = Place.of(this);
      place = known;
    }
    return known;
  }

  /** The findings on the place that the goods are for. */
  void addPlace(List<Finding> findings) {
    if (stated.parties().isEmpty()) {
      if (destination != null) {
        findings.add(destination.finding());
      }
    } else {
      findings.addAll(place().findings());
    }
  }

  /** What the rules say of a country. */
  Destination at(Country country) {
    return index.destination(country);
  }

  DestinationTier tier(Country country) {
    return at(country).tier();
  }

  Term name(Country country) {
    return index.destination(country).name();
  }

  /** The same shipment under the rules of another span. */
  ShipmentFacts under(RuleIndex other) {
    return new ShipmentFacts(stated, other.day(), edition, other);
  }

  /** The edition of the Harmonized System that codes are expected in. */
  HsEdition edition() {
    return edition;
  }

  /** The tariff the country of dispatch uses. */
  Optional<Nomenclature> tariff() {
    return stated.dispatch().value().flatMap(index::tariff);
  }

  /** Whether the day lies before the first edition of the Harmonized System that the rules know. */
  boolean isBeforeTheRules() {
    return asOf.isBefore(HsEdition.oldest().firstDay());
  }

  /** Whether the day lies so far beyond the legal state that codes and law may have changed altogether. */
  boolean isBeyondTheRules() {
    return asOf.isAfter(index.horizon());
  }

  /** Whether a country is meant, by its name or by a list it is on. */
  boolean isAmong(Country country, Places places) {
    List<Country> countries = places.countries();
    if (countries.contains(country)
        || (!countries.isEmpty() && country.parent().filter(countries::contains).isPresent())) {
      return true;
    }
    Set<String> lists = at(country).lists();
    for (String id : places.lists()) {
      if (lists.contains(id)) {
        return true;
      }
    }
    return false;
  }

  private static Roles roles(Shipment stated) {
    if (stated.parties().isEmpty()) {
      return NONE;
    }
    int bits = 0;
    for (Party party : stated.parties()) {
      bits |= party.role().value().map(Roles::bit).orElse(0);
    }
    return new Roles(bits);
  }

  private static boolean hasUnreadRole(Shipment stated) {
    for (Party party : stated.parties()) {
      if (party.role().value().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether nobody is stated for one of some roles that every trade has. */
  boolean lacksAny(Roles asked) {
    return !asked.and(ALWAYS).isWithin(roles);
  }

  boolean states(PartyRole role) {
    return roles.contains(role);
  }

  /** Whether a party sits outside the partners. */
  Answer isOutside(Party party, int at) {
    if (party.country().value().isEmpty()) {
      return Answer.unknown(at, "/country");
    }
    DestinationTier tier = partyTiers[at];
    if (tier == null) {
      tier = tier(party.country().value().get());
      partyTiers[at] = tier;
    }
    return Answer.of(tier != DestinationTier.PARTNER);
  }

  /**
   * Asks a question of every party in one of some roles. It is found if one answer is yes; the first such party is
   * told. Nobody stated for a role that every trade has, and a role that cannot be read, leave it unknown.
   */
  Outcome anyParty(ActiveFlag flag, Roles asked, PartyQuestion question) {
    if (!hasUnreadRole && !asked.overlaps(roles)) {
      return lacksAny(asked) ? NOBODY_STATED : Outcome.CLEAR;
    }
    List<Integer> found = List.of();
    Answer all = Answer.NO;
    for (int i = 0; i < stated.parties().size(); i++) {
      if (isAsked(i, asked)) {
        Answer answer = ifInRole(i, question.ask(this, flag, stated.parties().get(i), i));
        if (answer.isYes()) {
          found = found.isEmpty() ? new ArrayList<>(1) : found;
          found.add(i);
        }
        all = all.or(answer);
      }
    }
    if (!found.isEmpty()) {
      List<Integer> which = found;
      return Outcome.fired(Pointers.party(found.get(0)), () -> evidence(which));
    }
    if (lacksAny(asked)) {
      all = all.or(NOBODY);
    }
    return all.isUnknown() ? Outcome.unknown(all) : Outcome.CLEAR;
  }

  /** Whether the answer is yes for a party in one of some roles, see {@link #anyParty}. */
  Answer any(Roles asked, BiFunction<Party, Integer, Answer> question) {
    Answer all = Answer.NO;
    for (int i = 0; i < stated.parties().size(); i++) {
      if (isAsked(i, asked)) {
        all = all.or(ifInRole(i, question.apply(stated.parties().get(i), i)));
      }
    }
    return lacksAny(asked) ? all.or(NOBODY) : all;
  }

  private boolean isAsked(int party, Roles asked) {
    Optional<PartyRole> role = stated.parties().get(party).role().value();
    return role.isEmpty() || asked.contains(role.get());
  }

  private Answer ifInRole(int party, Answer answer) {
    return stated.parties().get(party).role().value().isPresent()
        ? answer
        : answer.and(Answer.unknown(party, "/role"));
  }

  private Map<String, Object> evidence(List<Integer> found) {
    Map<String, Object> evidence = new LinkedHashMap<>();
    Party first = stated.parties().get(found.get(0));
    evidence.put("party", found.stream().map(this::called).collect(Collectors.joining(", ")));
    evidence.put("partyCountry", first.country().value().map(this::name).orElse(Term.of("?")));
    first.incorporated().value().ifPresent(day -> evidence.put("incorporated", day.toString()));
    first.customerSince().value().ifPresent(day -> evidence.put("customerSince", day.toString()));
    first.phone().value().ifPresent(phone -> evidence.put("phone", phone));
    first.email().value().ifPresent(email -> evidence.put("email", email));
    first.address().value().ifPresent(address -> evidence.put("address", address));
    return evidence;
  }

  /** The name of a party, or its number. */
  String called(int party) {
    Party stated = this.stated.parties().get(party);
    return stated.name().value().orElse("no. " + (party + 1));
  }
}
