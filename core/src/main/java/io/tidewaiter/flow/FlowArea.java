package io.tidewaiter.flow;

import io.tidewaiter.trade.Country;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One side of a flow: a country, or a declared group of countries such as EU27 that a source reports as one.
 *
 * <pre>{@code
 * FlowArea exporter = FlowArea.group("EU27");
 * FlowArea importer = FlowArea.of(Country.parse("Kazakhstan"));
 * Optional<Lane> lane = analysis.lane(exporter, importer, "chpl", period);
 * }</pre>
 *
 * <p>Immutable. Ordered by code.
 *
 * @since 0.1
 */
public final class FlowArea implements Comparable<FlowArea> {

  /** The partner of a sum over all partners. It is never a side of a lane. */
  static final FlowArea WORLD = new FlowArea("World", null);

  private final String code;
  private final @Nullable Country country;

  private FlowArea(String code, @Nullable Country country) {
    this.code = code;
    this.country = country;
  }

  /** A country. */
  public static FlowArea of(Country country) {
    return new FlowArea(country.code(), country);
  }

  /** A group under the name that its rows use. */
  public static FlowArea group(String name) {
    return new FlowArea(Objects.requireNonNull(name, "name"), null);
  }

  /** The country's ISO code or the name of the group. */
  public String code() {
    return code;
  }

  /** The country; empty for a group. */
  public Optional<Country> country() {
    return Optional.ofNullable(country);
  }

  /** The country's English name or the name of the group. */
  public String name() {
    return country == null ? code : country.name();
  }

  @Override
  public int compareTo(FlowArea other) {
    return code.compareTo(other.code);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FlowArea area
        && code.equals(area.code)
        && Objects.equals(country, area.country);
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
