package io.tidewaiter.engine;

import io.tidewaiter.report.Decision;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.Scorecard;
import io.tidewaiter.rule.Ban;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.Term;
import io.tidewaiter.trade.Country;
import java.util.List;
import java.util.Set;

/**
 * What the rules of a span of days say of a country.
 *
 * @param country the country
 * @param name its name
 * @param tier its tier
 * @param lists the ids of the lists of countries that it is on
 * @param finding the finding of a line that is meant for it
 * @param bans the bans on goods that are meant for it
 * @param transitBans the bans on goods that pass through it
 * @param alone what a line comes to about which nothing else is found; most lines of the world share it
 * @param decision the same in short
 */
record Destination(
    Country country,
    Term name,
    DestinationTier tier,
    Set<String> lists,
    Finding finding,
    List<Ban> bans,
    List<Ban> transitBans,
    Scorecard alone,
    Decision decision) {}
