package io.tidewaiter.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.tidewaiter.trade.Shipment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

@Label("Intake")
class IntakePropertiesTest {

  private static final String HEADER = "id,destination,hsCode,description\n";

  private static List<Intake> jsonLines(byte[] file) throws IOException {
    try (ShipmentReader reader = ShipmentReader.jsonLines(new ByteArrayInputStream(file))) {
      return all(reader);
    }
  }

  private static List<Intake> csv(byte[] file) throws IOException {
    try (ShipmentReader reader = ShipmentReader.csv(new ByteArrayInputStream(file))) {
      return all(reader);
    }
  }

  private static List<Intake> all(ShipmentReader reader) {
    List<Intake> all = new ArrayList<>();
    reader.forEach(all::add);
    return all;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Shipment> accepted(List<Intake> intakes) {
    return intakes.stream().map(intake -> ((Intake.Accepted) intake).shipment()).toList();
  }

  @Property
  @Label("reads from JSON the shipment that was written as JSON")
  void jsonRoundTrip(@ForAll long seed) {
    RandomShipment random = new RandomShipment(new Random(seed));
    assertThat(ShipmentJson.parse(random.json())).isEqualTo(random.shipment());
  }

  @Property(tries = 300)
  @Label("reads from a table the shipments that were written as rows")
  void csvRoundTrip(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<String> columns = RandomShipment.columns(random);
    List<RandomShipment> shipments = IntStream.range(0, 5)
        .mapToObj(i -> new RandomShipment(random))
        .collect(Collectors.toCollection(ArrayList::new));
    Set<String> ids = new HashSet<>();
    shipments.removeIf(shipment -> !ids.add(shipment.id()));
    StringBuilder file = new StringBuilder(String.join(",", columns)).append('\n');
    shipments.forEach(shipment -> file.append(shipment.csv(columns)));
    assertThat(accepted(csv(utf8(file.toString()))))
        .isEqualTo(shipments.stream().map(RandomShipment::shipment).toList());
  }

  @Property
  @Label("makes of every line of JSON a shipment or a rejection")
  void anyJsonLines(@ForAll("jsonish") String text, @ForAll @Size(max = 40) byte[] noise)
      throws IOException {
    byte[] start = utf8(text + "\n");
    byte[] file = new byte[start.length + noise.length];
    System.arraycopy(start, 0, file, 0, start.length);
    System.arraycopy(noise, 0, file, start.length, noise.length);
    String decoded = new String(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    long records =
        Arrays.stream(decoded.split("\n", -1)).filter(line -> !line.isBlank()).count();
    assertThat(jsonLines(file)).hasSize((int) records);
  }

  @Property
  @Label(
      "makes of every table whatever its quotes a list of shipments and rejections, and drops no text")
  void anyCsv(@ForAll("csvish") String rows) throws IOException {
    List<Intake> intakes = csv(utf8(HEADER + rows));
    List<String> rejected = new ArrayList<>();
    int lines = 0;
    for (Intake intake : intakes) {
      if (intake instanceof Intake.Rejected rejection) {
        rejected.add(rejection.text());
      } else if (intake instanceof Intake.Accepted acceptance) {
        lines += acceptance.shipment().lines().size();
      }
    }
    long notBlank = rows.lines().filter(line -> !line.isBlank()).count();
    if (!rows.contains("\"")) {
      long refused = rejected.stream().flatMap(String::lines).count();
      assertThat(lines + refused).isEqualTo(notBlank);
    }
  }

  @Property
  @Label("splits a row into the same cells as another reader of RFC 4180")
  void cellsOfRow(@ForAll("csvish") String row) {
    Assume.that(!row.isEmpty());
    CsvCells cells = new CsvCells(Separator.COMMA, 4);
    for (String line : row.split("\n", -1)) {
      if (cells.count() == 0 || cells.isOpen()) {
        cells.add(line);
      }
    }
    if (cells.fault() == null && !cells.isOpen()) {
      assertThat(cells.complete()).isEqualTo(oracle(row));
    } else {
      assertThat(oracle(row)).isEmpty();
    }
  }

  private static List<String> oracle(String row) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().skipEmptyLines(false).allowUnclosedQuote(false).ofCsvRecord(row)) {
      return reader.iterator().next().getFields();
    } catch (CsvParseException e) {
      return List.of();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Property(tries = 100)
  @Label("loses no good record next to a broken one, in JSON")
  void brokenNeighboursInJson(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<Shipment> good = new ArrayList<>();
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      RandomShipment shipment = new RandomShipment(random);
      String json = shipment.json();
      if (i % 10 == 9) {
        file.append(json, 0, 1 + random.nextInt(json.length() - 1)).append('\n');
      } else {
        good.add(shipment.shipment());
        file.append(json).append('\n');
      }
    }
    List<Intake> intakes = jsonLines(utf8(file.toString()));
    assertThat(intakes).hasSize(30);
    assertThat(
            accepted(intakes.stream().filter(Intake.Accepted.class::isInstance).toList()))
        .isEqualTo(good);
  }

  @Property(tries = 100)
  @Label("loses no good row next to a broken one, in a table")
  void brokenNeighboursInCsv(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<String> broken =
        List.of("\"", "B,\"KZ,8542,x", "B,KZ,85\"42", "B,KZ,8542,\"x\"y", "B,KZ,8542,x,y");
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 30; i++) {
      file.append(
              i % 10 == 9
                  ? broken.get(random.nextInt(broken.size())).replace('B', (char) ('B' + i / 10))
                  : "S" + i + ",KZ,8542,\"chips, \"\"new\"\"\"")
          .append('\n');
    }
    List<Intake> intakes = csv(utf8(file.toString()));
    assertThat(intakes).hasSize(30);
    assertThat(intakes.stream().filter(Intake.Rejected.class::isInstance).map(Intake::line))
        .containsExactly(11L, 21L, 31L);
  }

  @Property(tries = 50)
  @Label("remembers ids as a set does")
  void seenIds(@ForAll @Size(max = 2000) List<@StringLength(max = 2) String> ids) {
    SeenIds seen = new SeenIds();
    Set<String> set = new HashSet<>();
    ids.forEach(id -> assertThat(seen.add(id)).isEqualTo(set.add(id)));
  }

  @Example
  @Label("takes no id for another, however alike they are")
  void similarIds() {
    SeenIds seen = new SeenIds();
    for (int i = 0; i < 200_000; i++) {
      assertThat(seen.add("S-" + i)).isTrue();
      assertThat(seen.add(i + "/2024")).isTrue();
      assertThat(seen.add(Character.toString(0x4e00 + i % 20_000) + i / 20_000)).isTrue();
    }
    assertThat(seen.add("S-199999")).isFalse();
    assertThat(seen.add("199999/2024")).isFalse();
  }

  @Provide
  Arbitrary<String> jsonish() {
    Arbitrary<String> pieces = Arbitraries.of(
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "\\",
        "null",
        "1e9",
        "-",
        "\n",
        "\"lines\"",
        "\"destination\"",
        "\"KZ\"",
        "\"hsCode\"",
        "\"parties\"",
        " ",
        "\u0000",
        "é",
        "{\"destination\":\"KZ\",\"lines\":[{}]}");
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(30).map(list -> String.join("", list)), Arbitraries.strings());
  }

  @Provide
  Arbitrary<String> csvish() {
    return Arbitraries.of(
            "A", "B", ",", ",", "\"", "\"", "\n", "KZ", "8542", " ", "é", "\"\"", ",KZ,8542,x\n")
        .list()
        .ofMaxSize(40)
        .map(list -> String.join("", list));
  }
}
