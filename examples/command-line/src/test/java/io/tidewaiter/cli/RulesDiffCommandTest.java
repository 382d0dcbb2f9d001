package io.tidewaiter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.rules.StandardRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command tidewaiter rules diff")
class RulesDiffCommandTest {

  private static final Path SHIPMENTS = Path.of("..", "data", "shipments.jsonl");
  private static final String GOODS = "own-goods/goods.csv";
  private static final String MOTORS =
      "{\"id\":\"M-1\",\"date\":\"2026-03-01\",\"destination\":\"JO\",\"lines\":["
          + "{\"hsCode\":\"8501.32\"},{\"hsCode\":\"6109.10\"}]}\n";
  private static final String SHIRTS =
      "{\"date\":\"2026-03-01\",\"destination\":\"CH\",\"lines\":[{\"hsCode\":\"6109.10\"}]}\n";

  @TempDir
  private Path folder;

  private final Terminal terminal = new Terminal();
  private OwnPack pack;

  @BeforeEach
  void copy() throws IOException {
    pack = OwnPack.in(folder.resolve("acme"));
  }

  private int diff(Object... args) {
    return terminal.runWithin("rules", "diff", args);
  }

  private Path shipments(String text) throws IOException {
    return Files.writeString(folder.resolve("s.jsonl"), text);
  }

  @Test
  @DisplayName("says that nothing differs between the same rules")
  void saysThatNothingDiffers() {
    assertThat(diff("standard", "standard", "--against", SHIPMENTS)).isZero();
    assertThat(terminal.out())
        .contains("No row differs.", "0 of 107 lines in 0 of 89 shipments come out differently")
        .doesNotContain("more shipments");
    assertThat(diff(pack.folder(), pack.folder())).isZero();
    assertThat(terminal.out()).contains("No row differs.");
  }

  @Test
  @DisplayName("shows what a pack adds to the standard rules and changes in them")
  void showsWhatAPackAdds() {
    assertThat(diff("standard", pack.folder())).isZero();
    assertThat(terminal.out())
        .startsWith("standard ")
        .contains(" + acme 1", "law up to " + StandardRules.load().legalState())
        .contains("\n" + GOODS + ": 2 added\n  + own-goods-850132\n      hs 850132; description")
        .contains(
            "\nexceptions.csv: 1 added\n  + acme-7\n      finding party.new-customer; sku MCU-32-A;")
        .contains("  + own-goods-mcu\n      sku MCU-*; description")
        .contains(
            "\nrisk-model.json: 1 added, 1 altered\n  ~ bands.elevated\n      value: 25 -> 20\n"
                + "  + weights.goods.own-goods\n      points 20; reason Ours")
        .contains("\nIn all: 8 added, 2 altered\n");
    assertThat(terminal.out().lines())
        .allSatisfy(row -> assertThat(row.length()).isLessThanOrEqualTo(100));
  }

  @Test
  @DisplayName("shows what two versions of a pack differ in, field by field")
  void showsWhatVersionsDifferIn() throws IOException {
    OwnPack newer = OwnPack.in(folder.resolve("newer"))
        .replace("pack.json", "\"version\": \"1\"", "\"version\": \"2\"")
        .replace("destinations/tiers.csv", "2027-12-31", "")
        .replace("risk-model.json", "\"points\": 20", "\"points\": 12")
        .replace(GOODS, "own-goods-850132", "own-goods-850133")
        .seal();
    assertThat(diff(pack.folder(), newer.folder())).isZero();
    assertThat(terminal.out())
        .contains("  ~ own-tier-jo\n      validTo: 2027-12-31 -> nothing\n")
        .contains("  ~ weights.goods.own-goods\n      points: 20 -> 12\n")
        .contains(GOODS + ": 1 added, 1 removed\n  - own-goods-850132\n")
        .contains("In all: 1 added, 1 removed, 2 altered");
    assertThat(diff(newer.folder(), pack.folder())).isZero();
    assertThat(terminal.out())
        .contains("validTo: nothing -> 2027-12-31", "points: 12 -> 20", "- own-goods-850133");
  }

  @Test
  @DisplayName("shows the lines that come out differently, with the findings that came and went")
  void showsTheLinesThatDiffer() throws IOException {
    Path shipments = shipments(SHIRTS + MOTORS);
    assertThat(diff("standard", pack.folder(), "--against", shipments)).isZero();
    assertThat(terminal.out())
        .containsPattern("M-1 +1  8501\\.32 +JO +CLEAR 0 +CLEAR 8\\n")
        .contains("+goods.own-goods (+20)", "+destination.watch (+18)", "-destination.standard")
        .containsPattern("\\n +2  6109\\.10 +JO +CLEAR 0 +CLEAR 0\\n")
        .doesNotContain(" CH ")
        .contains(
            "2 of 3 lines in 1 of 2 shipments come out differently; 1 more shipments in words");
    pack.replace("risk-model.json", "\"points\": 20", "\"points\": 60").seal();
    assertThat(diff("standard", pack.folder(), "--against", shipments)).isZero();
    assertThat(terminal.out())
        .containsPattern("8501\\.32 +JO +CLEAR 0 +REVIEW 48 +more severe\\n")
        .contains("come out differently; 1 CLEAR -> REVIEW");
    assertThat(diff(pack.folder(), "standard", "--against", shipments)).isZero();
    assertThat(terminal.out())
        .containsPattern("8501\\.32 +JO +REVIEW 48 +CLEAR 0 +milder\\n")
        .contains("-goods.own-goods (+60)", "-destination.watch (+18)", "+destination.standard");
  }

  @Test
  @DisplayName("applies the law of another day to past shipments if asked to")
  void appliesTheLawOfAnotherDay() throws IOException {
    Path shipments = shipments(MOTORS.replace("2026-03-01", "2024-03-01"));
    assertThat(diff("standard", pack.folder(), "--against", shipments)).isZero();
    assertThat(terminal.out()).contains("0 of 2 lines in 0 of 1 shipments");
    assertThat(diff("standard", pack.folder(), "--against", shipments, "--as-of", "2026-03-01"))
        .isZero();
    assertThat(terminal.out()).contains("2 of 2 lines in 1 of 1 shipments", "M-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--as-of 2026-06-01",
        "--as-of 2026-06-01 --jurisdiction UK",
        "--as-of 2026-06-01 --flows ../data/flows/synthetic-months.csv@2023-11-27"
      })
  @DisplayName("finds the lines that two runs of screening tell apart, and no others")
  void findsTheLinesThatTwoRunsTellApart(String options) {
    String[] how = options.split(" ");
    diff(arguments(List.of("standard", pack.folder(), "--against", SHIPMENTS), how));
    long told = Pattern.compile("(?m) ([A-Z]+ [0-9]+) +([A-Z]+ [0-9]+)( +more severe| +milder)?$")
        .matcher(terminal.out())
        .results()
        .filter(row -> !row.group(1).equals(row.group(2)))
        .count();
    terminal.run(arguments(List.of("screen", SHIPMENTS), how));
    List<String> before = results();
    terminal.run(arguments(List.of("screen", SHIPMENTS, "--rules", pack.folder()), how));
    List<String> after = results();
    assertThat(before).hasSize(107).hasSameSizeAs(after);
    long different = IntStream.range(0, before.size())
        .filter(i -> !before.get(i).equals(after.get(i)))
        .count();
    assertThat(told).isPositive().isEqualTo(different);
  }

  private static Object[] arguments(List<?> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toArray();
  }

  /** Score and verdict of each line in the table of results. */
  private List<String> results() {
    return Pattern.compile("(?m)^.{48}([ 0-9]{5}  [A-Z]+)")
        .matcher(terminal.out())
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  @Test
  @DisplayName("reads a table of shipments as well")
  void readsATable() {
    Path table = Path.of("..", "data", "shipments.csv");
    assertThat(diff("standard", pack.folder(), "--against", table, "--as-of", "2026-06-01"))
        .isZero();
    assertThat(terminal.out()).contains("of 38 lines in ", " of 29 shipments come out differently");
  }

  @Test
  @DisplayName("prints what the README shows")
  void printsWhatTheReadmeShows() throws IOException {
    assertThat(diff("standard", OwnPack.EXAMPLE, "--against", SHIPMENTS, "--as-of", "2026-06-01"))
        .isZero();
    Path results = folder.resolve("results.jsonl");
    String readme = Files.readString(Path.of("..", "..", "README.md"));
    int start = readme.indexOf("own-goods/goods.csv: 2 added");
    assertThat(readme.substring(start, readme.indexOf("\n```", start)).lines())
        .filteredOn(line -> !line.equals("…"))
        .hasSizeGreaterThan(10)
        .allSatisfy(line -> assertThat(terminal.out().lines()).contains(line));
    assertThat(OwnPack.EXAMPLE.resolve("own-goods/goods.csv"))
        .hasContent(block(readme, "id,hs,sku,scope"));
    assertThat(OwnPack.EXAMPLE.resolve("exceptions.csv"))
        .hasContent(block(readme, "id,finding,sku,customer"));
    terminal.run(
        "screen", SHIPMENTS, "--as-of", "2026-06-01", "--rules", OwnPack.EXAMPLE, "--out", results);
    String first = Files.readAllLines(results).get(0);
    String told = block(readme, "    +0  party.new-customer").replaceAll("\\s+", " ");
    assertThat(first).contains(told.substring(told.indexOf("Example Orion")));
  }

  private static String block(String readme, String start) {
    int at = readme.indexOf(start);
    return readme.substring(at, readme.indexOf("\n```", at));
  }

  @Test
  @DisplayName("tells of records that are no shipments and goes on")
  void tellsOfRejectedRecords() throws IOException {
    assertThat(diff("standard", pack.folder(), "--against", shipments("{\n" + MOTORS)))
        .isEqualTo(3);
    assertThat(terminal.err()).contains("line 1 rejected: Not JSON");
    assertThat(terminal.out()).contains("in 1 of 1 shipments come out differently; 1 rejected");
  }

  @Test
  @DisplayName("takes packs that stand alone")
  void takesPacksThatStandAlone() {
    Path standard = Path.of("..", "..", "rules", "src", "main", "resources")
        .resolve("io/tidewaiter/rules/pack");
    assertThat(diff("--alone", "standard", standard)).isZero();
    assertThat(terminal.out()).contains("No row differs.");
    assertThat(diff("standard", standard)).isEqualTo(2);
    assertThat(terminal.err()).contains("has faults:").doesNotContain("Usage");
  }

  @Test
  @DisplayName("refuses a wrong call")
  void refusesAWrongCall() throws IOException {
    assertThat(diff()).isEqualTo(2);
    assertThat(diff("standard")).isEqualTo(2);
    assertThat(diff("standard", folder.resolve("none"))).isEqualTo(2);
    assertThat(terminal.err())
        .contains("NEW is " + folder.resolve("none") + ": expected \"standard\" or the directory");
    assertThat(diff("standard", "standard", "--against", folder.resolve("s.txt")))
        .isEqualTo(2);
    assertThat(terminal.err()).contains("--against: Cannot tell what");
    assertThat(diff("standard", "standard", "--against", folder.resolve("s.csv")))
        .isEqualTo(2);
    assertThat(terminal.err()).contains("--against: Cannot read", "no such file");
    assertThat(diff("standard", "standard", "--as-of", "2024-01-01")).isEqualTo(2);
    assertThat(terminal.err())
        .contains("--as-of, --jurisdiction and --flows say how to screen the shipments of");
  }
}
