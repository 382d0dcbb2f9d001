package io.tidewaiter.engine;

import io.tidewaiter.trade.Party;

/** A question about one party; written as a reference to a method, so that asking it makes no object. */
@FunctionalInterface
interface PartyQuestion {

  /**
   * Asks it.
   *
   * @param at the place of the party in the shipment
   */
  Answer ask(ShipmentFacts shipment, ActiveFlag flag, Party party, int at);
}
