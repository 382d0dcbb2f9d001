/**
 * What is kept of screenings. {@link io.tidewaiter.audit.AuditLog} appends them to files, {@link
 * io.tidewaiter.audit.AuditCheck} finds what was altered or is missing there, and {@link io.tidewaiter.audit.Replay}
 * makes a stored result again and says what is otherwise. Uses everything below it.
 *
 * <p><b>The files of a log</b> are called audit-000000000001.jsonl and so on, after the number of their first record.
 * Each line is a JSON object with the properties, in this order and without spaces:
 *
 * <ul>
 *   <li>schema: "urn:tidewaiter:schema:audit:1";
 *   <li>number: which record it is, from 1, across all files;
 *   <li>time: when it was appended, in UTC;
 *   <li>previous: the hash of the record before, of the first one "sha256:" and 64 zeros;
 *   <li>kind: "screening" or "tear";
 *   <li>of a screening: shipment and screening, both in the public JSON contract, and withheld if the log withholds the
 *       parties: the id of the key, the salt in hexadecimal digits and the keyed hashes of the whole shipment and of the
 *       whole screening, HMAC-SHA-256 over the word "shipment" or "screening", a line feed, the salt and the JSON;
 *   <li>of a tear: offset, bytes and tornHash of what stands in the lines before this one and is no record;
 *   <li>hash: "sha256:" and the SHA-256 of all bytes of the line before the text <code>,"hash"</code>.
 * </ul>
 *
 * <p>The hash of the first record does not depend on anything outside, so a log can be checked by any program that
 * counts bytes and knows SHA-256.
 *
 * <p><b>What is withheld</b> with a {@link io.tidewaiter.audit.PartyKey}: name, address, telephone number, e-mail address
 * and site of every party, what could not be read of a party, and all of these where findings quote them. What a line's
 * description or a shipment's id says is not looked at; where those name somebody, the log does.
 */
@NullMarked
package io.tidewaiter.audit;

import org.jspecify.annotations.NullMarked;
