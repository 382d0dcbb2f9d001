package io.tidewaiter.report;

/**
 * A check that could not be made, and why.
 *
 * @param check the name of the check, such as "goods"
 * @param missing the field that was absent or unreadable, as a JSON pointer into the shipment
 * @since 0.1
 */
public record NotChecked(String check, String missing) {}
