package io.tidewaiter.engine;

import io.tidewaiter.rule.RedFlag;
import io.tidewaiter.trade.Assurance;
import io.tidewaiter.trade.Stated;
import java.util.Map;

/** What the exporter's papers can show. */
final class PaperQuestions {

  private PaperQuestions() {}

  static Outcome endUseRefused(ShipmentFacts shipment, RedFlag flag) {
    return endUse(shipment, Assurance.REFUSED);
  }

  static Outcome endUseMissing(ShipmentFacts shipment, RedFlag flag) {
    return endUse(shipment, Assurance.MISSING);
  }

  private static Outcome endUse(ShipmentFacts shipment, Assurance assurance) {
    return is(shipment.stated().endUseStatement(), "/assurances/endUseStatement", assurance);
  }

  static Outcome clauseRefused(ShipmentFacts shipment, RedFlag flag) {
    return is(
        shipment.stated().noReexportClause(), "/assurances/noReexportClause", Assurance.REFUSED);
  }

  private static Outcome is(Stated<Assurance> stated, String pointer, Assurance assurance) {
    if (stated.value().isEmpty()) {
      return Outcome.unknown(pointer);
    }
    return stated.value().get() == assurance ? Outcome.fired(pointer, Map.of()) : Outcome.CLEAR;
  }
}
