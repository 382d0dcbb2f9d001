package io.tidewaiter.intake;

import java.util.Objects;

/**
 * The columns of a product master that are read, by the names in its header. Case and white space around a name make no
 * difference; other columns are left aside.
 *
 * <pre>{@code
 * ProductColumns columns = new ProductColumns("Artikel", "Zolltarifnummer", "Bezeichnung");
 * ShipmentReader products = ShipmentReader.products(
 *     in, columns, () -> Shipment.builder().date(day).destination("KZ"));
 * }</pre>
 *
 * @param sku the column of the exporter's own article number
 * @param hsCode the column of the commodity code
 * @param description the column of what papers call the goods
 * @since 0.1
 */
public record ProductColumns(String sku, String hsCode, String description) {

  /** The names that the fields have in the public contract: sku, hsCode, description. */
  public static final ProductColumns OF_CONTRACT =
      new ProductColumns("sku", "hsCode", "description");

  /**
   * Strips the names.
   *
   * @throws IllegalArgumentException if one is blank or two are the same
   */
  public ProductColumns {
    sku = checked(sku, "sku");
    hsCode = checked(hsCode, "hsCode");
    description = checked(description, "description");
    if (sku.equalsIgnoreCase(hsCode)
        || sku.equalsIgnoreCase(description)
        || hsCode.equalsIgnoreCase(description)) {
      throw new IllegalArgumentException("The columns are " + sku + ", " + hsCode + " and "
          + description + ": expected three different names");
    }
  }

  private static String checked(String column, String field) {
    String name = Objects.requireNonNull(column, field).strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException("The name of the column for " + field + " is blank");
    }
    return name;
  }
}
