package io.tidewaiter.erp.plugin;

import io.tidewaiter.erp.host.Delivery;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A person's decision to let a delivery go.
 *
 * @param number the number of the delivery
 * @param delivery the fingerprint of what was released, see {@link #fingerprint}
 * @param rules the rules and the engine that objected
 * @param until the last day on which it holds
 * @param who the person
 * @param why their reason
 */
record Release(
    String number, String delivery, String rules, LocalDate until, String who, String why) {

  private static final int FIELDS = 6;

  /**
   * Writes each text on one line, with single spaces.
   *
   * @throws IllegalArgumentException if one is blank
   */
  Release {
    number = oneLine(number, "number of the delivery");
    who = oneLine(who, "person who releases it");
    why = oneLine(why, "reason for the release");
  }

  /** Why it does not hold, as a sentence; empty if it does. */
  Optional<String> voidBecause(String deliveryNow, String rulesNow, LocalDate today) {
    if (!delivery.equals(deliveryNow)) {
      return Optional.of(gone("the delivery was changed since"));
    }
    if (!rules.equals(rulesNow)) {
      return Optional.of(gone("the rules were changed since"));
    }
    return today.isAfter(until) ? Optional.of(gone("today is " + today)) : Optional.empty();
  }

  private String gone(String reason) {
    return "The release by " + who + " until " + until + " (" + why + ") no longer holds: " + reason
        + ".";
  }

  /** The line that {@link #parse} reads. */
  String line() {
    return String.join("\t", number, delivery, rules, until.toString(), who, why);
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is not one that {@link #line} wrote
   */
  static Release parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("expected " + FIELDS + " fields, found " + fields.length);
    }
    try {
      return new Release(
          fields[0], fields[1], fields[2], LocalDate.parse(fields[3]), fields[4], fields[5]);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "invalid day \"" + fields[3] + "\": expected one like 2024-07-01", e);
    }
  }

  /** SHA-256 over all fields of a delivery, each with its length, so that no two deliveries share their bytes. */
  static String fingerprint(Delivery delivery) {
    MessageDigest digest = sha256();
    add(digest, delivery.number());
    add(digest, delivery.date().toString());
    add(digest, delivery.shipFrom());
    add(digest, delivery.shipTo());
    add(digest, delivery.customer());
    for (Delivery.Line line : delivery.lines()) {
      add(digest, line.commodityCode());
      add(digest, line.description());
      add(digest, line.quantity());
    }
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String oneLine(String text, String what) {
    String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    if (line.isBlank()) {
      throw new IllegalArgumentException("The " + what + " is blank");
    }
    return line;
  }
}
