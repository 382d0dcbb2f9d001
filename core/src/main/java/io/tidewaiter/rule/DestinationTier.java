package io.tidewaiter.rule;

import java.util.Locale;

/**
 * How likely goods that are sent to a country are to go on to where they must not go, mildest first. A tier is a
 * judgement; bans and duties rest on the legal lists, never on the tier.
 *
 * <pre>{@code
 * for (DestinationTier tier : DestinationTier.values()) {
 *   System.out.println(tier + ": "
 *       + rules.riskModel().points(tier.findingCode()).orElse(0) + " points");
 * }
 * }</pre>
 *
 * @since 0.1
 */
public enum DestinationTier {
  /** A state that applies substantially the same controls. */
  PARTNER,
  /** No list in the rules says otherwise. */
  STANDARD,
  /** Named once, or under an arms or sectoral embargo only. */
  WATCH,
  /** Named as a place of diversion by authorities of at least two issuers. */
  HUB,
  /** In a customs union with Russia. */
  CORRIDOR,
  /** Under a comprehensive embargo. */
  EMBARGOED;

  /** The code of the finding, and of the weight, for this tier: destination.hub. */
  public String findingCode() {
    return "destination." + name().toLowerCase(Locale.ROOT);
  }
}
