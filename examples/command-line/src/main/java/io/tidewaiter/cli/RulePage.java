package io.tidewaiter.cli;

import io.tidewaiter.Screener;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.Match;
import io.tidewaiter.rule.Ban;
import io.tidewaiter.rule.CodeEntry;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.Exemption;
import io.tidewaiter.rule.LegalBasis;
import io.tidewaiter.rule.ListEntry;
import io.tidewaiter.rule.Obligation;
import io.tidewaiter.rule.Places;
import io.tidewaiter.rule.Precision;
import io.tidewaiter.rule.RuleRow;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Scope;
import io.tidewaiter.rule.SparedContracts;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rules say, as headings with items, each with its period and its source, at most 100 characters wide. */
final class RulePage {

  private static final String ANY = "CH";

  /** The most binding duties first. */
  private static final Comparator<Obligation> ORDER = Comparator.comparing(Obligation::status)
      .thenComparing(Obligation::jurisdiction)
      .thenComparing(Obligation::code)
      .thenComparing(duty -> duty.row().id());

  private final RuleSet rules;
  private final LocalDate day;
  private final List<String> rows = new ArrayList<>();

  RulePage(RuleSet rules, LocalDate day) {
    this.rules = rules;
    this.day = day;
  }

  void title(String subject) {
    rows.addAll(Wrapped.rows(
        subject + ", by the law of " + day + " in the rules " + rules.version()
            + ", which follow it" + " up to " + rules.legalState(),
        ""));
  }

  void heading(String text) {
    rows.add("");
    rows.add(text);
  }

  void item(String text) {
    rows.addAll(Wrapped.rows(text, "  "));
  }

  void detail(String text) {
    rows.addAll(Wrapped.rows(text, "      "));
  }

  /** Adds an entry of a list of goods and how a line stands to it. */
  void entry(ControlList list, ListEntry entry, String standing) {
    item(list.title() + " (" + list.id() + ", " + list.issuer() + ")"
        + entry.tier().map(tier -> ", tier " + tier).orElse("") + ": " + standing);
    detail((entry instanceof CodeEntry listed && listed.scope() == Scope.EX ? "ex " : "")
        + entry.printed()
        + (entry.description().isEmpty() ? "" : " " + entry.description()));
    basis(entry, Effect.RESTRICTS);
  }

  /** A line as the day's law judges it. Which lists it is on does not rest on where it goes, but it goes somewhere. */
  LineScreening screen(LineItem.Builder line) {
    Shipment shipment = Shipment.builder().destination(ANY).line(line.build()).build();
    return Screener.of(rules).screen(shipment, day).lines().get(0);
  }

  /** Adds the entries that a line meets, each with its points. */
  void matches(LineScreening line) {
    if (line.matches().isEmpty()) {
      nowhere();
    }
    line.matches().forEach(this::match);
  }

  /** Adds that there is nothing on a list to tell. */
  void nowhere() {
    item("It is on no list on this day.");
  }

  /** Adds what lists say on other days; no heading if there is nothing. */
  void otherDays(List<Runnable> rowsOfLists) {
    if (!rowsOfLists.isEmpty()) {
      heading("Lists on other days");
      rowsOfLists.forEach(Runnable::run);
    }
  }

  private void match(Match match) {
    String finding = match.list().findingCode(match.entry());
    int certain = rules.riskModel().points(finding).orElse(0);
    boolean possible = match.precision() == Precision.POSSIBLE;
    int points = possible ? rules.riskModel().possiblePoints(certain) : certain;
    entry(
        match.list(),
        match.entry(),
        match.precision() + match.via().map(via -> " through " + via).orElse("") + ", "
            + String.format(Locale.ROOT, "%s %+d", finding, points));
  }

  /** When a row is in force, what it rests on and, if it is not the standard one, which pack has it. */
  void basis(RuleRow row, Effect effect) {
    detail(period(row.validity(), effect)
        + row.row().foreignPack().map(pack -> ", in the pack " + pack).orElse(""));
    basis(row.basis());
  }

  void basis(LegalBasis basis) {
    detail("[" + basis.source() + "] " + basis.provenance()
        + (basis.note().isEmpty() ? "" : ": " + basis.note()));
  }

  private static String period(Validity validity, Effect effect) {
    String seen = validity.seenOn() == null ? "" : ", seen " + validity.seenOn();
    String until = validity.end().map(day -> " to " + day).orElse("");
    if (validity.isStartTraced()) {
      return validity
              .tracedStart()
              .map(day -> (until.isEmpty() ? "since " : "") + day)
              .orElse("")
          + until;
    }
    return effect == Effect.RESTRICTS
        ? "on every day" + until + "; the first was not traced" + seen
        : "since it was seen" + until + "; the first day was not traced" + seen;
  }

  /**
   * Adds bans.
   *
   * @param refused what one refuses, with a space before it
   */
  void bans(Stream<Ban> bans, Function<Ban, String> refused) {
    List<Ban> inForce =
        bans.filter(ban -> ban.validity().inForceOn(day, Effect.RESTRICTS)).toList();
    if (!inForce.isEmpty()) {
      heading("Bans");
    }
    for (Ban ban : inForce) {
      item(ban.jurisdiction() + ": goods of " + ban.list() + refused.apply(ban)
          + (ban.dispatch().isEmpty() ? "" : " from " + String.join(", ", places(ban.dispatch()))));
      basis(ban, Effect.RESTRICTS);
    }
  }

  /** Adds duties under a heading; none if there are none. */
  void duties(String heading, Stream<Obligation> duties) {
    List<Obligation> inForce = duties
        .filter(duty -> duty.validity().inForceOn(day, Effect.RESTRICTS))
        .sorted(ORDER)
        .toList();
    if (!inForce.isEmpty()) {
      heading(heading);
      inForce.forEach(this::duty);
    }
  }

  /** Adds exceptions under a heading, and those that are not in force under another; none if there are none. */
  void exceptions(String heading, Stream<Exemption> exceptions) {
    Map<Boolean, List<Exemption>> byInForce = exceptions.collect(Collectors.partitioningBy(
        exception -> exception.validity().inForceOn(day, Effect.RELIEVES)));
    exceptions(heading, byInForce.getOrDefault(true, List.of()));
    exceptions("Exceptions on other days", byInForce.getOrDefault(false, List.of()));
  }

  private void exceptions(String heading, List<Exemption> exceptions) {
    if (!exceptions.isEmpty()) {
      heading(heading);
    }
    for (Exemption exception : exceptions) {
      item(exception.row().id() + ": " + exception.finding() + " does not count"
          + exception.articles().map(articles -> " for " + articles).orElse("")
          + (exception.customer().isEmpty() ? "" : " to " + exception.customer())
          + exception.destination().map(country -> " in " + country.name()).orElse("")
          + " because: " + exception.reason());
      basis(exception, Effect.RELIEVES);
    }
  }

  private void duty(Obligation duty) {
    item(duty.jurisdiction() + " " + duty.code() + " " + duty.status() + ": " + duty.action());
    List<String> conditions = conditions(duty);
    if (!conditions.isEmpty()) {
      detail("Only " + String.join("; ", conditions) + ".");
    }
    basis(duty, Effect.RESTRICTS);
  }

  private static List<String> conditions(Obligation duty) {
    List<String> conditions = new ArrayList<>();
    Obligation.Goods goods = duty.goods();
    add(conditions, "for goods of ", goods.lists());
    add(conditions, "of tier ", goods.tiers());
    add(conditions, "for codes within ", goods.chapters());
    add(conditions, "not for codes within ", goods.exceptCodes());
    add(conditions, "to ", places(duty.destinations()));
    add(conditions, "not to ", places(duty.outside()));
    add(conditions, "from ", places(duty.dispatch()));
    add(conditions, "through ", duty.transit());
    add(conditions, "where a consignee or end user is ", duty.business());
    if (duty.onlyAfterFlag()) {
      conditions.add("once a red flag was found");
    }
    SparedContracts spared = duty.sparedOrNull();
    if (spared != null) {
      conditions.add("for contracts signed from " + spared.signedBefore() + " on"
          + spared
              .until()
              .map(day -> ", older ones from the day after " + day + " on")
              .orElse(""));
    }
    return conditions;
  }

  private static void add(List<String> conditions, String before, List<?> values) {
    if (!values.isEmpty()) {
      conditions.add(
          before + values.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
  }

  private static List<String> places(Places places) {
    return Stream.concat(places.lists().stream(), places.countries().stream().map(Country::code))
        .toList();
  }

  List<String> rows() {
    return rows;
  }
}
