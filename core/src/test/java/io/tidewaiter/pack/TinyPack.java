package io.tidewaiter.pack;

import com.google.common.hash.Hashing;
import io.tidewaiter.rule.RuleSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A small pack in memory that a test can break. Its manifest is made to fit, unless the test says otherwise. */
public final class TinyPack {

  private static final String COLUMNS = "validFrom,validTo,seenOn,provenance,source,note\n";

  private final Map<String, String> files = new TreeMap<>();
  private String manifest = "";

  /** A sound pack: two lists of goods, a ban, a few countries. */
  public TinyPack() {
    put(
        "chips/goods.csv",
        "id,hs,scope,tier,description," + COLUMNS
            + "chips-854231,854231,,1,Processors,2023-06-01,,,LAW,Act 1,\n"
            + "chips-854232,854232,,2,Memories,2023-06-01,2023-12-31,,LAW,Act 1,\n");
    put(
        "wide/goods.csv",
        "id,hs,scope,tier,description," + COLUMNS + "wide-8542,8542,,,,,,2024-01-01,LAW,Act 2,\n");
    put(
        "destinations/memberships.csv",
        "id,list,country," + COLUMNS + "union-kz,union,KZ,2015-01-01,,,LAW,Treaty,\n");
    put(
        "bans/bans.csv",
        "id,list,country,leg,dispatch,jurisdiction," + COLUMNS
            + "wide-ru,wide,RU,DESTINATION,,EU,2022-02-26,,,LAW,Act 2,\n");
    put(
        "destinations/tiers.csv",
        "id,country,tier,because," + COLUMNS
            + "tier-kz,KZ,CORRIDOR,union,2022-02-24,,,EDITORIAL,Tiers,In the union\n"
            + "tier-ru,RU,EMBARGOED,union,,,,EDITORIAL,Tiers,Under embargo\n");
    put(
        "nomenclature/codes.csv",
        "codes," + COLUMNS
            + "6109 10,2007-01-01,,,LAW,WCO,\n"
            + "8542 31,2007-01-01,,,LAW,WCO,\n"
            + "8542 32,2007-01-01,,,LAW,WCO,\n");
    put(
        "nomenclature/links.csv",
        "edition,hs,successors," + COLUMNS + "HS2017,854231,854231,,,,LAW,UN,\n");
    put(
        "nomenclature/tariffs.csv",
        "id,country,tariff," + COLUMNS + "tariff-de,DE,CN,,,,LAW,Reg. 2658/87,\n");
    put(
        "risk-model.json",
        "{\"base\": -30, \"possiblePercent\": 60,"
            + "\"bands\": {\"elevated\": 25, \"high\": 50, \"severe\": 75}, \"weights\": {"
            + weight("goods.chips.tier-1", 44) + weight("goods.chips.tier-2", 40)
            + weight("goods.wide", 6)
            + weight("destination.partner", -20) + weight("destination.standard", 0)
            + weight("destination.watch", 18)
            + weight("destination.hub", 30) + weight("destination.corridor", 40)
            + weight("destination.embargoed", 80).replace("},", "}") + "}}");
    manifest =
        "{\"format\": 1, \"id\": \"standard\", \"version\": \"1\", \"legalState\": \"2024-07-01\","
            + " \"hsEdition\": \"HS2022\", \"lists\": [\n"
            + goods("chips") + ",\n" + goods("wide") + ",\n"
            + "{\"id\": \"union\", \"kind\": \"countries\", \"issuer\": \"EU\","
            + " \"effect\": \"restricts\", \"signal\": \"CUSTOMS_UNION\", \"title\": \"Union\"}],\n \"files\": [\n";
  }

  private TinyPack(String manifest) {
    this.manifest = manifest;
  }

  /** A pack to lie over others, as a company keeps one: a list of goods by article number, which gives 20 points. */
  public static TinyPack own() {
    return new TinyPack(
            "{\"format\": 1, \"id\": \"acme\", \"version\": \"1\", \"legalState\": \"2026-01-01\","
                + " \"hsEdition\": \"HS2022\", \"lists\": [\n" + goods("own-goods")
                + "],\n \"files\": [\n")
        .put(
            "own-goods/goods.csv",
            "id,hs,sku,scope,tier,description," + COLUMNS
                + "own-sm,,SM-*,,,Servo motors,2024-01-01,2024-12-31,,EDITORIAL,Manual 4,Ours\n"
                + "own-sm-200,,SM-200,,,,2024-01-01,,,EDITORIAL,Manual 4,Ours\n")
        .put(
            "risk-model.json",
            "{\"weights\": {" + weight("goods.own-goods", 20).replace("},", "}}}"));
  }

  /** Adds an exception; cells as the table has them, up to the reason and the two days. */
  public TinyPack except(String cells) {
    String header = "id,finding,sku,customer,destination,reason," + COLUMNS;
    return put(
        "exceptions.csv",
        files.getOrDefault("exceptions.csv", header) + cells + ",,EDITORIAL,File 7,Two persons\n");
  }

  /** The rules of the pack over others. */
  public RuleSet over(RuleSet below) {
    try {
      return RulePacks.layer(below, files());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String weight(String code, int points) {
    return "\"" + code + "\": {\"points\": " + points + ", \"reason\": \"because\"},";
  }

  private static String goods(String id) {
    return "{\"id\": \"" + id + "\", \"folder\": \"" + id
        + "\", \"kind\": \"goods\", \"issuer\": \"EU\","
        + " \"possible\": \"REVIEW\", \"nomenclature\": \"CN\", \"title\": \"List " + id + "\"}";
  }

  /** Sets the content of a file. */
  public TinyPack put(String path, String content) {
    files.put(path, content);
    return this;
  }

  /** Takes a file out. */
  public TinyPack remove(String path) {
    files.remove(path);
    return this;
  }

  /** Replaces a text in a file. */
  public TinyPack replace(String path, String text, String by) {
    if (!files.getOrDefault(path, "").contains(text)) {
      throw new IllegalArgumentException(path + " does not hold " + text);
    }
    return put(path, files.get(path).replace(text, by));
  }

  /** Replaces a text in the part of the manifest that stands before the files. */
  public TinyPack replaceInManifest(String text, String by) {
    manifest = manifest.replace(text, by);
    return this;
  }

  /** The manifest that fits the files. */
  public String sealed() {
    return files.entrySet().stream()
        .map(file -> "{\"path\": \"" + file.getKey() + "\""
            + (file.getKey().endsWith(".csv")
                ? ", \"rows\": " + (file.getValue().lines().count() - 1)
                : "")
            + ", \"sha256\": \""
            + Hashing.sha256().hashString(file.getValue(), StandardCharsets.UTF_8) + "\"}")
        .collect(Collectors.joining(",\n", manifest, "]}\n"));
  }

  /** The files with the manifest that fits them. */
  public PackFiles files() {
    return files(sealed());
  }

  /** The texts of the files by their paths, with the manifest that fits them. */
  public Map<String, String> texts() {
    Map<String, String> all = new TreeMap<>(files);
    all.put("pack.json", sealed());
    return all;
  }

  /** The files with another manifest. */
  public PackFiles files(String otherManifest) {
    Map<String, String> all = new TreeMap<>(files);
    all.put("pack.json", otherManifest);
    return files(all);
  }

  /** The files of a map that may change. */
  public static PackFiles files(Map<String, String> all) {
    return path -> Optional.ofNullable(all.get(path))
        .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes the files into a directory, one by one. */
  public void writeTo(Path directory) {
    try {
      for (Map.Entry<String, String> file : texts().entrySet()) {
        Path path = directory.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules of the pack. */
  public RuleSet rules() {
    try {
      return RulePacks.read(files());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
