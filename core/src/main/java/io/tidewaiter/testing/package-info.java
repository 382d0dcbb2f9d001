/**
 * For the unit tests of exporters: what a screening or a product master has to look like, sample shipments made from
 * the rules, and rules that do not change. Works with any test runner. May use every exported package; none uses it.
 */
@NullMarked
package io.tidewaiter.testing;

import org.jspecify.annotations.NullMarked;
