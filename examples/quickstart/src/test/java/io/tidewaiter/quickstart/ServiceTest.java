package io.tidewaiter.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tidewaiter.Screener;
import io.tidewaiter.audit.AuditLog;
import io.tidewaiter.audit.Replayed;
import io.tidewaiter.audit.Replayed.Outcome;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A service, as the README shows it,")
class ServiceTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"reload", "audit", "replay"})
  void isWhatIsCompiled(String tag) throws IOException {
    Readme.assertShows(tag, "Service.java");
  }

  @Test
  void provesWhatItKept() throws IOException {
    Shipment shipment = Shipment.builder()
        .id("A")
        .date("2024-07-01")
        .destination("Kazakhstan")
        .line("8542.31")
        .build();
    Screening screening = Screener.of(StandardRules.load()).screen(shipment);
    Service.keep(folder, shipment, screening);
    Service.keep(folder, shipment, screening);
    assertThat(Service.prove(folder, StandardRules.load()))
        .extracting(Replayed::outcome)
        .containsExactly(Outcome.IDENTICAL, Outcome.IDENTICAL);
    Path file = AuditLog.files(folder).get(0);
    Files.writeString(file, Files.readString(file).replace("HOLD", "CLEAR"));
    assertThatIllegalStateException()
        .isThrownBy(() -> Service.prove(folder, StandardRules.load()))
        .withMessageContaining("ALTERED");
  }

  @Test
  void doesNotStartWithoutItsRules() {
    ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    try {
      assertThatExceptionOfType(NoSuchFileException.class)
          .isThrownBy(() -> Service.screener(executor, text -> {}))
          .withMessage("our-rules");
    } finally {
      executor.shutdown();
    }
  }
}
