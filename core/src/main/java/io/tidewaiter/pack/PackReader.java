package io.tidewaiter.pack;

import io.tidewaiter.pack.Manifest.FileEntry;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsEdition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** Reads one pack, alone or over others, and refuses it with all its faults. */
final class PackReader {

  private static final String PREFIX = "sha256:";

  private final PackFiles files;
  private final Optional<RuleSet> below;
  private final Faults faults = new Faults();

  PackReader(PackFiles files, Optional<RuleSet> below) {
    this.files = files;
    this.below = below;
  }

  RuleSet read() throws IOException {
    // While this thread reads the manifest: in a new process loading classes takes longer than
    // reading all rows.
    CompletableFuture<Void> classes = CompletableFuture.runAsync(PackReader::loadClasses);
    byte[] manifestBytes = manifestBytes();
    Manifest manifest = manifest(manifestBytes);
    manifest.checkAgainst(below, faults);
    Map<String, byte[]> contents = contents(manifest);
    classes.join();
    // Beside the reading: a new process takes a fifth of the time for the hashes alone.
    CompletableFuture<Map<String, String>> hashes =
        CompletableFuture.supplyAsync(() -> hashes(contents));
    RuleTables tables = new RuleTables(manifest, below, faults);
    new RuleRows(manifest, contents, tables, faults).read();
    RuleSet rules = tables.assemble(riskModel(contents), fingerprint(manifestBytes));
    checkHashes(manifest, hashes.join());
    faults.throwIfAny();
    return rules;
  }

  /** What the manifest says; the tables stay unread. */
  PackContents contents() throws IOException {
    byte[] bytes = manifestBytes();
    Manifest manifest = manifest(bytes);
    faults.throwIfAny();
    return PackContents.of(manifest, PREFIX + sha256(bytes));
  }

  private byte[] manifestBytes() throws IOException {
    Optional<byte[]> bytes = bytes(Manifest.FILE);
    if (bytes.isEmpty()) {
      faults.add(Place.start(Manifest.FILE), "The file is missing: every pack has a manifest");
      faults.throwIfAny();
    }
    return bytes.orElseThrow();
  }

  private Manifest manifest(byte[] bytes) {
    Optional<Manifest> manifest =
        Manifest.read(bytes, below.isEmpty() ? HsEdition.HS2022 : below.get().hsEdition(), faults);
    if (manifest.isEmpty()) {
      faults.throwIfAny();
      throw new IllegalStateException("a manifest was refused without a fault");
    }
    return manifest.get();
  }

  private static void loadClasses() {
    Table.loadClasses();
    sha256(new byte[0]);
    Country.all();
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
      }
    }
    Set<String> unnamed = new TreeSet<>(files.paths());
    unnamed.removeAll(contents.keySet());
    unnamed.remove(Manifest.FILE);
    for (String path : unnamed) {
      faults.add(Place.start(path), "The manifest does not name this file");
    }
    return contents;
  }

  private static Map<String, String> hashes(Map<String, byte[]> contents) {
    Map<String, String> hashes = new HashMap<>();
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      hashes.put(file.getKey(), sha256(file.getValue()));
    }
    return hashes;
  }

  private void checkHashes(Manifest manifest, Map<String, String> hashes) {
    for (FileEntry entry : manifest.files()) {
      String actual = hashes.get(entry.path());
      if (actual != null && !actual.equals(entry.sha256())) {
        faults.add(
            entry.hashPlace(),
            "The SHA-256 of " + entry.path() + " is " + actual + ", the manifest says "
                + entry.sha256());
      }
    }
  }

  private RiskModelFile riskModel(Map<String, byte[]> contents) {
    Optional<RiskModel> modelBelow =
        below.isEmpty() ? Optional.empty() : Optional.of(below.get().riskModel());
    byte[] bytes = contents.get(RiskModelFile.FILE);
    if (bytes != null) {
      return RiskModelFile.read(bytes, modelBelow, faults);
    }
    if (modelBelow.isEmpty()) {
      faults.add(
          Place.start(RiskModelFile.FILE),
          "The file is missing: a pack that stands alone has a risk model");
    }
    return new RiskModelFile(modelBelow, Map.of());
  }

  private String fingerprint(byte[] manifest) {
    String own = PREFIX + sha256(manifest);
    return below.isEmpty()
        ? own
        : PREFIX
            + sha256((below.get().fingerprint() + "\n" + own).getBytes(StandardCharsets.UTF_8));
  }

  /** The JDK's: Guava's hashing would cost a tenth of the time it takes to open the rules in a new process. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
