package io.tidewaiter.rule;

import io.tidewaiter.trade.Country;
import java.util.List;

/**
 * The tier of a destination for a period. A country without a rating on a day is {@link DestinationTier#STANDARD}.
 *
 * <pre>{@code
 * Country country = Country.parse("Kazakhstan");
 * for (DestinationRating rating : rules.ratings()) {
 *   if (rating.country().equals(country) && rating.validity().inForceOn(day, rating.effect())) {
 *     System.out.println(rating.tier() + " because of " + rating.because());
 *   }
 * }
 * }</pre>
 *
 * @param row the identity of the row
 * @param country the country or region
 * @param tier its tier
 * @param because the ids of the country lists that justify it
 * @param validity when the rating holds
 * @param basis what the rating rests on
 * @since 0.1
 */
public record DestinationRating(
    RowId row,
    Country country,
    DestinationTier tier,
    List<String> because,
    Validity validity,
    LegalBasis basis)
    implements RuleRow {

  /** Copies the list. */
  public DestinationRating {
    because = List.copyOf(because);
  }

  /** Which way the rating works: being a partner relieves, every other tier restricts. */
  public Effect effect() {
    return tier == DestinationTier.PARTNER ? Effect.RELIEVES : Effect.RESTRICTS;
  }
}
