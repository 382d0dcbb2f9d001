/** The rule data that ship with the library. */
module io.tidewaiter.rules {
  requires transitive io.tidewaiter.core;
  requires static org.jspecify;

  exports io.tidewaiter.rules;
}
