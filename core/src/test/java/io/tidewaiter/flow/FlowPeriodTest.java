package io.tidewaiter.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A period")
class FlowPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2023,2023,12", "2023-04,2023-04,1", "2023-01/2023-09,2023-01/2023-09,9",
    "2023-01/2023-12,2023,12", "2022-10/2023-09,2022-10/2023-09,12", "2023-04/2023-04,2023-04,1",
  })
  void printsAsItIsRead(String text, String printed, int months) {
    FlowPeriod period = FlowPeriod.parse(text);
    assertThat(period).hasToString(printed);
    assertThat(FlowPeriod.parse(printed)).isEqualTo(period);
    assertThat(period.months()).isEqualTo(months);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "23",
        "2023-13",
        "2023-00",
        "2023-09/2023-01",
        "0001",
        "9999",
        "2023-4",
        "2023/04"
      })
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> FlowPeriod.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Invalid period \"" + text + "\"");
  }

  @Test
  void isCutByYears() {
    assertThat(FlowPeriod.parse("2022-11/2023-02").byYear())
        .containsExactly(FlowPeriod.parse("2022-11/2022-12"), FlowPeriod.parse("2023-01/2023-02"));
    assertThat(FlowPeriod.endingWith(java.time.YearMonth.of(2023, 2), 3))
        .hasToString("2022-12/2023-02");
  }
}
