package io.tidewaiter.pack;

import io.tidewaiter.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens rule packs. A pack is read and checked as a whole: hashes and row counts against its manifest, every cell,
 * every reference, overlapping periods.
 *
 * <pre>{@code
 * RuleSet withOurs = RulePacks.layer(StandardRules.load(), Path.of("our-rules"));
 * Screener screener = Screener.of(withOurs);
 * }</pre>
 *
 * @since 0.1
 */
public final class RulePacks {

  private RulePacks() {}

  /**
   * Reads a pack that stands alone.
   *
   * @throws RulePackException if the pack has faults; the exception lists all of them
   * @throws IOException if a file is there but cannot be read
   */
  public static RuleSet read(PackFiles files) throws IOException {
    return new PackReader(files, Optional.empty()).read();
  }

  /**
   * Reads a pack that stands alone, from a directory.
   *
   * @throws RulePackException if the pack has faults; the exception lists all of them
   * @throws IOException if a file is there but cannot be read
   */
  public static RuleSet read(Path directory) throws IOException {
    return read(PackFiles.directory(directory));
  }

  /**
   * What a pack says of itself, whether or not its tables are sound.
   *
   * @throws RulePackException if its manifest has faults; the exception lists all of them
   * @throws IOException if the manifest is there but cannot be read
   */
  public static PackContents contents(PackFiles files) throws IOException {
    return new PackReader(files, Optional.empty()).contents();
  }

  /**
   * Makes the manifest of a pack in a directory fit its files: it then names every table and the risk model with rows
   * and hash, and is otherwise as it was. Whether the pack is sound is not looked at.
   *
   * @throws IllegalArgumentException if the manifest has no list of files
   * @throws IOException if a file cannot be read or the manifest cannot be written
   */
  public static void seal(Path directory) throws IOException {
    PackSeal.write(directory);
  }

  /**
   * Lays a pack over others. Its rows replace those with the same id, its other rows are added; a list, a weight or
   * a band that it states replaces the one below. The law's date stays that of the rules below.
   *
   * @throws RulePackException if the pack has faults; the exception lists all of them
   * @throws IOException if a file is there but cannot be read
   */
  public static RuleSet layer(RuleSet below, PackFiles files) throws IOException {
    return new PackReader(files, Optional.of(below)).read();
  }

  /**
   * Lays a pack in a directory over others, see {@link #layer(RuleSet, PackFiles)}.
   *
   * @throws RulePackException if the pack has faults; the exception lists all of them
   * @throws IOException if a file is there but cannot be read
   */
  public static RuleSet layer(RuleSet below, Path directory) throws IOException {
    return layer(below, PackFiles.directory(directory));
  }
}
