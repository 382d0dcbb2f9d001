package com.example.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidewaiter.Screener;
import io.tidewaiter.pack.RulePackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("The service starts")
class StartTest {

  private static final Path OWN = Path.of("..", "data", "own-rules");

  @Test
  @DisplayName("on this machine's own address, with a company's rules over the standard ones")
  void withRulesOfItsOwn() {
    try (ConfigurableApplicationContext service = start(OWN)) {
      assertThat(service.getBean(Screener.class).rules().version())
          .startsWith("standard ")
          .contains("acme");
      assertThat(service.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  @DisplayName("with sound rules only")
  void withSoundRulesOnly(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("pack.json"), "{\"name\": 1}");
    assertThatThrownBy(() -> start(folder).close()).hasRootCauseInstanceOf(RulePackException.class);
  }

  private static ConfigurableApplicationContext start(Path ownRules) {
    return SpringApplication.run(
        ScreeningService.class, "--server.port=0", "--screening.rules=" + ownRules);
  }
}
