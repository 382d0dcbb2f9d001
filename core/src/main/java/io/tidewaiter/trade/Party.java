package io.tidewaiter.trade;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A firm or person with a part in a shipment. Everything but the role may be absent.
 *
 * <pre>{@code
 * Party consignee = Party.builder(PartyRole.CONSIGNEE)
 *     .name("Orion Micro LLP")
 *     .country("KZ")
 *     .incorporated("2022-06-14")
 *     .build();
 * Shipment shipment = Shipment.builder()
 *     .destination("KZ").party(consignee).line("8542.31").build();
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param role what the party does in the shipment
 * @param name the name as papers print it
 * @param country where the party is established
 * @param address the postal address, free text
 * @param business its line of business
 * @param incorporated the day it was founded
 * @param customerSince the day of the exporter's first business with it
 * @param phone a telephone number, E.164 such as +77271234567
 * @param email an e-mail address
 * @param website the address of its site
 * @since 0.1
 */
public record Party(
    Stated<PartyRole> role,
    Stated<String> name,
    Stated<Country> country,
    Stated<String> address,
    Stated<Business> business,
    Stated<LocalDate> incorporated,
    Stated<LocalDate> customerSince,
    Stated<String> phone,
    Stated<String> email,
    Stated<String> website) {

  /**
   * Checks that each field is given; one that is not known is {@link Stated#absent()}.
   *
   * @throws NullPointerException if one is null
   */
  public Party {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(business, "business");
    Objects.requireNonNull(incorporated, "incorporated");
    Objects.requireNonNull(customerSince, "customerSince");
    Objects.requireNonNull(phone, "phone");
    Objects.requireNonNull(email, "email");
    Objects.requireNonNull(website, "website");
  }

  /** Starts a party with a role. */
  public static Builder builder(PartyRole role) {
    return new Builder(Stated.of(Objects.requireNonNull(role, "role")));
  }

  /** Starts a party with a role in the contract's spelling, such as "endUser". */
  public static Builder builder(String role) {
    return new Builder(Stated.read(Objects.requireNonNull(role, "role"), PartyRole::parse));
  }

  /** Collects what is known of a party. Texts that cannot be read are kept as such. Not thread-safe. */
  public static final class Builder {
    private final Stated<PartyRole> role;
    private Stated<String> name = Stated.absent();
    private Stated<Country> country = Stated.absent();
    private Stated<String> address = Stated.absent();
    private Stated<Business> business = Stated.absent();
    private Stated<LocalDate> incorporated = Stated.absent();
    private Stated<LocalDate> customerSince = Stated.absent();
    private Stated<String> phone = Stated.absent();
    private Stated<String> email = Stated.absent();
    private Stated<String> website = Stated.absent();

    private Builder(Stated<PartyRole> role) {
      this.role = role;
    }

    /** Sets the name. */
    public Builder name(String text) {
      name = Stated.text(text);
      return this;
    }

    /** Sets the country, see {@link Country#parse}. */
    public Builder country(String text) {
      country = Stated.country(text);
      return this;
    }

    /** Sets the address. */
    public Builder address(String text) {
      address = Stated.text(text);
      return this;
    }

    /** Sets the line of business, see {@link Business#parse}. */
    public Builder business(String text) {
      business = Stated.read(text, Business::parse);
      return this;
    }

    /** Sets the day of foundation, written year-month-day. */
    public Builder incorporated(String text) {
      incorporated = Stated.day(text);
      return this;
    }

    /** Sets the day of the first business with the party, written year-month-day. */
    public Builder customerSince(String text) {
      customerSince = Stated.day(text);
      return this;
    }

    /** Sets the telephone number. */
    public Builder phone(String text) {
      phone = Stated.text(text);
      return this;
    }

    /** Sets the e-mail address. */
    public Builder email(String text) {
      email = Stated.text(text);
      return this;
    }

    /** Sets the address of the site. */
    public Builder website(String text) {
      website = Stated.text(text);
      return this;
    }

    /** The party as collected so far. */
    public Party build() {
      return new Party(
          role,
          name,
          country,
          address,
          business,
          incorporated,
          customerSince,
          phone,
          email,
          website);
    }
  }
}
