package io.tidewaiter.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The command tidewaiter flows")
class FlowsCommandTest {

  private static final Path FLOWS = Path.of("..", "data", "flows");
  private static final Path GROWTH = FLOWS.resolve("published-growth.csv");
  private static final Path MONTHS = FLOWS.resolve("synthetic-months.csv");
  private static final Path SUBSTITUTION = FLOWS.resolve("synthetic-substitution.csv");
  private static final String HEADER = "period,reporter,partner,flow,hs,value,currency\n";

  private static final Pattern LANE = Pattern.compile(
      "\"exporter\":\"(..)\",\"importer\":\"(..)\",\"hs\":\"([0-9]+)\".*\"exported\":([0-9.]+),\"imported\":([0-9.]+)");

  @TempDir
  private Path folder;

  private final Terminal terminal = new Terminal();

  private String printed() {
    return terminal.out();
  }

  /** The text with its line breaks and indents as single spaces. */
  private String flat() {
    return printed().replaceAll("\\s+", " ");
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void namesTheLaneFromTurkiyeToKazakhstanByThePublishedGrowth() throws IOException {
    Path lanes = folder.resolve("lanes.jsonl");
    assertThat(terminal.run("flows", GROWTH, "--group", "chpl", "--out", lanes)).isZero();
    assertThat(flat())
        .contains("Period 2023-01/2023-09, the latest that can be judged")
        .contains("TR > KZ chpl +61.00 +6.60 USD - 0.90 - LEAKING")
        .contains("Türkiye recorded 61 million USD more exports to Kazakhstan, which recorded"
            + " 6.6 million USD more imports")
        .contains("the share of the growth that never arrived is 0.898")
        .contains("61 million USD or 66 million USD of growth of exports");
    assertThat(Files.readAllLines(lanes))
        .singleElement()
        .asString()
        .startsWith("{\"schema\":\"urn:tidewaiter:schema:lane:1\",\"exporter\":\"TR\"")
        .contains("\"status\":\"LEAKING\"", "\"measure\":\"growth\"", "\"months\":0");
    assertThat(terminal.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"66000000,6000000,0.914", "61000000,6600000,0.898"})
  void saysTheSameOfEachPrintedPair(String exported, String imported, String share)
      throws IOException {
    List<String> rows = Files.readAllLines(GROWTH).stream()
        .filter(row -> row.startsWith("period")
            || row.contains("growth," + exported + ",")
            || row.contains("growth," + imported + ","))
        .toList();
    assertThat(rows).hasSize(3);
    assertThat(terminal.run("flows", file("pair.csv", String.join("\n", rows)))).isZero();
    assertThat(flat()).contains("LEAKING", "never arrived is " + share).doesNotContain(" or ");
  }

  @Test
  void namesTheSameLaneByTheSyntheticMonths() {
    assertThat(terminal.run("flows", MONTHS, "--group", "chpl")).isZero();
    assertThat(flat())
        .contains("Period 2023-01/2023-09, the latest that can be judged")
        .contains("TR > KZ chpl 70.00 9.20 USD 0.88 0.90 35.00 LEAKING")
        .contains("the share of the growth that never arrived is 0.902")
        .contains("6 lanes: 1 LEAKING, 5 SURGING");
    assertThat(printed().lines())
        .allSatisfy(row -> assertThat(row.length()).isLessThanOrEqualTo(100));
    assertThat(printed().indexOf("TR > KZ")).isLessThan(printed().indexOf("SURGING"));
  }

  @Test
  void syntheticMonthsAddUpToThePublishedSums() throws IOException {
    assertThat(sum("TR", "export", "2023", Set.of("RU", "AZ", "GE", "KZ", "KG", "UZ")))
        .isEqualByComparingTo("158000000");
    assertThat(sum("TR", "export", "2022", Set.of("RU", "AZ", "GE", "KZ", "KG", "UZ"))
            .multiply(BigDecimal.valueOf(3)))
        .isBetween(new BigDecimal("157900000"), new BigDecimal("158100000"));
    assertThat(sum("TR", "export", "2023", Set.of("KZ"))
            .subtract(sum("TR", "export", "2022", Set.of("KZ"))))
        .isEqualByComparingTo("66000000");
    assertThat(sum("KZ", "import", "2023", Set.of("TR"))
            .subtract(sum("KZ", "import", "2022", Set.of("TR"))))
        .isEqualByComparingTo("6000000");
  }

  /** The sum of January to September. */
  private static BigDecimal sum(String reporter, String flow, String year, Set<String> partners)
      throws IOException {
    BigDecimal sum = BigDecimal.ZERO;
    for (String row : Files.readAllLines(MONTHS)) {
      String[] cells = row.split(",", -1);
      if (cells[0].matches(year + "-0[1-9]")
          && cells[1].equals(reporter)
          && partners.contains(cells[2])
          && cells[3].equals(flow)) {
        sum = sum.add(new BigDecimal(cells[5]));
      }
    }
    return sum;
  }

  @Test
  void setsTheFallOfDirectExportsAgainstTheRiseToTheNeighbours() {
    assertThat(terminal.run("flows", SUBSTITUTION, "--period", "2022-03/2022-08"))
        .isZero();
    assertThat(flat())
        .contains("EU27 2640.00 720.00 144.00 240.00 0.05")
        .contains("KZ 120.00 168.00 12.00 48.00")
        .contains("fell by 1920 million EUR")
        .contains("rose by 96 million EUR, 0.05 of the fall")
        .doesNotContain("LEAKING");
  }

  @Test
  void printsWhatTheReadmeShows() throws IOException {
    assertThat(terminal.run("flows", MONTHS, "--group", "chpl")).isZero();
    String readme = Files.readString(Path.of("..", "..", "README.md"));
    int start = readme.indexOf("Period 2023-01/2023-09");
    String shown = readme.substring(start, readme.indexOf("\n```", start));
    assertThat(printed()).startsWith(shown.substring(0, shown.indexOf("\n…")));
    assertThat(shown.lines().filter(line -> !line.equals("…")))
        .allSatisfy(line -> assertThat(printed()).contains(line + "\n"));
  }

  @Test
  void writesAPageBesideTheTable() throws IOException {
    Path page = folder.resolve("page.html");
    assertThat(terminal.run("flows", MONTHS, "--html", page, "--language", "tr"))
        .isZero();
    assertThat(page).content().contains("<html lang=\"tr\">", "SIZDIRIYOR", "</html>");
    Files.delete(page);
    assertThat(terminal.run("flows", file("none.csv", HEADER), "--html", page)).isZero();
    assertThat(page).doesNotExist();
    assertThat(terminal.err()).contains("No page is written");
  }

  @Test
  void addsUpManyRowsAsALoopWould() throws IOException {
    Path rows = folder.resolve("many.csv");
    ManyRows.write(30_000, rows);
    Path lanes = folder.resolve("lanes.jsonl");
    assertThat(terminal.run("flows", rows, "--period", "2020", "--out", lanes)).isZero();
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (String row : Files.readAllLines(rows)) {
      String[] cells = row.split(",", -1);
      if (cells[0].startsWith("2020-")) {
        boolean export = cells[3].equals("export");
        String lane = export ? cells[1] + cells[2] : cells[2] + cells[1];
        sums.merge(
            lane + cells[4] + " " + cells[3] + "ed", new BigDecimal(cells[5]), BigDecimal::add);
      }
    }
    Map<String, BigDecimal> found = new TreeMap<>();
    for (String json : Files.readAllLines(lanes)) {
      Matcher lane = LANE.matcher(json);
      assertThat(lane.find()).isTrue();
      String name = lane.group(1) + lane.group(2) + lane.group(3);
      found.put(name + " exported", new BigDecimal(lane.group(4)));
      found.put(name + " imported", new BigDecimal(lane.group(5)));
    }
    assertThat(found).hasSize(36 * 7 * 2).containsOnlyKeys(sums.keySet());
    found.forEach((lane, sum) -> assertThat(sum).as(lane).isEqualByComparingTo(sums.get(lane)));
  }

  @Test
  void readsFilesInAnyOrderPackedOrInUtf16() throws IOException {
    assertThat(terminal.run("flows", MONTHS, "--group", "chpl")).isZero();
    String expected = printed();
    List<String> rows = Files.readAllLines(MONTHS);
    String header = rows.get(0) + "\n";
    int half = rows.size() / 2;
    Path packed = folder.resolve("one.csv.gz");
    try (GZIPOutputStream zip = new GZIPOutputStream(Files.newOutputStream(packed))) {
      zip.write((header + String.join("\n", rows.subList(half, rows.size()))).getBytes(UTF_8));
    }
    Path wide = folder.resolve("other.csv");
    Files.writeString(
        wide,
        "\uFEFF" + header + String.join("\r\n", rows.subList(1, half)),
        StandardCharsets.UTF_16LE);
    assertThat(terminal.run("flows", packed, wide, "--group", "chpl")).isZero();
    assertThat(printed()).isEqualTo(expected);
    assertThat(terminal.run("flows", wide, packed, "--group", "chpl")).isZero();
    assertThat(printed()).isEqualTo(expected);
  }

  @Test
  void countsWhatItSetsAsideAndRejects() throws IOException {
    Path rows = file(
        "rows.csv",
        HEADER
            + "2023,TR,KZ,export,8542,5000000,USD\n"
            + "2023,TR,World,export,8542,9000000,USD\n"
            + "2023,TR,\"Areas, nes\",export,8542,1,USD\n"
            + "2023,TR,KZ,export,8542,\"1,5\",USD\n");
    Path lanes = folder.resolve("lanes.jsonl");
    assertThat(terminal.run("flows", rows, "--out", lanes)).isEqualTo(3);
    assertThat(flat())
        .contains("Rows: 1 counted, 1 rejected")
        .contains("1 set aside: sums of countries, such as World")
        .contains("1 set aside: unspecified areas")
        .contains("TR > KZ 8542 5.00 - USD - - - NOT_JUDGEABLE")
        .doesNotContain("World >", "> World");
    assertThat(folder.resolve("lanes.jsonl.rejects.jsonl"))
        .content()
        .startsWith("{\"file\":")
        .contains("rows.csv\",\"line\":5,\"reason\":\"Invalid value \\\"1,5\\\"");
    assertThat(terminal.run("flows", rows)).isEqualTo(3);
    assertThat(terminal.err()).contains("rows.csv line 5 rejected: Invalid value");
  }

  @Test
  void showsAsManyLanesAsItIsAskedFor() throws IOException {
    Path lanes = folder.resolve("lanes.jsonl");
    assertThat(terminal.run("flows", MONTHS, "--top", "1", "--out", lanes)).isZero();
    assertThat(printed()).contains("TR > KZ", "; 5 not shown, --out writes all");
    assertThat(printed()).doesNotContain("TR > AZ");
    assertThat(Files.readAllLines(lanes)).hasSize(6);
  }

  @Test
  void knowsAGroupOfCountriesThatIsDeclared() throws IOException {
    Path rows = file("rows.csv", HEADER + "2023-01/2023-09,TR,RU+5,export,chpl,158000000,USD\n");
    assertThat(terminal.run("flows", rows)).isEqualTo(3);
    assertThat(terminal.run("flows", rows, "--area", "RU+5")).isZero();
    assertThat(flat()).contains("TR > RU+5 chpl 158.00 - USD", "NOT_JUDGEABLE");
  }

  @Test
  void tellsThatThereIsNothingOfTheGoods() throws IOException {
    assertThat(terminal.run("flows", MONTHS, "--group", "0101")).isZero();
    assertThat(printed()).startsWith("The files hold no figures of the goods.\n");
    assertThat(terminal.run("flows", MONTHS, "--period", "2030")).isZero();
    assertThat(printed()).startsWith("Period 2030\nNo lane has trade in it.\n");
  }

  @Test
  void endsWithTwoAndASentenceWhenTheCallOrAFileIsWrong() throws IOException {
    Path empty = file("empty.csv", "");
    Path semicolons = file("semicolons.csv", HEADER.replace(',', ';'));
    Path archive = file("archive.csv", "PK\u0003\u0004");
    for (Object[] call : List.<Object[]>of(
        new Object[] {"flows"},
        new Object[] {"flows", folder.resolve("none.csv")},
        new Object[] {"flows", folder},
        new Object[] {"flows", empty},
        new Object[] {"flows", semicolons},
        new Object[] {"flows", archive},
        new Object[] {"flows", MONTHS, MONTHS},
        new Object[] {"flows", MONTHS, FLOWS.resolve("../flows/synthetic-months.csv")},
        new Object[] {"flows", MONTHS, "--group", "chp"},
        new Object[] {"flows", MONTHS, "--group", "chpl,chpl"},
        new Object[] {"flows", MONTHS, "--period", "2023Q1"},
        new Object[] {"flows", MONTHS, "--top", "-1"},
        new Object[] {"flows", MONTHS, "--out", MONTHS},
        new Object[] {"flows", MONTHS, "--out", folder})) {
      assertThat(terminal.run(call)).as("%s", List.of(call)).isEqualTo(2);
      assertThat(terminal.err()).isNotBlank().doesNotContain("\tat ");
      Matcher sentences = Pattern.compile(
              "Missing required|no such file|not a readable|is empty|semicolons|zip archive|named twice|"
                  + "expected one of the lists chpl, |asked for twice|Invalid period|zero or more|"
                  + "names the input file|names a directory")
          .matcher(terminal.err());
      assertThat(sentences.find()).as(terminal.err()).isTrue();
    }
  }
}
