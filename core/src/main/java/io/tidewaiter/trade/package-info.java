/**
 * The trade's own words: commodity codes, countries, shipments and the firms in them. A shipment keeps
 * what it could not read as text with the reason, see {@link io.tidewaiter.trade.Stated}. Start with
 * {@link io.tidewaiter.trade.Shipment} and {@link io.tidewaiter.trade.HsCode}. Uses the JDK only.
 */
@NullMarked
package io.tidewaiter.trade;

import org.jspecify.annotations.NullMarked;
