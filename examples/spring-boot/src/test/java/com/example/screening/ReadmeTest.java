package com.example.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayName("The README")
class ReadmeTest {

  private static final Path README = Path.of("..", "..", "README.md");
  private static final Path CONTROLLER =
      Path.of("src/main/java/com/example/screening/ScreeningController.java");

  /** The call, and the answer as far as it is shown. */
  private static final Pattern CALL = Pattern.compile(
      "curl -H 'Content-Type: (\\S+)' localhost:8080(/\\S+) \\\\\n +-d '([^']+)'\n```\n\n```json\n(.+)…\n```");

  @LocalServerPort
  private int port;

  @Test
  @DisplayName("shows the code that is compiled")
  void showsTheCodeThatIsCompiled() throws IOException {
    String source = Files.readString(CONTROLLER);
    String start = "// tag::controller[]\n";
    String snippet = source.substring(source.indexOf(start) + start.length());
    snippet =
        snippet.substring(0, snippet.lastIndexOf('\n', snippet.indexOf("// end::controller")));
    assertThat(Files.readString(README)).contains("```java\n" + snippet.stripIndent() + "\n```");
  }

  @Test
  @DisplayName("shows a call that works, and what it gives")
  void showsACallThatWorks() throws Exception {
    Matcher call = CALL.matcher(Files.readString(README));
    assertThat(call.find()).isTrue();
    byte[] body = call.group(3).getBytes(StandardCharsets.UTF_8);
    assertThat(new Caller(port)
            .post(call.group(2), body, "Content-Type", call.group(1))
            .body())
        .startsWith(call.group(4));
  }
}
