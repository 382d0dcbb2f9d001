package io.tidewaiter.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where the files of a rule pack lie. Paths are relative to the pack, with slashes, such as "chpl/goods.csv".
 *
 * <pre>{@code
 * PackFiles inOurJar = file -> Optional.ofNullable(getClass().getResourceAsStream("/rules/" + file));
 * RuleSet withOurs = RulePacks.layer(StandardRules.load(), inOurJar);
 * }</pre>
 *
 * @since 0.1
 */
@FunctionalInterface
public interface PackFiles {

  /**
   * Opens a file of the pack; the caller closes it.
   *
   * @return the bytes, or empty if there is no such file
   * @throws IOException if the file is there but cannot be read
   */
  Optional<InputStream> open(String path) throws IOException;

  /**
   * The paths of all files but hidden ones, where they can be listed, so that a file the manifest forgets is noticed.
   *
   * @return the paths, or an empty set where files cannot be listed, as in a jar
   * @throws IOException if the files cannot be listed although they should be
   */
  default Set<String> paths() throws IOException {
    return Set.of();
  }

  /** The pack in a directory. */
  static PackFiles directory(Path directory) {
    return new PackFiles() {
      @Override
      public Optional<InputStream> open(String path) throws IOException {
        Path file = directory.resolve(path).normalize();
        return file.startsWith(directory.normalize()) && Files.isRegularFile(file)
            ? Optional.of(Files.newInputStream(file))
            : Optional.empty();
      }

      @Override
      public Set<String> paths() throws IOException {
        Set<String> paths = new TreeSet<>();
        try (Stream<Path> files = Files.walk(directory)) {
          files
              .filter(Files::isRegularFile)
              .map(file -> directory.relativize(file).toString().replace('\\', '/'))
              .filter(path -> !path.startsWith(".") && !path.contains("/."))
              .forEach(paths::add);
        }
        return paths;
      }
    };
  }
}
