package io.tidewaiter.erp.plugin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The documented releases, in a file of UTF-8 with one line each, oldest first. Nothing is ever taken out. The file is
 * read each time: what another start of the plugin wrote counts. Safe for concurrent use in one process.
 */
final class ReleaseBook {

  private final Path file;

  /** Keeps releases in a file, which need not exist yet. */
  ReleaseBook(Path file) {
    this.file = file.toAbsolutePath();
  }

  /**
   * Adds a release; when it returns, the release is on the disk.
   *
   * @throws IOException if it could not be written, or a line of the file cannot be read; the file is as it was then
   */
  synchronized void add(Release release) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Release earlier : all()) {
      lines.append(earlier.line()).append('\n');
    }
    lines.append(release.line()).append('\n');
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel out = FileChannel.open(
        whole,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    // Whole or not at all: a line that a crash tore would have to hold up all deliveries.
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * The latest release of a delivery, whether or not it still holds.
   *
   * @throws IOException if the file cannot be read, or a line of it; the message names the line
   */
  synchronized Optional<Release> latest(String number) throws IOException {
    return all().stream()
        .filter(release -> release.number().equals(number))
        .reduce((earlier, later) -> later);
  }

  private List<Release> all() throws IOException {
    List<Release> releases = new ArrayList<>();
    for (String line : lines()) {
      try {
        releases.add(Release.parse(line));
      } catch (IllegalArgumentException e) {
        throw new IOException(file + ":" + (releases.size() + 1) + ": " + e.getMessage(), e);
      }
    }
    return releases;
  }

  private List<String> lines() throws IOException {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
