package io.tidewaiter.pack;

import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.Signal;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.Nomenclature;
import io.tidewaiter.trade.Stated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  record GoodsList(
      String id,
      String folder,
      String title,
      String issuer,
      Nomenclature nomenclature,
      Verdict possible,
      Place place) {}

  record CountriesList(
      String id,
      String folder,
      String title,
      String issuer,
      Effect effect,
      Signal signal,
      Place place) {}

  /** A file with its number of rows (-1: not a table) and its hash, and where the manifest says so. */
  record FileEntry(
      String path, int rows, String sha256, Place place, Place rowsPlace, Place hashPlace) {}

  /** Reads the manifest; empty, with faults, if it cannot be used. */
  static Optional<Manifest> read(byte[] bytes, Faults faults) {
    return LocatedJson.parse(FILE, bytes, faults).flatMap(Manifest::read);
  }

  private static Optional<Manifest> read(LocatedJson root) {
    root.allow("format", "id", "version", "legalState", "hsEdition", "lists", "files");
    Optional<Integer> format =
        root.required("format").flatMap(json -> json.integer(Manifest::checkFormat));
    Optional<String> id = root.text("id", Manifest::checkId);
    Optional<String> version = root.text("version");
    Optional<LocalDate> legalState = root.text("legalState", Manifest::day);
    Optional<HsEdition> edition = root.text("hsEdition", HsEdition::parse);
    List<GoodsList> goods = new ArrayList<>();
    List<CountriesList> countries = new ArrayList<>();
    root.required("lists")
        .ifPresent(lists -> lists.items().forEach(list -> readList(list, goods, countries)));
    List<FileEntry> files = new ArrayList<>();
    root.required("files")
        .ifPresent(
            entries -> entries.items().forEach(entry -> readFile(entry).ifPresent(files::add)));
    if (format.isEmpty()
        || id.isEmpty()
        || version.isEmpty()
        || legalState.isEmpty()
        || edition.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Manifest(
        id.get(), version.get(), legalState.get(), edition.get(), goods, countries, files));
  }

  private static void readList(
      LocatedJson json, List<GoodsList> goods, List<CountriesList> countries) {
    Optional<String> kind = json.text("kind");
    Optional<String> id = json.text("id", Manifest::checkId);
    Optional<String> folder = json.text("folder", Manifest::checkPath);
    Optional<String> title = json.text("title");
    Optional<String> issuer = json.text("issuer");
    if (kind.isEmpty() || id.isEmpty() || folder.isEmpty() || title.isEmpty() || issuer.isEmpty()) {
      return;
    }
    if (kind.get().equals("goods")) {
      json.allow("kind", "id", "folder", "title", "issuer", "nomenclature", "possible");
      Optional<Nomenclature> nomenclature = json.text("nomenclature", Nomenclature::parse);
      Optional<Verdict> possible = json.optional("possible")
          .map(item -> item.text(text -> word(Verdict.class, text)))
          .orElse(Optional.of(Verdict.INCOMPLETE));
      nomenclature.ifPresent(n -> possible.ifPresent(p -> goods.add(
          new GoodsList(id.get(), folder.get(), title.get(), issuer.get(), n, p, json.place()))));
    } else if (kind.get().equals("countries")) {
      json.allow("kind", "id", "folder", "title", "issuer", "effect", "signal");
      Optional<Effect> effect = json.text("effect", text -> word(Effect.class, text));
      Optional<Signal> signal = json.text("signal", text -> word(Signal.class, text));
      effect.ifPresent(e -> signal.ifPresent(s -> countries.add(new CountriesList(
          id.get(), folder.get(), title.get(), issuer.get(), e, s, json.place()))));
    } else {
      json.optional("kind")
          .ifPresent(item -> item.text(text -> {
            throw new IllegalArgumentException(
                "Unknown kind \"" + text + "\": expected goods or countries");
          }));
    }
  }

  private static Optional<FileEntry> readFile(LocatedJson json) {
    json.allow("path", "rows", "sha256");
    Optional<String> path = json.text("path", Manifest::checkPath);
    Optional<LocatedJson> rows = json.optional("rows");
    Optional<Integer> count = rows.map(LocatedJson::integer).orElse(Optional.of(-1));
    Optional<LocatedJson> hash = json.required("sha256");
    Optional<String> sha256 = hash.flatMap(item -> item.text(Manifest::checkHash));
    if (path.isEmpty() || count.isEmpty() || sha256.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new FileEntry(
        path.get(),
        count.get(),
        sha256.get(),
        json.place(),
        rows.map(LocatedJson::place).orElse(json.place()),
        hash.map(LocatedJson::place).orElse(json.place())));
  }

  private static int checkFormat(int format) {
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "Unknown format " + format + ": this version reads format " + FORMAT);
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

  private static <E extends Enum<E>> E word(Class<E> words, String text) {
    for (E word : words.getEnumConstants()) {
      if (word.name().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT))) {
        return word;
      }
    }
    throw new IllegalArgumentException(
        "Unknown word \"" + text + "\": expected one of " + List.of(words.getEnumConstants()));
  }
}
