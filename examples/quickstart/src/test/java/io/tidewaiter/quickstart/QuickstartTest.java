package io.tidewaiter.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The README")
class QuickstartTest {

  private static final Path EXPORTER_TESTS =
      Path.of("..", "exporter-tests", "src/test/java/com/example/exporter");

  @ParameterizedTest
  @ValueSource(strings = {"readme", "evidence", "batch", "decide"})
  void showsTheCodeThatIsCompiled(String tag) throws IOException {
    Readme.assertShows(tag, "Quickstart.java");
  }

  @ParameterizedTest
  @CsvSource({
    "readme, ReleaseDeskTest.java",
    "master, ProductMasterTest.java",
    "products, ProductMasterTest.java"
  })
  void showsTheTestsThatPass(String tag, String sourceFile) throws IOException {
    Readme.assertShows(tag, EXPORTER_TESTS.resolve(sourceFile));
  }

  @Test
  void handsOverWhatIsNotClear() {
    List<Screening> handedOver = new ArrayList<>();
    Quickstart.screenMany(
        Stream.of("KZ", "CH", "RU")
            .map(country -> Shipment.builder()
                .date("2024-07-01")
                .destination(country)
                .line("8542.31")
                .build()),
        handedOver::add);
    assertThat(handedOver)
        .extracting(Screening::verdict)
        .containsExactly(Verdict.HOLD, Verdict.PROHIBITED);
  }

  @Test
  void findsWhatAnotherLawChanges() {
    List<Shipment> processorsAndShirts = Stream.of("8542.31", "6109.10")
        .map(code ->
            Shipment.builder().date("2023-01-10").destination("KZ").line(code).build())
        .toList();
    assertThat(Quickstart.changed(processorsAndShirts, LocalDate.of(2024, 7, 1)))
        .containsExactly(processorsAndShirts.get(0));
  }

  @Test
  void showsTheRealOutput() throws IOException {
    String text = Quickstart.screen().toText();
    String upToTheDuties = text.substring(0, text.indexOf("\nWhat the law asks"));
    assertThat(Readme.text()).contains("```\n" + upToTheDuties + "```");
  }

  @Test
  void showsWhatTradeStatisticsAdd() throws IOException {
    String text = Quickstart.screenWithStatistics().toText();
    String finding =
        text.substring(text.indexOf("   +18  flow.leaking"), text.indexOf("    +0  goods\n"));
    assertThat(Readme.text())
        .contains("```\n" + text.substring(0, text.indexOf('\n') + 1) + "…\n" + finding + "…\n```");
  }
}
