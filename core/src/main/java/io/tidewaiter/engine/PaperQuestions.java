package io.tidewaiter.engine;

import io.tidewaiter.trade.Assurance;
import io.tidewaiter.trade.Stated;

/** What the exporter's papers can show. */
final class PaperQuestions {

  private static final String END_USE = "/assurances/endUseStatement";
  private static final String CLAUSE = "/assurances/noReexportClause";
  private static final Outcome END_USE_UNKNOWN = Outcome.unknown(END_USE);
  private static final Outcome CLAUSE_UNKNOWN = Outcome.unknown(CLAUSE);

  private PaperQuestions() {}

  static Outcome endUseRefused(ShipmentFacts shipment, ActiveFlag flag) {
    return endUse(shipment, Assurance.REFUSED);
  }

  static Outcome endUseMissing(ShipmentFacts shipment, ActiveFlag flag) {
    return endUse(shipment, Assurance.MISSING);
  }

  private static Outcome endUse(ShipmentFacts shipment, Assurance assurance) {
    Stated<Assurance> stated = shipment.stated().endUseStatement();
    return stated.value().isEmpty() ? END_USE_UNKNOWN : is(stated, END_USE, assurance);
  }

  static Outcome clauseRefused(ShipmentFacts shipment, ActiveFlag flag) {
    Stated<Assurance> stated = shipment.stated().noReexportClause();
    return stated.value().isEmpty() ? CLAUSE_UNKNOWN : is(stated, CLAUSE, Assurance.REFUSED);
  }

  private static Outcome is(Stated<Assurance> stated, String pointer, Assurance assurance) {
    return stated.value().filter(assurance::equals).isPresent()
        ? Outcome.fired(pointer)
        : Outcome.CLEAR;
  }
}
