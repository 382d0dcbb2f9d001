package io.tidewaiter.rule;

import io.tidewaiter.trade.Country;

/**
 * One country on a list of countries, for a period.
 *
 * <pre>{@code
 * Country country = Country.parse("Kazakhstan");
 * for (CountryList list : rules.countryLists()) {
 *   for (Membership member : list.members()) {
 *     if (member.country().equals(country)) {
 *       System.out.println(list.title() + " [" + member.basis().source() + "]");
 *     }
 *   }
 * }
 * }</pre>
 *
 * @param row the identity of the row
 * @param country the country or region
 * @param validity when it is on the list
 * @param basis what the row rests on
 * @since 0.1
 */
public record Membership(RowId row, Country country, Validity validity, LegalBasis basis)
    implements RuleRow {}
