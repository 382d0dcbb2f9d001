package io.tidewaiter.pack;

import io.tidewaiter.pack.Manifest.CountriesList;
import io.tidewaiter.pack.Manifest.FileEntry;
import io.tidewaiter.pack.Manifest.GoodsList;
import io.tidewaiter.rule.Ban;
import io.tidewaiter.rule.DestinationRating;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.HsTables;
import io.tidewaiter.rule.Jurisdiction;
import io.tidewaiter.rule.LegalBasis;
import io.tidewaiter.rule.ListEntry;
import io.tidewaiter.rule.Membership;
import io.tidewaiter.rule.NationalTariff;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RowId;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Scope;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.Nomenclature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Reads one pack, alone or over others, and refuses it with all its faults. */
final class PackReader {

  private static final String CODES = "nomenclature/codes.csv";
  private static final String LINKS = "nomenclature/links.csv";
  private static final String TARIFFS = "nomenclature/tariffs.csv";
  private static final String BANS = "bans/bans.csv";
  private static final String RATINGS = "destinations/tiers.csv";
  private static final int SUBHEADING_DIGITS = 6;

  private final PackFiles files;
  private final Optional<RuleSet> below;
  private final Faults faults = new Faults();
  private final MessageDigest digest = newDigest();

  PackReader(PackFiles files, Optional<RuleSet> below) {
    this.files = files;
    this.below = below;
  }

  RuleSet read() throws IOException {
    Optional<byte[]> manifestBytes = bytes(Manifest.FILE);
    if (manifestBytes.isEmpty()) {
      faults.add(Place.start(Manifest.FILE), "The file is missing: every pack has a manifest");
    }
    Optional<Manifest> manifest = manifestBytes.flatMap(bytes -> Manifest.read(bytes, faults));
    if (manifest.isEmpty()) {
      faults.throwIfAny();
      throw new IllegalStateException("a manifest was refused without a fault");
    }
    Map<String, byte[]> contents = contents(manifest.get());
    RuleTables tables = new RuleTables(manifest.get(), below, faults);
    readTables(manifest.get(), contents, tables);
    Optional<RiskModel> model = riskModel(contents);
    RuleSet rules = tables.assemble(model, fingerprint(manifestBytes.orElseThrow()));
    faults.throwIfAny();
    return rules;
  }

  private Optional<byte[]> bytes(String path) throws IOException {
    Optional<InputStream> stream = files.open(path);
    if (stream.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = stream.get()) {
      return Optional.of(in.readAllBytes());
    }
  }

  /** The bytes of all files the manifest names, after a check that they are the ones it means. */
  private Map<String, byte[]> contents(Manifest manifest) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    for (FileEntry entry : manifest.files()) {
      Optional<byte[]> bytes = bytes(entry.path());
      if (bytes.isEmpty()) {
        faults.add(entry.place(), "The file " + entry.path() + " is missing");
      } else if (contents.put(entry.path(), bytes.get()) != null) {
        faults.add(entry.place(), "The file " + entry.path() + " is named twice");
      } else {
        checkHash(entry, bytes.get());
      }
    }
    Set<String> unnamed = new TreeSet<>(files.paths());
    unnamed.removeAll(contents.keySet());
    unnamed.remove(Manifest.FILE);
    unnamed.forEach(path -> faults.add(Place.start(path), "The manifest does not name this file"));
    return contents;
  }

  private void checkHash(FileEntry entry, byte[] bytes) {
    String actual = sha256(bytes);
    if (!actual.equals(entry.sha256())) {
      faults.add(
          entry.hashPlace(),
          "The SHA-256 of " + entry.path() + " is " + actual + ", the manifest says "
              + entry.sha256());
    }
  }

  private void readTables(Manifest manifest, Map<String, byte[]> contents, RuleTables tables) {
    Map<String, FileEntry> unread = new TreeMap<>();
    manifest.files().forEach(entry -> unread.put(entry.path(), entry));
    unread.remove(RiskModelFile.FILE);
    TableSource source = (path, columns) -> {
      FileEntry entry = unread.remove(path);
      byte[] bytes = contents.get(path);
      return entry == null || bytes == null
          ? Optional.empty()
          : Optional.of(table(entry, bytes, columns));
    };
    readNomenclature(manifest, source, tables);
    for (GoodsList list : manifest.goodsLists()) {
      readGoods(manifest.id(), list, source, tables);
    }
    for (CountriesList list : manifest.countryLists()) {
      readCountries(manifest.id(), list, source, tables);
    }
    readBans(manifest.id(), source, tables);
    readRatings(manifest.id(), source, tables);
    readTariffs(manifest.id(), source, tables);
    unread
        .values()
        .forEach(entry -> faults.add(
            entry.place(), "No list and no part of the rules is read from " + entry.path()));
  }

  private Table table(FileEntry entry, byte[] bytes, List<String> columns) {
    Table table = Table.read(entry.path(), bytes, columns, faults);
    if (table.records() != entry.rows()) {
      faults.add(
          entry.rowsPlace(),
          entry.path() + " has " + table.records() + " rows, the manifest says "
              + (entry.rows() < 0 ? "nothing of them" : entry.rows()));
    }
    return table;
  }

  private void readNomenclature(Manifest manifest, TableSource source, RuleTables tables) {
    Map<HsEdition, List<HsCode>> codes = new EnumMap<>(HsEdition.class);
    for (HsEdition edition : HsEdition.values()) {
      codes.put(edition, new ArrayList<>());
    }
    source
        .table(CODES, List.of("hs"))
        .ifPresent(table -> table.rows().forEach(row -> {
          Optional<List<HsCode>> subheadings = row.read("hs", PackReader::subheadings);
          Optional<Validity> validity = row.validity();
          row.checkProvenance();
          if (row.isSound()) {
            for (HsEdition edition : HsEdition.values()) {
              if (validity.orElseThrow().inForceOn(edition.firstDay(), Effect.RESTRICTS)) {
                codes.getOrDefault(edition, List.of()).addAll(subheadings.orElseThrow());
              }
            }
          }
        }));
    List<HsTables.Link> links = new ArrayList<>();
    source
        .table(LINKS, List.of("edition", "hs", "successors"))
        .ifPresent(table -> table.rows().forEach(row -> {
          Optional<HsEdition> edition = row.word("edition", HsEdition.class);
          Optional<HsCode> code = row.read("hs", PackReader::subheading);
          Optional<List<HsCode>> successors = row.read("successors", PackReader::subheadings);
          row.checkProvenance();
          if (row.isSound()) {
            links.add(new HsTables.Link(
                edition.orElseThrow(), code.orElseThrow(), successors.orElseThrow()));
          }
        }));
    tables.nomenclature(manifest.edition(), codes, links);
  }

  private void readGoods(String pack, GoodsList list, TableSource source, RuleTables tables) {
    String path = list.folder() + "/goods.csv";
    Optional<Table> table = source.table(path, List.of("id", "hs", "scope", "tier", "description"));
    if (table.isEmpty()) {
      faults.add(list.place(), "The manifest names no file " + path + " for the list " + list.id());
    }
    tables.list(list);
    table.ifPresent(rows -> rows.rows().forEach(row -> {
      Optional<RowId> id = row.id(pack);
      Optional<HsCode> code = row.read("hs", HsCode::parse);
      Optional<Scope> scope = row.read("scope", PackReader::scope);
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
    }));
  }

  private void readCountries(
      String pack, CountriesList list, TableSource source, RuleTables tables) {
    String path = list.folder() + "/countries.csv";
    Optional<Table> table = source.table(path, List.of("id", "country"));
    if (table.isEmpty()) {
      faults.add(list.place(), "The manifest names no file " + path + " for the list " + list.id());
    }
    tables.list(list);
    table.ifPresent(rows -> rows.rows().forEach(row -> {
      Optional<RowId> id = row.id(pack);
      Optional<Country> country = row.read("country", Country::parse);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        Membership member = new Membership(
            id.orElseThrow(), country.orElseThrow(), validity.orElseThrow(), basis.orElseThrow());
        tables.member(list.id(), member, at(row, "country"));
      }
    }));
  }

  private void readBans(String pack, TableSource source, RuleTables tables) {
    Optional<Table> table =
        source.table(BANS, List.of("id", "list", "destination", "jurisdiction"));
    table.ifPresent(rows -> rows.rows().forEach(row -> {
      Optional<RowId> id = row.id(pack);
      Optional<Country> destination = row.read("destination", Country::parse);
      Optional<Jurisdiction> jurisdiction = row.read("jurisdiction", Jurisdiction::new);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        Ban ban = new Ban(
            id.orElseThrow(),
            row.text("list"),
            destination.orElseThrow(),
            jurisdiction.orElseThrow(),
            validity.orElseThrow(),
            basis.orElseThrow());
        tables.ban(ban, at(row, "list"));
      }
    }));
  }

  private void readRatings(String pack, TableSource source, RuleTables tables) {
    Optional<Table> table = source.table(RATINGS, List.of("id", "country", "tier", "because"));
    table.ifPresent(rows -> rows.rows().forEach(row -> {
      Optional<RowId> id = row.id(pack);
      Optional<Country> country = row.read("country", Country::parse);
      Optional<DestinationTier> tier = row.word("tier", DestinationTier.class);
      Optional<Validity> validity = row.validity();
      Optional<LegalBasis> basis = row.basis();
      if (row.isSound()) {
        DestinationRating rating = new DestinationRating(
            id.orElseThrow(),
            country.orElseThrow(),
            tier.orElseThrow(),
            words(row.text("because")),
            validity.orElseThrow(),
            basis.orElseThrow());
        tables.rating(rating, at(row, "because"));
      }
    }));
  }

  private void readTariffs(String pack, TableSource source, RuleTables tables) {
    Optional<Table> table = source.table(TARIFFS, List.of("id", "country", "tariff"));
    table.ifPresent(rows -> rows.rows().forEach(row -> {
      Optional<RowId> id = row.id(pack);
      Optional<Country> country = row.read("country", Country::parse);
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
    }));
  }

  private static Optional<Supplier<Place>> at(Table.Row row, String column) {
    return Optional.of(() -> row.place(column));
  }

  private Optional<RiskModel> riskModel(Map<String, byte[]> contents) {
    Optional<RiskModel> modelBelow = below.map(RuleSet::riskModel);
    byte[] bytes = contents.get(RiskModelFile.FILE);
    if (bytes != null) {
      return RiskModelFile.read(bytes, modelBelow, faults);
    }
    if (modelBelow.isEmpty()) {
      faults.add(
          Place.start(RiskModelFile.FILE),
          "The file is missing: a pack that stands alone has a risk model");
    }
    return modelBelow;
  }

  private String fingerprint(byte[] manifest) {
    String own = "sha256:" + sha256(manifest);
    return below
        .map(rules ->
            "sha256:" + sha256((rules.fingerprint() + "\n" + own).getBytes(StandardCharsets.UTF_8)))
        .orElse(own);
  }

  private String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest.digest(bytes));
  }

  /** The JDK's: Guava's hashing would cost a tenth of the time it takes to open the rules in a new process. */
  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
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

  private static HsCode subheading(String text) {
    HsCode code = HsCode.parse(text);
    if (code.length() != SUBHEADING_DIGITS) {
      throw new IllegalArgumentException(
          "Invalid subheading \"" + text + "\": expected six digits");
    }
    return code;
  }

  private interface TableSource {
    Optional<Table> table(String path, List<String> columns);
  }
}
