package io.tidewaiter.rule;

/**
 * Which part of a route a ban is about.
 *
 * <pre>{@code
 * List<Country> notThrough = rules.bans().stream()
 *     .filter(ban -> ban.leg() == Leg.TRANSIT)
 *     .map(Ban::country)
 *     .distinct()
 *     .toList();
 * }</pre>
 *
 * @since 0.1
 */
public enum Leg {
  /** The goods are meant for the country. */
  DESTINATION,
  /** The goods only pass through it. */
  TRANSIT
}
