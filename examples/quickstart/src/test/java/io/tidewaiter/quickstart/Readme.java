package io.tidewaiter.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The README of the project. */
final class Readme {

  private static final Path FILE = Path.of("..", "..", "README.md");
  private static final Path SOURCES = Path.of("src/main/java/io/tidewaiter/quickstart");

  private Readme() {}

  static String text() throws IOException {
    return Files.readString(FILE);
  }

  /** Checks that it shows what stands between the marks of a tag in a source file of this module. */
  static void assertShows(String tag, String sourceFile) throws IOException {
    assertShows(tag, SOURCES.resolve(sourceFile));
  }

  /** The same of a source file elsewhere. */
  static void assertShows(String tag, Path sourceFile) throws IOException {
    String source = Files.readString(sourceFile);
    String start = "tag::" + tag + "[]\n";
    String snippet = source.substring(
        source.indexOf(start) + start.length(), source.indexOf("// end::" + tag + "[]"));
    assertThat(text()).contains(snippet.stripTrailing().stripIndent());
  }
}
