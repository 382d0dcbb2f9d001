package io.tidewaiter.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command tidewaiter")
class MainTest {

  private static final Path DATA = Path.of("..", "data");
  private static final String SOUND =
      "{\"id\":\"A\",\"date\":\"2024-07-01\",\"destination\":\"KZ\",\"lines\":[{\"hsCode\":\"8542.31\"}]}\n";

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Object... args) {
    return runInto(out, args);
  }

  private int runInto(OutputStream output, Object... args) {
    return Main.run(output, err, Arrays.stream(args).map(Object::toString).toArray(String[]::new));
  }

  /** An output that takes some bytes and then fails. */
  private static OutputStream failing(int after, String message) {
    return new OutputStream() {
      private int written;

      @Override
      public void write(int octet) throws IOException {
        if (++written > after) {
          throw new IOException(message);
        }
      }
    };
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void printsATableOfAtMostAHundredCharacters() {
    assertThat(run("screen", DATA.resolve("shipments.jsonl"))).isZero();
    assertThat(out.toString(UTF_8).lines())
        .allSatisfy(row -> assertThat(row.length()).isLessThanOrEqualTo(100));
    assertThat(out.toString(UTF_8))
        .contains("HOLD")
        .contains("shipments screened")
        .doesNotContain("\u001b");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void printsEachReasonOnceAndTheLineOfAShipmentWithoutId() throws IOException {
    String odd =
        "{\"date\":\"2024-07-01\",\"destination\":\"CY-TRNC\",\"transit\":[\"x\",\"y\",\"z\",\"q\"],"
            + "\"lines\":[{\"hsCode\":\"8542.31.90.00.00\"}]}\n";
    assertThat(run("screen", file("s.jsonl", SOUND + "\n" + odd))).isZero();
    assertThat(out.toString(UTF_8))
        .containsPattern("line 3 +1  8542\\.31\\.90\\.00\\.00 CY-TRNC +[0-9]+  [A-Z]+  ")
        .containsOnlyOnce("data.unreadable")
        .containsOnlyOnce("goods.chpl.tier-1 +44,");
    assertThat(out.toString(UTF_8).lines())
        .allSatisfy(row -> assertThat(row.length()).isLessThanOrEqualTo(100));
  }

  @Test
  void tellsACodeThatIsAbsentFromOneThatCannotBeRead() throws IOException {
    String lines =
        "{\"destination\":\"KZ\",\"lines\":[{\"description\":\"shirts\"},{\"hsCode\":\"85.4x\"}]}\n";
    assertThat(run("screen", file("s.jsonl", lines))).isZero();
    assertThat(out.toString(UTF_8))
        .containsPattern("line 1 +1  none +KZ ")
        .containsPattern("\n +2  unreadable +KZ ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 500, 10_000})
  void failsWhenTheTableCannotBeWritten(int bytes) throws IOException {
    Path shipments = file("s.jsonl", SOUND.repeat(200));
    OutputStream full = failing(bytes, "No space left on device");
    assertThat(runInto(full, "screen", shipments, "--fail-on", "HOLD")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).containsOnlyOnce("Standard output: No space left on device");
    assertThat(runInto(failing(bytes, "No space left on device"), "screen", shipments))
        .isEqualTo(2);
  }

  @Test
  void failsWhenOnlyTheLastLinesCannotBeWritten() throws IOException {
    Path shipments = file("s.jsonl", SOUND);
    assertThat(run("screen", shipments)).isZero();
    OutputStream full = failing(out.size() - 1, "No space left on device");
    assertThat(runInto(full, "screen", shipments)).isEqualTo(2);
  }

  @Test
  void failsWhenTheHelpCannotBeWritten() {
    assertThat(runInto(failing(0, "No space left on device"), "screen", "--help"))
        .isEqualTo(2);
    assertThat(runInto(failing(0, "Broken pipe"), "screen", "--help")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"HOLD,1", "PROHIBITED,3"})
  void screensOnForTheExitCodeWhenNobodyReadsTheTable(String failOn, int exit) throws IOException {
    String fine = SOUND.replace("8542.31", "6109.10");
    Path shipments = file("s.jsonl", fine.repeat(20) + "{\n" + SOUND + fine);
    assertThat(runInto(failing(300, "Broken pipe"), "screen", shipments, "--fail-on", failOn))
        .isEqualTo(exit);
    assertThat(err.toString(UTF_8)).doesNotContain("Broken pipe");
  }

  @Test
  void endsQuietlyWhenNobodyReadsTheTable() throws IOException {
    Path shipments = file("s.jsonl", SOUND.repeat(20) + "{\n");
    assertThat(runInto(failing(300, "Broken pipe"), "screen", shipments)).isZero();
    assertThat(err.size()).isZero();
  }

  @Test
  void asksToReportWhatNobodyExpected() throws IOException {
    Path shipments = file("s.jsonl", SOUND);
    List<Runnable> faults = List.of(
        () -> {
          throw new IllegalStateException();
        },
        () -> {
          throw new StackOverflowError();
        });
    for (Runnable fault : faults) {
      OutputStream broken = new OutputStream() {
        @Override
        public void write(int octet) {
          fault.run();
        }
      };
      err.reset();
      assertThat(runInto(broken, "screen", shipments, "--fail-on", "PROHIBITED"))
          .isEqualTo(2);
      assertThat(err.toString(UTF_8))
          .startsWith("This is a fault of tidewaiter itself. Please report it")
          .containsPattern("java\\.lang\\.(IllegalState|StackOverflow)[A-Za-z]+\\s+at ");
    }
  }

  @Test
  void readsTheTableOfShipmentsToo() {
    assertThat(run("screen", DATA.resolve("shipments.csv"))).isZero();
    assertThat(out.toString(UTF_8)).contains("shipments screened");
  }

  @Test
  void endsWithOneWhenTheVerdictIsReached() throws IOException {
    Path shipments = file("s.jsonl", SOUND);
    assertThat(run("screen", shipments, "--fail-on", "hold")).isEqualTo(1);
    assertThat(run("screen", shipments, "--fail-on", "PROHIBITED")).isZero();
  }

  @Test
  void endsWithTwoAndASentenceWhenTheCallIsWrong() throws IOException {
    Path shipments = file("s.jsonl", SOUND);
    for (Object[] call : List.<Object[]>of(
        new Object[] {"screen", shipments, "--html", shipments},
        new Object[] {"screen", shipments, "--html", ""},
        new Object[] {"screen", shipments, "--html", folder},
        new Object[] {"screen", shipments, "--html", folder.resolve("none/page.html")},
        new Object[] {
          "screen", shipments, "--out", folder.resolve("x"), "--html", folder.resolve("./x")
        },
        new Object[] {"screen", shipments, "--language", "de"},
        new Object[] {"screen", shipments, "--jurisdiction", "EU,XX"},
        new Object[] {"screen", shipments, "--jurisdiction", ""},
        new Object[] {"screen", shipments, "--nonsense", "x.csv"},
        new Object[] {"screen", folder.resolve("none.jsonl")},
        new Object[] {"screen", file("s.txt", SOUND)},
        new Object[] {"screen", shipments, "--as-of", "1.7.2024"},
        new Object[] {"screen", shipments, "--out", shipments},
        new Object[] {"screen", shipments, "--out", ""},
        new Object[] {"screen", shipments, "--out", folder},
        new Object[] {"screen", shipments, "--rules", folder.resolve("none")},
        new Object[] {"screen", file("s.csv", "destination;hsCode\nKZ;85\n")})) {
      assertThat(run(call)).as("%s", List.of(call)).isEqualTo(2);
    }
    assertThat(err.toString(UTF_8))
        .contains(
            "Unknown option",
            "no such file",
            ".jsonl or .csv",
            "Invalid date \"1.7.2024\"",
            "--html names the input file",
            "--html names no file",
            "--html names a directory",
            "--html names a file that --out writes",
            "No such file or folder",
            "Unknown language \"de\": expected en or tr",
            "--jurisdiction: Unknown jurisdiction \"XX\"",
            "--out names no file",
            "--out names a directory",
            "not a directory")
        .contains("Usage: tidewaiter screen")
        .doesNotContain("\tat ");
    assertThat(Files.readString(shipments)).isEqualTo(SOUND);
  }

  @Test
  void tellsTheFaultsOfARulePackAndNothingElse() throws IOException {
    assertThat(run("screen", file("s.jsonl", SOUND), "--rules", folder)).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .isEqualTo("The rule pack in " + folder + " has faults:\n"
            + "pack.json:1:1: The file is missing: every pack has a manifest"
            + System.lineSeparator());
  }

  @Test
  void losesNoRecordWhenEveryTenthIsBroken() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append(i % 10 == 0 ? "{\"destination\":1}\n" : SOUND);
    }
    Path results = folder.resolve("results.jsonl");
    assertThat(run("screen", file("many.jsonl", text.toString()), "--out", results))
        .isEqualTo(3);
    assertThat(Files.readAllLines(results)).hasSize(18_000);
    List<String> rejects = Files.readAllLines(folder.resolve("results.jsonl.rejects.jsonl"));
    assertThat(rejects).hasSize(2_000);
    assertThat(rejects.get(1))
        .startsWith("{\"line\":11,\"reason\":")
        .contains("\"record\":\"{\\\"destination\\\":1}\"");
    assertThat(err.toString(UTF_8)).contains("18000 shipments screened: 18000 HOLD; 2000 rejected");
  }

  @Test
  void writesAPageBesideTheTableOrTheResults() throws IOException {
    Path shipments = file("s.jsonl", SOUND + "{\n");
    Path page = folder.resolve("page.html");
    assertThat(run("screen", shipments, "--html", page)).isEqualTo(3);
    assertThat(out.toString(UTF_8)).contains("goods.chpl.tier-1 +44");
    assertThat(page).content().contains("<html lang=\"en\">", "<bdi>A</bdi>", "</html>");
    String beside = Files.readString(page);
    assertThat(beside)
        .contains("Records that could not be screened and are not in this report: 1.");
    Path results = folder.resolve("results.jsonl");
    assertThat(run("screen", shipments, "--html", page, "--out", results)).isEqualTo(3);
    assertThat(page).hasContent(beside);
    assertThat(Files.readAllLines(results)).hasSize(1);
  }

  @Test
  void writesTheWholePageWhenNobodyReadsTheTable() throws IOException {
    Path page = folder.resolve("page.html");
    Path shipments = file("s.jsonl", SOUND.repeat(20));
    assertThat(runInto(failing(300, "Broken pipe"), "screen", shipments, "--html", page))
        .isZero();
    assertThat(page).content().contains("Shipments screened: 20", "</html>");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void failsWhenThePageCannotBeWritten() throws IOException {
    assertThat(run("screen", file("s.jsonl", SOUND), "--html", "/dev/full")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("Reading or writing failed");
  }

  @Test
  void speaksTheLanguageItIsAskedFor() throws IOException {
    Path shipments = file("s.jsonl", SOUND);
    Path page = folder.resolve("page.html");
    Path results = folder.resolve("results.jsonl");
    assertThat(run("screen", shipments, "--language", "TR", "--html", page)).isZero();
    assertThat(out.toString(UTF_8))
        .contains("hukuki danışmanlık değildir")
        .doesNotContain("advice");
    assertThat(page).content().contains("<html lang=\"tr\">", "Varış yerleri");
    assertThat(run("screen", shipments, "--language", "tr", "--out", results)).isZero();
    assertThat(results).content().contains("Kazakistan");
  }

  @Test
  void appliesTheJurisdictionsItIsGiven() throws IOException {
    Path results = folder.resolve("results.jsonl");
    String toRussia = SOUND.replace("KZ", "RU");
    assertThat(
            run("screen", file("s.jsonl", toRussia), "--jurisdiction", "US, UK", "--out", results))
        .isZero();
    assertThat(results)
        .content()
        .contains("\"jurisdictions\":[\"UK\",\"US\"]", "\"verdict\":\"HOLD\"");
  }

  @Test
  void appliesTheLawOfTheDayItIsGiven() throws IOException {
    Path shipments = file("s.jsonl", SOUND);
    assertThat(run("screen", shipments, "--as-of", "2023-05-31")).isZero();
    assertThat(out.toString(UTF_8)).contains("CLEAR");
  }

  @Test
  void keepsTheInputWhenTheRejectsWouldOverwriteIt() throws IOException {
    Path shipments = file("r.jsonl.rejects.jsonl", SOUND);
    assertThat(run("screen", shipments, "--out", folder.resolve("r.jsonl"))).isEqualTo(2);
    assertThat(shipments).hasContent(SOUND);
    assertThat(err.toString(UTF_8)).contains("would overwrite the input file");
  }

  @Test
  void goesOnAfterANameThatUtf8CannotSpell() throws IOException {
    Path results = folder.resolve("results.jsonl");
    String odd = SOUND.replace("\"A\"", "\"\\ud800\"");
    assertThat(run("screen", file("s.jsonl", odd + SOUND), "--out", results)).isZero();
    assertThat(Files.readAllLines(results)).hasSize(2);
  }

  @Test
  void printsNothingThatATerminalWouldObey() throws IOException {
    String odd = SOUND.replace("\"A\"", "\"\\u001b[2J\\u009b31m\\u202e\\ud83d\\ude00\"");
    assertThat(run("screen", file("s.jsonl", odd))).isZero();
    assertThat(out.toString(UTF_8)).contains("?[2J?31m?\uD83D\uDE00");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void tellsOfRejectsWhereResultsGoToNoFile() throws IOException {
    assertThat(run("screen", file("bad.jsonl", "{\n" + SOUND), "--out", "/dev/null"))
        .isEqualTo(3);
    assertThat(err.toString(UTF_8))
        .contains("line 1 rejected: Not JSON")
        .doesNotContain("rejects.jsonl");
    assertThat(Path.of("/dev/null.rejects.jsonl")).doesNotExist();
  }

  @Test
  void removesTheRejectsOfAnEarlierRun() throws IOException {
    Path results = folder.resolve("results.jsonl");
    Path rejects = folder.resolve("results.jsonl.rejects.jsonl");
    assertThat(run("screen", file("bad.jsonl", "{\n" + SOUND), "--out", results))
        .isEqualTo(3);
    assertThat(rejects).exists();
    assertThat(run("screen", file("good.jsonl", SOUND), "--out", results)).isZero();
    assertThat(rejects).doesNotExist();
    assertThat(run("screen", file("bad.jsonl", "{\n" + SOUND), "--fail-on", "REVIEW"))
        .isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("line 1 rejected: Not JSON");
  }
}
