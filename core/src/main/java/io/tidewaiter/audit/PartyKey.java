package io.tidewaiter.audit;

import io.tidewaiter.trade.Shipment;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret by which a log that withholds the parties of shipments can still prove which they were.
 *
 * <pre>{@code
 * PartyKey key = PartyKey.of("2026", secret);
 * try (AuditLog log = AuditLog.in(directory, Clock.systemUTC()).withholdParties(key).open()) {
 *   log.append(shipment, screening);
 * }
 * List<AuditRecord> records = new ArrayList<>();
 * AuditCheck.of(AuditLog.files(directory), records::add);
 * boolean isLogged = records.stream().anyMatch(entry -> key.isOf(entry, shipment));
 * }</pre>
 *
 * <p>A plain hash of a name hides nothing: there are few firms, and whoever has the log can hash them all. A salt that
 * stands in the log does not help against that. So a record has a keyed hash (HMAC-SHA-256) of the whole shipment and of
 * the whole screening, and the key stays outside of the log: who has none of it learns nothing, and who has it can show
 * that a shipment is the one of the record. The salt of 32 random bytes in each record keeps two shipments of one firm
 * from having equal hashes. When the key is destroyed, nobody can link a record to a firm any more.
 *
 * <p>What such a record says is not the whole screening, so it cannot be replayed. Who has the whole shipment asks whether
 * the record {@linkplain #isOf(AuditRecord, Shipment) is of it}, screens it again under the rules that the record names,
 * and asks whether the record {@linkplain #isOf(AuditRecord, String) is of what comes out}.
 *
 * <p>Immutable and safe for concurrent use. It never shows the secret.
 *
 * @since 0.1
 */
public final class PartyKey {

  private static final int MIN_BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final String id;
  private final SecretKeySpec secret;

  private PartyKey(String id, SecretKeySpec secret) {
    this.id = id;
    this.secret = secret;
  }

  /**
   * A key.
   *
   * @param id what records call it, so that the right one is found when keys change; letters, digits, dots, hyphens and
   *     underscores
   * @param secret at least 32 bytes that nobody can guess; a copy is kept
   * @throws IllegalArgumentException if the id is another text or the secret is too short
   */
  public static PartyKey of(String id, byte[] secret) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("Invalid id of a key \"" + id
          + "\": expected 1 to 64 letters, digits, dots, hyphens and underscores");
    }
    if (secret.length < MIN_BYTES) {
      throw new IllegalArgumentException(
          "The secret has " + secret.length + " bytes: expected at least " + MIN_BYTES);
    }
    return new PartyKey(id, new SecretKeySpec(secret, ALGORITHM));
  }

  /** What records call it. */
  public String id() {
    return id;
  }

  /**
   * Whether a record is of a shipment, with all its parties.
   *
   * @throws IllegalArgumentException if the record withholds nothing, or does so with a key of another id
   */
  public boolean isOf(AuditRecord entry, Shipment shipment) {
    return agrees(entry, "shipment", ShipmentWriter.write(shipment));
  }

  /**
   * Whether a record is of a screening, with all that it says of parties.
   *
   * @param screeningJson the screening in the language of the log, byte by byte
   * @throws IllegalArgumentException if the record withholds nothing, or does so with a key of another id
   */
  public boolean isOf(AuditRecord entry, String screeningJson) {
    return agrees(entry, "screening", screeningJson);
  }

  private boolean agrees(AuditRecord entry, String what, String json) {
    Withholding withheld = entry
        .withholding()
        .orElseThrow(() -> new IllegalArgumentException(
            "Record " + entry.number() + " withholds nothing: compare what it says"));
    if (!withheld.key().equals(id)) {
      throw new IllegalArgumentException("Record " + entry.number() + " was made with the key \""
          + withheld.key() + "\", not with \"" + id + "\"");
    }
    byte[] stated = HexFormat.of()
        .parseHex(what.equals("shipment") ? withheld.shipment() : withheld.screening());
    return MessageDigest.isEqual(
        stated, mac(what, HexFormat.of().parseHex(withheld.salt()), Objects.requireNonNull(json)));
  }

  /** The keyed hash of a text; what it is of goes in, so that none can pass for another. */
  byte[] mac(String what, byte[] salt, String json) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      mac.update((what + "\n").getBytes(StandardCharsets.UTF_8));
      mac.update(salt);
      return mac.doFinal(json.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** The id. */
  @Override
  public String toString() {
    return "key " + id;
  }
}
