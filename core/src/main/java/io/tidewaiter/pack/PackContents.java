package io.tidewaiter.pack;

import io.tidewaiter.pack.Manifest.FileEntry;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a pack says of itself: its manifest, not what its tables say.
 *
 * <pre>{@code
 * PackContents contents = RulePacks.contents(PackFiles.directory(directory));
 * System.out.println(contents.id() + " " + contents.version() + ", law of " + contents.legalState());
 * contents.rows().forEach((table, rows) -> System.out.println(table + ": " + rows + " rows"));
 * }</pre>
 *
 * @param id the pack's id
 * @param version its version
 * @param legalState the day up to which it follows the law
 * @param fingerprint "sha256:" and 64 hexadecimal digits over its manifest, which has the hash of every other file
 * @param rows the rows of each table, by its path
 * @since 0.1
 */
public record PackContents(
    String id,
    String version,
    LocalDate legalState,
    String fingerprint,
    SortedMap<String, Integer> rows) {

  /** Copies the map. */
  public PackContents {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(legalState, "legalState");
    Objects.requireNonNull(fingerprint, "fingerprint");
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
  }

  static PackContents of(Manifest manifest, String fingerprint) {
    SortedMap<String, Integer> rows = new TreeMap<>();
    for (FileEntry entry : manifest.files()) {
      if (entry.rows() >= 0) {
        rows.put(entry.path(), entry.rows());
      }
    }
    return new PackContents(
        manifest.id(), manifest.version(), manifest.legalState(), fingerprint, rows);
  }
}
