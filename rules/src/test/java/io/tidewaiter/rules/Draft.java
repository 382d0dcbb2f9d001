package io.tidewaiter.rules;

import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.Shipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** A shipment as fields by their JSON pointers, so that a test can take one away or put one in. */
record Draft(Map<String, String> fields) {

  private static final List<String> ROLES = List.of(
      "exporter",
      "consignee",
      "intermediateConsignee",
      "endUser",
      "purchaser",
      "forwarder",
      "payer");

  static final String UNREADABLE_ROLE = "middleman";

  /** Stands for trade statistics that are given to the screener; no field of the shipment. */
  static final String STATISTICS = "/statistics";

  Draft {
    fields = new TreeMap<>(fields);
  }

  static Draft of(String... pointersAndTexts) {
    Draft draft = new Draft(Map.of());
    for (int i = 0; i < pointersAndTexts.length; i += 2) {
      draft = draft.with(pointersAndTexts[i], pointersAndTexts[i + 1]);
    }
    return draft;
  }

  Draft with(String pointer, String text) {
    Map<String, String> more = new TreeMap<>(fields);
    more.put(pointer, text);
    return new Draft(more);
  }

  /** Without a field and all that lies below it. */
  Draft without(String pointer) {
    Map<String, String> fewer = new TreeMap<>(fields);
    fewer.keySet().removeIf(key -> key.equals(pointer) || key.startsWith(pointer + "/"));
    return new Draft(fewer);
  }

  /** The fields that can be absent. */
  List<String> removable() {
    List<String> removable = new ArrayList<>();
    for (String pointer : fields.keySet()) {
      if (!pointer.endsWith("/role") && !pointer.equals("/destination")) {
        removable.add(pointer);
      }
    }
    if (fields.keySet().stream().anyMatch(pointer -> pointer.startsWith("/parties/"))) {
      removable.add("/parties");
    }
    return removable;
  }

  /** Without what a field says: it is absent, or, where the contract wants it, unreadable. */
  Draft unknowing(String pointer) {
    return pointer.endsWith("/role") ? with(pointer, UNREADABLE_ROLE) : without(pointer);
  }

  /** The fields that can be unknown. */
  List<String> knowable() {
    List<String> knowable = new ArrayList<>(removable());
    fields.keySet().stream().filter(pointer -> pointer.endsWith("/role")).forEach(knowable::add);
    return knowable;
  }

  Shipment shipment() {
    Shipment.Builder shipment = Shipment.builder().destination(fields.get("/destination"));
    set("/date", shipment::date);
    set("/contractDate", shipment::contractDate);
    set("/dispatch", shipment::dispatch);
    set("/assurances/endUseStatement", shipment::endUseStatement);
    set("/assurances/noReexportClause", shipment::noReexportClause);
    String transit = fields.get("/transit");
    if (transit != null) {
      shipment.transitComplete();
      List.of(transit.split(" ")).stream().filter(c -> !c.isEmpty()).forEach(shipment::transit);
    }
    for (int i = 0; fields.containsKey("/parties/" + i + "/role"); i++) {
      shipment.party(party("/parties/" + i));
    }
    LineItem.Builder line = LineItem.builder();
    set("/lines/0/hsCode", line::hsCode);
    set("/lines/0/hsEdition", line::hsEdition);
    set("/lines/0/nomenclature", line::nomenclature);
    set("/lines/0/sku", line::sku);
    set("/lines/0/description", line::description);
    if (fields.containsKey("/lines/0/value")) {
      line.value(fields.get("/lines/0/value"), "USD");
    }
    return shipment.line(line.build()).build();
  }

  private Party party(String at) {
    Party.Builder party = Party.builder(fields.get(at + "/role"));
    set(at + "/name", party::name);
    set(at + "/country", party::country);
    set(at + "/address", party::address);
    set(at + "/business", party::business);
    set(at + "/incorporated", party::incorporated);
    set(at + "/customerSince", party::customerSince);
    set(at + "/phone", party::phone);
    set(at + "/email", party::email);
    set(at + "/website", party::website);
    return party.build();
  }

  private void set(String pointer, java.util.function.Consumer<String> setter) {
    if (fields.containsKey(pointer)) {
      setter.accept(fields.get(pointer));
    }
  }

  /** Shipments with any of the fields that some check asks for, each at times absent or unreadable. */
  static Arbitrary<Draft> any() {
    return Arbitraries.randomValue(random -> {
      Draft draft = Draft.of(
          "/destination", pick(random, "KZ", "KG", "TR", "AE", "CH", "JP", "RU", "UA-43", "Korea"));
      draft = draft.maybe(random, "/date", "2024-07-01", "2023-10-01", "2025-03-01", "soon");
      draft = draft.maybe(random, STATISTICS, "given");
      draft = draft.maybe(random, "/contractDate", "2023-12-01", "2024-05-01");
      draft = draft.maybe(random, "/dispatch", "DE", "TR", "CN", "HK", "??");
      draft = draft.maybe(random, "/transit", "", "RU", "GE", "BY KZ", "GE AZ UZ", "??");
      draft = draft.maybe(random, "/assurances/endUseStatement", "held", "missing", "refused");
      draft = draft.maybe(random, "/assurances/noReexportClause", "held", "refused");
      draft = draft.maybe(
          random,
          "/lines/0/hsCode",
          "8542.31",
          "8542",
          "85",
          "8482.10",
          "6109.10",
          "8541.40",
          "8457.10",
          "85.4x",
          "8542.31.90");
      draft = draft.maybe(random, "/lines/0/nomenclature", "CN", "HTS");
      draft = draft.maybe(random, "/lines/0/sku", "SM-200", "sm-7", "MCU-1", "X");
      draft = draft.maybe(
          random,
          "/lines/0/description",
          "parts",
          "",
          "ball bearings, 20 mm",
          "FPGA XC7K325T",
          "recording multimeters",
          "cotton shirts",
          "instrument for wafers");
      int parties = 0;
      for (String role : ROLES) {
        if (random.nextInt(3) > 0) {
          String at = "/parties/" + parties++;
          draft = draft.with(at + "/role", random.nextInt(8) == 0 ? UNREADABLE_ROLE : role);
          draft = draft.maybe(random, at + "/name", "Example A", "Example B", "Example FGUP Zavod");
          draft = draft.maybe(random, at + "/country", "KZ", "DE", "AE", "RU", "KG", "??");
          draft = draft.maybe(random, at + "/address", "Main street 1", "Virtual office 12");
          draft = draft.maybe(
              random,
              at + "/business",
              "trader",
              "manufacturer",
              "bank",
              "forwarder",
              "military",
              "government",
              "individual",
              "pirate");
          draft =
              draft.maybe(random, at + "/incorporated", "2022-05-16", "1998-01-01", "2024-02-01");
          draft = draft.maybe(random, at + "/customerSince", "2022-05-16", "2010-01-01");
          draft = draft.maybe(random, at + "/phone", "+77271234567", "+79161234567", "0212 55");
          draft = draft.maybe(random, at + "/email", "a@gmail.com", "a@firm.example", "@");
          draft = draft.maybe(random, at + "/website", "none", "firm.example", "http://");
        }
      }
      return draft;
    });
  }

  private Draft maybe(java.util.Random random, String pointer, String... texts) {
    return random.nextInt(4) == 0 ? this : with(pointer, pick(random, texts));
  }

  private static String pick(java.util.Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
