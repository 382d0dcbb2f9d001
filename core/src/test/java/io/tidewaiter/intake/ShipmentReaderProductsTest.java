package io.tidewaiter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Shipment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("A table of products")
class ShipmentReaderProductsTest {

  private static List<Intake> read(String table) throws IOException {
    try (ShipmentReader reader = ShipmentReader.products(
        new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
        ProductColumns.OF_CONTRACT,
        () -> Shipment.builder().date("2024-07-01").dispatch("TR").destination("KZ"))) {
      List<Intake> intakes = new ArrayList<>();
      reader.forEach(intakes::add);
      return intakes;
    }
  }

  @Provide
  Arbitrary<List<String>> cells() {
    return Arbitraries.strings()
        .withChars("aı8.;,\t\"\n ü")
        .ofMaxLength(8)
        .filter(cell -> !cell.isBlank())
        .list()
        .ofMinSize(3)
        .ofMaxSize(30);
  }

  /** Whatever the cells hold, once quoted they come out as they went in, but for white space around them. */
  @Property(tries = 200)
  @Label("comes out as it went in, with any separator")
  void comesOutAsItWentIn(@ForAll("cells") List<String> cells, @ForAll("separators") char separator)
      throws IOException {
    StringBuilder table = new StringBuilder("sku,hsCode,description\n".replace(',', separator));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i + 3 <= cells.size(); i += 3) {
      rows.add(cells.subList(i, i + 3).stream().map(String::strip).toList());
      for (String cell : cells.subList(i, i + 3)) {
        table.append('"').append(cell.replace("\"", "\"\"")).append('"').append(separator);
      }
      table.setCharAt(table.length() - 1, '\n');
    }
    assertThat(read(table.toString()).stream().map(ShipmentReaderProductsTest::cells))
        .isEqualTo(rows);
  }

  @Provide
  Arbitrary<Character> separators() {
    return Arbitraries.of(',', ';', '\t');
  }

  private static List<String> cells(Intake intake) {
    LineItem line = ((Intake.Accepted) intake).shipment().lines().get(0);
    return List.of(
        line.sku().value().orElseThrow(),
        line.hsCode()
            .unreadableText()
            .orElseGet(() -> line.hsCode().value().map(HsCode::digits).orElse("")),
        line.description().value().orElseThrow());
  }

  @Example
  @Label("is a shipment of one line for each product, begun by the caller")
  void isAShipmentForEachProduct() throws IOException {
    List<Intake> intakes = read("description;price;HSCode;sku\nÇip;1,5;8542.31;A\n");
    assertThat(intakes).hasSize(1);
    Shipment shipment = ((Intake.Accepted) intakes.get(0)).shipment();
    assertThat(intakes.get(0).line()).isEqualTo(2);
    assertThat(shipment.dispatch().value()).contains(Country.parse("TR"));
    assertThat(shipment.destination().value()).contains(Country.parse("KZ"));
    assertThat(shipment.lines())
        .containsExactly(
            LineItem.builder().sku("A").hsCode("8542.31").description("Çip").build());
  }

  @Example
  @Label("has no cell where a product says nothing")
  void hasNoCellWhereAProductSaysNothing() throws IOException {
    Shipment shipment =
        ((Intake.Accepted) read("sku,hsCode,description\nA, ,\n").get(0)).shipment();
    assertThat(shipment.lines()).containsExactly(LineItem.builder().sku("A").build());
  }

  @Example
  @Label("rejects what is longer than the contract allows, row by row")
  void rejectsWhatIsTooLong() throws IOException {
    List<Intake> intakes =
        read("sku,hsCode,description\n" + "A".repeat(201) + ",6109.10,Shirt\nB,6109.10,Shirt\n");
    assertThat(intakes.get(0))
        .isInstanceOfSatisfying(
            Intake.Rejected.class,
            rejected -> assertThat(rejected.reason())
                .isEqualTo("Column sku is longer than 200 characters"));
    assertThat(intakes.get(1)).isInstanceOf(Intake.Accepted.class);
  }

  @Example
  @Label("takes the separator that its header uses most outside quotes")
  void takesTheSeparatorOfItsHeader() throws IOException {
    assertThat(
            read("sku;hsCode;description;\"Price, net, in EUR, per piece\"\nA;6109.10;Shirt;1,0\n"))
        .hasSize(1)
        .allMatch(Intake.Accepted.class::isInstance);
    assertThat(read("\n\nsku\thsCode\tdescription\tPrice, net; gross\nA\t6109.10\tShirt\t1,0\n"))
        .hasSize(1)
        .allMatch(Intake.Accepted.class::isInstance);
  }

  @Example
  @Label("is no table of products without its header")
  void isNoneWithoutItsHeader() {
    assertThatExceptionOfType(NotAShipmentException.class)
        .isThrownBy(() -> read("sku;\"hsCode;description\nA;6109.10;Shirt\n"))
        .withMessageStartingWith("The header in line 1 cannot be read: ");
    assertThatExceptionOfType(NotAShipmentException.class)
        .isThrownBy(() -> read("sku,hsCode,description\rA,6109.10,Shirt\r"))
        .withMessageStartingWith("The lines end with a carriage return alone");
  }
}
