package io.tidewaiter.cli;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Factor;
import io.tidewaiter.report.Finding;
import io.tidewaiter.rule.CountryList;
import io.tidewaiter.rule.DestinationRating;
import io.tidewaiter.rule.Leg;
import io.tidewaiter.rule.Membership;
import io.tidewaiter.rule.Obligation;
import io.tidewaiter.rule.Places;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the rules say of a country on a day. How it is rated is what screening a line that goes there finds. */
final class CountryPage {

  private final RuleSet rules;
  private final Country country;
  private final LocalDate day;
  private final RulePage page;

  CountryPage(RuleSet rules, Country country, LocalDate day) {
    this.rules = rules;
    this.country = country;
    this.day = day;
    page = new RulePage(rules, day);
  }

  RulePage page() {
    page.title(country.name() + " (" + country.code() + ")");
    rating();
    lists();
    bans();
    page.duties("Duties for goods that go there", rules.obligations().stream().filter(this::names));
    page.duties(
        "Duties for goods that go there, as to most countries",
        rules.obligations().stream()
            .filter(duty -> duty.destinations().isEmpty()
                && duty.transit().isEmpty()
                && !isAmong(duty.outside())));
    page.duties(
        "Duties for goods that pass through",
        rules.obligations().stream().filter(duty -> duty.transit().contains(country)));
    page.exceptions(
        "Exceptions for goods that go there",
        rules.exemptions().stream()
            .filter(exception ->
                exception.destination().filter(to -> !to.equals(country)).isEmpty()));
    return page;
  }

  private void rating() {
    page.heading("Rating as a destination");
    Finding rating = Screener.of(rules)
        .screen(Shipment.builder().destination(country.code()).line("85").build(), day)
        .lines()
        .get(0)
        .findings()
        .stream()
        .filter(finding -> finding.factor() == Factor.DESTINATION)
        .findFirst()
        .orElseThrow();
    page.item(String.format(Locale.ROOT, "%s %+d", rating.code(), rating.points()));
    page.detail(rating.message());
    ratingOf(country)
        .or(() -> country.parent().flatMap(this::ratingOf))
        .filter(row -> rating.code().equals(row.tier().findingCode()))
        .ifPresent(row -> page.basis(row, row.effect()));
  }

  private Optional<DestinationRating> ratingOf(Country rated) {
    return rules.ratings().stream()
        .filter(row -> row.country().equals(rated))
        .filter(row -> row.validity().inForceOn(day, row.effect()))
        .findFirst();
  }

  private void lists() {
    List<Runnable> others = new ArrayList<>();
    boolean any = false;
    page.heading("Lists");
    for (CountryList list : rules.countryLists()) {
      for (Membership member : list.members()) {
        if (isMeant(member.country()) && member.validity().inForceOn(day, list.effect())) {
          member(list, member);
          any = true;
        } else if (isMeant(member.country())) {
          others.add(() -> member(list, member));
        }
      }
    }
    if (!any) {
      page.nowhere();
    }
    page.otherDays(others);
  }

  private void member(CountryList list, Membership member) {
    page.item(list.title() + " (" + list.id() + ", " + list.issuer() + "): " + list.signal()
        + (member.country().equals(country) ? "" : ", of " + member.country().name()));
    page.basis(member, list.effect());
  }

  /** The country itself and, for a region, the one it belongs to. */
  private boolean isMeant(Country other) {
    return other.equals(country) || country.parent().filter(other::equals).isPresent();
  }

  private void bans() {
    page.bans(
        rules.bans().stream().filter(ban -> isMeant(ban.country())),
        ban -> ban.leg() == Leg.DESTINATION ? " may not go there" : " may not pass through");
  }

  private boolean names(Obligation duty) {
    return isAmong(duty.destinations()) && !isAmong(duty.outside());
  }

  private boolean isAmong(Places places) {
    return places.countries().stream().anyMatch(this::isMeant)
        || places.lists().stream()
            .flatMap(id -> rules.countryList(id).stream())
            .anyMatch(list -> list.contains(country, day));
  }
}
