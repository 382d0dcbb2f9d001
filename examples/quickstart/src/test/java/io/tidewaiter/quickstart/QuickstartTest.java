package io.tidewaiter.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The README")
class QuickstartTest {

  private static final Path README = Path.of("..", "..", "README.md");
  private static final Path SOURCE =
      Path.of("src/main/java/io/tidewaiter/quickstart/Quickstart.java");

  @Test
  void showsTheCodeThatIsCompiled() throws IOException {
    String source = Files.readString(SOURCE);
    String snippet = source.substring(
        source.indexOf("tag::readme[]\n") + 14, source.indexOf("    // end::readme[]"));
    assertThat(Files.readString(README)).contains(snippet.stripTrailing().stripIndent());
  }

  @Test
  void showsTheRealOutput() throws IOException {
    String text = Quickstart.screen().toText();
    String upToTheDuties = text.substring(0, text.indexOf("\nWhat the law asks"));
    assertThat(Files.readString(README)).contains("```\n" + upToTheDuties + "```");
  }
}
