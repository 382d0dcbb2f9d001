package io.tidewaiter.rule;

import io.tidewaiter.trade.Business;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the exporter has to do, should do, or would have had to do by a proposal, and when. All conditions must
 * hold; one that is empty always does. Duties test the legal lists themselves, never the tier of a destination.
 *
 * <pre>{@code
 * for (Obligation obligation : rules.obligations()) {
 *   if (obligation.validity().inForceOn(day, Effect.RESTRICTS)) {
 *     System.out.println(obligation.jurisdiction() + " " + obligation.status() + ": "
 *         + rules.action(obligation).in("tr"));
 *   }
 * }
 * }</pre>
 *
 * @param row the identity of the row
 * @param code the stable name of the duty; rows of several periods share it
 * @param jurisdiction whose law, guidance or proposal it is
 * @param status how binding it is
 * @param goods which goods it is about
 * @param destinations the destinations it is about
 * @param outside the destinations it is not about
 * @param dispatch the countries that the goods must leave from
 * @param transit the countries that the goods must pass through
 * @param business the line of business that a consignee or end user must be in
 * @param onlyAfterFlag whether a red flag must have been found first
 * @param sparedOrNull which older contracts are spared; null if none are
 * @param securesValue whether the amount at stake is the value of the goods
 * @param action what is to be done
 * @param validity when it is in force
 * @param basis what it rests on
 * @since 0.1
 */
public record Obligation(
    RowId row,
    String code,
    Jurisdiction jurisdiction,
    DutyStatus status,
    Goods goods,
    Places destinations,
    Places outside,
    Places dispatch,
    List<Country> transit,
    List<Business> business,
    boolean onlyAfterFlag,
    @Nullable SparedContracts sparedOrNull,
    boolean securesValue,
    String action,
    Validity validity,
    LegalBasis basis)
    implements RuleRow {

  /**
   * Goods that a duty is about.
   *
   * @param lists ids of lists of goods, one of which a line must be on; empty for any goods
   * @param tiers the tiers within the lists; empty for all
   * @param chapters chapters that a line must be within; empty for all
   * @param exceptCodes subheadings that are left out
   */
  public record Goods(
      List<String> lists, List<String> tiers, List<HsCode> chapters, List<HsCode> exceptCodes) {

    /** Copies the lists. */
    public Goods {
      lists = List.copyOf(lists);
      tiers = List.copyOf(tiers);
      chapters = List.copyOf(chapters);
      exceptCodes = List.copyOf(exceptCodes);
    }
  }

  /** Copies the lists. */
  public Obligation {
    transit = List.copyOf(transit);
    business = List.copyOf(business);
  }
}
