/**
 * Shipments from JSON and CSV, and what had to be rejected. {@link io.tidewaiter.intake.ShipmentJson}
 * reads one shipment, {@link io.tidewaiter.intake.ShipmentReader} a file of them. A value that cannot
 * be read is carried in the shipment as {@link io.tidewaiter.trade.Stated} text; rejected as a whole
 * is only what is not a shipment, and every record of a file comes out as one or the other. May use
 * trade.
 */
@NullMarked
package io.tidewaiter.intake;

import org.jspecify.annotations.NullMarked;
