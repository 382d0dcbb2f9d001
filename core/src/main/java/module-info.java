/** Screens export shipments against rules that are given to it. */
module io.tidewaiter.core {
  requires com.github.benmanes.caffeine;
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires org.apache.commons.text;
  requires static transitive org.jspecify;
  requires tools.jackson.core;

  exports io.tidewaiter;
  exports io.tidewaiter.audit;
  exports io.tidewaiter.flow;
  exports io.tidewaiter.intake;
  exports io.tidewaiter.pack;
  exports io.tidewaiter.report;
  exports io.tidewaiter.rule;
  exports io.tidewaiter.testing;
  exports io.tidewaiter.trade;
}
