/**
 * Screening and trade statistics on many machines, with Apache Spark. A file of the data set is one task: the readers of
 * core read it from its first row to its last, so each shipment comes out as it does on one machine.
 */
@NullMarked
package io.tidewaiter.spark;

import org.jspecify.annotations.NullMarked;
