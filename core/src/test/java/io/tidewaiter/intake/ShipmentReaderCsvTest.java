package io.tidewaiter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.Shipment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A table of shipments")
class ShipmentReaderCsvTest {

  private static List<Intake> read(String... lines) throws IOException {
    return readText(String.join("\n", lines));
  }

  private static List<Intake> readText(String text) throws IOException {
    return readBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Intake> readBytes(byte[] bytes) throws IOException {
    try (ShipmentReader reader = ShipmentReader.csv(new ByteArrayInputStream(bytes))) {
      List<Intake> all = new ArrayList<>();
      reader.forEach(all::add);
      return all;
    }
  }

  private static Intake accepted(long line, Shipment.Builder shipment) {
    return new Intake.Accepted(line, shipment.build());
  }

  private static Intake rejected(long line, String reason, String text) {
    return new Intake.Rejected(line, reason.replace('\'', '"'), text);
  }

  private static Shipment.Builder toKazakhstan(String... codes) {
    Shipment.Builder shipment = Shipment.builder().destination("KZ");
    for (String code : codes) {
      shipment.line(code);
    }
    return shipment;
  }

  @Nested
  @DisplayName("in its header")
  class Header {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '!',
        value = {
          "destination,hsCode,hs!The header has the unknown column \"hs\": expected id, date, contractDate, dispatch,"
              + " destination, transit, endUseStatement, noReexportClause, lineId, hsCode, hsEdition, nomenclature, sku,"
              + " description, origin, quantity, unit, netMassKg, valueAmount, valueCurrency or one of a party, such as"
              + " consignee.name",
          "destination!The header lacks the column hsCode",
          "hsCode,id!The header lacks the column destination",
          "destination,hsCode,!Column 3 of the header has no name",
          "hsCode,destination,hsCode!The header has the column hsCode twice",
          "destination;hsCode!The columns of the header are separated by semicolons: expected commas",
          "sep=;!The columns of the header are separated by semicolons: expected commas"
        })
    @DisplayName("is told what is wrong with it")
    void faulty(String header, String reason) {
      assertThatThrownBy(() -> read(header, "KZ,8542"))
          .isInstanceOf(NotAShipmentException.class)
          .hasMessage(reason);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
      "HSCODE, hsCode",
      "hs_code, hsCode",
      "Destination, destination",
      "descripton, description",
      "enduser.name, endUser.name",
      "endUser.contry, endUser.country",
      "consignee.costumerSince, consignee.customerSince"
    })
    @DisplayName("is told the column that a misspelt one was probably meant to be")
    void misspelt(String name, String meant) {
      assertThatThrownBy(() -> read("destination,hsCode," + name))
          .hasMessageStartingWith(
              "The header has the unknown column \"" + name + "\": expected id, date")
          .hasMessageEndingWith("; did you mean " + meant + "?");
    }

    @Test
    @DisplayName("must be there, and be text in UTF-8 with commas and proper line ends")
    void notATable() {
      assertThatThrownBy(() -> read(""))
          .hasMessage(
              "The file is empty: expected a header with at least the columns destination and hsCode");
      assertThatThrownBy(() -> read("destination\thsCode"))
          .hasMessage("The columns of the header are separated by tabs: expected commas");
      assertThatThrownBy(() -> readText("destination,hsCode\rKZ,8542\r"))
          .hasMessage("The lines end with a carriage return alone: expected LF or CRLF");
      assertThatThrownBy(
              () -> readBytes("\uFEFFdestination,hsCode".getBytes(StandardCharsets.UTF_16LE)))
          .hasMessage("The file is UTF-16, as its byte order mark says: save it as UTF-8");
      assertThatThrownBy(() -> readBytes(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0}))
          .hasMessage(
              "The file is compressed or a workbook, as its first bytes say: expected plain UTF-8 text");
      assertThatThrownBy(() -> readBytes(new byte[] {'P', 'K', 3, 4}))
          .hasMessageContaining("a workbook");
      assertThatThrownBy(
              () -> readBytes("destination,hsCode,\u00fc".getBytes(StandardCharsets.ISO_8859_1)))
          .hasMessage(
              "The header in line 1 cannot be read: Not UTF-8: byte 20 of the line is 0xfc");
      assertThatThrownBy(() -> read("destination,\"hsCode", "KZ,8542"))
          .hasMessage(
              "The header in line 1 cannot be read: The quote that opens cell 2 is never closed, or a quote in"
                  + " the cell is not doubled");
    }

    @Test
    @DisplayName("may name the columns in any order, in quotes, after a byte order mark")
    void anyOrder() throws IOException {
      assertThat(read("\uFEFF\"hsCode\",destination", "8542,KZ"))
          .containsExactly(accepted(2, toKazakhstan("8542")));
    }

    @Test
    @DisplayName("may be all there is")
    void noRows() throws IOException {
      assertThat(read("destination,hsCode", "")).isEmpty();
    }
  }

  @Nested
  @DisplayName("in its cells")
  class Cells {

    @Test
    @DisplayName("states everything that the contract knows")
    void everyKindOfColumn() throws IOException {
      Shipment.Builder expected =
          Shipment.builder().id("S-1").date("2024-07-01").dispatch("TR");
      expected.contractDate("2024-01-31").destination("KZ").transit("GE").transit("Azerbaijan");
      expected.party(Party.builder("consignee").name("Orion, Ltd.").build());
      expected.party(
          Party.builder("endUser").country("KZ").incorporated("2022-05-02").build());
      expected.endUseStatement("held").noReexportClause("missing");
      expected.line(LineItem.builder()
          .id("10")
          .hsCode("8542.31")
          .quantity("5")
          .value("12.50", "EUR")
          .build());
      assertThat(read(
              "id,lineId,endUser.country,endUser.incorporated,consignee.name,transit,dispatch,destination,date,"
                  + "contractDate,endUseStatement,noReexportClause,hsCode,quantity,valueCurrency,valueAmount",
              "S-1,10,KZ,2022-05-02,\"Orion, Ltd.\",GE| Azerbaijan ,TR,KZ,2024-07-01,"
                  + "2024-01-31,held,missing,8542.31,5,EUR,12.50"))
          .hasSize(1)
          .first()
          .satisfies(intake -> assertThat(intake.toString())
              .isEqualTo(new Intake.Accepted(2, expected.build()).toString()));
    }

    @Test
    @DisplayName("state nothing when they are empty or blank")
    void emptyCells() throws IOException {
      assertThat(read(
              "destination,hsCode,id,date,transit,payer.name,valueAmount", "KZ,8542,, ,|,\"\",\t"))
          .containsExactly(accepted(2, toKazakhstan("8542")));
    }

    @Test
    @DisplayName("carry what cannot be read, as in JSON")
    void unreadable() throws IOException {
      LineItem line =
          LineItem.builder().hsCode("85.4x").quantity("1e5").value("5", "").build();
      assertThat(read(
              "destination,hsCode,date,quantity,valueAmount,valueCurrency",
              "Korea,85.4x,1.7.24,1e5,5,"))
          .containsExactly(
              accepted(2, Shipment.builder().destination("Korea").date("1.7.24").line(line)));
    }

    @Test
    @DisplayName(
        "may hold commas, doubled quotes and line ends within quotes, and a quote of an inch without")
    void quoting() throws IOException {
      Shipment.Builder expected = Shipment.builder().destination("KZ");
      expected.line(
          LineItem.builder().description("a \"b\", c\nd\n\ne").unit("5\"").build());
      assertThat(readText(
              "destination,hsCode,description,unit\r\nKZ,,\"a \"\"b\"\", c\r\nd\n\ne\",5\"\r\n"))
          .containsExactly(accepted(2, expected));
    }

    @Test
    @DisplayName("must not be longer, nor hold more countries, than the contract allows")
    void overSize() throws IOException {
      String header = "destination,hsCode,unit,transit";
      String longUnit = "KZ,85," + "x".repeat(21) + ",";
      String manyCountries = "KZ,85,," + "TR|".repeat(51);
      assertThat(read(header, longUnit, manyCountries))
          .containsExactly(
              rejected(2, "Column unit is longer than 20 characters", longUnit),
              rejected(3, "Column transit has more than 50 countries", manyCountries));
    }
  }

  @Nested
  @DisplayName("in its rows")
  class Rows {

    @Test
    @DisplayName("has a shipment for adjacent rows with the same id, and for each row without one")
    void grouping() throws IOException {
      assertThat(read(
              "id,destination,hsCode",
              "A,KZ,8542",
              "",
              "A,,8541",
              "A,KZ,85",
              "B,KZ,84",
              ",KZ,82",
              ",KZ,83"))
          .containsExactly(
              accepted(2, toKazakhstan("8542", "8541", "85").id("A")),
              accepted(6, toKazakhstan("84").id("B")),
              accepted(7, toKazakhstan("82")),
              accepted(8, toKazakhstan("83")));
    }

    @Test
    @DisplayName("may state what a shipment's rows share in any of them")
    void sharedLater() throws IOException {
      assertThat(read("id,destination,hsCode", "A,,8542", "A,KZ,8541"))
          .containsExactly(accepted(2, toKazakhstan("8542", "8541").id("A")));
    }

    @Test
    @DisplayName("rejects a shipment whose rows do not agree, naming the column and both values")
    void conflict() throws IOException {
      assertThat(read(
              "id,destination,hsCode,endUser.name",
              "A,KZ,85,Orion",
              "A,KZ,84,",
              "A,,83,Onyx",
              "B,KZ,85,"))
          .containsExactly(
              rejected(
                  2,
                  "Line 4: Column endUser.name says 'Onyx', but 'Orion' in line 2: the rows of one shipment must agree",
                  "A,KZ,85,Orion\nA,KZ,84,\nA,,83,Onyx"),
              accepted(5, toKazakhstan("85").id("B")));
    }

    @Test
    @DisplayName("rejects an id that comes back after other rows, every time")
    void idComesBack() throws IOException {
      String reason =
          "The id 'A' comes back after other rows: the rows of one shipment must be adjacent, and those"
              + " before were taken for the whole of it";
      assertThat(read(
              "id,destination,hsCode",
              "A,KZ,85",
              "B,KZ,85",
              "A,KZ,84",
              "A,KZ,83",
              ",KZ,82",
              "A,KZ,81"))
          .containsExactly(
              accepted(2, toKazakhstan("85").id("A")),
              accepted(3, toKazakhstan("85").id("B")),
              rejected(4, reason, "A,KZ,84\nA,KZ,83"),
              accepted(6, toKazakhstan("82")),
              rejected(7, reason, "A,KZ,81"));
    }

    @Test
    @DisplayName("rejects the shipment of a row with too few or too many cells")
    void cellCount() throws IOException {
      assertThat(read("id,destination,hsCode", "A,KZ,85", "A,KZ", "B,KZ,85,x", "C,KZ,85"))
          .containsExactly(
              rejected(
                  2,
                  "Line 3: The row has 2 cells: expected 3, as many as the header",
                  "A,KZ,85\nA,KZ"),
              rejected(4, "The row has 4 cells: expected 3, as many as the header", "B,KZ,85,x"),
              accepted(5, toKazakhstan("85").id("C")));
    }

    @Test
    @DisplayName("rejects a shipment without a destination")
    void noDestination() throws IOException {
      assertThat(read("id,destination,hsCode", "A,,85", "A,,84", ",,"))
          .containsExactly(
              rejected(
                  2,
                  "The shipment has no destination: give the country of final destination",
                  "A,,85\nA,,84"),
              rejected(
                  4,
                  "The shipment has no destination: give the country of final destination",
                  ",,"));
    }

    @Test
    @DisplayName("rejects a row that is not UTF-8, and its shipment")
    void notUtf8() throws IOException {
      String rows = "id,destination,hsCode\nA,KZ,85\nA,T\u00fcrkiye,84\nB,KZ,85\n";
      assertThat(readBytes(rows.getBytes(StandardCharsets.ISO_8859_1)))
          .containsExactly(
              rejected(
                  2, "Line 3: Not UTF-8: byte 4 of the line is 0xfc", "A,KZ,85\nA,T\uFFFDrkiye,84"),
              accepted(4, toKazakhstan("85").id("B")));
    }
  }

  @Nested
  @DisplayName("with a quote out of place")
  class Quotes {

    private static final String NEVER_CLOSED =
        "The quote that opens cell 2 is never closed, or a quote in the cell is not doubled";

    @Test
    @DisplayName("loses the row of a quote that is never closed, and no other")
    void neverClosed() throws IOException {
      assertThat(read("id,destination,hsCode", "A,\"KZ,85", "B,KZ,85", "C,KZ,84"))
          .containsExactly(
              rejected(2, NEVER_CLOSED, "A,\"KZ,85"),
              accepted(3, toKazakhstan("85").id("B")),
              accepted(4, toKazakhstan("84").id("C")));
    }

    @Test
    @DisplayName("loses the row of a quote that the quote of a later row would close, and no other")
    void closedByLaterRow() throws IOException {
      assertThat(read("id,destination,hsCode", "A,\"KZ,85", "B,KZ,85", "C,\"KZ\",84"))
          .containsExactly(
              rejected(2, NEVER_CLOSED, "A,\"KZ,85"),
              accepted(3, toKazakhstan("85").id("B")),
              accepted(4, toKazakhstan("84").id("C")));
    }

    @Test
    @DisplayName("says what follows a closing quote")
    void afterClosing() throws IOException {
      assertThat(read("id,destination,hsCode", "A,\"K\"Z,85"))
          .containsExactly(rejected(
              2,
              "Cell 2 goes on after its closing quote with 'Z': expected a comma, the end of the row or a doubled quote",
              "A,\"K\"Z,85"));
    }

    @Test
    @DisplayName(
        "gives the row to the shipment of the rows around it, even if it does not tell its id")
    void withinShipment() throws IOException {
      assertThat(read(
              "id,destination,hsCode",
              "A,KZ,85",
              "\"A,KZ,84",
              "A,KZ,83",
              "B,KZ,85",
              "\"C,KZ,85",
              "D,KZ,85"))
          .containsExactly(
              rejected(
                  2,
                  "Line 3: The quote that opens cell 1 is never closed, or a quote in the cell is not doubled",
                  "A,KZ,85\n\"A,KZ,84\nA,KZ,83"),
              accepted(5, toKazakhstan("85").id("B")),
              rejected(
                  6,
                  "The quote that opens cell 1 is never closed, or a quote in the cell is not doubled",
                  "\"C,KZ,85"),
              accepted(7, toKazakhstan("85").id("D")));
    }

    @Test
    @DisplayName("gives up a shipment that too many such rows follow, for they may be its own")
    void manyStrays() throws IOException {
      List<Intake> intakes =
          readText("id,destination,hsCode\nA,KZ,85\n" + "\"x\ny\n".repeat(200) + "B,KZ,85");
      assertThat(intakes.get(0)).isInstanceOf(Intake.Accepted.class);
      intakes = readText("id,destination,hsCode\nA,KZ,85\n" + "\"x\"y\n".repeat(200) + "B,KZ,85");
      assertThat(intakes)
          .hasSize(202)
          .startsWith(rejected(
              2,
              "At least 100 unreadable rows follow, which may belong to the shipment",
              "A,KZ,85"))
          .endsWith(accepted(203, toKazakhstan("85").id("B")));
    }

    @Test
    @DisplayName("is not searched for its match beyond reason")
    void bounded() {
      String row = "b\",x,\"\n";
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
        String unclosed = "destination,hsCode\nA,\"x\n" + "KZ,85\n".repeat(100_000);
        assertThat(readText(unclosed)).hasSize(100_001);
        assertThat(readText("destination,hsCode\n" + row.repeat(30_000))).hasSize(30_000);
        assertThat(readText("destination,hsCode\n\"" + "\n".repeat(2_000_000))).hasSize(1);
      });
    }

    @Test
    @DisplayName("rejects a row of more than 1 MiB, keeps its beginning only, and goes on")
    void longRow() throws IOException {
      assertThat(readText("id,destination,hsCode\nA,KZ," + "8".repeat(1 << 20) + "\nB,KZ,85"))
          .containsExactly(
              rejected(2, "The row is larger than 1 MiB", "A,KZ," + "8".repeat(995)),
              accepted(3, toKazakhstan("85").id("B")));
    }
  }

  @Test
  @DisplayName(
      "rejects a shipment of more than 100,000 lines or 32 MiB, keeps no more of it, and goes on")
  void largeShipments() throws IOException {
    String header = "id,destination,hsCode,description\n";
    String manyLines = "A,KZ,85,\n".repeat(100_001);
    String largeLines = ("A,KZ,85," + "x".repeat(900) + "\n").repeat(40_000);
    assertThat(readText(header + manyLines + "B,KZ,85,"))
        .hasSize(2)
        .first()
        .extracting("reason")
        .isEqualTo("Line 100002: The shipment has more than 100000 lines");
    assertThat(readText(header + largeLines + "B,KZ,85,"))
        .containsExactly(
            rejected(2, "The record is larger than 32 MiB", largeLines.substring(0, 1000)),
            accepted(40_002, toKazakhstan("85").id("B")));
  }
}
