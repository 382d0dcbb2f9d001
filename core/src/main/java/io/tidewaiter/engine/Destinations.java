package io.tidewaiter.engine;

import io.tidewaiter.report.Decision;
import io.tidewaiter.report.Factor;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.Scorecard;
import io.tidewaiter.rule.Ban;
import io.tidewaiter.rule.CountryList;
import io.tidewaiter.rule.DestinationRating;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.Leg;
import io.tidewaiter.rule.Membership;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Term;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.Country;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the rules say of countries. Most changes of the law leave most countries as they were, so each has spans of its
 * own. Safe for concurrent use.
 */
final class Destinations {

  private final RuleSet rules;
  private final Map<Country, List<DestinationRating>> ratings = new HashMap<>();
  private final Map<Country, List<Member>> members = new HashMap<>();
  private final Map<Country, List<Ban>> bans = new HashMap<>();
  private final Map<Country, Timeline<Destination>> known = new ConcurrentHashMap<>();

  /** A country on a list. */
  private record Member(CountryList list, Membership membership) {
    boolean isOn(LocalDate day) {
      return membership.validity().inForceOn(day, list.effect());
    }
  }

  Destinations(RuleSet rules) {
    this.rules = rules;
    rules.ratings().forEach(rating -> add(ratings, rating.country(), rating));
    rules
        .countryLists()
        .forEach(list -> list.members()
            .forEach(member -> add(members, member.country(), new Member(list, member))));
    rules.bans().forEach(ban -> add(bans, ban.country(), ban));
  }

  private static <T> void add(Map<Country, List<T>> map, Country country, T row) {
    map.computeIfAbsent(country, c -> new ArrayList<>()).add(row);
  }

  private static <T> List<T> of(Map<Country, List<T>> map, Country country) {
    return map.getOrDefault(country, List.of());
  }

  /** What the rules of a day, counted from 1970-01-01, say of a country. */
  Destination on(long epochDay, Country country) {
    Timeline<Destination> spans = known.get(country);
    return (spans == null ? known.computeIfAbsent(country, this::spans) : spans).on(epochDay);
  }

  private Timeline<Destination> spans(Country country) {
    ChangeDays changes = new ChangeDays();
    addChanges(country, changes);
    country.parent().ifPresent(parent -> addChanges(parent, changes));
    return new Timeline<>(changes.days(), day -> destination(country, day));
  }

  private void addChanges(Country country, ChangeDays changes) {
    of(ratings, country).forEach(rating -> changes.add(rating.validity(), rating.effect()));
    of(members, country)
        .forEach(
            member -> changes.add(member.membership().validity(), member.list().effect()));
    changes.add(of(bans, country), Effect.RESTRICTS);
  }

  private Destination destination(Country country, LocalDate day) {
    Optional<DestinationRating> own = rating(country, day);
    Optional<DestinationRating> parents = country
        .parent()
        .flatMap(parent -> rating(parent, day))
        .filter(rating -> rating.tier() != DestinationTier.PARTNER);
    Optional<DestinationRating> rating = own.or(() -> parents);
    DestinationTier tier = rating.map(DestinationRating::tier).orElse(DestinationTier.STANDARD);
    Finding finding = finding(country, tier, rating, day);
    Scorecard alone = Scorecard.of(rules.riskModel(), List.of(finding), List.of());
    return new Destination(
        country,
        rules.name(country),
        tier,
        lists(country, day),
        finding,
        bans(country, Leg.DESTINATION, day),
        bans(country, Leg.TRANSIT, day),
        alone,
        new Decision(alone.verdict(), alone.score(), null));
  }

  private Optional<DestinationRating> rating(Country country, LocalDate day) {
    return of(ratings, country).stream()
        .filter(rating -> rating.validity().inForceOn(day, rating.effect()))
        .findFirst();
  }

  private Set<String> lists(Country country, LocalDate day) {
    Set<String> lists = new LinkedHashSet<>();
    for (Member member : of(members, country)) {
      if (member.isOn(day)) {
        lists.add(member.list().id());
      }
    }
    return Set.copyOf(lists);
  }

  /** The bans that reach a country, in the order of the rules. */
  private List<Ban> bans(Country country, Leg leg, LocalDate day) {
    Optional<Country> parent = country.parent();
    if (of(bans, country).isEmpty()
        && (parent.isEmpty() || of(bans, parent.get()).isEmpty())) {
      return List.of();
    }
    return rules.bans().stream()
        .filter(ban -> ban.leg() == leg)
        .filter(ban -> ban.country().equals(country)
            || parent.filter(ban.country()::equals).isPresent())
        .filter(ban -> ban.validity().inForceOn(day, Effect.RESTRICTS))
        .toList();
  }

  private Finding finding(
      Country country, DestinationTier tier, Optional<DestinationRating> rating, LocalDate day) {
    String code = tier.findingCode();
    Finding.Builder finding = Finding.builder(
            code, Factor.DESTINATION, rules.riskModel().points(code).orElse(0))
        .field("/destination")
        .say(code)
        .evidence("country", rules.name(country))
        .evidence("countryCode", country.code())
        .floor(tier == DestinationTier.EMBARGOED ? Verdict.HOLD : Verdict.CLEAR);
    if (rating.isEmpty()) {
      return finding.build();
    }
    List<Term> titles = new ArrayList<>();
    for (String id : rating.get().because()) {
      CountryList list = rules.countryList(id).orElseThrow();
      titles.add(rules.title(list));
      of(members, rating.get().country()).stream()
          .filter(member -> member.list().id().equals(id) && member.isOn(day))
          .forEach(member -> finding.source(member.membership().basis().source()));
    }
    finding.evidence("because", Term.joined(titles, "; "));
    if (!rating.get().country().equals(country)) {
      finding
          .say("destination.of-parent")
          .evidence("parent", rules.name(rating.get().country()));
    }
    rating.get().row().foreignPack().ifPresent(finding::pack);
    return finding.build();
  }
}
