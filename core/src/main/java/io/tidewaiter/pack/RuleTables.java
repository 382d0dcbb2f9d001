package io.tidewaiter.pack;

import io.tidewaiter.pack.Manifest.CountriesList;
import io.tidewaiter.pack.Manifest.GoodsList;
import io.tidewaiter.rule.ArticleEntry;
import io.tidewaiter.rule.ArticleNumbers;
import io.tidewaiter.rule.Ban;
import io.tidewaiter.rule.CodeEntry;
import io.tidewaiter.rule.ContextWords;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.CountryList;
import io.tidewaiter.rule.DestinationRating;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.Exemption;
import io.tidewaiter.rule.FindingCodes;
import io.tidewaiter.rule.FlagSource;
import io.tidewaiter.rule.GoodsWords;
import io.tidewaiter.rule.HsTables;
import io.tidewaiter.rule.ListEntry;
import io.tidewaiter.rule.Membership;
import io.tidewaiter.rule.NationalTariff;
import io.tidewaiter.rule.Neighbours;
import io.tidewaiter.rule.Obligation;
import io.tidewaiter.rule.PartNumbers;
import io.tidewaiter.rule.RedFlag;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RuleRow;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Vocabulary;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of a pack laid over those below it, checked against each other and assembled. */
final class RuleTables {

  /**
   * A row in its table.
   *
   * @param list the id of the list it is an entry of; empty if it is of none
   * @param subject what it speaks of: no two rows in force on the same day may speak of the same
   * @param place where it stands, worked out only for a fault; empty for a row from below
   */
  private record Placed<T extends RuleRow>(
      T row, String list, String subject, Optional<Supplier<Place>> place) {

    LocalDate start() {
      return row.validity().firstDay(Effect.RESTRICTS);
    }

    Place placeOrManifest() {
      return place.map(Supplier::get).orElse(Place.start(Manifest.FILE));
    }
  }

  /** Chapters that national tariffs use for themselves; the Harmonized System has no code there. */
  private static final int FIRST_NATIONAL_CHAPTER = 98;

  /** Stands where a model was refused; the rule set is then not for use. */
  private static final RiskModel NO_MODEL = new RiskModel(0, 0, 1, 2, 3, 0, Map.of());

  private static final Comparator<Placed<?>> ORDER =
      Comparator.<Placed<?>, String>comparing(Placed::subject).thenComparing(Placed::start);

  private final Manifest manifest;
  private final Optional<RuleSet> below;
  private final Faults faults;
  private final Map<String, GoodsList> goodsLists = new LinkedHashMap<>();
  private final Map<String, CountriesList> countryLists = new LinkedHashMap<>();
  private final Map<String, Placed<ListEntry>> entries = new LinkedHashMap<>();
  private final Map<String, Placed<Membership>> members = new LinkedHashMap<>();
  private final Map<String, Placed<Ban>> bans = new LinkedHashMap<>();
  private final Map<String, Placed<DestinationRating>> ratings = new LinkedHashMap<>();
  private final Map<String, Placed<NationalTariff>> tariffs = new LinkedHashMap<>();
  private final Map<String, Placed<RedFlag>> flags = new LinkedHashMap<>();
  private final Map<String, Placed<FlagSource>> flagSources = new LinkedHashMap<>();
  private final Map<String, Set<String>> flagWords = new HashMap<>();
  private final Map<String, Placed<Obligation>> obligations = new LinkedHashMap<>();
  private final Map<String, Placed<Exemption>> exemptions = new LinkedHashMap<>();
  private final Map<String, Placed<GoodsWords>> goodsWords = new LinkedHashMap<>();
  private final Map<String, Placed<PartNumbers>> partNumbers = new LinkedHashMap<>();
  private final Map<String, Placed<ContextWords>> contextWords = new LinkedHashMap<>();
  private final Map<String, Placed<Neighbours>> neighbours = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> translations = new TreeMap<>();
  private final Map<String, Supplier<Place>> ownIds = new HashMap<>();

  /** What each id is the id of, such as "an entry of chpl": a row may replace one of its own kind only. */
  private final Map<String, String> kinds = new HashMap<>();

  private @Nullable HsTables hsTables;

  RuleTables(Manifest manifest, Optional<RuleSet> below, Faults faults) {
    this.manifest = manifest;
    this.below = below;
    this.faults = faults;
    if (below.isPresent()) {
      takeOver(below.get());
    }
  }

  private void takeOver(RuleSet rules) {
    Optional<Supplier<Place>> nowhere = Optional.empty();
    Place start = Place.start(Manifest.FILE);
    hsTables = rules.hsTables();
    for (ControlList list : rules.controlLists()) {
      list(new GoodsList(
          list.id(),
          list.id(),
          list.title(),
          list.issuer(),
          list.nomenclature(),
          list.possible(),
          start));
      list.entries().forEach(entry -> entry(list.id(), entry, nowhere));
      list.articles().forEach(entry -> entry(list.id(), entry, nowhere));
    }
    for (CountryList list : rules.countryLists()) {
      list(new CountriesList(
          list.id(), list.title(), list.issuer(), list.effect(), list.signal(), start));
      list.members().forEach(member -> member(list.id(), member, nowhere));
    }
    rules.bans().forEach(ban -> ban(ban, nowhere));
    rules.ratings().forEach(rating -> rating(rating, nowhere));
    rules.tariffs().forEach(tariff -> tariff(tariff, nowhere));
    rules.redFlags().forEach(flag -> {
      flag(flag, nowhere);
      flag.words().forEach(word -> word(flag.row().id(), word));
      flag.sources().forEach(source -> flagSource(source, nowhere));
    });
    rules.unscreenedFlags().forEach(source -> flagSource(source, nowhere));
    rules.obligations().forEach(obligation -> obligation(obligation, nowhere));
    rules.exemptions().forEach(exemption -> exemption(exemption, nowhere));
    rules.vocabulary().goods().forEach(words -> words(words, nowhere));
    rules.vocabulary().parts().forEach(parts -> parts(parts, nowhere));
    rules.vocabulary().context().forEach(words -> context(words, nowhere));
    rules.vocabulary().neighbours().forEach(codes -> neighbours(codes, nowhere));
    rules
        .translations()
        .forEach(
            (language, texts) -> texts.forEach((key, text) -> translation(language, key, text)));
  }

  void nomenclature(HsEdition edition, Map<HsEdition, int[]> codes, List<HsTables.Link> links) {
    if (!codes.isEmpty()) {
      hsTables = new HsTables(edition, codes, links);
    } else if (hsTables == null) {
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

  /** Notes the id of a row of this pack, sound or not, and refuses it if it has been given before. */
  void id(String id, Supplier<Place> place) {
    Supplier<Place> earlier = ownIds.put(id, place);
    if (earlier != null) {
      faults.add(
          place.get(),
          "Duplicate id \"" + id + "\": it stands already in " + earlier.get().file() + ":"
              + earlier.get().line());
    }
  }

  /** Reads the id of a list of goods that the pack or one below it has. */
  String goodsList(String id) {
    return known(id, goodsLists.keySet(), "goods");
  }

  /** Reads the id of a list of countries that the pack or one below it has. */
  String countryList(String id) {
    return known(id, countryLists.keySet(), "countries");
  }

  private static String known(String id, Set<String> ids, String of) {
    if (ids.contains(id)) {
      return id;
    }
    throw new IllegalArgumentException("Unknown list \"" + id + "\": expected one of the lists of "
        + of + ", " + String.join(", ", ids));
  }

  void entry(String list, ListEntry entry, Optional<Supplier<Place>> place) {
    put(
        entries,
        new Placed<>(entry, list, list + " " + compared(entry), place),
        "an entry of " + list);
    if (place.isPresent() && entry instanceof CodeEntry listed) {
      checkCode(listed.code(), place.get());
    }
  }

  private static String compared(ListEntry entry) {
    return entry instanceof ArticleEntry listed
        ? ArticleNumbers.compared(listed.printed())
        : entry.printed();
  }

  void member(String list, Membership member, Optional<Supplier<Place>> place) {
    put(
        members,
        new Placed<>(member, list, list + " " + member.country(), place),
        "a member of " + list);
  }

  void ban(Ban ban, Optional<Supplier<Place>> place) {
    String subject = ban.list() + " " + ban.leg() + " " + ban.country() + " " + ban.jurisdiction();
    put(bans, new Placed<>(ban, ban.list(), subject, place), "a ban");
  }

  void rating(DestinationRating rating, Optional<Supplier<Place>> place) {
    put(ratings, new Placed<>(rating, "", rating.country().code(), place), "a rating");
  }

  void tariff(NationalTariff tariff, Optional<Supplier<Place>> place) {
    put(tariffs, new Placed<>(tariff, "", tariff.country().code(), place), "a tariff");
  }

  void flag(RedFlag flag, Optional<Supplier<Place>> place) {
    put(flags, new Placed<>(flag, "", flag.row().id(), place), "a red flag");
  }

  void flagSource(FlagSource source, Optional<Supplier<Place>> place) {
    put(flagSources, new Placed<>(source, source.flag(), source.row().id(), place), "a statement");
  }

  void word(String flag, String word) {
    flagWords.computeIfAbsent(flag, id -> new TreeSet<>()).add(word);
  }

  void obligation(Obligation obligation, Optional<Supplier<Place>> place) {
    put(obligations, new Placed<>(obligation, "", obligation.row().id(), place), "a duty");
  }

  void exemption(Exemption exemption, Optional<Supplier<Place>> place) {
    put(exemptions, new Placed<>(exemption, "", exemption.row().id(), place), "an exception");
  }

  void words(GoodsWords words, Optional<Supplier<Place>> place) {
    put(goodsWords, new Placed<>(words, "", words.row().id(), place), "words of goods");
  }

  void parts(PartNumbers parts, Optional<Supplier<Place>> place) {
    put(partNumbers, new Placed<>(parts, "", parts.row().id(), place), "part numbers");
  }

  void context(ContextWords words, Optional<Supplier<Place>> place) {
    put(contextWords, new Placed<>(words, "", words.row().id(), place), "words of context");
  }

  void neighbours(Neighbours codes, Optional<Supplier<Place>> place) {
    put(neighbours, new Placed<>(codes, "", codes.row().id(), place), "neighbours of goods");
  }

  void translation(String language, String key, String text) {
    translations.computeIfAbsent(language, code -> new TreeMap<>()).put(key, text);
  }

  /** Reads the id of a red flag that the pack or one below it has. */
  String flagId(String id) {
    if (flags.containsKey(id)) {
      return id;
    }
    throw new IllegalArgumentException(
        "Unknown red flag \"" + id + "\": expected one of " + String.join(", ", flags.keySet()));
  }

  /** The same, or nothing. */
  String flagIdOrNone(String id) {
    return id.isEmpty() ? id : flagId(id);
  }

  private <T extends RuleRow> void put(Map<String, Placed<T>> rows, Placed<T> placed, String kind) {
    String id = placed.row().row().id();
    String before = kinds.put(id, kind);
    if (before != null && !before.equals(kind) && placed.place().isPresent()) {
      faults.add(
          placed.placeOrManifest(),
          "The id \"" + id + "\" is that of " + before + ": " + kind + " cannot replace it");
    }
    rows.put(id, placed);
  }

  private void checkCode(HsCode code, Supplier<Place> place) {
    boolean national = Integer.parseInt(code.first(2).digits()) >= FIRST_NATIONAL_CHAPTER;
    boolean readable = tables().size() > 0; // if none is, that was told already
    if (readable && !national && tables().newestWith(code).isEmpty()) {
      faults.add(
          place.get(), "Unknown code " + code + ": no edition of the Harmonized System has it");
    }
  }

  private HsTables tables() {
    if (hsTables == null) {
      throw new IllegalStateException("the nomenclature is read before the lists");
    }
    return hsTables;
  }

  /** The rule set; what comes back after a fault is not for use. */
  RuleSet assemble(RiskModelFile model, String fingerprint) {
    checkOverlaps(entries);
    checkOverlaps(members);
    checkOverlaps(bans);
    checkOverlaps(ratings);
    checkOverlaps(tariffs);
    List<RedFlag> redFlags = redFlags();
    List<ControlList> controlLists = controlLists();
    Vocabulary vocabulary = vocabulary();
    if (model.model().isPresent()) {
      new WeightCheck(model.model().get(), model.places(), faults)
          .check(controlLists, redFlags, vocabulary);
      exemptions.values().forEach(placed -> checkFound(placed, model.model().get()));
    }
    String version = manifest.id() + " " + manifest.version();
    return new RuleSet(
        below.isEmpty() ? version : below.get().version() + " + " + version,
        below.isEmpty() ? manifest.legalState() : below.get().legalState(),
        fingerprint,
        controlLists,
        assembledCountryLists(),
        rows(bans),
        rows(ratings),
        rows(tariffs),
        redFlags,
        byList(flagSources).getOrDefault("", List.of()),
        rows(obligations),
        rows(exemptions),
        vocabulary,
        translations,
        tables(),
        model.model().orElse(NO_MODEL));
  }

  /** The flags with what rests on them; one that no text backs is none. */
  private List<RedFlag> redFlags() {
    Map<String, List<FlagSource>> sources = byList(flagSources);
    List<RedFlag> assembled = new ArrayList<>();
    for (Placed<RedFlag> placed : inOrder(flags)) {
      RedFlag flag = placed.row();
      String id = flag.row().id();
      if (!sources.containsKey(id)) {
        faults.add(
            placed.placeOrManifest(),
            "No statement names the red flag \"" + id + "\": every flag rests on a text");
      }
      assembled.add(flag.with(
          List.copyOf(flagWords.getOrDefault(id, Set.of())), sources.getOrDefault(id, List.of())));
    }
    return assembled;
  }

  private Vocabulary vocabulary() {
    goodsWords.values().forEach(placed -> checkListed(placed, placed.row().code()));
    partNumbers.values().forEach(placed -> checkListed(placed, placed.row().code()));
    neighbours
        .values()
        .forEach(placed -> placed.row().goods().forEach(code -> checkListed(placed, code)));
    return new Vocabulary(
        rows(goodsWords), rows(partNumbers), rows(contextWords), rows(neighbours));
  }

  /** An exception of what nothing is found under would never be asked for. */
  private void checkFound(Placed<Exemption> placed, RiskModel model) {
    FindingCodes finding = placed.row().finding();
    if (placed.place().isPresent()
        && model.weights().keySet().stream().noneMatch(finding::contain)) {
      faults.add(
          placed.placeOrManifest(),
          "Unknown finding \"" + finding + "\": expected one that has a weight in the risk model");
    }
  }

  /** Words of goods that no list names would never be asked for. */
  private void checkListed(Placed<?> placed, HsCode code) {
    if (placed.place().isPresent()
        && entries.values().stream()
            .noneMatch(entry ->
                entry.row() instanceof CodeEntry listed && listed.code().overlaps(code))) {
      faults.add(placed.placeOrManifest(), "No list of goods has an entry that meets " + code);
    }
  }

  private List<ControlList> controlLists() {
    Map<String, List<ListEntry>> byList = byList(entries);
    List<ControlList> lists = new ArrayList<>();
    for (GoodsList list : goodsLists.values()) {
      lists.add(new ControlList(
          list.id(),
          list.title(),
          list.issuer(),
          list.nomenclature(),
          list.possible(),
          only(CodeEntry.class, byList.getOrDefault(list.id(), List.of())),
          only(ArticleEntry.class, byList.getOrDefault(list.id(), List.of()))));
    }
    return lists;
  }

  private static <T extends ListEntry> List<T> only(Class<T> kind, List<ListEntry> entries) {
    return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private List<CountryList> assembledCountryLists() {
    Map<String, List<Membership>> byList = byList(members);
    List<CountryList> lists = new ArrayList<>();
    for (CountriesList list : countryLists.values()) {
      lists.add(new CountryList(
          list.id(),
          list.title(),
          list.issuer(),
          list.effect(),
          list.signal(),
          byList.getOrDefault(list.id(), List.of())));
    }
    return lists;
  }

  private static <T extends RuleRow> Map<String, List<T>> byList(Map<String, Placed<T>> rows) {
    Map<String, List<T>> byList = new HashMap<>();
    for (Placed<T> placed : inOrder(rows)) {
      byList.computeIfAbsent(placed.list(), list -> new ArrayList<>()).add(placed.row());
    }
    return byList;
  }

  private static <T extends RuleRow> List<T> rows(Map<String, Placed<T>> rows) {
    List<T> inOrder = new ArrayList<>();
    for (Placed<T> placed : inOrder(rows)) {
      inOrder.add(placed.row());
    }
    return inOrder;
  }

  private static <T extends RuleRow> List<Placed<T>> inOrder(Map<String, Placed<T>> rows) {
    List<Placed<T>> sorted = new ArrayList<>(rows.values());
    sorted.sort(ORDER);
    return sorted;
  }

  private void checkOverlaps(Map<String, ? extends Placed<?>> rows) {
    Map<String, List<Placed<?>>> bySubject = new HashMap<>();
    for (Placed<?> placed : rows.values()) {
      List<Placed<?>> others =
          bySubject.computeIfAbsent(placed.subject(), subject -> new ArrayList<>());
      for (Placed<?> other : others) {
        if (placed.row().validity().overlaps(other.row().validity(), effect(placed))) {
          boolean replaced = placed.place().isEmpty();
          addOverlap(replaced ? other : placed, replaced ? placed : other);
        }
      }
      others.add(placed);
    }
  }

  private void addOverlap(Placed<?> later, Placed<?> earlier) {
    faults.add(
        later.placeOrManifest(),
        "The period of \"" + later.row().row().id() + "\" overlaps that of \""
            + earlier.row().row().id() + "\" for " + later.subject());
  }

  private Effect effect(Placed<?> placed) {
    if (placed.row() instanceof DestinationRating rating) {
      return rating.effect();
    }
    CountriesList list =
        placed.row() instanceof Membership ? countryLists.get(placed.list()) : null;
    return list == null ? Effect.RESTRICTS : list.effect();
  }
}
