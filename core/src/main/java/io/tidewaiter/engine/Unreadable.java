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
    List<Unreadable> found = List.of();
    found = add(found, "", "/contractDate", shipment.contractDate());
    found = add(found, "", "/dispatch", shipment.dispatch());
    for (int i = 0; i < shipment.transit().size(); i++) {
      if (shipment.transit().get(i).isUnreadable()) {
        found = add(found, "/transit/", Integer.toString(i), shipment.transit().get(i));
      }
    }
    for (int i = 0; i < shipment.parties().size(); i++) {
      found = addParty(found, Pointers.party(i), shipment.parties().get(i));
    }
    found = add(found, "/assurances", "/endUseStatement", shipment.endUseStatement());
    return add(found, "/assurances", "/noReexportClause", shipment.noReexportClause());
  }

  private static List<Unreadable> addParty(List<Unreadable> before, String pointer, Party party) {
    List<Unreadable> found = add(before, pointer, "/role", party.role());
    found = add(found, pointer, "/country", party.country());
    found = add(found, pointer, "/business", party.business());
    found = add(found, pointer, "/incorporated", party.incorporated());
    return add(found, pointer, "/customerSince", party.customerSince());
  }

  /**
   * Those of one line.
   *
   * @param position its place in the shipment
   */
  static List<Unreadable> of(LineItem line, int position) {
    String pointer = Pointers.line(position);
    List<Unreadable> found = add(List.of(), pointer, "/hsEdition", line.hsEdition());
    found = add(found, pointer, "/nomenclature", line.nomenclature());
    found = add(found, pointer, "/description", line.description());
    found = add(found, pointer, "/origin", line.origin());
    found = add(found, pointer, "/quantity", line.quantity());
    found = add(found, pointer, "/netMassKg", line.netMassKg());
    return add(found, pointer, "/value", line.value());
  }

  /** The list with a field that could not be read; the list itself if it could. Most shipments need no list at all. */
  private static List<Unreadable> add(
      List<Unreadable> found, String at, String name, Stated<?> field) {
    if (!field.isUnreadable()) {
      return found;
    }
    List<Unreadable> more = found.isEmpty() ? new ArrayList<>() : found;
    more.add(new Unreadable(
        at + name, field.unreadableText().orElse(""), field.reason().orElse("")));
    return more;
  }
}
