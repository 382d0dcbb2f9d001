package io.tidewaiter.intake;

import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.Shipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads one shipment from JSON as the public contract describes it. A code, country, date, number or
 * word that cannot be read does not stop the shipment: it is carried as its text with the reason. An
 * unknown property does stop it, for a misspelt name must not pass for a fact left out.
 *
 * <pre>{@code
 * Shipment shipment = ShipmentJson.parse("""
 *     {"date": "2024-07-01", "destination": "KZ", "lines": [{"hsCode": "8542.31"}]}
 *     """);
 * }</pre>
 *
 * @since 0.1
 */
public final class ShipmentJson {

  private static final ObjectShape<Shipment.Builder> ASSURANCES =
      ObjectShape.<Shipment.Builder>builder().fields(Contract.ASSURANCES).build();

  private static final ObjectShape<MoneyText> VALUE = ObjectShape.<MoneyText>builder()
      .property("amount", (json, value) -> value.amount = json.numberOrText())
      .property("currency", (json, value) -> value.currency = json.text())
      .build();

  private static final ObjectShape<LineItem.Builder> LINE = ObjectShape.<LineItem.Builder>builder()
      .fields(Contract.LINE)
      .property("value", ShipmentJson::readValue)
      .build();

  private static final ObjectShape<PartyText> PARTY = ObjectShape.<PartyText>builder()
      .property("role", (json, party) -> party.role = json.text())
      .fields(Contract.PARTY, PartyText::later)
      .build();

  private static final ObjectShape<Shipment.Builder> SHIPMENT =
      ObjectShape.<Shipment.Builder>builder()
          .fields(Contract.SHIPMENT)
          .property("transit", ShipmentJson::readTransit)
          .property("parties", ShipmentJson::readParties)
          .property("assurances", ASSURANCES::read)
          .property("lines", ShipmentJson::readLines)
          .build();

  private ShipmentJson() {}

  /**
   * Reads a text that holds one JSON object and nothing else.
   *
   * @throws NotAShipmentException if the text is not JSON, has a property that the contract does not know
   *     or that comes twice, a value of a wrong JSON type (null is one), a party without a role, no
   *     destination or no lines, or exceeds a length of the contract or 32 million characters
   */
  public static Shipment parse(String json) {
    if (Objects.requireNonNull(json, "json").length() > Contract.MAX_RECORD) {
      throw new NotAShipmentException(Contract.RECORD_TOO_LARGE);
    }
    Shipment.Builder shipment = Shipment.builder();
    try (JsonCursor cursor = JsonCursor.over(json)) {
      cursor.advance();
      SHIPMENT.read(cursor, shipment);
      cursor.expectEnd();
    }
    return build(shipment);
  }

  /** The shipment as collected; one without destination or lines is none. */
  static Shipment build(Shipment.Builder shipment) {
    try {
      return shipment.build();
    } catch (IllegalArgumentException e) {
      throw new NotAShipmentException(Objects.requireNonNull(e.getMessage()));
    }
  }

  private static void readTransit(JsonCursor json, Shipment.Builder shipment) {
    readArray(json, Contract.MAX_TRANSIT, () -> shipment.transit(json.text()));
    shipment.transitComplete();
  }

  private static void readParties(JsonCursor json, Shipment.Builder shipment) {
    readArray(json, Contract.MAX_PARTIES, () -> {
      PartyText party = new PartyText();
      PARTY.read(json, party);
      shipment.party(party.build(json));
    });
  }

  private static void readLines(JsonCursor json, Shipment.Builder shipment) {
    readArray(json, Contract.MAX_LINES, () -> {
      LineItem.Builder line = LineItem.builder();
      LINE.read(json, line);
      shipment.line(line.build());
    });
  }

  private static void readValue(JsonCursor json, LineItem.Builder line) {
    MoneyText value = new MoneyText();
    VALUE.read(json, value);
    line.value(value.amount, value.currency);
  }

  private static void readArray(JsonCursor json, int maxItems, Runnable readItem) {
    json.expectArray();
    for (int items = 0; json.nextElement(); items++) {
      if (items == maxItems) {
        throw json.wrong("is one too many: expected at most " + maxItems);
      }
      readItem.run();
    }
  }

  /** The two parts of a value, which may come in either order; a missing part is as unreadable as an empty one. */
  private static final class MoneyText {
    private String amount = "";
    private String currency = "";
  }

  /** What a party states before its role is known, for the role may come last. */
  private static final class PartyText {
    private @Nullable String role;
    private final List<Field<Party.Builder>> fields = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    void later(Field<Party.Builder> field, String text) {
      fields.add(field);
      texts.add(text);
    }

    Party build(JsonCursor json) {
      if (role == null) {
        throw json.wrong("has no role: a party must state what it does in the shipment");
      }
      Party.Builder party = Party.builder(role);
      for (int i = 0; i < fields.size(); i++) {
        fields.get(i).set(party, texts.get(i));
      }
      return party.build();
    }
  }
}
