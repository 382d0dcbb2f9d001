package io.tidewaiter.rule;

/**
 * A question that can be put to a shipment because official texts name its answer as a red flag. A {@link RedFlag}
 * of the rules says which question it puts, with its own limits and words.
 *
 * <pre>{@code
 * List<RedFlag> answerable = rules.redFlags().stream()
 *     .filter(flag -> flag.test().isAnswerable())
 *     .toList();
 * }</pre>
 *
 * <p>The buyers are the consignee, intermediate consignees, the end user and the purchaser.
 *
 * @since 0.1
 */
public enum FlagTest {
  /** Whether the goods pass through a country under embargo. */
  TRANSIT_EMBARGOED(true),
  /** Whether the goods pass through a hub or a corridor of diversion. */
  TRANSIT_HUB(true),
  /** Whether goods for a land neighbour pass through a country that borders neither side. */
  DETOUR(true),
  /** Whether the goods leave from a country that is neither the exporter's nor a partner. */
  DISPATCH_ELSEWHERE(false),
  /** Whether the goods pass through as many countries outside the partners as the limit says. */
  MANY_LEGS(true),
  /** Whether a buyer outside the partners was founded after the day that the flag names. */
  FOUNDED_SINCE(false),
  /** Whether a payer outside the partners was founded after the day that the flag names. */
  PAYER_FOUNDED_SINCE(false),
  /** Whether a buyer outside the partners became a customer after the day that the flag names. */
  CUSTOMER_SINCE(false),
  /** Whether a buyer outside the partners was founded within as many months before the export as the limit says. */
  YOUNG_FIRM(false),
  /** Whether a consignee or end user outside the partners is military. */
  MILITARY(false),
  /** Whether a consignee or end user outside the partners is an authority. */
  GOVERNMENT(false),
  /** Whether a purchaser or payer sits in a country under embargo that is not the destination. */
  EMBARGOED_PARTY(false),
  /** Whether a consignee or end user outside the partners is a natural person. */
  INDIVIDUAL(false),
  /** Whether the goods go to a trader or distributor outside the partners and no end user is named. */
  TRADER_WITHOUT_END_USER(true),
  /** Whether the end user, or the consignee where none is named, is a forwarder outside the partners. */
  FORWARDER(false),
  /** Whether the end user, or the consignee where none is named, is a bank outside the partners. */
  BANK(false),
  /** Whether a statement of end use was refused. */
  END_USE_REFUSED(true),
  /** Whether a statement of end use is missing. */
  END_USE_MISSING(true),
  /** Whether a clause against re-export was refused. */
  CLAUSE_REFUSED(true),
  /** Whether payment comes from a country outside the partners that no other party sits in and no stage is in. */
  THIRD_COUNTRY_PAYER(true),
  /** Whether payment comes from somebody who is no other party. */
  UNRELATED_PAYER(true),
  /** Whether a buyer's telephone is of a country that is neither its own nor the destination. */
  PHONE_ELSEWHERE(false),
  /** Whether a buyer's address holds one of the flag's words. */
  MAIL_DROP(false),
  /** Whether a buyer outside the partners has its e-mail with one of the flag's domains. */
  FREE_MAIL(true),
  /** Whether a buyer outside the partners is stated, in one of the flag's words or by a dash, to have no site. */
  NO_WEBSITE(false),
  /** Whether the name of a buyer or payer holds one of the flag's words. */
  STATE_NAME(false),
  /** Whether goods for a country outside the partners are described by one of the flag's words or not at all. */
  VAGUE_DESCRIPTION(true);

  private final boolean answerable;

  FlagTest(boolean answerable) {
    this.answerable = answerable;
  }

  /** Whether the exporter can do away with the flag: by a paper, a name, a description or another way. */
  public boolean isAnswerable() {
    return answerable;
  }
}
