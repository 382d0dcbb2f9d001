/**
 * What trade statistics say: who exports what to whom. {@link io.tidewaiter.flow.FlowReader} reads the files that
 * statistical offices publish. Uses {@code rule} and {@code trade}.
 */
@NullMarked
package io.tidewaiter.flow;

import org.jspecify.annotations.NullMarked;
