package io.tidewaiter;

import io.tidewaiter.pack.RulePacks;
import io.tidewaiter.rule.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rule packs in directories, laid over each other.
 *
 * @param belowOrNull the rules under the first pack; null if that stands alone
 * @param directories where the packs lie, the lowest first
 */
record WatchedPacks(@Nullable RuleSet belowOrNull, List<Path> directories) implements RuleSource {

  private static final String MANIFEST = "pack.json";

  WatchedPacks {
    directories = List.copyOf(directories);
    if (directories.isEmpty()) {
      throw new IllegalArgumentException("No directory is given: expected at least one rule pack");
    }
  }

  /**
   * Size and time of each file, and the whole manifests. Times alone would not do: a manifest has the same length from
   * one pack to the next, and some file systems count in seconds. What a manifest does not hold makes no new pack.
   */
  @Override
  public Optional<?> state() throws IOException {
    Map<Path, Object> state = new TreeMap<>();
    for (Path directory : directories) {
      Path pack = place(directory);
      try (Stream<Path> paths = Files.walk(pack)) {
        for (Path path : (Iterable<Path>) paths::iterator) {
          state.put(path, stateOf(path));
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      Path manifest = pack.resolve(MANIFEST);
      if (Files.isRegularFile(manifest)) {
        state.put(manifest, ByteBuffer.wrap(Files.readAllBytes(manifest)));
      }
    }
    return Optional.of(state);
  }

  private static Object stateOf(Path path) throws IOException {
    BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
    return List.of(file.size(), file.lastModifiedTime(), String.valueOf(file.fileKey()));
  }

  @Override
  public RuleSet read() throws IOException {
    RuleSet rules = belowOrNull;
    for (Path directory : directories) {
      Path pack = place(directory);
      rules = rules == null ? RulePacks.read(pack) : RulePacks.layer(rules, pack);
    }
    if (rules == null) {
      throw new IllegalStateException("no pack was read of " + directories);
    }
    return rules;
  }

  /** Where a link leads now: one that is turned to another pack in the middle must not mix the two. */
  private static Path place(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new NoSuchFileException(directory.toString());
    }
    return directory.toRealPath();
  }

  @Override
  public String toString() {
    return "the rule pack in " + (directories.size() == 1 ? directories.get(0) : directories);
  }
}
