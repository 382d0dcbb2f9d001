/**
 * What rules say: lists of goods and of countries, bans, ratings of destinations and the risk model, each row with
 * its period and its source. A {@link io.tidewaiter.rule.RuleSet} holds them all; rule packs are read to one in
 * {@code io.tidewaiter.pack}. Uses {@code trade} only.
 */
@NullMarked
package io.tidewaiter.rule;

import org.jspecify.annotations.NullMarked;
