package io.tidewaiter.erp.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The README")
class ReadmeTest {

  private static final Path FILE = Path.of("..", "..", "README.md");
  private static final Path SOURCES = Path.of("src/main/java/io/tidewaiter/erp/plugin");

  @ParameterizedTest
  @CsvSource({"listener, DeliveryScreening.java", "register, Activator.java"})
  void showsTheCodeThatIsCompiled(String tag, String file) throws IOException {
    String source = Files.readString(SOURCES.resolve(file));
    String start = "// tag::" + tag + "[]\n";
    String snippet = source.substring(source.indexOf(start) + start.length());
    snippet = snippet.substring(0, snippet.lastIndexOf('\n', snippet.indexOf("// end::" + tag)));
    assertThat(Files.readString(FILE)).contains("```java\n" + snippet.stripIndent() + "\n```");
  }
}
