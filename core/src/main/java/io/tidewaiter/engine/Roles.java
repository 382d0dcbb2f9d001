package io.tidewaiter.engine;

import io.tidewaiter.trade.PartyRole;

/** A set of roles. */
record Roles(int bits) {

  static Roles of(PartyRole... roles) {
    int bits = 0;
    for (PartyRole role : roles) {
      bits |= bit(role);
    }
    return new Roles(bits);
  }

  @SuppressWarnings("EnumOrdinal") // a bit in memory, never written down
  static int bit(PartyRole role) {
    return 1 << role.ordinal();
  }

  boolean contains(PartyRole role) {
    return (bits & bit(role)) != 0;
  }

  Roles and(Roles others) {
    return new Roles(bits & others.bits);
  }

  boolean overlaps(Roles others) {
    return (bits & others.bits) != 0;
  }

  /** Whether all of them are among some others. */
  boolean isWithin(Roles others) {
    return (bits & ~others.bits) == 0;
  }
}
