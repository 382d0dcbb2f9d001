package io.tidewaiter.rule;

import io.tidewaiter.trade.HsEdition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All rules that screening uses: one pack, or several laid over each other.
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
  }

  /** The list of goods with an id. */
  public Optional<ControlList> controlList(String id) {
    return controlLists.stream().filter(list -> list.id().equals(id)).findFirst();
  }

  /** The list of countries with an id. */
  public Optional<CountryList> countryList(String id) {
    return countryLists.stream().filter(list -> list.id().equals(id)).findFirst();
  }

  /** The edition of the Harmonized System that the lists are written in. */
  public HsEdition hsEdition() {
    return hsTables.current();
  }
}
