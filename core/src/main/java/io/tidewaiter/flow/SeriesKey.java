package io.tidewaiter.flow;

import io.tidewaiter.trade.HsEdition;
import org.jspecify.annotations.Nullable;

/** What the values of a series are of. Its hash is worked out once: each row of a file asks for it. */
final class SeriesKey {

  /** The golden ratio: short codes that differ in one letter fall far apart. */
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  private final FlowArea exporter;
  private final FlowArea importer;
  private final FlowDirection by;
  private final String hs;
  private final HsEdition edition;
  private final String currency;
  private final int hash;

  SeriesKey(
      FlowArea exporter,
      FlowArea importer,
      FlowDirection by,
      String hs,
      HsEdition edition,
      String currency) {
    this.exporter = exporter;
    this.importer = importer;
    this.by = by;
    this.hs = hs;
    this.edition = edition;
    this.currency = currency;
    long mixed = hs.hashCode();
    mixed = mixed * SPREAD + exporter.hashCode();
    mixed = mixed * SPREAD + importer.hashCode();
    mixed = mixed * SPREAD + currency.hashCode();
    mixed = mixed * SPREAD + edition.firstDay().getYear();
    mixed = (mixed * SPREAD + (by == FlowDirection.EXPORT ? 1 : 0)) * SPREAD;
    hash = (int) (mixed >>> 32);
  }

  FlowArea exporter() {
    return exporter;
  }

  FlowArea importer() {
    return importer;
  }

  FlowArea reporter() {
    return by == FlowDirection.EXPORT ? exporter : importer;
  }

  FlowDirection by() {
    return by;
  }

  String hs() {
    return hs;
  }

  HsEdition edition() {
    return edition;
  }

  String currency() {
    return currency;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SeriesKey key
        && hash == key.hash
        && by == key.by
        && edition == key.edition
        && hs.equals(key.hs)
        && exporter.equals(key.exporter)
        && importer.equals(key.importer)
        && currency.equals(key.currency);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
