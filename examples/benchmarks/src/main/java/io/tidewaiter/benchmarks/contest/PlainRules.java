package io.tidewaiter.benchmarks.contest;

import io.tidewaiter.rule.Ban;
import io.tidewaiter.rule.CodeEntry;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.DestinationRating;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.HsTables;
import io.tidewaiter.rule.Leg;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Scope;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The rules that decide a line of which only code, destination and day are known, as tables without our types.
 *
 * @param goods the entries, by list, code and id
 * @param destinations what holds for each country on each day
 * @param model how points become verdicts
 */
public record PlainRules(List<GoodsRow> goods, List<DestinationRow> destinations, RiskModel model) {

  private static final int SUBHEADING_DIGITS = 6;

  /** Copies the lists. */
  public PlainRules {
    goods = List.copyOf(goods);
    destinations = List.copyOf(destinations);
  }

  /** Lays out a rule set as tables. */
  public static PlainRules of(RuleSet rules) {
    return new PlainRules(goods(rules), destinations(rules), rules.riskModel());
  }

  private record Listed(int rank, CodeEntry entry) {}

  private static List<GoodsRow> goods(RuleSet rules) {
    List<Listed> all = new ArrayList<>();
    for (int rank = 0; rank < rules.controlLists().size(); rank++) {
      for (CodeEntry entry : rules.controlLists().get(rank).entries()) {
        all.add(new Listed(rank, entry));
      }
    }
    all.sort(Comparator.comparingInt(Listed::rank)
        .thenComparing(listed -> listed.entry().code())
        .thenComparing(listed -> listed.entry().row().id()));
    List<GoodsRow> rows = new ArrayList<>();
    for (int index = 0; index < all.size(); index++) {
      addRows(rules, all.get(index), index, rows);
    }
    return rows;
  }

  /** An entry under a number that the current edition no longer has stands under its successors too. */
  private static void addRows(RuleSet rules, Listed listed, int index, List<GoodsRow> rows) {
    CodeEntry entry = listed.entry();
    rows.add(row(rules, listed, entry.code(), true, index));
    HsTables tables = rules.hsTables();
    Optional<HsEdition> newest = tables.newestWith(entry.code());
    if (newest.isEmpty() || newest.get() == tables.current()) {
      return;
    }
    List<CodeEntry> list = rules.controlLists().get(listed.rank()).entries();
    for (HsCode successor : tables.successors(newest.get(), entry.code().subheading())) {
      boolean whole = entry.code().length() <= SUBHEADING_DIGITS
          && tables.predecessors(newest.get(), successor).stream()
              .allMatch(old -> list.stream().anyMatch(other -> old.isWithin(other.code())));
      rows.add(row(rules, listed, successor, whole, index));
    }
  }

  private static GoodsRow row(RuleSet rules, Listed listed, HsCode code, boolean whole, int index) {
    CodeEntry entry = listed.entry();
    ControlList list = rules.controlLists().get(listed.rank());
    int points = rules.riskModel().points(list.findingCode(entry)).orElse(0);
    return new GoodsRow(
        index,
        entry.row().id(),
        1 << listed.rank(),
        code.digits(),
        whole && entry.scope() == Scope.WHOLE,
        points,
        rules.riskModel().possiblePoints(points),
        list.possible(),
        day(entry.validity().firstDay(Effect.RESTRICTS)),
        day(entry.validity().lastDay()));
  }

  /** Days since 1970-01-01, as far as an int counts them. */
  public static int day(LocalDate date) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, date.toEpochDay()));
  }

  private static List<DestinationRow> destinations(RuleSet rules) {
    List<DestinationRow> rows = new ArrayList<>();
    for (Country country : Country.all()) {
      List<LocalDate> starts = List.copyOf(changes(rules, country));
      for (int i = 0; i < starts.size(); i++) {
        LocalDate from = starts.get(i);
        int to = i + 1 < starts.size() ? day(starts.get(i + 1)) - 1 : day(LocalDate.MAX);
        DestinationTier tier = tier(rules, country, from);
        rows.add(new DestinationRow(
            country.code(),
            day(from),
            to,
            rules.riskModel().points(tier.findingCode()).orElse(0),
            tier == DestinationTier.EMBARGOED,
            bannedLists(rules, country, from)));
      }
    }
    return rows;
  }

  private static TreeSet<LocalDate> changes(RuleSet rules, Country country) {
    TreeSet<LocalDate> days = new TreeSet<>();
    days.add(LocalDate.MIN);
    rules.ratings().stream()
        .filter(rating -> holdsIn(rating.country(), country))
        .forEach(rating -> addChanges(days, rating.validity(), rating.effect()));
    rules.bans().stream()
        .filter(ban -> holdsIn(ban.country(), country))
        .forEach(ban -> addChanges(days, ban.validity(), Effect.RESTRICTS));
    return days;
  }

  private static void addChanges(TreeSet<LocalDate> days, Validity validity, Effect effect) {
    LocalDate first = validity.firstDay(effect);
    if (!first.equals(LocalDate.MAX)) {
      days.add(first);
    }
    validity.end().ifPresent(last -> days.add(last.plusDays(1)));
  }

  private static boolean holdsIn(Country wide, Country country) {
    return wide.equals(country) || country.parent().filter(wide::equals).isPresent();
  }

  /** A territory has the rating of its country, but for the relief of a partner. */
  private static DestinationTier tier(RuleSet rules, Country country, LocalDate day) {
    return rating(rules, country, day)
        .or(() -> country
            .parent()
            .flatMap(parent -> rating(rules, parent, day))
            .filter(tier -> tier != DestinationTier.PARTNER))
        .orElse(DestinationTier.STANDARD);
  }

  private static Optional<DestinationTier> rating(RuleSet rules, Country country, LocalDate day) {
    return rules.ratings().stream()
        .filter(rating -> rating.country().equals(country))
        .filter(rating -> rating.validity().inForceOn(day, rating.effect()))
        .map(DestinationRating::tier)
        .findFirst();
  }

  /** Bans that hold only for goods from some countries are left out: the lines leave from another. */
  private static int bannedLists(RuleSet rules, Country country, LocalDate day) {
    int bits = 0;
    for (Ban ban : rules.bans()) {
      if (ban.leg() == Leg.DESTINATION
          && ban.dispatch().isEmpty()
          && holdsIn(ban.country(), country)
          && ban.validity().inForceOn(day, Effect.RESTRICTS)) {
        for (int rank = 0; rank < rules.controlLists().size(); rank++) {
          bits |= rules.controlLists().get(rank).id().equals(ban.list()) ? 1 << rank : 0;
        }
      }
    }
    return bits;
  }
}
