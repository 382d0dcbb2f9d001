/**
 * Compiled rules and the score. Not API. A {@link io.tidewaiter.engine.RuleIndex} answers which entries a code may
 * meet without scanning; {@link io.tidewaiter.engine.LineCheck} turns what it answers into findings whose points add
 * up; {@link io.tidewaiter.engine.Bare} spares it the lines of which nothing can be found. Uses {@code report},
 * {@code flow}, {@code rule} and {@code trade}.
 */
@NullMarked
package io.tidewaiter.engine;

import org.jspecify.annotations.NullMarked;
