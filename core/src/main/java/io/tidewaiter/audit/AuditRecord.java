package io.tidewaiter.audit;

import com.google.common.base.Suppliers;
import io.tidewaiter.report.Screening;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * A screening as an audit log keeps it.
 *
 * <pre>{@code
 * AuditCheck.of(AuditLog.files(directory), entry -> {
 *   Shipment shipment = ShipmentJson.parse(entry.shipmentJson());
 *   Replayed replayed = replay.replay(entry.screeningJson(), shipment);
 * });
 * }</pre>
 *
 * <p>Immutable.
 *
 * @since 0.1
 */
public final class AuditRecord {

  private final AuditLine line;
  private final Supplier<Map<String, String>> texts;

  AuditRecord(AuditLine line) {
    this.line = line;
    texts = Suppliers.memoize(() -> texts(line));
  }

  /** Which record of the log it is, from 1; tears count too. */
  public long number() {
    return line.number();
  }

  /** When it was appended. */
  public Instant time() {
    return line.time();
  }

  /** "sha256:" and 64 hexadecimal digits over the record, the hash of the one before included. */
  public String hash() {
    return line.hash();
  }

  /** The shipment in the public JSON contract; of its parties perhaps not all, see {@link #keyId()}. */
  public String shipmentJson() {
    return text("shipment");
  }

  /** The screening as {@link Screening#toJson()} wrote it; what it says of parties is perhaps withheld. */
  public String screeningJson() {
    return text("screening");
  }

  /** What the key is called that proves what is withheld; empty if nothing is, see {@link PartyKey}. */
  public Optional<String> keyId() {
    return withholding().map(Withholding::key);
  }

  Optional<Withholding> withholding() {
    if (!texts.get().containsKey("withheld")) {
      return Optional.empty();
    }
    Map<?, ?> withheld = (Map<?, ?>) JsonTree.parse(text("withheld"));
    return Optional.of(new Withholding(
        String.valueOf(withheld.get("key")),
        String.valueOf(withheld.get("salt")),
        String.valueOf(withheld.get("shipment")),
        String.valueOf(withheld.get("screening"))));
  }

  private String text(String name) {
    String text = texts.get().get(name);
    if (text == null) {
      throw new IllegalStateException("Record " + number() + " has no " + name);
    }
    return text;
  }

  /** The objects of a record as they are written in it. */
  private static Map<String, String> texts(AuditLine line) {
    String json = line.text();
    Map<String, String> texts = new LinkedHashMap<>();
    try (JsonParser parser = JsonTree.FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_OBJECT) {
          int start = (int) parser.currentTokenLocation().getCharOffset();
          parser.skipChildren();
          texts.put(name, json.substring(start, (int) parser.currentLocation().getCharOffset()));
        }
      }
    } catch (JacksonException e) {
      throw new IllegalStateException(
          "Record " + line.number() + " has the hash it states, but is not JSON", e);
    }
    return texts;
  }
}
