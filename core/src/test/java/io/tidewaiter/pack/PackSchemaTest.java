package io.tidewaiter.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("What the reader of packs takes and the published descriptions")
class PackSchemaTest {

  private static final JsonNode PACK = resource("pack.schema.json");
  private static final JsonNode MODEL = resource("risk-model.schema.json");
  private static final JsonNode TABLES = resource("pack-tables.json");
  private static final Path STANDARD =
      Path.of("..", "rules", "src", "main", "resources", "io", "tidewaiter", "rules", "pack");
  private static final Path OWN = Path.of("..", "examples", "data", "own-rules");

  private static JsonNode resource(String name) {
    try (InputStream in = RulePacks.class.getResourceAsStream("/io/tidewaiter/schema/" + name)) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<?> errors(JsonNode schema, String json) {
    Schema validator =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    return validator.validate(json, InputFormat.JSON);
  }

  @Nested
  @DisplayName("of JSON files")
  class OfJson {

    @Test
    @DisplayName("take the standard pack, a small one and the example of one's own")
    void takeSoundPacks() throws IOException {
      for (Path pack : List.of(STANDARD, OWN)) {
        assertThat(errors(PACK, Files.readString(pack.resolve("pack.json")))).isEmpty();
        assertThat(errors(MODEL, Files.readString(pack.resolve("risk-model.json"))))
            .isEmpty();
      }
      assertThat(errors(PACK, new TinyPack().sealed())).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("refuse a manifest that is nearly right, both of them")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "\"format\": 1|\"format\": 2",
          "\"id\": \"standard\"|\"id\": \"Acme Ltd\"",
          "\"version\": \"1\"|\"version\": 1",
          "\"legalState\": \"2024-07-01\"|\"legalState\": \"1.7.2024\"",
          "\"hsEdition\": \"HS2022\"|\"hsEdition\": \"HS2020\"",
          "\"hsEdition\"|\"hsEditions\"",
          "\"kind\": \"goods\"|\"kind\": \"good\"",
          "\"folder\": \"chips\"|\"folder\": \"../chips\"",
          "\"possible\": \"REVIEW\"|\"possible\": \"MAYBE\"",
          "\"nomenclature\": \"CN\"|\"nomenclature\": \"CNN\"",
          "\"effect\": \"restricts\"|\"effect\": \"forbids\"",
          "\"signal\": \"CUSTOMS_UNION\"|\"signal\": \"UNION\"",
          "\"signal\": \"CUSTOMS_UNION\", |",
          "\"lists\": [|\"lists\": [7, "
        })
    void refuseNearManifests(String text, String by) {
      String sound = new TinyPack().sealed();
      assertThat(sound).contains(text);
      String broken = sound.replace(text, by == null ? "" : by);
      assertThat(errors(PACK, broken)).isNotEmpty();
      assertThatThrownBy(() -> RulePacks.read(new TinyPack().files(broken)))
          .isInstanceOf(RulePackException.class)
          .hasMessageContaining("pack.json:");
    }

    @ParameterizedTest
    @DisplayName("refuse a file of a manifest that is nearly right, both of them")
    @ValueSource(
        strings = {
          "\"rows\": \"2\"",
          "\"row\": 2",
          "\"rows\": 2.5",
          "\"rows\": 2, \"sha256\": \"00\""
        })
    void refuseNearFiles(String rows) {
      String sound = new TinyPack().sealed();
      String broken = sound.replaceFirst(
          "\"rows\": 2" + (rows.contains("sha256") ? ", \"sha256\": \"[0-9a-f]+\"" : ""), rows);
      assertThat(broken).isNotEqualTo(sound);
      assertThat(errors(PACK, broken)).isNotEmpty();
      assertThatThrownBy(() -> RulePacks.read(new TinyPack().files(broken)))
          .isInstanceOf(RulePackException.class)
          .hasMessageContaining("pack.json:");
    }

    @ParameterizedTest
    @DisplayName("refuse a risk model that is nearly right, both of them")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "\"base\": -30|\"base\": -3000",
          "\"base\": -30|\"base\": \"-30\"",
          "\"base\"|\"bass\"",
          "\"possiblePercent\": 60|\"possiblePercent\": 101",
          "\"elevated\": 25|\"elevated\": 0",
          "\"severe\": 75|\"severe\": 101",
          "\"severe\"|\"grave\"",
          "\"base\": -30|\"base\": -30, \"staleAfterDays\": 40000",
          "{\"points\": 6,|{\"points\": 6.5,",
          "{\"points\": 6,|{\"point\": 6,",
          "{\"points\": 6, \"reason\": \"because\"}|{\"points\": 6}",
          "{\"points\": 6, \"reason\": \"because\"}|{\"points\": 6, \"reason\": \" \"}"
        })
    void refuseNearModels(String text, String by) {
      TinyPack pack = new TinyPack().replace("risk-model.json", text, by);
      assertThat(errors(MODEL, pack.texts().get("risk-model.json"))).isNotEmpty();
      assertThatThrownBy(() -> RulePacks.read(pack.files()))
          .isInstanceOf(RulePackException.class)
          .hasMessageContaining("risk-model.json:");
    }

    @Test
    @DisplayName("know the same properties")
    void knowTheSameProperties() {
      assertNames(PACK, "/properties", "pack.json", "{\"format\"", "{\"xx\": 1, \"format\"");
      assertNames(
          PACK,
          "/$defs/goods/properties",
          "pack.json",
          "{\"id\": \"chips\"",
          "{\"xx\": 1, \"id\": \"chips\"");
      assertNames(
          PACK,
          "/$defs/countries/properties",
          "pack.json",
          "{\"id\": \"union\"",
          "{\"xx\": 1, \"id\": \"union\"");
      assertNames(
          PACK,
          "/$defs/file/properties",
          "pack.json",
          "{\"path\": \"bans",
          "{\"xx\": 1, \"path\": \"bans");
      assertNames(MODEL, "/properties", "risk-model.json", "{\"base\"", "{\"xx\": 1, \"base\"");
      assertNames(
          MODEL,
          "/properties/bands/properties",
          "risk-model.json",
          "{\"elevated\"",
          "{\"xx\": 1, \"elevated\"");
      assertNames(
          MODEL,
          "/properties/weights/additionalProperties/properties",
          "risk-model.json",
          "{\"points\": 6,",
          "{\"xx\": 1, \"points\": 6,");
    }

    /** The names that the reader lists when it meets one it does not know. */
    private void assertNames(
        JsonNode schema, String properties, String file, String text, String by) {
      TinyPack pack = new TinyPack();
      PackFiles broken = file.equals("pack.json")
          ? pack.files(pack.sealed().replace(text, by))
          : pack.replace(file, text, by).files();
      TreeSet<String> names = new TreeSet<>(schema.at(properties).propertyNames());
      assertThatThrownBy(() -> RulePacks.read(broken))
          .isInstanceOfSatisfying(
              RulePackException.class,
              e -> assertThat(e.faults())
                  .filteredOn(fault -> fault.message().contains("Unknown property \"xx\""))
                  .singleElement()
                  .satisfies(fault -> assertThat(new TreeSet<>(List.of(
                          fault.message().replaceFirst(".*expected ", "").split(", "))))
                      .isEqualTo(names)));
    }
  }

  @Nested
  @DisplayName("of tables")
  class OfTables {

    @Test
    @DisplayName("name the same tables with the same columns in the same order")
    void nameTheSameColumns() {
      Map<String, List<String>> described = new LinkedHashMap<>();
      for (JsonNode table : TABLES.path("tables")) {
        List<String> columns = table
            .path("columns")
            .valueStream()
            .map(column -> column.path("name").asString())
            .toList();
        described.put(table.path("path").asString(), columns);
        assertThat(table.path("description").asString()).isNotBlank();
        assertThat(table.path("columns").valueStream())
            .allSatisfy(
                column -> assertThat(column.path("description").asString()).endsWith("."));
      }
      Map<String, List<String>> read = new LinkedHashMap<>();
      for (PackTable table : PackTable.values()) {
        read.put(table.path(), table.columns());
      }
      assertThat(described).isEqualTo(read);
    }

    @Test
    @DisplayName("call the same columns optional")
    void callTheSameColumnsOptional() {
      Map<String, String> described = new LinkedHashMap<>();
      for (JsonNode table : TABLES.path("tables")) {
        described.put(
            table.path("path").asString(),
            table
                .path("columns")
                .valueStream()
                .filter(column -> column.path("optional").asBoolean(false))
                .map(column -> column.path("name").asString())
                .collect(Collectors.joining()));
      }
      Map<String, String> read = new LinkedHashMap<>();
      for (PackTable table : PackTable.values()) {
        read.put(table.path(), table.optional());
      }
      assertThat(described).isEqualTo(read).containsValue("sku");
    }

    @Test
    @DisplayName(
        "are what stands in the tables of the standard pack, which leave out what is optional")
    void areTheHeadersOfTheStandardPack() throws IOException {
      for (PackTable table : PackTable.values()) {
        String path = table.path().replace("LIST", "chpl").replace("LANGUAGE", "tr");
        Path pack = table == PackTable.EXCEPTIONS ? OWN : STANDARD;
        assertThat(Files.readAllLines(pack.resolve(path)).get(0))
            .isEqualTo(table.columns().stream()
                .filter(column -> !column.equals(table.optional()))
                .collect(Collectors.joining(",")));
      }
    }
  }
}
