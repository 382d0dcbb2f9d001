package io.tidewaiter.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of text in UTF-8. */
final class TextFile {

  private TextFile() {}

  /**
   * Creates a file or empties it. Half a surrogate pair, which JSON can spell and UTF-8 cannot, becomes a question
   * mark: a writer from {@link Files} would fail on it, and one odd name would end the work on all shipments.
   */
  static BufferedWriter create(Path path) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(path), StandardCharsets.UTF_8));
  }
}
