package io.tidewaiter.pack;

import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Signal;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.Nomenclature;
import io.tidewaiter.trade.Stated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a pack says of itself.
 *
 * @param id the pack's id
 * @param version its version
 * @param legalState the day up to which it follows the law
 * @param edition the edition of the Harmonized System its lists are written in
 * @param goodsLists its lists of goods, in order of precedence
 * @param countryLists its lists of countries
 * @param files its files with what they must hold
 */
record Manifest(
    String id,
    String version,
    LocalDate legalState,
    HsEdition edition,
    List<GoodsList> goodsLists,
    List<CountriesList> countryLists,
    List<FileEntry> files) {

  static final String FILE = "pack.json";
  private static final int FORMAT = 1;
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final Pattern PATH =
      Pattern.compile("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Function<String, String> CHECKED_ID = Manifest::checkId;
  private static final Function<String, String> CHECKED_PATH = Manifest::checkPath;

  record GoodsList(
      String id,
      String folder,
      String title,
      String issuer,
      Nomenclature nomenclature,
      Verdict possible,
      Place place) {}

  record CountriesList(
      String id, String title, String issuer, Effect effect, Signal signal, Place place) {}

  /** A file with its number of rows (-1: not a table) and its hash, and where the manifest says so. */
  record FileEntry(
      String path, int rows, String sha256, Place place, Place rowsPlace, Place hashPlace) {}

  /**
   * Reads the manifest. Where it names nothing readable of its own, something stands in so that the tables can be
   * checked as well; it has faults then.
   *
   * @param usual the edition that stands in
   * @return empty, with faults, if it does not tell what to read
   */
  static Optional<Manifest> read(byte[] bytes, HsEdition usual, Faults faults) {
    Optional<LocatedJson> root = LocatedJson.parse(FILE, bytes, faults);
    return root.isEmpty() ? Optional.empty() : read(root.get(), usual);
  }

  /** Finds what does not fit the rules that the pack is to lie over. */
  void checkAgainst(Optional<RuleSet> below, Faults faults) {
    if (below.isEmpty()) {
      return;
    }
    if (id.equals(RuleSet.STANDARD_PACK)) {
      faults.add(
          Place.start(FILE),
          "The id \"" + id
              + "\" is that of the rules below: a pack over them needs one of its own");
    }
    if (edition != below.get().hsEdition()) {
      faults.add(
          Place.start(FILE),
          "hsEdition is " + edition + ": expected " + below.get().hsEdition()
              + ", in which the rules below are written");
    }
  }

  private static Optional<Manifest> read(LocatedJson root, HsEdition usual) {
    if (!root.isObject()) {
      return Optional.empty();
    }
    root.allow("format", "id", "version", "legalState", "hsEdition", "lists", "files");
    Optional<Integer> format = format(root);
    Optional<String> id = root.text("id", CHECKED_ID);
    Optional<String> version = root.text("version");
    Optional<LocalDate> legalState = root.text("legalState", Manifest::day);
    Optional<HsEdition> edition = root.text("hsEdition", HsEdition::parse);
    List<GoodsList> goods = new ArrayList<>();
    List<CountriesList> countries = new ArrayList<>();
    for (LocatedJson list : root.requiredItems("lists")) {
      readList(list, goods, countries);
    }
    List<FileEntry> files = new ArrayList<>();
    for (LocatedJson entry : root.requiredItems("files")) {
      readFile(entry, files);
    }
    if (format.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Manifest(
        id.orElse(""),
        version.orElse(""),
        legalState.orElse(LocalDate.EPOCH),
        edition.orElse(usual),
        goods,
        countries,
        files));
  }

  private static void readList(
      LocatedJson json, List<GoodsList> goods, List<CountriesList> countries) {
    Optional<String> kind = json.text("kind");
    Optional<String> id = json.text("id", CHECKED_ID);
    Optional<String> title = json.text("title");
    Optional<String> issuer = json.text("issuer");
    if (kind.isEmpty() || id.isEmpty() || title.isEmpty() || issuer.isEmpty()) {
      return;
    }
    if (kind.get().equals("goods")) {
      json.allow("kind", "id", "folder", "title", "issuer", "nomenclature", "possible");
      Optional<String> folder = json.text("folder", CHECKED_PATH);
      Optional<Nomenclature> nomenclature = json.text("nomenclature", Nomenclature::parse);
      Optional<Verdict> possible = json.optional("possible").isEmpty()
          ? Optional.of(Verdict.INCOMPLETE)
          : json.word("possible", Verdict.class);
      if (folder.isPresent() && nomenclature.isPresent() && possible.isPresent()) {
        goods.add(new GoodsList(
            id.get(),
            folder.get(),
            title.get(),
            issuer.get(),
            nomenclature.get(),
            possible.get(),
            json.place()));
      }
    } else if (kind.get().equals("countries")) {
      json.allow("kind", "id", "title", "issuer", "effect", "signal");
      Optional<Effect> effect = json.word("effect", Effect.class);
      Optional<Signal> signal = json.word("signal", Signal.class);
      if (effect.isPresent() && signal.isPresent()) {
        countries.add(new CountriesList(
            id.get(), title.get(), issuer.get(), effect.get(), signal.get(), json.place()));
      }
    } else {
      json.fault("kind", "Unknown kind \"" + kind.get() + "\": expected goods or countries");
    }
  }

  private static void readFile(LocatedJson json, List<FileEntry> files) {
    json.allow("path", "rows", "sha256");
    Optional<String> path = json.text("path", CHECKED_PATH);
    Optional<LocatedJson> rows = json.optional("rows");
    Optional<Integer> count = rows.isEmpty() ? Optional.of(-1) : rows.get().integer();
    Optional<String> sha256 = json.text("sha256", Manifest::checkHash);
    if (path.isPresent() && count.isPresent() && sha256.isPresent()) {
      files.add(new FileEntry(
          path.get(),
          count.get(),
          sha256.get(),
          json.place(),
          json.placeOf("rows"),
          json.placeOf("sha256")));
    }
  }

  private static Optional<Integer> format(LocatedJson root) {
    Optional<LocatedJson> json = root.required("format");
    Optional<Integer> format = json.isEmpty() ? Optional.empty() : json.get().integer();
    if (format.isPresent() && format.get() != FORMAT) {
      root.fault(
          "format", "Unknown format " + format.get() + ": this version reads format " + FORMAT);
      return Optional.empty();
    }
    return format;
  }

  private static String checkId(String text) {
    if (!ID.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "Invalid id \"" + text + "\": expected small letters, digits and hyphens");
    }
    return text;
  }

  private static String checkPath(String text) {
    if (!PATH.matcher(text).matches()) {
      throw new IllegalArgumentException("Invalid path \"" + text
          + "\": expected small letters, digits, dots and hyphens, folders separated by /");
    }
    return text;
  }

  private static String checkHash(String text) {
    if (!HASH.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "Invalid SHA-256 \"" + text + "\": expected 64 hexadecimal digits");
    }
    return text;
  }

  private static LocalDate day(String text) {
    Stated<LocalDate> day = Stated.day(text);
    return day.value()
        .orElseThrow(() -> new IllegalArgumentException(day.reason().orElse("")));
  }
}
