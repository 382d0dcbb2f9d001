/**
 * What trade statistics say of a lane: who exports what to whom, and how much of it the other side saw arrive. {@link
 * io.tidewaiter.flow.FlowReader} reads the files that statistical offices publish, {@link
 * io.tidewaiter.flow.FlowAnalysis} adds them up and judges each {@link io.tidewaiter.flow.Lane}. Innocent explanations
 * come before alarms: what cannot be compared is not judgeable, never leaking. Uses {@code rule} and {@code trade}.
 */
@NullMarked
package io.tidewaiter.flow;

import org.jspecify.annotations.NullMarked;
