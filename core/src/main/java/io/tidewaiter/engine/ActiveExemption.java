package io.tidewaiter.engine;

import io.tidewaiter.rule.Exemption;

/**
 * An exception on the days of a span.
 *
 * @param row the exception
 * @param customer the name of its customer, as customers are compared; empty if it is for anybody
 */
record ActiveExemption(Exemption row, String customer) {

  static ActiveExemption of(Exemption row) {
    return new ActiveExemption(row, Exemption.compared(row.customer()));
  }
}
