package io.tidewaiter.cli;

import io.tidewaiter.pack.RulePacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy of the example of a pack of one's own, which a test can change. */
final class OwnPack {

  /** The example. */
  static final Path EXAMPLE = Path.of("..", "data", "own-rules");

  private final Path folder;

  private OwnPack(Path folder) {
    this.folder = folder;
  }

  static OwnPack in(Path folder) throws IOException {
    for (Path file : files(EXAMPLE)) {
      Path copy = folder.resolve(EXAMPLE.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    return new OwnPack(folder);
  }

  Path folder() {
    return folder;
  }

  /** Replaces a text in a file. */
  OwnPack replace(String file, String text, String by) throws IOException {
    String before = Files.readString(folder.resolve(file));
    if (!before.contains(text)) {
      throw new IllegalArgumentException(file + " does not hold " + text);
    }
    return write(file, before.replace(text, by));
  }

  /** Writes a file anew. */
  OwnPack write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
    return this;
  }

  /** Makes the manifest fit the files. */
  OwnPack seal() throws IOException {
    RulePacks.seal(folder);
    return this;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
    }
  }
}
