/** Measures Tidewaiter beside other ways to the same decision. Not published. */
@NullMarked
package io.tidewaiter.benchmarks;

import org.jspecify.annotations.NullMarked;
