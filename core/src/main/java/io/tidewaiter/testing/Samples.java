package io.tidewaiter.testing;

import io.tidewaiter.rule.CodeEntry;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.DestinationRating;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Nomenclature;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sample shipments made from rules: whatever they list or rate on a day, there is a shipment of it. A test that runs
 * over them follows the rules as they change.
 *
 * <pre>{@code
 * Samples samples = Samples.of(rules).on(LocalDate.of(2024, 7, 1)).from("Türkiye");
 * samples.to("Kazakhstan").listed("8542.31");              // one shipment
 * samples.to(DestinationTier.HUB).eachListedItem("chpl");  // one for each entry in force on that day
 * samples.eachDestinationTier();                           // the weightiest goods, to a country of each tier
 * }</pre>
 *
 * <p>Each shipment has one line. Listed goods have a code of at least six digits with its edition and, if it is longer,
 * its nomenclature, and as description what the rules say that they are. A shipment goes to a country that has no
 * rating, unless {@link #to(String)} says otherwise; its date is the legal state of the rules, unless {@link #on} does.
 * Nobody is stated for any role. Entries come in the order of the rules.
 *
 * <p>Immutable and safe for concurrent use.
 *
 * @since 0.1
 */
public final class Samples {

  private static final int SUBHEADING_DIGITS = 6;

  private final RuleSet rules;

  /** The six-digit codes of the edition that lists are written in; never changed. */
  private final NavigableSet<HsCode> subheadings;

  private final LocalDate day;
  private final @Nullable Country dispatch;
  private final @Nullable Country destination;

  /** An entry of a list. */
  private record Listed(ControlList list, CodeEntry entry) {

    String because() {
      return list.findingCode(entry);
    }
  }

  private Samples(
      RuleSet rules,
      NavigableSet<HsCode> subheadings,
      LocalDate day,
      @Nullable Country dispatch,
      @Nullable Country destination) {
    this.rules = rules;
    this.subheadings = subheadings;
    this.day = Objects.requireNonNull(day, "day");
    this.dispatch = dispatch;
    this.destination = destination;
  }

  /** Samples of rules on the day up to which they follow the law. */
  public static Samples of(RuleSet rules) {
    NavigableSet<HsCode> subheadings = new TreeSet<>(rules.hsTables().codes(rules.hsEdition()));
    return new Samples(rules, subheadings, rules.legalState(), null, null);
  }

  /** The same on another day, which is also the date of the shipments. */
  public Samples on(LocalDate other) {
    return new Samples(rules, subheadings, other, dispatch, destination);
  }

  /**
   * The same, leaving from a country.
   *
   * @throws IllegalArgumentException if the text names no country, see {@link Country#parse}
   */
  public Samples from(String country) {
    return new Samples(rules, subheadings, day, Country.parse(country), destination);
  }

  /**
   * The same, going to a country.
   *
   * @throws IllegalArgumentException if the text names no country, see {@link Country#parse}
   */
  public Samples to(String country) {
    return new Samples(rules, subheadings, day, dispatch, Country.parse(country));
  }

  /**
   * The same, going to the first country by code that has a tier on the day.
   *
   * @throws IllegalArgumentException if none has
   */
  public Samples to(DestinationTier tier) {
    Country first = countryOf(tier)
        .orElseThrow(() -> new IllegalArgumentException(
            "No country is rated " + tier + " by " + rules.version() + " on " + day));
    return new Samples(rules, subheadings, day, dispatch, first);
  }

  /**
   * A shipment of listed goods; of several entries that the code meets, the one with most points is meant.
   *
   * @param hsCode the code, see {@link HsCode#parse}
   * @throws IllegalArgumentException if it is no code, or none that a list has an entry for on the day
   */
  public Sample listed(String hsCode) {
    HsCode code = HsCode.parse(hsCode);
    Listed listed = inForce()
        .filter(one -> one.entry().code().overlaps(code))
        .sorted(weightiestFirst())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "No list of " + rules.version() + " has an entry for " + code + " on " + day));
    return goods(listed, code.length() < SUBHEADING_DIGITS ? printed(listed) : code);
  }

  /** A shipment of goods that no list has an entry for on the day: the first subheading of that kind. */
  public Sample unlisted() {
    List<HsCode> taken = inForce().map(one -> one.entry().code()).toList();
    HsCode free = subheadings.stream()
        .filter(code -> taken.stream().noneMatch(code::overlaps))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "The lists of " + rules.version() + " leave no subheading out on " + day));
    return sample(tierOf(destination()).findingCode(), LineItem.of(free.toString()), free);
  }

  /** A shipment for each entry of each list of goods that is in force on the day. */
  public Stream<Sample> eachListedItem() {
    return inForce().map(listed -> goods(listed, printed(listed)));
  }

  /**
   * A shipment for each entry of a list of goods that is in force on the day.
   *
   * @throws IllegalArgumentException if the rules have no such list
   */
  public Stream<Sample> eachListedItem(String list) {
    checkList(rules, list);
    return inForce()
        .filter(listed -> listed.list().id().equals(list))
        .map(listed -> goods(listed, printed(listed)));
  }

  /**
   * A shipment for each tier of goods, and each list without tiers, by the codes of their findings: of the first entry
   * that is in force on the day.
   */
  public Stream<Sample> eachTier() {
    TreeMap<String, Listed> first = new TreeMap<>();
    inForce().forEach(listed -> first.putIfAbsent(listed.because(), listed));
    return first.values().stream().map(listed -> goods(listed, printed(listed)));
  }

  /**
   * A shipment to a country of each tier of destinations that some country has on the day, mildest first, whatever
   * {@link #to(String)} said; with those goods that get most points.
   *
   * @throws IllegalArgumentException if no list has an entry in force on the day
   */
  public Stream<Sample> eachDestinationTier() {
    Listed weightiest = inForce()
        .sorted(weightiestFirst())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "No list of " + rules.version() + " has an entry in force on " + day));
    return Stream.of(DestinationTier.values())
        .filter(tier -> countryOf(tier).isPresent())
        .map(tier -> {
          Sample goods = to(tier).goods(weightiest, printed(weightiest));
          String because = tier.findingCode();
          return new Sample(because + ": " + goods.name(), because, goods.shipment());
        });
  }

  /** Refuses the id of a list of goods that rules do not have. */
  static void checkList(RuleSet rules, String list) {
    if (rules.controlList(list).isEmpty()) {
      throw new IllegalArgumentException("Unknown list \"" + list + "\": expected one of "
          + String.join(", ", rules.controlLists().stream().map(ControlList::id).toList()));
    }
  }

  private Stream<Listed> inForce() {
    return rules.controlLists().stream()
        .flatMap(list -> list.entries().stream()
            .filter(entry -> entry.validity().inForceOn(day, Effect.RESTRICTS))
            .map(entry -> new Listed(list, entry)));
  }

  private Comparator<Listed> weightiestFirst() {
    return Comparator.comparingInt(
        listed -> -rules.riskModel().points(listed.because()).orElse(0));
  }

  /** The code of an entry, or where that is a chapter or heading, the first subheading within it. */
  private HsCode printed(Listed listed) {
    HsCode code = listed.entry().code();
    HsCode first = code.length() < SUBHEADING_DIGITS ? subheadings.ceiling(code) : null;
    return first != null && first.isWithin(code) ? first : code;
  }

  private Sample goods(Listed listed, HsCode code) {
    LineItem.Builder line = LineItem.builder().hsCode(code.toString());
    rules.hsTables().newestWith(code).ifPresent(edition -> line.hsEdition(edition.title()));
    Nomenclature nomenclature = listed.list().nomenclature();
    if (code.length() > SUBHEADING_DIGITS && nomenclature != Nomenclature.HS) {
      line.nomenclature(nomenclature.name());
    }
    if (!listed.entry().description().isEmpty()) {
      line.description(listed.entry().description());
    }
    return sample(listed.because(), line.build(), code);
  }

  private Sample sample(String because, LineItem line, HsCode code) {
    Country to = destination();
    String name = because + ": " + code + " to " + to;
    Shipment.Builder shipment =
        Shipment.builder().id(name).date(day).destination(to.code()).line(line);
    if (dispatch != null) {
      shipment.dispatch(dispatch.code());
    }
    return new Sample(name, because, shipment.build());
  }

  private Country destination() {
    return destination != null
        ? destination
        : countryOf(DestinationTier.STANDARD)
            .orElseThrow(() -> new IllegalArgumentException(
                rules.version() + " rates every country: say to which the samples go"));
  }

  private Optional<Country> countryOf(DestinationTier tier) {
    return Country.all().stream()
        .filter(country -> country.parent().isEmpty())
        .filter(country -> tierOf(country) == tier)
        .findFirst();
  }

  /** A region without a rating of its own has that of its country, unless that is a partner. */
  private DestinationTier tierOf(Country country) {
    return rating(country)
        .or(() ->
            country.parent().flatMap(this::rating).filter(tier -> tier != DestinationTier.PARTNER))
        .orElse(DestinationTier.STANDARD);
  }

  private Optional<DestinationTier> rating(Country country) {
    return rules.ratings().stream()
        .filter(rating -> rating.country().equals(country))
        .filter(rating -> rating.validity().inForceOn(day, rating.effect()))
        .findFirst()
        .map(DestinationRating::tier);
  }
}
