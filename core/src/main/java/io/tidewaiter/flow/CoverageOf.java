package io.tidewaiter.flow;

/** Finds which months a reporter told of some goods; none if it told nothing. */
interface CoverageOf {
  Coverage of(FlowArea reporter, FlowDirection by, String hs);
}
