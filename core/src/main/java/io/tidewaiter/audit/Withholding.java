package io.tidewaiter.audit;

import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.Shipment;
import io.tidewaiter.trade.Stated;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a record says of what it withholds.
 *
 * @param key the id of the key
 * @param salt 32 random bytes
 * @param shipment the keyed hash of the whole shipment
 * @param screening the keyed hash of the whole screening
 */
record Withholding(String key, String salt, String shipment, String screening) {

  /** Stands where something is withheld. */
  static final String WITHHELD = "[withheld]";

  private static final int SALT_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The text of a record, with hashes of what it does not say. */
  static String text(Shipment shipment, String screeningJson, PartyKey key) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    HexFormat hex = HexFormat.of();
    String known = AuditLog.text(
        ShipmentWriter.write(without(shipment)), known(screeningJson, secrets(shipment)));
    return known + ",\"withheld\":{\"key\":\"" + key.id() + "\",\"salt\":\"" + hex.formatHex(salt)
        + "\",\"shipment\":\""
        + hex.formatHex(key.mac("shipment", salt, ShipmentWriter.write(shipment)))
        + "\",\"screening\":\"" + hex.formatHex(key.mac("screening", salt, screeningJson)) + "\"}";
  }

  /** What must not be told, longer texts first: one may hold another. */
  private static List<String> secrets(Shipment shipment) {
    return shipment.parties().stream()
        .flatMap(party ->
            Stream.of(party.name(), party.address(), party.phone(), party.email(), party.website()))
        .flatMap(field -> field.value().stream())
        .filter(text -> !text.isBlank())
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static Shipment without(Shipment shipment) {
    return new Shipment(
        shipment.id(),
        shipment.date(),
        shipment.contractDate(),
        shipment.dispatch(),
        shipment.destination(),
        shipment.transit(),
        shipment.transitStated(),
        shipment.parties().stream().map(Withholding::without).toList(),
        shipment.endUseStatement(),
        shipment.noReexportClause(),
        shipment.lines());
  }

  /** Where something was stated, that is still told. What could not be read may be anything, a name too. */
  private static Party without(Party party) {
    return new Party(
        readable(party.role()),
        withheld(party.name()),
        readable(party.country()),
        withheld(party.address()),
        readable(party.business()),
        readable(party.incorporated()),
        readable(party.customerSince()),
        withheld(party.phone()),
        withheld(party.email()),
        withheld(party.website()));
  }

  private static Stated<String> withheld(Stated<String> field) {
    return field.isAbsent() ? field : Stated.of(WITHHELD);
  }

  private static <T> Stated<T> readable(Stated<T> field) {
    return field.isUnreadable() ? Stated.unreadable(WITHHELD, WITHHELD) : field;
  }

  private static String known(String screeningJson, List<String> secrets) {
    Object screening = JsonTree.parse(screeningJson);
    for (Object line : list(screening, "lines")) {
      for (Object finding : list(line, "findings")) {
        withhold(object(finding), secrets);
      }
    }
    return JsonTree.withSurrogatesEscaped(JsonTree.write(screening));
  }

  private static void withhold(Map<String, Object> finding, List<String> secrets) {
    Map<String, Object> evidence = object(finding.getOrDefault("evidence", new LinkedHashMap<>()));
    boolean isOfAParty =
        finding.getOrDefault("field", "") instanceof String field && field.startsWith("/parties/");
    if (isOfAParty && evidence.containsKey("reason")) {
      finding.put("message", WITHHELD);
      evidence.replaceAll((name, value) -> name.equals("pointer") ? value : WITHHELD);
    } else if (isOfAParty || evidence.containsKey("party") || evidence.containsKey("exception")) {
      List<String> names = withCustomer(secrets, evidence);
      finding.computeIfPresent("message", (name, text) -> without((String) text, names));
      evidence.replaceAll(
          (name, value) -> value instanceof String text ? without(text, names) : value);
    }
  }

  /** An exception names a party as the rules spell it. */
  private static List<String> withCustomer(List<String> secrets, Map<String, Object> evidence) {
    return evidence.get("exceptionCustomer") instanceof String customer
        ? Stream.concat(Stream.of(customer), secrets.stream()).toList()
        : secrets;
  }

  private static List<?> list(Object of, String name) {
    return (List<?>) Objects.requireNonNull(object(of).get(name), name);
  }

  @SuppressWarnings("unchecked") // the reader makes no other maps
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  private static String without(String text, List<String> secrets) {
    String told = text;
    for (String secret : secrets) {
      told = told.replace(secret, WITHHELD);
    }
    return told;
  }
}
