package io.tidewaiter.intake;

import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import io.tidewaiter.trade.Shipment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * A shipment made up from texts, some of which cannot be read: as the builders make it, as JSON and as the rows of a
 * table. It spells every name of the contract itself, so that it can stand against the tables that intake reads by.
 */
public final class RandomShipment {

  private static final List<String> COUNTRIES =
      List.of("KZ", "Türkiye", "ARE", "UA-43", "Korea", "?");
  private static final List<String> DAYS =
      List.of("2024-07-01", "2022-02-24", "2024-02-30", "soon");
  private static final List<String> ASSURANCES = List.of("held", "missing", "refused", "perhaps");
  private static final List<String> NUMBERS =
      List.of("1", "2.50", "1000000", "0.001", "0", "12345678901234567890");
  private static final String LETTERS = "aZ0 ,;|\"'\\/\n\t\u0001{}[]éßığ€\uFFFD\u2028";

  private static final List<String> COLUMNS = List.of(
      "id",
      "date",
      "contractDate",
      "dispatch",
      "destination",
      "transit",
      "endUseStatement",
      "noReexportClause",
      "lineId",
      "hsCode",
      "hsEdition",
      "nomenclature",
      "sku",
      "description",
      "origin",
      "quantity",
      "unit",
      "netMassKg",
      "valueAmount",
      "valueCurrency");
  private static final List<String> PARTY_FIELDS = List.of(
      "name",
      "country",
      "address",
      "business",
      "incorporated",
      "customerSince",
      "phone",
      "email",
      "website");
  private static final Collector<CharSequence, ?, String> ARRAY = Collectors.joining(",", "[", "]");

  private final Random random;
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Map<String, String> assurances = new LinkedHashMap<>();
  private final List<String> transit = new ArrayList<>();
  private final boolean direct;
  private final Map<PartyRole, Map<String, String>> parties = new LinkedHashMap<>();
  private final List<Map<String, String>> lines = new ArrayList<>();

  /** Makes one up. */
  public RandomShipment(Random random) {
    this.random = random;
    facts.put("id", "S" + random.nextInt(1_000_000) + text());
    maybe(facts, "date", DAYS);
    maybe(facts, "contractDate", DAYS);
    maybe(facts, "dispatch", COUNTRIES);
    facts.put("destination", any(COUNTRIES));
    maybe(assurances, "endUseStatement", ASSURANCES);
    maybe(assurances, "noReexportClause", ASSURANCES);
    for (int i = random.nextInt(4); i > 0; i--) {
      transit.add(any(COUNTRIES));
    }
    direct = transit.isEmpty() && random.nextBoolean();
    for (PartyRole role : PartyRole.values()) {
      if (random.nextInt(3) == 0) {
        parties.put(role, party());
      }
    }
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      lines.add(line());
    }
  }

  String id() {
    return facts.get("id");
  }

  private Map<String, String> party() {
    Map<String, String> party = new LinkedHashMap<>();
    party.put("name", text());
    maybe(party, "country", COUNTRIES);
    maybe(party, "address", List.of(text()));
    maybe(party, "business", List.of("trader", "bank", "pirate"));
    maybe(party, "incorporated", DAYS);
    maybe(party, "customerSince", DAYS);
    maybe(party, "phone", List.of("+77271234567"));
    maybe(party, "email", List.of("a@b.example"));
    maybe(party, "website", List.of("b.example"));
    return party;
  }

  private Map<String, String> line() {
    Map<String, String> line = new LinkedHashMap<>();
    maybe(line, "id", List.of(text()));
    maybe(line, "hsCode", List.of("8542.31", "85", "8542 31 90", "85.4x"));
    maybe(line, "hsEdition", List.of("HS2017", "HS1812"));
    maybe(line, "nomenclature", List.of("CN", "TNVED", "KN"));
    maybe(line, "sku", List.of(text()));
    maybe(line, "description", List.of(text()));
    maybe(line, "origin", COUNTRIES);
    maybe(line, "quantity", NUMBERS);
    maybe(line, "unit", List.of("pcs", "kg"));
    maybe(line, "netMassKg", NUMBERS);
    if (random.nextBoolean()) {
      line.put("amount", any(NUMBERS));
      line.put("currency", any(List.of("EUR", "USD", "euro")));
    }
    return line;
  }

  private void maybe(Map<String, String> properties, String name, List<String> texts) {
    if (random.nextBoolean()) {
      properties.put(name, any(texts));
    }
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private String text() {
    StringBuilder text = new StringBuilder("x");
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.append("\uD83D\uDE00".repeat(random.nextInt(2))).toString();
  }

  /** The shipment as the builders make it. */
  public Shipment shipment() {
    Shipment.Builder shipment = Shipment.builder();
    facts.forEach((name, text) -> {
      switch (name) {
        case "id" -> shipment.id(text);
        case "date" -> shipment.date(text);
        case "contractDate" -> shipment.contractDate(text);
        case "dispatch" -> shipment.dispatch(text);
        case "destination" -> shipment.destination(text);
        default -> throw new AssertionError(name);
      }
    });
    assurances.forEach((name, text) -> {
      switch (name) {
        case "endUseStatement" -> shipment.endUseStatement(text);
        case "noReexportClause" -> shipment.noReexportClause(text);
        default -> throw new AssertionError(name);
      }
    });
    transit.forEach(shipment::transit);
    if (direct) {
      shipment.transitComplete();
    }
    parties.forEach((role, party) -> shipment.party(party(role, party)));
    lines.forEach(line -> shipment.line(line(line)));
    return shipment.build();
  }

  private static Party party(PartyRole role, Map<String, String> properties) {
    Party.Builder party = Party.builder(role);
    properties.forEach((name, text) -> {
      switch (name) {
        case "name" -> party.name(text);
        case "country" -> party.country(text);
        case "address" -> party.address(text);
        case "business" -> party.business(text);
        case "incorporated" -> party.incorporated(text);
        case "customerSince" -> party.customerSince(text);
        case "phone" -> party.phone(text);
        case "email" -> party.email(text);
        case "website" -> party.website(text);
        default -> throw new AssertionError(name);
      }
    });
    return party.build();
  }

  private static LineItem line(Map<String, String> properties) {
    LineItem.Builder line = LineItem.builder();
    properties.forEach((name, text) -> {
      switch (name) {
        case "id" -> line.id(text);
        case "hsCode" -> line.hsCode(text);
        case "hsEdition" -> line.hsEdition(text);
        case "nomenclature" -> line.nomenclature(text);
        case "sku" -> line.sku(text);
        case "description" -> line.description(text);
        case "origin" -> line.origin(text);
        case "quantity" -> line.quantity(text);
        case "unit" -> line.unit(text);
        case "netMassKg" -> line.netMassKg(text);
        case "amount" -> line.value(text, properties.get("currency"));
        case "currency" -> {}
        default -> throw new AssertionError(name);
      }
    });
    return line.build();
  }

  /** The shipment as JSON on one line, its properties in any order. */
  public String json() {
    Map<String, String> properties = strings(facts);
    properties.put("assurances", object(strings(assurances)));
    if (direct || !transit.isEmpty()) {
      properties.put("transit", transit.stream().map(RandomShipment::string).collect(ARRAY));
    }
    properties.put(
        "parties",
        parties.entrySet().stream().map(e -> json(e.getKey(), e.getValue())).collect(ARRAY));
    properties.put("lines", lines.stream().map(this::json).collect(ARRAY));
    return object(properties);
  }

  private String json(PartyRole role, Map<String, String> party) {
    Map<String, String> properties = strings(party);
    properties.put("role", string(role.toString()));
    return object(properties);
  }

  private String json(Map<String, String> line) {
    Map<String, String> properties = strings(line);
    for (String number : List.of("quantity", "netMassKg")) {
      properties.computeIfPresent(number, (name, quoted) -> line.get(number));
    }
    String amount = properties.remove("amount");
    String currency = properties.remove("currency");
    if (amount != null) {
      String written = random.nextBoolean() ? amount : line.get("amount");
      Map<String, String> value =
          new LinkedHashMap<>(Map.of("amount", written, "currency", currency));
      properties.put("value", object(value));
    }
    return object(properties);
  }

  private static Map<String, String> strings(Map<String, String> texts) {
    Map<String, String> strings = new LinkedHashMap<>();
    texts.forEach((name, text) -> strings.put(name, string(text)));
    return strings;
  }

  private String object(Map<String, String> properties) {
    List<String> shuffled = properties.entrySet().stream()
        .map(e -> string(e.getKey()) + ": " + e.getValue())
        .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(shuffled, random);
    return "{" + String.join(", ", shuffled) + "}";
  }

  private static String string(String text) {
    StringBuilder string = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        string.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        string.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return string.append('"').toString();
  }

  /** The rows of the shipment in a table with the given columns; later rows repeat what they share, or leave it out. */
  String csv(List<String> columns) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Map<String, String> cells = new LinkedHashMap<>(cells(lines.get(i)));
      if (i == 0 || random.nextBoolean()) {
        cells.putAll(sharedCells());
      }
      cells.put("id", id());
      rows.append(columns.stream()
              .map(column -> cell(cells.getOrDefault(column, "")))
              .collect(Collectors.joining(",")))
          .append(random.nextBoolean() ? "\n" : "\r\n");
    }
    return rows.toString();
  }

  private Map<String, String> sharedCells() {
    Map<String, String> cells = new LinkedHashMap<>(facts);
    cells.putAll(assurances);
    cells.put("transit", direct ? "direct" : String.join("|", transit));
    parties.forEach(
        (role, party) -> party.forEach((name, text) -> cells.put(role + "." + name, text)));
    return cells;
  }

  private static Map<String, String> cells(Map<String, String> line) {
    Map<String, String> columns =
        Map.of("id", "lineId", "amount", "valueAmount", "currency", "valueCurrency");
    Map<String, String> cells = new LinkedHashMap<>();
    line.forEach((name, text) -> cells.put(columns.getOrDefault(name, name), text));
    return cells;
  }

  private String cell(String text) {
    boolean needsQuotes = text.matches("(?s).*[,\"\n].*");
    return needsQuotes || random.nextInt(4) == 0 ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** Every column a table of shipments can have, in any order. */
  static List<String> columns(Random random) {
    List<String> columns = new ArrayList<>(COLUMNS);
    for (PartyRole role : PartyRole.values()) {
      PARTY_FIELDS.forEach(field -> columns.add(role + "." + field));
    }
    Collections.shuffle(columns, random);
    return columns;
  }
}
