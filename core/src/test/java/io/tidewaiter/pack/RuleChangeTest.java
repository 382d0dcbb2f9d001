package io.tidewaiter.pack;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tidewaiter.pack.RuleChange.Kind;
import io.tidewaiter.rule.HsTables;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Vocabulary;
import io.tidewaiter.trade.HsEdition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Between two sets of rules")
class RuleChangeTest {

  private static final Path STANDARD =
      Path.of("..", "rules", "src", "main", "resources", "io", "tidewaiter", "rules", "pack");

  private static final RuleSet NOTHING = new RuleSet(
      "none",
      LocalDate.EPOCH,
      "",
      List.of(),
      List.of(),
      List.of(),
      List.of(),
      List.of(),
      List.of(),
      List.of(),
      List.of(),
      List.of(),
      Vocabulary.NONE,
      Map.of(),
      new HsTables(HsEdition.HS2022, Map.of(), List.of()),
      new RiskModel(0, 0, 1, 2, 3, 0, Map.of()));

  private static List<String> told(RuleSet older, RuleSet newer) {
    return RuleChange.between(older, newer).stream()
        .map(change -> change.kind() + " " + change.table() + " " + change.row() + " "
            + change.fields().stream()
                .map(field -> told(field.name(), field.before(), field.after()))
                .collect(Collectors.joining(", ")))
        .toList();
  }

  @Test
  @DisplayName("that say the same nothing differs, whichever pack says it")
  void nothingDiffers() throws IOException {
    RuleSet rules = new TinyPack().rules();
    assertThat(RuleChange.between(rules, new TinyPack().rules())).isEmpty();
    TinyPack same = new TinyPack().replaceInManifest("\"id\": \"standard\"", "\"id\": \"acme\"");
    assertThat(RuleChange.between(rules, RulePacks.layer(rules, same.files()))).isEmpty();
  }

  @Test
  @DisplayName("rows are added, removed and altered field by field")
  void rowsDiffer() {
    RuleSet newer = new TinyPack()
        .replace(
            "chips/goods.csv",
            "854232,,2,Memories,2023-06-01,2023-12-31",
            "854232,ex,2,,2023-06-01,")
        .replace("bans/bans.csv", "wide-ru,", "wide-russia,")
        .replace("nomenclature/codes.csv", "6109 10", "6109 10 90")
        .rules();
    assertThat(told(new TinyPack().rules(), newer))
        .containsExactly(
            "REMOVED bans/bans.csv wide-ru list wide>-, country RU>-, leg DESTINATION>-,"
                + " jurisdiction EU>-, validFrom 2022-02-26>-, provenance LAW>-, source Act 2>-",
            "ADDED bans/bans.csv wide-russia list ->wide, country ->RU, leg ->DESTINATION,"
                + " jurisdiction ->EU, validFrom ->2022-02-26, provenance ->LAW, source ->Act 2",
            "ALTERED chips/goods.csv chips-854232 scope ->ex, description Memories>-,"
                + " validTo 2023-12-31>-",
            "ADDED nomenclature/codes.csv HS2007 6109.90 codes ->610990",
            "ADDED nomenclature/codes.csv HS2012 6109.90 codes ->610990",
            "ADDED nomenclature/codes.csv HS2017 6109.90 codes ->610990",
            "ADDED nomenclature/codes.csv HS2022 6109.90 codes ->610990");
  }

  @Test
  @DisplayName("lists, points, bands and thresholds differ")
  void modelDiffers() {
    RuleSet newer = new TinyPack()
        .replace("risk-model.json", "\"base\": -30", "\"base\": -20, \"staleAfterDays\": 90")
        .replace("risk-model.json", "\"elevated\": 25", "\"elevated\": 20")
        .replace(
            "risk-model.json",
            "\"points\": 44, \"reason\": \"because\"",
            "\"points\": 50, \"reason\": \"why\"")
        .replaceInManifest("List wide", "The wide list")
        .rules();
    assertThat(told(new TinyPack().rules(), newer))
        .containsExactly(
            "ALTERED pack.json wide title List wide>The wide list",
            "ALTERED risk-model.json bands.elevated value 25>20",
            "ALTERED risk-model.json base value -30>-20",
            "ALTERED risk-model.json staleAfterDays value 0>90",
            "ALTERED risk-model.json weights.goods.chips.tier-1 points 44>50,"
                + " reason because>why");
  }

  @Test
  @DisplayName("what is added one way round is removed the other")
  void isSymmetric() throws IOException {
    RuleSet tiny = new TinyPack().rules();
    RuleSet standard = RulePacks.read(STANDARD);
    List<RuleChange> there = RuleChange.between(tiny, standard);
    List<RuleChange> back = RuleChange.between(standard, tiny);
    assertThat(back).hasSameSizeAs(there);
    Map<Kind, Kind> turned =
        Map.of(Kind.ADDED, Kind.REMOVED, Kind.REMOVED, Kind.ADDED, Kind.ALTERED, Kind.ALTERED);
    for (int i = 0; i < there.size(); i++) {
      assertThat(back.get(i).row()).isEqualTo(there.get(i).row());
      assertThat(back.get(i).kind()).isEqualTo(turned.get(there.get(i).kind()));
      assertThat(back.get(i).fields().stream()
              .map(field -> told(field.name(), field.after(), field.before())))
          .containsExactlyElementsOf(there.get(i).fields().stream()
              .map(field -> told(field.name(), field.before(), field.after()))
              .toList());
    }
  }

  private static String told(String name, Optional<String> one, Optional<String> other) {
    return name + " " + one.orElse("-") + ">" + other.orElse("-");
  }

  @Test
  @DisplayName("every cell of the standard pack is told as its table has it")
  void tellsEveryCell() throws IOException {
    Map<String, Map<String, String>> told = new HashMap<>();
    for (RuleChange change : RuleChange.between(NOTHING, RulePacks.read(STANDARD))) {
      Map<String, String> cells = new TreeMap<>();
      change.fields().forEach(field -> cells.put(field.name(), field.after().orElse("")));
      told.put(change.table() + " " + change.row(), cells);
    }
    int rows = 0;
    for (Path table : tables()) {
      String path = STANDARD.relativize(table).toString().replace('\\', '/');
      try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(table)) {
        for (NamedCsvRecord row : csv) {
          Map<String, String> cells = new TreeMap<>(row.getFieldsAsMap());
          String id = cells.remove(cells.containsKey("key") ? "key" : "id");
          cells.values().removeIf(String::isEmpty);
          assertThat(sets(told.getOrDefault(path + " " + id, Map.of())))
              .as("%s %s", path, id)
              .isEqualTo(sets(cells));
          rows++;
        }
      }
    }
    assertThat(rows).isGreaterThan(1_500);
  }

  /** Tables whose rows keep their ids. */
  private static List<Path> tables() throws IOException {
    Set<String> others = Set.of("codes.csv", "links.csv");
    try (Stream<Path> files = Files.walk(STANDARD)) {
      return files
          .filter(file -> file.toString().endsWith(".csv"))
          .filter(file -> !others.contains(file.getFileName().toString()))
          .filter(file -> !file.endsWith(Path.of("red-flags", "words.csv")))
          .toList();
    }
  }

  /** Places stand in a table in any order. */
  private static Map<String, Set<String>> sets(Map<String, String> cells) {
    Map<String, Set<String>> sets = new TreeMap<>();
    cells.forEach((column, cell) -> sets.put(column, new TreeSet<>(List.of(cell.split("\\|")))));
    return sets;
  }
}
