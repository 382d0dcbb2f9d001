package io.tidewaiter.rule;

/**
 * What being on a list of countries means for the rating of a destination.
 *
 * <pre>{@code
 * List<String> embargoes = rules.countryLists().stream()
 *     .filter(list -> list.signal() == Signal.EMBARGO)
 *     .map(CountryList::title)
 *     .toList();
 * }</pre>
 *
 * @since 0.1
 */
public enum Signal {
  /** Under a comprehensive embargo. */
  EMBARGO,
  /** Under an embargo on some sectors of trade. */
  SECTORAL_EMBARGO,
  /** Under an arms embargo. */
  ARMS_EMBARGO,
  /** Applies substantially the same controls itself. */
  PARTNER,
  /** In a customs union with Russia, without a border that would stop goods. */
  CUSTOMS_UNION,
  /** Named by an authority as a place of diversion, or as seat of firms listed for it. */
  NAMED,
  /** Named by a study of trade statistics. */
  STATISTICS,
  /** Named by media. */
  PRESS,
  /** In a regulatory table that says nothing about diversion. */
  GROUP
}
