package io.tidewaiter.cli;

import io.tidewaiter.report.Screening;
import org.jspecify.annotations.Nullable;

/**
 * A screening on its way to an output.
 *
 * @param screening the screening
 * @param json the screening as a line of JSON, if the output wants it and it is of no unusual size; null if not
 */
@SuppressWarnings("ArrayRecordComponent") // results are handed on, not compared
record Result(Screening screening, byte @Nullable [] json) {}
