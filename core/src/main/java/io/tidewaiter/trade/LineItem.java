package io.tidewaiter.trade;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One line of a shipment. Everything may be absent; without a code a line cannot be cleared.
 *
 * <pre>{@code
 * LineItem line = LineItem.builder()
 *     .hsCode("8542.31")
 *     .description("32-bit microcontrollers")
 *     .value("12500.00", "EUR")
 *     .build();
 * Shipment shipment = Shipment.builder().destination("Kazakhstan").line(line).build();
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param id the line's own name, such as "10"
 * @param hsCode the commodity code
 * @param hsEdition the edition of the Harmonized System the code was taken from; absent states that it is the one in force on
 *     the day of the shipment, as the contract says, and is not something unknown
 * @param nomenclature the tariff whose digits follow the sixth
 * @param sku the exporter's own article number
 * @param description what papers call the goods
 * @param origin where the goods were made
 * @param quantity how many, in {@code unit}; more than zero
 * @param unit the unit of the quantity, free text
 * @param netMassKg the mass without packing, in kilograms; more than zero
 * @param value what the line is worth
 * @since 0.1
 */
public record LineItem(
    Stated<String> id,
    Stated<HsCode> hsCode,
    Stated<HsEdition> hsEdition,
    Stated<Nomenclature> nomenclature,
    Stated<String> sku,
    Stated<String> description,
    Stated<Country> origin,
    Stated<BigDecimal> quantity,
    Stated<String> unit,
    Stated<BigDecimal> netMassKg,
    Stated<Money> value) {

  /** A description has so many characters at most: no longer one tells what goods are. */
  public static final int MAX_DESCRIPTION = 4000;

  /**
   * Checks that each field is given; one that is not known is {@link Stated#absent()}. A description that is longer than
   * any becomes unreadable: a part of it could hide what the rest says.
   *
   * @throws NullPointerException if one is null
   */
  public LineItem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(hsCode, "hsCode");
    Objects.requireNonNull(hsEdition, "hsEdition");
    Objects.requireNonNull(nomenclature, "nomenclature");
    Objects.requireNonNull(sku, "sku");
    description = description
        .value()
        .filter(text -> text.length() > MAX_DESCRIPTION)
        .map(LineItem::tooLong)
        .orElse(description);
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(netMassKg, "netMassKg");
    Objects.requireNonNull(value, "value");
  }

  private static Stated<String> tooLong(String description) {
    return Stated.unreadable(
        description,
        "The description " + ForeignText.quoted(description) + " has " + description.length()
            + " characters: expected at most " + MAX_DESCRIPTION);
  }

  /** Starts a line without a code. */
  public static Builder builder() {
    return new Builder();
  }

  /** A line of which only the code is known, see {@link HsCode#parse}. */
  public static LineItem of(String hsCode) {
    return builder().hsCode(Objects.requireNonNull(hsCode, "hsCode")).build();
  }

  /** Collects what is known of a line. Texts that cannot be read are kept as such. Not thread-safe. */
  public static final class Builder {
    private Stated<String> id = Stated.absent();
    private Stated<HsCode> hsCode = Stated.absent();
    private Stated<HsEdition> hsEdition = Stated.absent();
    private Stated<Nomenclature> nomenclature = Stated.absent();
    private Stated<String> sku = Stated.absent();
    private Stated<String> description = Stated.absent();
    private Stated<Country> origin = Stated.absent();
    private Stated<BigDecimal> quantity = Stated.absent();
    private Stated<String> unit = Stated.absent();
    private Stated<BigDecimal> netMassKg = Stated.absent();
    private Stated<Money> value = Stated.absent();

    private Builder() {}

    /** Sets the line's own name. */
    public Builder id(String text) {
      id = Stated.text(text);
      return this;
    }

    /** Sets the commodity code, see {@link HsCode#parse}. */
    public Builder hsCode(String text) {
      hsCode = Stated.read(text, HsCode::parse);
      return this;
    }

    /** Sets the edition of the Harmonized System, see {@link HsEdition#parse}. */
    public Builder hsEdition(String text) {
      hsEdition = Stated.read(text, HsEdition::parse);
      return this;
    }

    /** Sets the tariff of the digits after the sixth, see {@link Nomenclature#parse}. */
    public Builder nomenclature(String text) {
      nomenclature = Stated.read(text, Nomenclature::parse);
      return this;
    }

    /** Sets the exporter's article number. */
    public Builder sku(String text) {
      sku = Stated.text(text);
      return this;
    }

    /** Sets the description of the goods, at most {@link LineItem#MAX_DESCRIPTION} characters. */
    public Builder description(String text) {
      description = Stated.text(text);
      return this;
    }

    /** Sets the country of origin, see {@link Country#parse}. */
    public Builder origin(String text) {
      origin = Stated.country(text);
      return this;
    }

    /** Sets the quantity: digits with at most one decimal point, more than zero. */
    public Builder quantity(String text) {
      quantity = Stated.read(text, t -> Quantities.parsePositive(t, "quantity"));
      return this;
    }

    /** Sets the unit of the quantity. */
    public Builder unit(String text) {
      unit = Stated.text(text);
      return this;
    }

    /** Sets the net mass in kilograms: digits with at most one decimal point, more than zero. */
    public Builder netMassKg(String text) {
      netMassKg = Stated.read(text, t -> Quantities.parsePositive(t, "net mass"));
      return this;
    }

    /** Sets the value, see {@link Money#parse}. */
    public Builder value(String amount, String currency) {
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(currency, "currency");
      value = Stated.money(amount, currency);
      return this;
    }

    /** The line as collected so far. */
    public LineItem build() {
      return new LineItem(
          id,
          hsCode,
          hsEdition,
          nomenclature,
          sku,
          description,
          origin,
          quantity,
          unit,
          netMassKg,
          value);
    }
  }
}
