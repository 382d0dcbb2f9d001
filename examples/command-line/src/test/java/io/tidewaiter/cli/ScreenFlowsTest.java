package io.tidewaiter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command tidewaiter screen --flows")
class ScreenFlowsTest {

  private static final String PROCESSORS =
      "{\"id\":\"A\",\"date\":\"2023-12-15\",\"dispatch\":\"TR\",\"destination\":\"KZ\","
          + "\"lines\":[{\"hsCode\":\"8542.31\"},{\"hsCode\":\"6109.10\"}]}\n";

  private static final String GROWTH = """
      period,reporter,partner,flow,hs,value,currency,measure
      2023-01/2023-09,TR,KZ,export,chpl,66000000,USD,growth
      2023-01/2023-09,KZ,TR,import,chpl,6000000,USD,growth
      """;

  @TempDir
  private Path folder;

  private final Terminal terminal = new Terminal();

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private String screened(String... flows) throws IOException {
    Path results = folder.resolve("results.jsonl");
    Object[] args = new Object[4 + 2 * flows.length];
    args[0] = "screen";
    args[1] = file("s.jsonl", PROCESSORS);
    args[2] = "--out";
    args[3] = results;
    for (int i = 0; i < flows.length; i++) {
      args[4 + 2 * i] = "--flows";
      args[5 + 2 * i] = folder.resolve(flows[i]);
    }
    assertThat(terminal.run(args)).as(terminal.err()).isZero();
    return Files.readString(results);
  }

  @Test
  void raisesTheScoreAndSaysByHowMuch() throws IOException {
    file("growth.csv", GROWTH);
    assertThat(screened())
        .contains("\"score\":54", "{\"check\":\"flow.lane\",\"missing\":\"/statistics\"}")
        .doesNotContain("TRADE_FLOW");
    String informed = screened("growth.csv@2023-11-27");
    assertThat(informed)
        .contains(
            "\"score\":72",
            "{\"code\":\"flow.leaking\",\"factor\":\"TRADE_FLOW\",\"points\":18,",
            "\"statistics\":{\"releases\":[{\"source\":\"growth.csv\",\"published\":\"2023-11-27\"")
        .doesNotContain("/statistics");
    assertThat(screened("growth.csv@2023-11-27")).isEqualTo(informed);
    assertThat(terminal.run(
            "screen",
            folder.resolve("s.jsonl"),
            "--flows",
            folder.resolve("growth.csv") + "@2023-11-27"))
        .isZero();
    assertThat(terminal.out()).contains("flow.leaking +18").contains("6109.10");
  }

  @Test
  void countsNothingThatCameOutLater() throws IOException {
    file("growth.csv", GROWTH);
    assertThat(screened("growth.csv@2023-12-15"))
        .contains("\"score\":54")
        .doesNotContain("TRADE_FLOW");
    assertThat(screened("growth.csv@2023-12-14")).contains("\"score\":72");
  }

  /** Each month of five years, with exports that grow tenfold in the last and imports that do not. */
  private static String months(String reporter, String partner, String flow, boolean grows) {
    StringBuilder rows = new StringBuilder("period,reporter,partner,flow,hs,value,currency\n");
    for (int year = 2019; year <= 2023; year++) {
      for (int month = 1; month <= (year == 2023 ? 9 : 12); month++) {
        rows.append(String.format(
            java.util.Locale.ROOT,
            "%d-%02d,%s,%s,%s,854231,%d,USD\n",
            year,
            month,
            reporter,
            partner,
            flow,
            year >= 2022 && grows ? 2_000_000 : 200_000));
      }
    }
    return rows.toString();
  }

  @Test
  void addsUpFilesOfOneDayAndKeepsOthersApart() throws IOException {
    file("exports.csv", months("TR", "KZ", "export", true));
    file("imports.csv", months("KZ", "TR", "import", false));
    assertThat(screened("exports.csv@2023-11-27", "imports.csv@2023-11-27"))
        .contains(
            "\"code\":\"flow.leaking\"",
            "(HS 8542.31, 2022-10/2023-09)",
            "10 times their mean",
            "\"source\":\"exports.csv, imports.csv\"");
    assertThat(screened("exports.csv@2023-11-27", "imports.csv@2023-11-28"))
        .as("exports alone can surge, but nobody can tell whether they arrive")
        .contains("\"code\":\"flow.surging\"")
        .doesNotContain("\"code\":\"flow.leaking\"");
  }

  @Test
  void judgesTheGoodsOfAListTogether() throws IOException {
    file("exports.csv", months("TR", "KZ", "export", true).replace("854231", "854232"));
    file("imports.csv", months("KZ", "TR", "import", false).replace("854231", "854232"));
    assertThat(screened("exports.csv@2023-11-27", "imports.csv@2023-11-27"))
        .contains("\"code\":\"flow.leaking\"", "(Common High Priority List, 2022-10/2023-09)");
  }

  private void refuses(String option, String... words) throws IOException {
    assertThat(terminal.run("screen", file("s.jsonl", PROCESSORS), "--flows", option))
        .isEqualTo(2);
    assertThat(terminal.err()).contains(words).doesNotContain("\tat ");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void wantsToKnowWhenFiguresCameOut() throws IOException {
    Path growth = file("growth.csv", GROWTH);
    refuses(growth.toString(), "does not say when its figures came out", "flows.csv@2023-11-27");
    refuses(growth + "@27.11.2023", "Invalid date \"27.11.2023\"");
    refuses(growth + "@", "Invalid date \"\"");
  }

  @Test
  void refusesWhatHoldsNoStatistics() throws IOException {
    refuses(folder.resolve("none.csv") + "@2023-11-27", "--flows: Cannot read", "no such file");
    refuses(folder + "@2023-11-27", "not a readable file");
    refuses(file("x.csv", "a,b\n1,2\n") + "@2023-11-27", "x.csv: The header", "no known kind");
    refuses(
        file("bad.csv", GROWTH.replace("66000000", "66e6") + "x\n") + "@2023-11-27",
        "bad.csv has rows that cannot be read",
        "line 2: Invalid value \"66e6\"",
        "line 4: The row has 1 cells");
  }

  @Test
  void neitherCountsAFileTwiceNorOverwritesIt() throws IOException {
    String growth = file("growth.csv", GROWTH) + "@2023-11-27";
    Path shipments = file("s.jsonl", PROCESSORS);
    assertThat(terminal.run("screen", shipments, "--flows", growth, "--flows", growth))
        .isEqualTo(2);
    assertThat(terminal.err()).contains("twice: its figures would count twice");
    Path file = folder.resolve("growth.csv");
    assertThat(terminal.run("screen", shipments, "--flows", growth, "--out", file))
        .isEqualTo(2);
    assertThat(file).hasContent(GROWTH);
  }
}
