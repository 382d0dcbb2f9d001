package com.example.screening;

import static com.example.screening.Caller.HELD;
import static com.example.screening.Caller.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import io.tidewaiter.Screener;
import io.tidewaiter.intake.ShipmentJson;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.Shipment;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("What fails clears nothing and names nobody, if it fails")
class FailureTest {

  @LocalServerPort
  private int port;

  @MockitoBean
  private Screener screener;

  private Caller service;

  @BeforeEach
  void call() {
    service = new Caller(port);
  }

  @Test
  @DisplayName("while the shipment is screened")
  void whileScreening() {
    when(screener.screen(any()))
        .thenThrow(new IllegalStateException("Orion", new NullPointerException("Orion")));
  }

  @Test
  @DisplayName("for want of memory")
  void forWantOfMemory() {
    when(screener.screen(any())).thenThrow(new OutOfMemoryError("Orion"));
  }

  @Test
  @DisplayName("while the result is written")
  void whileWriting() {
    Shipment shipment = ShipmentJson.parse(
        "{\"date\": \"2024-07-01\", \"destination\": \"DE\", \"lines\": [{\"hsCode\": \"6109.10\"}]}");
    Screening clear = Screener.of(StandardRules.load()).screen(shipment);
    assertThat(clear.toJson()).contains("\"verdict\":\"CLEAR\"");
    when(screener.screen(any()))
        .thenReturn(new Screening(
            shipment,
            clear.destinationName(),
            clear.asOf(),
            clear.rules(),
            null,
            List.of(),
            clear.lines(),
            () -> {
              throw new IllegalStateException("Orion");
            }));
  }

  @AfterEach
  void clearsNothing(CapturedOutput log) throws Exception {
    for (String form : List.of("application/json", "text/html")) {
      assertThat(problem(500, service.screen(HELD, "Accept", form)))
          .isEqualTo("The shipment could not be screened: nothing was cleared.");
    }
    assertThat(log)
        .contains("A shipment could not be screened")
        .contains("\tat com.example.screening.Screening")
        .doesNotContain("Orion");
  }
}
