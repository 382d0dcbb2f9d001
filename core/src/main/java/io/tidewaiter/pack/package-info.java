/**
 * Reads rule packs to a {@link io.tidewaiter.rule.RuleSet}, checks them whole and lays one over another. A pack is a
 * folder of CSV tables with a manifest that counts and hashes them; one that has a fault is refused with all its
 * faults. Start with {@link io.tidewaiter.pack.RulePacks}. Uses {@code rule} and {@code trade}.
 */
@NullMarked
package io.tidewaiter.pack;

import org.jspecify.annotations.NullMarked;
