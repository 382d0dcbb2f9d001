package io.tidewaiter.engine;

import io.tidewaiter.report.Factor;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.Scorecard;
import io.tidewaiter.rule.Ban;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.CountryList;
import io.tidewaiter.rule.DestinationRating;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.HsTables;
import io.tidewaiter.rule.Leg;
import io.tidewaiter.rule.ListEntry;
import io.tidewaiter.rule.Membership;
import io.tidewaiter.rule.Obligation;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Term;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.Nomenclature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The rules of one span of days between two changes of the law. Safe for concurrent use. */
final class RuleIndex {

  private static final int SUBHEADING_DIGITS = 6;

  /** What is remembered of a subheading. */
  private static final byte ORDINARY = 1;

  private static final byte OTHER = 2;

  private static final int[] NONE = {};

  private final RuleSet rules;
  private final PostingIndex postings;
  private final Map<Country, Destination> destinations = new HashMap<>();
  private final Map<Country, Nomenclature> tariffs = new HashMap<>();
  private final int maxGoodsPoints;
  private final IntSummaryStatistics ratings;
  private final List<List<String>> flagGoods;
  private final int[] goodsOfFlags;
  private final LocalDate day;
  private final LocalDate horizon;
  private final List<ActiveFlag> flags;
  private final Map<FlagQuestion.Basis, int[]> flagsByBasis =
      new EnumMap<>(FlagQuestion.Basis.class);
  private final List<Obligation> obligations;
  private final Descriptions descriptions;
  private final DescribedEntries described;

  /**
   * Which subheadings of each edition mean nothing to the rules, as far as anyone asked; two threads that ask at once
   * write the same.
   */
  private final AtomicReferenceArray<byte[]> remembered =
      new AtomicReferenceArray<>(HsEdition.values().length);

  private RuleIndex(
      RuleSet rules, LocalDate day, Descriptions descriptions, PostingIndex postings) {
    this.rules = rules;
    this.day = day;
    horizon = rules.legalState().plusYears(ShipmentFacts.YEARS_OF_AN_EDITION);
    this.descriptions = descriptions;
    this.postings = postings;
    flags = rules.redFlags().stream()
        .flatMap(flag -> ActiveFlag.on(day, flag, rules.riskModel()).stream())
        .toList();
    for (FlagQuestion.Basis basis : FlagQuestion.Basis.values()) {
      flagsByBasis.put(
          basis,
          IntStream.range(0, flags.size())
              .filter(i -> FlagQuestion.basis(flags.get(i).flag().test()) == basis)
              .toArray());
    }
    obligations = rules.obligations().stream()
        .filter(obligation -> obligation.validity().inForceOn(day, Effect.RESTRICTS))
        .toList();
    maxGoodsPoints =
        Math.max(0, postings.all().stream().mapToInt(Posting::points).max().orElse(0));
    ratings = Arrays.stream(DestinationTier.values())
        .mapToInt(tier -> rules.riskModel().points(tier.findingCode()).orElse(0))
        .summaryStatistics();
    flagGoods = flags.stream().map(flag -> flag.flag().goods()).distinct().toList();
    goodsOfFlags =
        flags.stream().mapToInt(flag -> flagGoods.indexOf(flag.flag().goods())).toArray();
    described = DescribedEntries.of(rules.vocabulary(), this);
  }

  static RuleIndex compile(RuleSet rules, LocalDate day, Descriptions descriptions) {
    List<Posting> postings = new ArrayList<>();
    for (int rank = 0; rank < rules.controlLists().size(); rank++) {
      addPostings(rules, rank, day, postings);
    }
    RuleIndex index = new RuleIndex(rules, day, descriptions, new PostingIndex(postings));
    Ratings ratings = Ratings.on(day, rules);
    Country.all()
        .forEach(
            country -> index.destinations.put(country, destination(rules, ratings, country, day)));
    rules.tariffs().stream()
        .filter(tariff -> tariff.validity().inForceOn(day, Effect.RESTRICTS))
        .forEach(tariff -> index.tariffs.put(tariff.country(), tariff.tariff()));
    return index;
  }

  /** The days on which any rule begins or has just ended; on every day between two of them the law is the same. */
  static NavigableSet<LocalDate> changes(RuleSet rules) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    days.add(LocalDate.MIN);
    rules
        .controlLists()
        .forEach(list ->
            list.entries().forEach(entry -> addChanges(days, entry.validity(), Effect.RESTRICTS)));
    rules
        .countryLists()
        .forEach(list ->
            list.members().forEach(member -> addChanges(days, member.validity(), list.effect())));
    rules.bans().forEach(ban -> addChanges(days, ban.validity(), Effect.RESTRICTS));
    rules.ratings().forEach(rating -> addChanges(days, rating.validity(), rating.effect()));
    rules.tariffs().forEach(tariff -> addChanges(days, tariff.validity(), Effect.RESTRICTS));
    rules.redFlags().forEach(flag -> {
      addChanges(days, flag.validity(), Effect.RESTRICTS);
      flag.sources().forEach(source -> addChanges(days, source.validity(), Effect.RESTRICTS));
    });
    rules.obligations().forEach(duty -> addChanges(days, duty.validity(), Effect.RESTRICTS));
    return days;
  }

  private static void addChanges(Set<LocalDate> days, Validity validity, Effect effect) {
    LocalDate first = validity.firstDay(effect);
    if (!first.equals(LocalDate.MAX)) {
      days.add(first);
    }
    validity.end().ifPresent(last -> days.add(last.plusDays(1)));
  }

  private static void addPostings(RuleSet rules, int rank, LocalDate day, List<Posting> postings) {
    ControlList list = rules.controlLists().get(rank);
    List<ListEntry> inForce = list.entries().stream()
        .filter(entry -> entry.validity().inForceOn(day, Effect.RESTRICTS))
        .toList();
    for (ListEntry entry : inForce) {
      int points = rules.riskModel().points(list.findingCode(entry)).orElse(0);
      postings.add(new Posting(list, rank, entry, entry.code(), false, false, points));
      addSuccessors(rules.hsTables(), list, rank, entry, inForce, points, postings);
    }
  }

  /** A list may print a number that the current edition no longer has; lines with its successors must meet it too. */
  private static void addSuccessors(
      HsTables tables,
      ControlList list,
      int rank,
      ListEntry entry,
      List<ListEntry> inForce,
      int points,
      List<Posting> postings) {
    Optional<HsEdition> newest = tables.newestWith(entry.code());
    if (newest.isEmpty() || newest.get() == tables.current()) {
      return;
    }
    HsEdition edition = newest.get();
    for (HsCode successor : tables.successors(edition, entry.code().subheading())) {
      boolean whole = entry.code().length() <= SUBHEADING_DIGITS
          && tables.predecessors(edition, successor).stream()
              .allMatch(old -> inForce.stream().anyMatch(other -> old.isWithin(other.code())));
      postings.add(new Posting(list, rank, entry, successor, true, !whole, points));
    }
  }

  private static Destination destination(
      RuleSet rules, Ratings ratings, Country country, LocalDate day) {
    Optional<DestinationRating> own = ratings.of(country);
    Optional<DestinationRating> parents = country
        .parent()
        .flatMap(ratings::of)
        .filter(rating -> rating.tier() != DestinationTier.PARTNER);
    Optional<DestinationRating> rating = own.or(() -> parents);
    DestinationTier tier = rating.map(DestinationRating::tier).orElse(DestinationTier.STANDARD);
    Finding finding = finding(rules, country, tier, rating, day);
    return new Destination(
        country,
        rules.name(country),
        tier,
        ratings.lists(country),
        finding,
        bans(rules, country, Leg.DESTINATION, day),
        bans(rules, country, Leg.TRANSIT, day),
        Scorecard.of(rules.riskModel(), List.of(finding), List.of()));
  }

  /** The ratings of a day and the ids of the lists that countries are on, by country. */
  private record Ratings(Map<Country, DestinationRating> all, Map<Country, Set<String>> lists) {

    static Ratings on(LocalDate day, RuleSet rules) {
      Map<Country, DestinationRating> all = new HashMap<>();
      for (DestinationRating rating : rules.ratings()) {
        if (rating.validity().inForceOn(day, rating.effect())) {
          all.putIfAbsent(rating.country(), rating);
        }
      }
      Map<Country, Set<String>> lists = new HashMap<>();
      for (CountryList list : rules.countryLists()) {
        for (Membership member : list.members()) {
          if (member.validity().inForceOn(day, list.effect())) {
            lists.computeIfAbsent(member.country(), country -> new HashSet<>()).add(list.id());
          }
        }
      }
      return new Ratings(all, lists);
    }

    Optional<DestinationRating> of(Country country) {
      return Optional.ofNullable(all.get(country));
    }

    Set<String> lists(Country country) {
      return Set.copyOf(lists.getOrDefault(country, Set.of()));
    }
  }

  private static List<Ban> bans(RuleSet rules, Country country, Leg leg, LocalDate day) {
    return rules.bans().stream()
        .filter(ban -> ban.leg() == leg)
        .filter(ban -> ban.country().equals(country)
            || country.parent().filter(ban.country()::equals).isPresent())
        .filter(ban -> ban.validity().inForceOn(day, Effect.RESTRICTS))
        .toList();
  }

  private static Finding finding(
      RuleSet rules,
      Country country,
      DestinationTier tier,
      Optional<DestinationRating> rating,
      LocalDate day) {
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
      list.members().stream()
          .filter(member -> member.country().equals(rating.get().country()))
          .filter(member -> member.validity().inForceOn(day, list.effect()))
          .map(Membership::basis)
          .forEach(basis -> finding.source(basis.source()));
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

  /** Hands over every entry whose code overlaps the given one, or has the same first six digits. */
  void overlapping(HsCode code, Consumer<Posting> consumer) {
    postings.overlapping(code, consumer);
  }

  /**
   * Whether a code means nothing to the rules: the edition has it, and neither its subheading nor anything within that
   * meets an entry. Found out once for each subheading; most lines of the world need no more.
   */
  @SuppressWarnings("EnumOrdinal") // a place in memory, never written down
  boolean isOrdinary(HsCode code, HsEdition edition) {
    int subheading = rules.hsTables().ordinal(code);
    if (subheading < 0) {
      return false;
    }
    byte[] known = remembered.getPlain(edition.ordinal());
    if (known == null) {
      known = new byte[rules.hsTables().size()];
      remembered.set(edition.ordinal(), known);
    }
    if (known[subheading] == 0) {
      known[subheading] =
          Goods.isOrdinary(rules, this, code.subheading(), edition) ? ORDINARY : OTHER;
    }
    return known[subheading] == ORDINARY;
  }

  Destination destination(Country country) {
    Destination destination = destinations.get(country);
    if (destination == null) {
      throw new IllegalStateException("no destination is compiled for " + country);
    }
    return destination;
  }

  /** The rules of all days. */
  RuleSet rules() {
    return rules;
  }

  /** A day of the span. */
  LocalDate day() {
    return day;
  }

  /** The last day that the rules can be taken to speak of, though it lies beyond their legal state. */
  LocalDate horizon() {
    return horizon;
  }

  /** The red flags that are asked about. */
  List<ActiveFlag> flags() {
    return flags;
  }

  /** The places among the flags of those that look at something. */
  int[] flagsOn(FlagQuestion.Basis basis) {
    return flagsByBasis.getOrDefault(basis, NONE);
  }

  /** The duties in force. */
  List<Obligation> obligations() {
    return obligations;
  }

  /** The tariff an exporter of a country uses. */
  Optional<Nomenclature> tariff(Country dispatch) {
    return Optional.ofNullable(tariffs.get(dispatch));
  }

  /** What reads the descriptions of lines. */
  Descriptions descriptions() {
    return descriptions;
  }

  /** The entries whose goods descriptions can name. */
  DescribedEntries described() {
    return described;
  }

  /** The lists of goods that red flags ask about, each choice of them once. */
  List<List<String>> flagGoods() {
    return flagGoods;
  }

  /** Which of {@link #flagGoods} a flag asks about. */
  int goodsOf(int flag) {
    return goodsOfFlags[flag];
  }

  /** The least points that the rating of a place gives. */
  int leastRating() {
    return ratings.getMin();
  }

  /** The most points that the rating of a place gives. */
  int mostRating() {
    return ratings.getMax();
  }

  /** The most points that being on any list gives. */
  int maxGoodsPoints() {
    return maxGoodsPoints;
  }
}
