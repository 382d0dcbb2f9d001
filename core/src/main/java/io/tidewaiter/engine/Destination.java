package io.tidewaiter.engine;

import io.tidewaiter.report.Finding;
import io.tidewaiter.rule.Ban;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.trade.Country;
import java.util.List;

/** What the rules of a span of days say of a destination. */
record Destination(Country country, DestinationTier tier, Finding finding, List<Ban> bans) {}
