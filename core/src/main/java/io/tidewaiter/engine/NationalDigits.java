package io.tidewaiter.engine;

/** Whether the digits of a line's code after the sixth are known to be those of the tariff that lists are written in. */
enum NationalDigits {
  COMPARABLE,
  UNKNOWN
}
