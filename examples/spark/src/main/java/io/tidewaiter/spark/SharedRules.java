package io.tidewaiter.spark;

import io.tidewaiter.Screener;
import io.tidewaiter.pack.PackFiles;
import io.tidewaiter.pack.RulePackException;
import io.tidewaiter.pack.RulePacks;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules as they travel: the standard rules lie in the jar of the job, which every machine has; packs laid over them
 * travel as their bytes. Each process compiles them once, when its first task needs them, and refuses to work with
 * others than those of the driver.
 */
final class SharedRules implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Compiled in this process, by {@link #name}. */
  private static final Map<String, Screener> COMPILED = new ConcurrentHashMap<>();

  /** The files of the packs, the lowest pack first. */
  private final ArrayList<TreeMap<String, byte[]>> packs;

  private final @Nullable LocalDate asOf;
  private final ArrayList<String> jurisdictions;
  private final String fingerprint;
  private final String name;

  private SharedRules(
      List<? extends Map<String, byte[]>> packs,
      @Nullable LocalDate asOf,
      List<String> jurisdictions,
      String fingerprint) {
    this.packs = new ArrayList<>(packs.stream().map(TreeMap::new).toList());
    this.asOf = asOf;
    this.jurisdictions = new ArrayList<>(jurisdictions);
    this.fingerprint = fingerprint;
    name = fingerprint + " of " + Screener.ENGINE
        + (asOf == null ? "" : ", as of " + asOf)
        + (jurisdictions.isEmpty() ? "" : ", within " + String.join(",", jurisdictions));
  }

  /**
   * Reads the rules on the driver.
   *
   * @param directories packs to lay over the standard rules
   * @param asOf the day whose law counts; null: that of each shipment
   * @param jurisdictions whose bans and duties count; empty: all
   * @throws RefusedException if a pack has faults or the rules hold nothing of a jurisdiction
   */
  static SharedRules read(
      List<Path> directories, @Nullable LocalDate asOf, List<String> jurisdictions)
      throws IOException {
    List<Map<String, byte[]>> packs = new ArrayList<>();
    for (Path directory : directories) {
      if (!Files.isDirectory(directory)) {
        throw new RefusedException("--rules " + directory + " is not a directory");
      }
      packs.add(bytes(PackFiles.directory(directory)));
      try {
        rules(packs);
      } catch (RulePackException e) {
        throw new RefusedException(
            "The rule pack in " + directory + " has faults:\n" + e.getMessage(), e);
      }
    }
    SharedRules rules = new SharedRules(packs, asOf, jurisdictions, rules(packs).fingerprint());
    try {
      rules.screener();
    } catch (IllegalArgumentException e) {
      throw new RefusedException("--jurisdiction: " + e.getMessage(), e);
    }
    return rules;
  }

  /** What results depend on besides the shipments. */
  String name() {
    return name;
  }

  /**
   * The screener of this process.
   *
   * @throws IllegalStateException if the rules here are not those of the driver
   */
  Screener screener() {
    return COMPILED.computeIfAbsent(name, n -> compile());
  }

  private Screener compile() {
    RuleSet rules = rules(packs);
    if (!rules.fingerprint().equals(fingerprint)) {
      throw new IllegalStateException("This machine has the rules " + rules.fingerprint()
          + ", the driver " + fingerprint + ": expected one jar of the job on all machines");
    }
    Screener screener = Screener.of(rules);
    if (asOf != null) {
      screener = screener.asOf(asOf);
    }
    return jurisdictions.isEmpty()
        ? screener
        : screener.withinJurisdictions(jurisdictions.toArray(String[]::new));
  }

  private static RuleSet rules(List<? extends Map<String, byte[]>> packs) {
    RuleSet rules = StandardRules.load();
    try {
      for (Map<String, byte[]> pack : packs) {
        rules = RulePacks.layer(rules, new InMemory(pack));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules;
  }

  private static Map<String, byte[]> bytes(PackFiles files) throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    for (String path : files.paths()) {
      Optional<InputStream> file = files.open(path);
      if (file.isPresent()) {
        try (InputStream in = file.get()) {
          bytes.put(path, in.readAllBytes());
        }
      }
    }
    return bytes;
  }

  /** A pack that was read before. */
  private record InMemory(Map<String, byte[]> files) implements PackFiles {

    @Override
    public Optional<InputStream> open(String path) {
      return Optional.ofNullable(files.get(path)).map(ByteArrayInputStream::new);
    }

    @Override
    public Set<String> paths() {
      return files.keySet();
    }
  }
}
