package io.tidewaiter.rule;

import io.tidewaiter.trade.Country;

/**
 * A prohibition: the entries of a list may not be sent to a country, or through it, by the law of a jurisdiction. It is in force
 * for an entry on the days on which both the ban and the entry are.
 *
 * <pre>{@code
 * Country russia = Country.parse("Russia");
 * for (Ban ban : rules.bans()) {
 *   if (ban.country().equals(russia) && ban.validity().inForceOn(day, Effect.RESTRICTS)) {
 *     System.out.println(ban.jurisdiction() + ": " + ban.list() + " [" + ban.basis().source() + "]");
 *   }
 * }
 * }</pre>
 *
 * @param row the identity of the row
 * @param list the id of the list of goods
 * @param country the country or region
 * @param leg whether the goods are meant for it or pass through it
 * @param dispatch the countries that the goods must leave from; empty for all
 * @param jurisdiction whose law it is
 * @param validity when the ban is in force
 * @param basis what the ban rests on
 * @since 0.1
 */
public record Ban(
    RowId row,
    String list,
    Country country,
    Leg leg,
    Places dispatch,
    Jurisdiction jurisdiction,
    Validity validity,
    LegalBasis basis)
    implements RuleRow {}
