package io.tidewaiter.trade;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A country of ISO 3166-1, or one of the regions that export control treats apart from the country
 * they belong to, such as Crimea (UA-43). Kosovo is XK, as the European Union writes it. A country
 * here has a code and names; what the law says of it stands in rule data.
 *
 * <pre>{@code
 * Country kazakhstan = Country.parse("Kazakhstan");
 * boolean borders = kazakhstan.landNeighbours().contains(Country.parse("RUS")); // true
 * List<Country> ofNumber = Country.ofPhone("+77271234567");
 * }</pre>
 *
 * <p>Immutable. Ordered by code.
 *
 * @since 0.1
 */
public final class Country implements Comparable<Country> {

  private final String code;
  private final @Nullable String alpha3;
  private final String name;
  private final @Nullable Country parent;
  private final int ordinal;

  /** A field that states the country, once one was read; it does no harm if two threads make it at once. */
  private @Nullable Stated<Country> stated;

  Country(
      String code, @Nullable String alpha3, String name, @Nullable Country parent, int ordinal) {
    this.code = code;
    this.alpha3 = alpha3;
    this.name = name;
    this.parent = parent;
    this.ordinal = ordinal;
  }

  /**
   * Reads a country in any case: an alpha-2 or alpha-3 code, the code of a known region (UA-43), an
   * English name or a usual alias (Türkiye, Turkey, UAE, Russian Federation). Diacritics, punctuation
   * and double spaces make no difference; but "n.a." is not Namibia.
   *
   * @throws IllegalArgumentException if the text names no country, or more than one (Korea, Congo); the
   *     message quotes it and says what is accepted
   */
  public static Country parse(String text) {
    return CountryTable.INSTANCE.find(Objects.requireNonNull(text, "text"));
  }

  /** All countries and regions, by code; unmodifiable. */
  public static Collection<Country> all() {
    return CountryTable.INSTANCE.countries();
  }

  /** A field that states it. */
  Stated<Country> stated() {
    Stated<Country> known = stated;
    if (known == null) {
      known = Stated.of(this);
      stated = known;
    }
    return known;
  }

  /** A number that no other country has, 0 to one less than the size of {@link #all()}; it may differ between versions. */
  public int ordinal() {
    return ordinal;
  }

  /** The ISO 3166-1 alpha-2 code, or for a region its ISO 3166-2 code or, where ISO has none, one in its form. */
  public String code() {
    return code;
  }

  /** The ISO 3166-1 alpha-3 code; empty for a region. */
  public Optional<String> alpha3() {
    return Optional.ofNullable(alpha3);
  }

  /** The short English name. */
  public String name() {
    return name;
  }

  /** The country this region belongs to; empty for a country. */
  public Optional<Country> parent() {
    return Optional.ofNullable(parent);
  }

  /** The countries with which this one has a land border; none for an island and for a region. */
  public Set<Country> landNeighbours() {
    return LandBorders.of(this);
  }

  /**
   * The countries that a telephone number may belong to by its international prefix: Russia and Kazakhstan share +7
   * but not the digits after it, the United States and Canada share +1.
   *
   * @return the countries; none if the text is no number in international form, such as +77271234567, or its prefix
   *     is not known
   */
  public static List<Country> ofPhone(String phone) {
    return CallingCodes.countries(Objects.requireNonNull(phone, "phone"));
  }

  @Override
  public int compareTo(Country other) {
    return code.compareTo(other.code);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Country country && code.equals(country.code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  /** The code. */
  @Override
  public String toString() {
    return code;
  }
}
