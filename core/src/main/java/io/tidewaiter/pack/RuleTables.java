package io.tidewaiter.pack;

import io.tidewaiter.pack.Manifest.CountriesList;
import io.tidewaiter.pack.Manifest.GoodsList;
import io.tidewaiter.rule.Ban;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.CountryList;
import io.tidewaiter.rule.DestinationRating;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.HsTables;
import io.tidewaiter.rule.ListEntry;
import io.tidewaiter.rule.Membership;
import io.tidewaiter.rule.NationalTariff;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RowId;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a pack laid over those below it, checked against each other and assembled. */
final class RuleTables {

  /** A row and where it stands; a row from below has no place here. */
  record Placed<T>(T row, Optional<Place> place) {}

  private record InList<T>(String list, T row) {}

  /** Chapters that national tariffs use for themselves; the Harmonized System has no code there. */
  private static final int FIRST_NATIONAL_CHAPTER = 98;

  private final Manifest manifest;
  private final Optional<RuleSet> below;
  private final Faults faults;
  private final Map<String, GoodsList> goodsLists = new LinkedHashMap<>();
  private final Map<String, CountriesList> countryLists = new LinkedHashMap<>();
  private final Map<String, Placed<InList<ListEntry>>> entries = new LinkedHashMap<>();
  private final Map<String, Placed<InList<Membership>>> members = new LinkedHashMap<>();
  private final Map<String, Placed<Ban>> bans = new LinkedHashMap<>();
  private final Map<String, Placed<DestinationRating>> ratings = new LinkedHashMap<>();
  private final Map<String, Placed<NationalTariff>> tariffs = new LinkedHashMap<>();
  private final Map<String, Place> ownIds = new HashMap<>();
  private @Nullable HsTables hsTables;

  RuleTables(Manifest manifest, Optional<RuleSet> below, Faults faults) {
    this.manifest = manifest;
    this.below = below;
    this.faults = faults;
    below.ifPresent(this::takeOver);
  }

  private void takeOver(RuleSet rules) {
    Place nowhere = Place.start(Manifest.FILE);
    for (ControlList list : rules.controlLists()) {
      goodsLists.put(
          list.id(),
          new GoodsList(
              list.id(),
              list.id(),
              list.title(),
              list.issuer(),
              list.nomenclature(),
              list.possible(),
              nowhere));
      list.entries()
          .forEach(entry -> entries.put(
              entry.row().id(), new Placed<>(new InList<>(list.id(), entry), Optional.empty())));
    }
    for (CountryList list : rules.countryLists()) {
      countryLists.put(
          list.id(),
          new CountriesList(
              list.id(),
              list.id(),
              list.title(),
              list.issuer(),
              list.effect(),
              list.signal(),
              nowhere));
      list.members()
          .forEach(member -> members.put(
              member.row().id(), new Placed<>(new InList<>(list.id(), member), Optional.empty())));
    }
    rules.bans().forEach(ban -> bans.put(ban.row().id(), new Placed<>(ban, Optional.empty())));
    rules
        .ratings()
        .forEach(rating -> ratings.put(rating.row().id(), new Placed<>(rating, Optional.empty())));
    rules
        .tariffs()
        .forEach(tariff -> tariffs.put(tariff.row().id(), new Placed<>(tariff, Optional.empty())));
    hsTables = rules.hsTables();
  }

  void nomenclature(
      HsEdition edition, Map<HsEdition, List<HsCode>> codes, List<HsTables.Link> links) {
    if (codes.values().stream().anyMatch(list -> !list.isEmpty())) {
      hsTables = new HsTables(edition, codes, links);
    }
    if (hsTables == null) {
      faults.add(
          Place.start("nomenclature/codes.csv"),
          "No codes are read from this file: a pack that stands alone says which codes exist");
      hsTables = new HsTables(edition, codes, links);
    }
  }

  void list(GoodsList list) {
    goodsLists.put(list.id(), list);
  }

  void list(CountriesList list) {
    countryLists.put(list.id(), list);
  }

  void entry(String list, Placed<ListEntry> entry) {
    put(entries, entry.row().row(), new Placed<>(new InList<>(list, entry.row()), entry.place()));
    checkCode(entry);
  }

  void member(String list, Placed<Membership> member) {
    put(
        members,
        member.row().row(),
        new Placed<>(new InList<>(list, member.row()), member.place()));
  }

  void ban(Placed<Ban> ban) {
    put(bans, ban.row().row(), ban);
  }

  void rating(Placed<DestinationRating> rating) {
    put(ratings, rating.row().row(), rating);
  }

  void tariff(Placed<NationalTariff> tariff) {
    put(tariffs, tariff.row().row(), tariff);
  }

  private <T> void put(Map<String, Placed<T>> rows, RowId id, Placed<T> row) {
    Place place = row.place().orElse(Place.start(Manifest.FILE));
    Place earlier = ownIds.put(id.id(), place);
    if (earlier != null) {
      faults.add(
          place,
          "Duplicate id \"" + id.id() + "\": it stands already in " + earlier.file() + ":"
              + earlier.line());
    }
    rows.put(id.id(), row);
  }

  private void checkCode(Placed<ListEntry> entry) {
    HsCode code = entry.row().code();
    boolean national = Integer.parseInt(code.first(2).digits()) >= FIRST_NATIONAL_CHAPTER;
    if (!national && tables().newestWith(code).isEmpty()) {
      fault(entry.place(), "Unknown code " + code + ": no edition of the Harmonized System has it");
    }
  }

  private HsTables tables() {
    if (hsTables == null) {
      throw new IllegalStateException("the nomenclature is read before the lists");
    }
    return hsTables;
  }

  /** The rule set; what comes back after a fault is not for use. */
  RuleSet assemble(Optional<RiskModel> model, String fingerprint) {
    checkOverlaps();
    checkReferences();
    model.ifPresent(this::checkWeights);
    String version = manifest.id() + " " + manifest.version();
    return new RuleSet(
        below.map(rules -> rules.version() + " + " + version).orElse(version),
        below.map(RuleSet::legalState).orElse(manifest.legalState()),
        fingerprint,
        controlLists(),
        assembledCountryLists(),
        rows(bans, Comparator.comparing(ban -> ban.row().id())),
        rows(
            ratings,
            Comparator.comparing((DestinationRating r) -> r.country())
                .thenComparing(r -> start(r.validity()))),
        rows(
            tariffs,
            Comparator.comparing((NationalTariff t) -> t.country())
                .thenComparing(t -> start(t.validity()))),
        tables(),
        model.orElseGet(() -> new RiskModel(0, 0, 1, 2, 3, Map.of())));
  }

  private List<ControlList> controlLists() {
    return goodsLists.values().stream()
        .map(list -> new ControlList(
            list.id(),
            list.title(),
            list.issuer(),
            list.nomenclature(),
            list.possible(),
            inList(
                entries,
                list.id(),
                Comparator.comparing(ListEntry::code).thenComparing(e -> start(e.validity())))))
        .toList();
  }

  private List<CountryList> assembledCountryLists() {
    return countryLists.values().stream()
        .map(list -> new CountryList(
            list.id(),
            list.title(),
            list.issuer(),
            list.effect(),
            list.signal(),
            inList(
                members,
                list.id(),
                Comparator.comparing(Membership::country).thenComparing(m -> start(m.validity())))))
        .toList();
  }

  private static LocalDate start(Validity validity) {
    return validity.firstDay(Effect.RESTRICTS);
  }

  private static <T> List<T> inList(
      Map<String, Placed<InList<T>>> rows, String list, Comparator<T> order) {
    return rows.values().stream()
        .map(Placed::row)
        .filter(row -> row.list().equals(list))
        .map(InList::row)
        .sorted(order)
        .toList();
  }

  private static <T> List<T> rows(Map<String, Placed<T>> rows, Comparator<T> order) {
    return rows.values().stream().map(Placed::row).sorted(order).toList();
  }

  private void checkOverlaps() {
    overlaps(
        entries,
        e -> e.list() + " " + e.row().code(),
        e -> e.row().validity(),
        e -> e.row().row(),
        e -> Effect.RESTRICTS);
    overlaps(
        members,
        m -> m.list() + " " + m.row().country(),
        m -> m.row().validity(),
        m -> m.row().row(),
        m -> effect(m.list()));
    overlaps(
        bans,
        b -> b.list() + " " + b.destination() + " " + b.jurisdiction(),
        Ban::validity,
        Ban::row,
        b -> Effect.RESTRICTS);
    overlaps(
        ratings,
        r -> r.country().code(),
        DestinationRating::validity,
        DestinationRating::row,
        DestinationRating::effect);
    overlaps(
        tariffs,
        t -> t.country().code(),
        NationalTariff::validity,
        NationalTariff::row,
        t -> Effect.RESTRICTS);
  }

  private Effect effect(String list) {
    CountriesList countries = countryLists.get(list);
    return countries == null ? Effect.RESTRICTS : countries.effect();
  }

  private <T> void overlaps(
      Map<String, Placed<T>> rows,
      Function<T, String> subject,
      Function<T, Validity> validity,
      Function<T, RowId> id,
      Function<T, Effect> effect) {
    Map<String, List<Placed<T>>> bySubject = new LinkedHashMap<>();
    rows.values()
        .forEach(row -> bySubject
            .computeIfAbsent(subject.apply(row.row()), s -> new ArrayList<>())
            .add(row));
    BiPredicate<T, T> overlap =
        (a, b) -> validity.apply(a).overlaps(validity.apply(b), effect.apply(a));
    bySubject.forEach((what, group) -> {
      for (int i = 0; i < group.size(); i++) {
        for (int j = 0; j < i; j++) {
          boolean inOrder = group.get(i).place().isPresent();
          Placed<T> later = group.get(inOrder ? i : j);
          Placed<T> earlier = group.get(inOrder ? j : i);
          if (overlap.test(group.get(i).row(), group.get(j).row())) {
            fault(
                later.place(),
                "The period of \"" + id.apply(later.row()).id() + "\" overlaps that of \""
                    + id.apply(earlier.row()).id() + "\" for " + what);
          }
        }
      }
    });
  }

  private void checkReferences() {
    bans.values().forEach(ban -> {
      if (!goodsLists.containsKey(ban.row().list())) {
        fault(
            ban.place(),
            "Unknown list \"" + ban.row().list() + "\": expected one of "
                + String.join(", ", goodsLists.keySet()));
      }
    });
    ratings
        .values()
        .forEach(rating -> rating.row().because().stream()
            .filter(list -> !countryLists.containsKey(list))
            .forEach(list -> fault(
                rating.place(),
                "Unknown list \"" + list + "\": no list of countries has this id")));
  }

  private void checkWeights(RiskModel model) {
    for (ControlList list : controlLists()) {
      list.entries().stream()
          .map(list::findingCode)
          .distinct()
          .forEach(code -> checkWeight(model, code));
    }
    for (DestinationTier tier : DestinationTier.values()) {
      checkWeight(model, tier.findingCode());
    }
  }

  private void checkWeight(RiskModel model, String code) {
    if (model.points(code).isEmpty()) {
      faults.add(
          Place.start(RiskModelFile.FILE), "Missing weight \"" + code + "\": the lists use it");
    }
  }

  private void fault(Optional<Place> place, String message) {
    faults.add(place.orElse(Place.start(Manifest.FILE)), message);
  }
}
