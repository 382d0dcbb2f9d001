package io.tidewaiter.rule;

/**
 * Which way a list works. It decides how a row without a known first day is read: what restricts counts on every
 * date, what relieves counts only from the day on which it was seen in force.
 *
 * <pre>{@code
 * CountryList partners = rules.countryList("eu-833-viii").orElseThrow();
 * for (Membership member : partners.members()) {
 *   if (member.validity().inForceOn(day, partners.effect())) {
 *     System.out.println(member.country().name());
 *   }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public enum Effect {
  /** Being on the list can only make a result more severe. */
  RESTRICTS,
  /** Being on the list can make a result milder. */
  RELIEVES
}
