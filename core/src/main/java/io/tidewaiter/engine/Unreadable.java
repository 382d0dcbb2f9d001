package io.tidewaiter.engine;

import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.Shipment;
import io.tidewaiter.trade.Stated;
import java.util.ArrayList;
import java.util.List;

/** A field that states something nobody could read, other than code, destination and date. */
record Unreadable(String pointer, String text, String reason) {

  /** Those that touch every line. */
  static List<Unreadable> of(Shipment shipment) {
    List<Unreadable> found = new ArrayList<>();
    add(found, "/contractDate", shipment.contractDate());
    add(found, "/dispatch", shipment.dispatch());
    for (int i = 0; i < shipment.transit().size(); i++) {
      add(found, "/transit/" + i, shipment.transit().get(i));
    }
    for (int i = 0; i < shipment.parties().size(); i++) {
      addParty(found, "/parties/" + i, shipment.parties().get(i));
    }
    add(found, "/assurances/endUseStatement", shipment.endUseStatement());
    add(found, "/assurances/noReexportClause", shipment.noReexportClause());
    return found;
  }

  private static void addParty(List<Unreadable> found, String pointer, Party party) {
    add(found, pointer + "/role", party.role());
    add(found, pointer + "/country", party.country());
    add(found, pointer + "/business", party.business());
    add(found, pointer + "/incorporated", party.incorporated());
    add(found, pointer + "/customerSince", party.customerSince());
  }

  /** Those of one line. */
  static List<Unreadable> of(LineItem line, String pointer) {
    List<Unreadable> found = new ArrayList<>();
    add(found, pointer + "/hsEdition", line.hsEdition());
    add(found, pointer + "/nomenclature", line.nomenclature());
    add(found, pointer + "/origin", line.origin());
    add(found, pointer + "/quantity", line.quantity());
    add(found, pointer + "/netMassKg", line.netMassKg());
    add(found, pointer + "/value", line.value());
    return found;
  }

  private static void add(List<Unreadable> found, String pointer, Stated<?> field) {
    field
        .reason()
        .ifPresent(reason ->
            found.add(new Unreadable(pointer, field.unreadableText().orElse(""), reason)));
  }
}
