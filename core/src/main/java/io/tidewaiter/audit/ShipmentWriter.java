package io.tidewaiter.audit;

import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Money;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.Shipment;
import io.tidewaiter.trade.Stated;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Writes a shipment in the public JSON contract on one line. What could not be read is written as its text, so reading
 * it gives the same shipment. One thing has no form in the contract: a quantity or mass that is no number at all, which
 * no JSON can state but a program can; it is written as a text, and reading it is refused.
 */
final class ShipmentWriter {

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  /** Beyond it a number is written with its exponent; so many digits stand in no paper. */
  private static final int MAX_PLAIN_SCALE = 100;

  private final JsonGenerator json;

  private ShipmentWriter(JsonGenerator json) {
    this.json = json;
  }

  static String write(Shipment shipment) {
    StringWriter out = new StringWriter(1024);
    try (JsonGenerator json = JsonTree.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      new ShipmentWriter(json).shipment(shipment);
    }
    return JsonTree.withSurrogatesEscaped(out.toString());
  }

  private void shipment(Shipment shipment) {
    json.writeStartObject();
    field("id", shipment.id(), id -> id);
    field("date", shipment.date(), Object::toString);
    field("contractDate", shipment.contractDate(), Object::toString);
    field("dispatch", shipment.dispatch(), country -> country.code());
    field("destination", shipment.destination(), country -> country.code());
    if (shipment.transitStated()) {
      json.writeArrayPropertyStart("transit");
      shipment.transit().forEach(country -> json.writeString(text(country, c -> c.code())));
      json.writeEndArray();
    }
    json.writeArrayPropertyStart("parties");
    shipment.parties().forEach(this::party);
    json.writeEndArray();
    assurances(shipment);
    json.writeArrayPropertyStart("lines");
    shipment.lines().forEach(this::line);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void assurances(Shipment shipment) {
    if (!shipment.endUseStatement().isAbsent() || !shipment.noReexportClause().isAbsent()) {
      json.writeObjectPropertyStart("assurances");
      field("endUseStatement", shipment.endUseStatement(), Object::toString);
      field("noReexportClause", shipment.noReexportClause(), Object::toString);
      json.writeEndObject();
    }
  }

  private void party(Party party) {
    json.writeStartObject();
    field("role", party.role(), Object::toString);
    field("name", party.name(), name -> name);
    field("country", party.country(), country -> country.code());
    field("address", party.address(), address -> address);
    field("business", party.business(), Object::toString);
    field("incorporated", party.incorporated(), Object::toString);
    field("customerSince", party.customerSince(), Object::toString);
    field("phone", party.phone(), phone -> phone);
    field("email", party.email(), email -> email);
    field("website", party.website(), website -> website);
    json.writeEndObject();
  }

  private void line(LineItem line) {
    json.writeStartObject();
    field("id", line.id(), id -> id);
    field("hsCode", line.hsCode(), HsCode::digits);
    field("hsEdition", line.hsEdition(), edition -> edition.name());
    field("nomenclature", line.nomenclature(), nomenclature -> nomenclature.name());
    field("sku", line.sku(), sku -> sku);
    field("description", line.description(), description -> description);
    field("origin", line.origin(), country -> country.code());
    number("quantity", line.quantity());
    field("unit", line.unit(), unit -> unit);
    number("netMassKg", line.netMassKg());
    value(line.value());
    json.writeEndObject();
  }

  private <T> void field(String name, Stated<T> field, Function<T, String> spelling) {
    if (!field.isAbsent()) {
      json.writeStringProperty(name, text(field, spelling));
    }
  }

  private static <T> String text(Stated<T> field, Function<T, String> spelling) {
    return field.value().map(spelling).or(field::unreadableText).orElse("");
  }

  private void number(String name, Stated<BigDecimal> field) {
    if (field.isAbsent()) {
      return;
    }
    String digits = text(field, ShipmentWriter::digits);
    if (NUMBER.matcher(digits).matches()) {
      json.writeName(name);
      json.writeNumber(digits);
    } else {
      json.writeStringProperty(name, digits);
    }
  }

  private static String digits(BigDecimal number) {
    return Math.abs((long) number.scale()) > MAX_PLAIN_SCALE
        ? number.toString()
        : number.toPlainString();
  }

  private void value(Stated<Money> value) {
    if (value.isAbsent()) {
      return;
    }
    String amount = value.value().map(money -> digits(money.amount())).orElse("");
    String currency = value.value().map(Money::currency).orElse("");
    String text = value.unreadableText().orElse("");
    // The text of both stands with a space between them; either may hold more.
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
      amount = text.substring(0, space);
      currency = text.substring(space + 1);
      if (LineItem.builder().value(amount, currency).build().value().equals(value)) {
        break;
      }
    }
    json.writeObjectPropertyStart("value");
    json.writeStringProperty("amount", amount);
    json.writeStringProperty("currency", currency);
    json.writeEndObject();
  }
}
