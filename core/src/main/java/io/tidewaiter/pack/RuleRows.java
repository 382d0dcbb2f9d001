package io.tidewaiter.pack;

import io.tidewaiter.pack.Manifest.CountriesList;
import io.tidewaiter.pack.Manifest.FileEntry;
import io.tidewaiter.pack.Manifest.GoodsList;
import io.tidewaiter.rule.Ban;
import io.tidewaiter.rule.DestinationRating;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.DutyStatus;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.FlagSource;
import io.tidewaiter.rule.FlagTest;
import io.tidewaiter.rule.HsTables;
import io.tidewaiter.rule.Jurisdiction;
import io.tidewaiter.rule.Leg;
import io.tidewaiter.rule.LegalBasis;
import io.tidewaiter.rule.ListEntry;
import io.tidewaiter.rule.Membership;
import io.tidewaiter.rule.NationalTariff;
import io.tidewaiter.rule.Obligation;
import io.tidewaiter.rule.Places;
import io.tidewaiter.rule.RedFlag;
import io.tidewaiter.rule.RowId;
import io.tidewaiter.rule.Scope;
import io.tidewaiter.rule.SparedContracts;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.trade.Business;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.Nomenclature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of all tables of a pack. Each lambda and each stream of this code would be linked once in every
 * process that opens the rules, which takes longer than reading the rows: hence the loops.
 */
final class RuleRows {

  private static final String CODES = "nomenclature/codes.csv";
  private static final String LINKS = "nomenclature/links.csv";
  private static final String FLAGS = "red-flags/flags.csv";
  private static final String FLAG_SOURCES = "red-flags/sources.csv";
  private static final String FLAG_WORDS = "red-flags/words.csv";
  private static final String OBLIGATIONS = "obligations/obligations.csv";
  private static final String TARIFFS = "nomenclature/tariffs.csv";
  private static final String BANS = "bans/bans.csv";
  private static final String MEMBERSHIPS = "destinations/memberships.csv";
  private static final String RATINGS = "destinations/tiers.csv";
  private static final int SUBHEADING_DIGITS = 6;

  private static final Pattern TRANSLATIONS = Pattern.compile("texts/([a-z]{2})\\.csv");
  private static final Pattern THEMES = Pattern.compile("[A-Z][A-Z_]*");

  private static final Function<String, Country> COUNTRY = Country::parse;
  private static final Function<String, Jurisdiction> JURISDICTION = Jurisdiction::new;
  private static final Function<String, List<HsCode>> CODES_IN_CELL = RuleRows::codes;
  private static final Function<String, String> THEME = RuleRows::theme;

  private final Manifest manifest;
  private final Map<String, byte[]> contents;
  private final RuleTables tables;
  private final Faults faults;
  private final Map<String, FileEntry> unread = new TreeMap<>();
  private final Function<String, String> goodsList;
  private final Function<String, List<String>> goodsLists = this::goodsLists;
  private final Function<String, String> countryList;
  private final Function<String, Places> places = this::places;

  RuleRows(Manifest manifest, Map<String, byte[]> contents, RuleTables tables, Faults faults) {
    this.manifest = manifest;
    this.contents = contents;
    this.tables = tables;
    this.faults = faults;
    goodsList = tables::goodsList;
    countryList = tables::countryList;
  }

  void read() {
    for (FileEntry entry : manifest.files()) {
      unread.put(entry.path(), entry);
    }
    unread.remove(RiskModelFile.FILE);
    readNomenclature();
    Set<String> lists = new HashSet<>();
    for (CountriesList list : manifest.countryLists()) {
      tables.list(list);
      checkFirst(lists, list.id(), list.place());
    }
    for (GoodsList list : manifest.goodsLists()) {
      tables.list(list);
      if (checkFirst(lists, list.id(), list.place())) {
        readGoods(list);
      }
    }
    readMemberships();
    readBans();
    readRatings();
    readTariffs();
    readFlags();
    readObligations();
    readTranslations();
    for (FileEntry entry : unread.values()) {
      faults.add(entry.place(), "No list and no part of the rules is read from " + entry.path());
    }
  }

  private Optional<Table> table(String path, boolean sourced, String... columns) {
    FileEntry entry = unread.remove(path);
    byte[] bytes = contents.get(path);
    if (entry == null || bytes == null) {
      return Optional.empty();
    }
    Table table = Table.read(path, bytes, List.of(columns), sourced, faults);
    if (table.records() != entry.rows()) {
      faults.add(
          entry.rowsPlace(),
          path + " has " + table.records() + " rows, the manifest says "
              + (entry.rows() < 0 ? "nothing of them" : entry.rows()));
    }
    return Optional.of(table);
  }

  private List<Table.Row> rows(String path, String... columns) {
    Optional<Table> table = table(path, true, columns);
    return table.isEmpty() ? List.of() : table.get().rows();
  }

  /** The rows of a table that says nothing of the law and therefore has no period and no source. */
  private List<Table.Row> bareRows(String path, String... columns) {
    Optional<Table> table = table(path, false, columns);
    return table.isEmpty() ? List.of() : table.get().rows();
  }

  /** The rows of a list, whose table must be there. */
  private List<Table.Row> rows(Place list, String id, String path, String... columns) {
    Optional<Table> table = table(path, true, columns);
    if (table.isEmpty()) {
      faults.add(list, "The manifest names no file " + path + " for the list " + id);
      return List.of();
    }
    return table.get().rows();
  }

  private Optional<RowId> id(Table.Row row) {
    Optional<RowId> id = row.id(manifest.id());
    if (id.isPresent()) {
      tables.id(id.get().id(), () -> row.place("id"));
    }
    return id;
  }

  private void readNomenclature() {
    Map<HsEdition, int[]> codes = new EnumMap<>(HsEdition.class);
    for (Table.Row row : rows(CODES, "codes")) {
      Optional<int[]> subheadings = row.read("codes", RuleRows::grouped);
      Optional<Validity> validity = row.validity();
      row.checkProvenance();
      if (row.isSound()) {
        for (HsEdition edition : HsEdition.values()) {
          if (validity.orElseThrow().inForceOn(edition.firstDay(), Effect.RESTRICTS)) {
            codes.put(edition, joined(codes.get(edition), subheadings.orElseThrow()));
          }
        }
      }
    }
    List<HsTables.Link> links = new ArrayList<>();
    for (Table.Row row : rows(LINKS, "edition", "hs", "successors")) {
      Optional<HsEdition> edition = row.word("edition", HsEdition.class);
      Optional<HsCode> code = row.read("hs", RuleRows::subheading);
      Optional<List<HsCode>> successors = row.read("successors", RuleRows::subheadings);
      row.checkProvenance();
      if (row.isSound()) {
        links.add(
            new HsTables.Link(edition.orElseThrow(), code.orElseThrow(), successors.orElseThrow()));
      }
    }
    tables.nomenclature(manifest.edition(), codes, links);
  }

  private boolean checkFirst(Set<String> lists, String id, Place place) {
    boolean first = lists.add(id);
    if (!first) {
      faults.add(place, "Duplicate list \"" + id + "\": the manifest has one of this id already");
    }
    return first;
  }

  private void readGoods(GoodsList list) {
    String path = list.folder() + "/goods.csv";
    for (Table.Row row :
        rows(list.place(), list.id(), path, "id", "hs", "scope", "tier", "description")) {
      Optional<RowId> id = id(row);
      Optional<HsCode> code = row.read("hs", HsCode::parse);
      Optional<Scope> scope = row.read("scope", RuleRows::scope);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        String tier = row.text("tier");
        ListEntry entry = new ListEntry(
            id.orElseThrow(),
            code.orElseThrow(),
            scope.orElseThrow(),
            tier.isEmpty() ? null : tier,
            row.text("description"),
            validity.orElseThrow(),
            basis.orElseThrow());
        tables.entry(list.id(), entry, at(row, "hs"));
      }
    }
  }

  private void readMemberships() {
    for (Table.Row row : rows(MEMBERSHIPS, "id", "list", "country")) {
      Optional<RowId> id = id(row);
      Optional<String> list = row.read("list", countryList);
      Optional<Country> country = row.read("country", COUNTRY);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        Membership member = new Membership(
            id.orElseThrow(), country.orElseThrow(), validity.orElseThrow(), basis.orElseThrow());
        tables.member(list.orElseThrow(), member, at(row, "list"));
      }
    }
  }

  private void readBans() {
    for (Table.Row row : rows(BANS, "id", "list", "country", "leg", "dispatch", "jurisdiction")) {
      Optional<RowId> id = id(row);
      Optional<String> list = row.read("list", goodsList);
      Optional<Country> country = row.read("country", COUNTRY);
      Optional<Leg> leg = row.word("leg", Leg.class);
      Optional<Places> dispatch = row.read("dispatch", places);
      Optional<Jurisdiction> jurisdiction = row.read("jurisdiction", JURISDICTION);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        Ban ban = new Ban(
            id.orElseThrow(),
            list.orElseThrow(),
            country.orElseThrow(),
            leg.orElseThrow(),
            dispatch.orElseThrow(),
            jurisdiction.orElseThrow(),
            validity.orElseThrow(),
            basis.orElseThrow());
        tables.ban(ban, at(row, "list"));
      }
    }
  }

  private void readRatings() {
    for (Table.Row row : rows(RATINGS, "id", "country", "tier", "because")) {
      Optional<RowId> id = id(row);
      Optional<Country> country = row.read("country", COUNTRY);
      Optional<List<String>> because = row.read("because", this::countryLists);
      Optional<DestinationTier> tier = row.word("tier", DestinationTier.class);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        DestinationRating rating = new DestinationRating(
            id.orElseThrow(),
            country.orElseThrow(),
            tier.orElseThrow(),
            because.orElseThrow(),
            validity.orElseThrow(),
            basis.orElseThrow());
        tables.rating(rating, at(row, "because"));
      }
    }
  }

  private void readTariffs() {
    for (Table.Row row : rows(TARIFFS, "id", "country", "tariff")) {
      Optional<RowId> id = id(row);
      Optional<Country> country = row.read("country", COUNTRY);
      Optional<Nomenclature> tariff = row.word("tariff", Nomenclature.class);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        NationalTariff national = new NationalTariff(
            id.orElseThrow(),
            country.orElseThrow(),
            tariff.orElseThrow(),
            validity.orElseThrow(),
            basis.orElseThrow());
        tables.tariff(national, at(row, "country"));
      }
    }
  }

  private void readFlags() {
    for (Table.Row row : rows(FLAGS, "id", "test", "theme", "goods", "since", "limit")) {
      Optional<RowId> id = id(row);
      Optional<FlagTest> test = row.word("test", FlagTest.class);
      Optional<String> theme = row.read("theme", THEME);
      Optional<List<String>> goods = row.read("goods", goodsLists);
      Optional<LocalDate> since = row.day("since").value();
      Optional<Integer> limit = row.read("limit", RuleRows::limit);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        RedFlag flag = new RedFlag(
            id.orElseThrow(),
            test.orElseThrow(),
            theme.orElseThrow(),
            goods.orElseThrow(),
            since.orElse(null),
            limit.orElseThrow(),
            List.of(),
            List.of(),
            validity.orElseThrow(),
            basis.orElseThrow());
        tables.flag(flag, at(row, "test"));
      }
    }
    for (Table.Row row : rows(FLAG_WORDS, "id", "flag", "word")) {
      Optional<RowId> id = id(row);
      Optional<String> flag = row.read("flag", tables::flagId);
      row.checkProvenance();
      if (row.isSound() && id.isPresent()) {
        tables.word(flag.orElseThrow(), row.text("word"));
      }
    }
    for (Table.Row row : rows(FLAG_SOURCES, "id", "flag", "theme", "wants", "statement")) {
      Optional<RowId> id = id(row);
      Optional<String> flag = row.read("flag", tables::flagIdOrNone);
      Optional<String> theme = row.read("theme", THEME);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      String wants = row.text("wants");
      if (row.text("flag").isEmpty() == wants.isEmpty()) {
        row.fault(
            "wants", "A statement has either a flag or, where none asks about it, what it wants");
      }
      if (row.isSound()) {
        FlagSource source = new FlagSource(
            id.orElseThrow(),
            flag.orElseThrow(),
            theme.orElseThrow(),
            wants,
            row.text("statement"),
            validity.orElseThrow(),
            basis.orElseThrow());
        tables.flagSource(source, at(row, "flag"));
      }
    }
  }

  private void readObligations() {
    for (Table.Row row : rows(
        OBLIGATIONS,
        "id",
        "code",
        "jurisdiction",
        "status",
        "lists",
        "tiers",
        "chapters",
        "exceptCodes",
        "destinations",
        "outside",
        "dispatch",
        "transit",
        "business",
        "trigger",
        "sparedBefore",
        "sparedUntil",
        "deposit",
        "action")) {
      Optional<RowId> id = id(row);
      Optional<Jurisdiction> jurisdiction = row.read("jurisdiction", JURISDICTION);
      Optional<DutyStatus> status = row.word("status", DutyStatus.class);
      Optional<List<String>> lists = row.read("lists", goodsLists);
      Optional<List<HsCode>> chapters = row.read("chapters", CODES_IN_CELL);
      Optional<List<HsCode>> exceptCodes = row.read("exceptCodes", CODES_IN_CELL);
      Optional<Places> destinations = row.read("destinations", places);
      Optional<Places> outside = row.read("outside", places);
      Optional<Places> dispatch = row.read("dispatch", places);
      Optional<List<Country>> transit = row.read("transit", RuleRows::countries);
      Optional<List<Business>> business = row.read("business", RuleRows::businesses);
      Optional<Boolean> trigger = row.flag("trigger", "flag");
      Optional<Boolean> deposit = row.flag("deposit", "yes");
      Optional<LocalDate> sparedBefore = row.day("sparedBefore").value();
      Optional<LocalDate> sparedUntil = row.day("sparedUntil").value();
      if (row.text("sparedBefore").isEmpty() && !row.text("sparedUntil").isEmpty()) {
        row.fault("sparedUntil", "sparedUntil needs sparedBefore, the day that decides");
      }
      if (row.text("action").isBlank()) {
        row.fault("action", "The action is empty: every duty says what is to be done");
      }
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        Obligation obligation = new Obligation(
            id.orElseThrow(),
            row.text("code"),
            jurisdiction.orElseThrow(),
            status.orElseThrow(),
            new Obligation.Goods(
                lists.orElseThrow(),
                words(row.text("tiers")),
                chapters.orElseThrow(),
                exceptCodes.orElseThrow()),
            destinations.orElseThrow(),
            outside.orElseThrow(),
            dispatch.orElseThrow(),
            transit.orElseThrow(),
            business.orElseThrow(),
            trigger.orElseThrow(),
            sparedBefore.isEmpty()
                ? null
                : new SparedContracts(sparedBefore.get(), sparedUntil.orElse(null)),
            deposit.orElseThrow(),
            row.text("action"),
            validity.orElseThrow(),
            basis.orElseThrow());
        tables.obligation(obligation, at(row, "code"));
      }
    }
  }

  /** Texts in other languages, a file each: texts/tr.csv. */
  private void readTranslations() {
    for (FileEntry entry : manifest.files()) {
      Matcher file = TRANSLATIONS.matcher(entry.path());
      if (file.matches() && unread.containsKey(entry.path())) {
        for (Table.Row row : bareRows(entry.path(), "key", "text")) {
          tables.translation(file.group(1), row.text("key"), row.text("text"));
        }
      }
    }
  }

  private static Optional<Supplier<Place>> at(Table.Row row, String column) {
    return Optional.of(() -> row.place(column));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
  }

  private List<String> countryLists(String text) {
    List<String> lists = words(text);
    for (String list : lists) {
      tables.countryList(list);
    }
    return lists;
  }

  private List<String> goodsLists(String text) {
    List<String> lists = words(text);
    for (String list : lists) {
      tables.goodsList(list);
    }
    return lists;
  }

  /** Lists of countries by their ids, which are written in small letters, and countries by their codes. */
  private Places places(String text) {
    List<String> lists = new ArrayList<>();
    List<Country> countries = new ArrayList<>();
    for (String word : words(text)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        countries.add(Country.parse(word));
      } else {
        lists.add(tables.countryList(word));
      }
    }
    return new Places(lists, countries);
  }

  private static List<Country> countries(String text) {
    List<Country> countries = new ArrayList<>();
    for (String word : words(text)) {
      countries.add(Country.parse(word));
    }
    return countries;
  }

  private static List<Business> businesses(String text) {
    List<Business> businesses = new ArrayList<>();
    for (String word : words(text)) {
      businesses.add(Business.parse(word));
    }
    return businesses;
  }

  private static List<HsCode> codes(String text) {
    List<HsCode> codes = new ArrayList<>();
    for (String word : words(text)) {
      codes.add(HsCode.parse(word));
    }
    return codes;
  }

  private static String theme(String text) {
    if (!THEMES.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "Invalid theme \"" + text + "\": expected capital letters and underscores");
    }
    return text;
  }

  private static int limit(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("[0-9]{1,4}")) {
      throw new IllegalArgumentException(
          "Invalid limit \"" + text + "\": expected a whole number of up to four digits");
    }
    return Integer.parseInt(text);
  }

  private static Scope scope(String text) {
    return switch (text) {
      case "" -> Scope.WHOLE;
      case "ex" -> Scope.EX;
      default ->
        throw new IllegalArgumentException(
            "Unknown scope \"" + text + "\": expected nothing or ex");
    };
  }

  /** Subheadings that share all else of their row, separated by bars: a row for each would be slow to read. */
  private static List<HsCode> subheadings(String text) {
    List<HsCode> codes = new ArrayList<>();
    for (String code : words(text)) {
      codes.add(subheading(code));
    }
    return codes;
  }

  private static int[] joined(int @Nullable [] some, int[] more) {
    if (some == null) {
      return more;
    }
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** Subheadings by heading, "0103 10 91|0104 10": thousands of codes are read in each process that opens the rules. */
  private static int[] grouped(String text) {
    int[] codes = new int[text.length() / 3 + 1];
    int count = 0;
    int heading = 0;
    int number = 0;
    int digits = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '|';
      if (c >= '0' && c <= '9') {
        number = number * 10 + c - '0';
        digits++;
      } else if (c == ' ' && digits == 4) {
        heading = number;
        number = 0;
        digits = 0;
      } else if ((c == ' ' || c == '|') && digits == 2 && heading > 0) {
        codes[count++] = heading * 100 + number;
        heading = c == ' ' ? heading : 0;
        number = 0;
        digits = 0;
      } else {
        throw new IllegalArgumentException(
            "Invalid subheadings \"" + text
                + "\" at character " + (i + 1)
                + ": expected headings of four digits, each with its endings of two, such as 0103 10 91|0104 10");
      }
    }
    return Arrays.copyOf(codes, count);
  }

  private static HsCode subheading(String text) {
    HsCode code = HsCode.parse(text);
    if (code.length() != SUBHEADING_DIGITS) {
      throw new IllegalArgumentException(
          "Invalid subheading \"" + text + "\": expected six digits");
    }
    return code;
  }
}
