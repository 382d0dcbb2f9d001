package io.tidewaiter.rule;

import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsEdition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All rules that screening uses: one pack, or several laid over each other.
 *
 * <pre>{@code
 * RuleSet rules = StandardRules.load();
 * System.out.println(rules.version() + " follows the law up to " + rules.legalState());
 * System.out.println(rules.controlLists().stream().map(list -> list.title()).toList());
 * Screener screener = Screener.of(rules);
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param version the versions of the packs, such as "standard 2026.1"
 * @param legalState the day up to which the rules follow the law
 * @param fingerprint "sha256:" and 64 hexadecimal digits over the bytes of the packs
 * @param controlLists the lists of goods; where two lists weigh the same, the earlier one speaks first
 * @param countryLists the lists of countries
 * @param bans the prohibitions
 * @param ratings the tiers of destinations
 * @param tariffs the national tariffs
 * @param redFlags the signs of diversion that are asked about
 * @param unscreenedFlags signs of diversion that official texts name and no field of a shipment can show
 * @param obligations the duties
 * @param exemptions the exceptions that a company makes
 * @param vocabulary the words by which descriptions tell what goods are
 * @param translations texts of the rules in other languages, by language (ISO 639-1) and key
 * @param hsTables the codes of the Harmonized System
 * @param riskModel how findings become a score
 * @since 0.1
 */
public record RuleSet(
    String version,
    LocalDate legalState,
    String fingerprint,
    List<ControlList> controlLists,
    List<CountryList> countryLists,
    List<Ban> bans,
    List<DestinationRating> ratings,
    List<NationalTariff> tariffs,
    List<RedFlag> redFlags,
    List<FlagSource> unscreenedFlags,
    List<Obligation> obligations,
    List<Exemption> exemptions,
    Vocabulary vocabulary,
    Map<String, Map<String, String>> translations,
    HsTables hsTables,
    RiskModel riskModel) {

  /** The id of the pack that ships with the library. Results name a pack only if it is another one. */
  public static final String STANDARD_PACK = "standard";

  /** Copies the lists. */
  public RuleSet {
    controlLists = List.copyOf(controlLists);
    countryLists = List.copyOf(countryLists);
    bans = List.copyOf(bans);
    ratings = List.copyOf(ratings);
    tariffs = List.copyOf(tariffs);
    redFlags = List.copyOf(redFlags);
    unscreenedFlags = List.copyOf(unscreenedFlags);
    obligations = List.copyOf(obligations);
    exemptions = List.copyOf(exemptions);
    translations = Map.copyOf(translations);
  }

  /** The list of goods with an id. */
  public Optional<ControlList> controlList(String id) {
    return controlLists.stream().filter(list -> list.id().equals(id)).findFirst();
  }

  /** The list of countries with an id. */
  public Optional<CountryList> countryList(String id) {
    return countryLists.stream().filter(list -> list.id().equals(id)).findFirst();
  }

  /** Whose bans and duties the rules hold, in order. */
  public SortedSet<Jurisdiction> jurisdictions() {
    SortedSet<Jurisdiction> jurisdictions = new TreeSet<>();
    bans.forEach(ban -> jurisdictions.add(ban.jurisdiction()));
    obligations.forEach(obligation -> jurisdictions.add(obligation.jurisdiction()));
    return jurisdictions;
  }

  /** Whether any rule asks for the article number of a line. */
  public boolean askForArticles() {
    return controlLists.stream().anyMatch(list -> !list.articles().isEmpty())
        || exemptions.stream().anyMatch(exemption -> exemption.articles().isPresent());
  }

  /** The title of a list of goods. */
  public Term title(ControlList list) {
    return term("list." + list.id(), list.title());
  }

  /** The title of a list of countries. */
  public Term title(CountryList list) {
    return term("list." + list.id(), list.title());
  }

  /** What the goods of an entry are; empty if the rules do not say. */
  public Term description(ListEntry entry) {
    return term("text." + entry.description(), entry.description());
  }

  /** The name of a country. */
  public Term name(Country country) {
    return term("country." + country.code(), country.name());
  }

  /** What a duty asks for. */
  public Term action(Obligation obligation) {
    return term("obligation." + obligation.row().id(), obligation.action());
  }

  private Term term(String key, String english) {
    Map<String, String> others = new TreeMap<>();
    translations.forEach((language, texts) -> {
      String text = texts.get(key);
      if (text != null) {
        others.put(language, text);
      }
    });
    return new Term(english, others);
  }

  /** The edition of the Harmonized System that the lists are written in. */
  public HsEdition hsEdition() {
    return hsTables.current();
  }
}
