package io.tidewaiter.rule;

import io.tidewaiter.trade.Country;
import java.time.LocalDate;
import java.util.List;

/**
 * A list of countries: members of a group, targets of an embargo, places that an alert names.
 *
 * <pre>{@code
 * CountryList partners = rules.countryList("eu-833-viii").orElseThrow();
 * boolean isPartner = partners.contains(Country.parse("Japan"), day);
 * }</pre>
 *
 * @param id such as "eu-833-viii"
 * @param title the name of the list as a sentence can use it
 * @param issuer who publishes it
 * @param effect which way the list works
 * @param signal what being on it means for the rating of a destination
 * @param members the members, by country, then by period
 * @since 0.1
 */
public record CountryList(
    String id,
    String title,
    String issuer,
    Effect effect,
    Signal signal,
    List<Membership> members) {

  /** Copies the members. */
  public CountryList {
    members = List.copyOf(members);
  }

  /** Whether a country is on the list on a day. */
  public boolean contains(Country country, LocalDate day) {
    return members.stream()
        .anyMatch(m -> m.country().equals(country) && m.validity().inForceOn(day, effect));
  }
}
