/**
 * The door: {@link io.tidewaiter.Screener} takes rules and answers for shipments. Uses everything below it.
 */
@NullMarked
package io.tidewaiter;

import org.jspecify.annotations.NullMarked;
