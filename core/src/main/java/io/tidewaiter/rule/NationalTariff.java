package io.tidewaiter.rule;

import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.Nomenclature;

/**
 * The tariff whose digits an exporter of a country uses after the sixth, unless the papers say otherwise.
 *
 * <pre>{@code
 * Country dispatch = Country.parse("Türkiye");
 * Optional<Nomenclature> tariff = rules.tariffs().stream()
 *     .filter(row -> row.country().equals(dispatch))
 *     .map(NationalTariff::tariff)
 *     .findFirst();
 * }</pre>
 *
 * @param row the identity of the row
 * @param country the country of dispatch
 * @param tariff its tariff
 * @param validity when it is in use
 * @param basis what the row rests on
 * @since 0.1
 */
public record NationalTariff(
    RowId row, Country country, Nomenclature tariff, Validity validity, LegalBasis basis)
    implements RuleRow {}
