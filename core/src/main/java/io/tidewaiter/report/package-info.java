/**
 * What screening found, and how it is told: as JSON of the public contract, and as text and HTML for a person.
 * Sentences are made when they are asked for, from the same values that made the score. Start with
 * {@link io.tidewaiter.report.Screening}; {@link io.tidewaiter.report.LaneReport} tells of trade statistics. Uses
 * {@code flow}, {@code rule} and {@code trade}.
 */
@NullMarked
package io.tidewaiter.report;

import org.jspecify.annotations.NullMarked;
