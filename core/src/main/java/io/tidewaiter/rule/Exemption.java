package io.tidewaiter.rule;

import io.tidewaiter.trade.Country;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exception that a company makes: for some goods, a customer or a destination, or for all of them together, a finding
 * does not count until a day, and why. It lifts no ban and no duty, and does not stand in for data that are wanting.
 *
 * <pre>{@code
 * for (Exemption exemption : rules.exemptions()) {
 *   if (exemption.validity().inForceOn(day, Effect.RELIEVES)) {
 *     System.out.println(exemption.finding() + " does not count: " + exemption.reason());
 *   }
 * }
 * }</pre>
 *
 * @param row the identity of the row
 * @param finding which findings do not count
 * @param articlesOrNull the article numbers that a line must have one of; null for any goods
 * @param customer the name of somebody who buys or receives the goods; empty for anybody
 * @param destinationOrNull where the shipment must go, itself and not a region of it; null for anywhere
 * @param reason why; never blank
 * @param validity when the exception is in force; it has a last day
 * @param basis what it rests on
 * @since 0.1
 */
public record Exemption(
    RowId row,
    FindingCodes finding,
    @Nullable ArticleNumbers articlesOrNull,
    String customer,
    @Nullable Country destinationOrNull,
    String reason,
    Validity validity,
    LegalBasis basis)
    implements RuleRow {

  /**
   * Checks that the exception says for what, why and from when until when.
   *
   * @throws IllegalArgumentException if it does not
   */
  public Exemption {
    if (articlesOrNull == null && customer.isBlank() && destinationOrNull == null) {
      throw new IllegalArgumentException("an exception is for some goods, customer or destination");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("an exception gives its reason");
    }
    if (validity.end().isEmpty() || validity.firstDay(Effect.RELIEVES).equals(LocalDate.MAX)) {
      throw new IllegalArgumentException("an exception has a first and a last day");
    }
  }

  /** The article numbers that a line must have one of. */
  public Optional<ArticleNumbers> articles() {
    return Optional.ofNullable(articlesOrNull);
  }

  /** Where the shipment must go. */
  public Optional<Country> destination() {
    return Optional.ofNullable(destinationOrNull);
  }

  /** A name as customers are compared: letters are alike in both cases, and so are one blank and several. */
  public static String compared(String name) {
    return Folded.of(name);
  }
}
