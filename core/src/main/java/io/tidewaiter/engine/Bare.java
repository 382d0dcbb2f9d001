package io.tidewaiter.engine;

import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells shipments and lines apart about which nothing can be found but where they go. Most lines of the world are
 * ordinary goods of which the papers say no more than that; what they come to, their destination knows.
 *
 * <p>This is the hot path: a look at some twenty fields and into three tables (day, country, code), which allocates
 * nothing. What is asked here must be asked in {@link DataCheck} and {@link LineCheck} as well, which find the same of
 * such a line the long way.
 */
final class Bare {

  private Bare() {}

  /**
   * Where a shipment goes, if nothing can be found of it but that, as far as its lines show nothing; else null.
   *
   * @param day the day whose law is applied; null if none was stated
   * @param index the rules of the day
   */
  static @Nullable Destination destination(
      Shipment shipment, @Nullable LocalDate day, RuleIndex index) {
    Country country = shipment.destination().value().orElse(null);
    return country != null && day != null && is(shipment, index)
        ? index.destination(country)
        : null;
  }

  private static boolean is(Shipment shipment, RuleIndex index) {
    return index.isFresh()
        && shipment.transit().isEmpty()
        && shipment.parties().isEmpty()
        && shipment.endUseStatement().isAbsent()
        && shipment.noReexportClause().isAbsent()
        && !shipment.date().isUnreadable()
        && !shipment.contractDate().isUnreadable()
        && !shipment.dispatch().isUnreadable();
  }

  /** Whether nothing can be found of any of some lines. */
  static boolean are(List<LineItem> lines, HsEdition edition, RuleIndex index) {
    for (int i = 0; i < lines.size(); i++) {
      if (!is(lines.get(i), edition, index)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether nothing can be found of a line.
   *
   * @param edition the edition of the Harmonized System in which codes are expected that name none
   */
  static boolean is(LineItem line, HsEdition edition, RuleIndex index) {
    HsCode code = line.hsCode().value().orElse(null);
    return code != null
        && line.description().isAbsent()
        && !line.hsEdition().isUnreadable()
        && !line.nomenclature().isUnreadable()
        && !line.origin().isUnreadable()
        && !line.quantity().isUnreadable()
        && !line.netMassKg().isUnreadable()
        && !line.value().isUnreadable()
        && index.goods().articles().isEmpty()
        && index.goods().isOrdinary(code, line.hsEdition().value().orElse(edition));
  }
}
