package io.tidewaiter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Manifest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonFactory;

@DisplayName("Jackson")
class JacksonVersionTest {

  @Test
  @DisplayName("is tested in the version that the build says")
  void isTestedInTheVersionThatTheBuildSays() {
    assertThat(new JsonFactory().version()).hasToString(System.getProperty("jackson.expected"));
  }

  @Test
  @DisplayName("is taken from 3.0 on by the bundle too")
  void isTakenFromTheOldestOnByTheBundle() throws IOException {
    try (InputStream in =
        Files.newInputStream(Path.of("target", "classes", "META-INF", "MANIFEST.MF"))) {
      assertThat(new Manifest(in).getMainAttributes().getValue("Import-Package"))
          .contains("tools.jackson.core;version=\"[3.0,4)\"");
    }
  }
}
