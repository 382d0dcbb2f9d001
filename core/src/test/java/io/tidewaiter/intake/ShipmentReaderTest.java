package io.tidewaiter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tidewaiter.trade.Shipment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A reader of shipments")
class ShipmentReaderTest {

  private static final String SOUND =
      "{\"destination\":\"KZ\",\"lines\":[{\"hsCode\":\"8542.31\"}]}";

  private static List<Intake> jsonLines(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8), false);
  }

  private static List<Intake> csv(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8), true);
  }

  private static List<Intake> read(byte[] bytes, boolean csv) {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    try (ShipmentReader reader = csv ? ShipmentReader.csv(in) : ShipmentReader.jsonLines(in)) {
      List<Intake> records = new ArrayList<>();
      reader.forEach(records::add);
      return records;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Shipment accepted(Intake record) {
    assertThat(record).isInstanceOf(Intake.Accepted.class);
    return ((Intake.Accepted) record).shipment();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"destination\":\"KZ\",\"lines\":[{\"hscode\":\"85\"}]}|/lines/0/hscode",
        "{\"destination\":\"KZ\",\"lines\":[{\"hsCode\":85}]}|/lines/0/hsCode",
        "{\"destination\":null,\"lines\":[{\"hsCode\":\"85\"}]}|/destination",
        "{\"lines\":[{\"hsCode\":\"85\"}]}|destination",
        "{\"destination\":\"KZ\",\"lines\":[]}|lines",
        "{\"destination\":\"KZ\"}|lines",
        "[1]|object",
        "{\"destination\":\"KZ\",\"destination\":\"RU\",\"lines\":[{\"hsCode\":\"85\"}]}|destination",
        "nonsense|JSON",
      })
  void rejectsWhatIsNotAShipmentAndSaysWhere(String json, String named) {
    assertThat(jsonLines(json))
        .singleElement()
        .isInstanceOfSatisfying(
            Intake.Rejected.class, rejected -> assertThat(rejected.reason()).contains(named));
  }

  @Test
  void carriesValuesItCannotReadInsteadOfRejectingThem() {
    Shipment shipment = accepted(jsonLines(
            "{\"destination\":\"Korea\",\"date\":\"1.7.24\",\"parties\":[{\"role\":\"buyer\"}],"
                + "\"lines\":[{\"hsCode\":\"\",\"quantity\":-1,\"value\":{\"amount\":\"x\",\"currency\":\"EUR\"}}]}")
        .get(0));
    assertThat(shipment.destination().isUnreadable()).isTrue();
    assertThat(shipment.date().isUnreadable()).isTrue();
    assertThat(shipment.parties().get(0).role().isUnreadable()).isTrue();
    assertThat(shipment.lines().get(0).hsCode().isUnreadable()).isTrue();
    assertThat(shipment.lines().get(0).quantity().isUnreadable()).isTrue();
    assertThat(shipment.lines().get(0).value().isUnreadable()).isTrue();
  }

  @Test
  void losesNoRecordWhenEveryTenthIsBroken() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      text.append(i % 10 == 0 ? "{broken" : SOUND).append(i % 2 == 0 ? "\n" : "\r\n");
    }
    List<Intake> records = jsonLines(text.toString());
    assertThat(records).hasSize(1000);
    assertThat(records.stream().filter(Intake.Rejected.class::isInstance)).hasSize(100);
    assertThat(records.get(990).line()).isEqualTo(991);
  }

  @Test
  void readsOnAfterBytesThatAreNotUtf8() {
    byte[] bytes = (SOUND + "\n" + SOUND.replace("KZ", "K\u00dcZ") + "\n" + SOUND)
        .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read(bytes, false))
        .extracting(record -> record.getClass().getSimpleName())
        .containsExactly("Accepted", "Rejected", "Accepted");
  }

  @Test
  void skipsAByteOrderMarkAndRefusesUtf16() {
    assertThat(jsonLines("\uFEFF" + SOUND)).singleElement().isInstanceOf(Intake.Accepted.class);
    assertThatExceptionOfType(NotAShipmentException.class)
        .isThrownBy(() -> read(("\uFEFF" + SOUND).getBytes(Charset.forName("UTF-16LE")), false))
        .withMessageContaining("UTF-16");
  }

  @Test
  void joinsAdjacentRowsOfATable() {
    List<Intake> records = csv("""
        id,date,destination,transit,hsCode,consignee.name,quantity
        A,2024-07-01,KZ,AE|TR,8542.31,"Orion, Ltd",5
        A,,,,6109.10,,
        B,2024-07-01,CH,,8482.10,,x
        A,2024-07-01,KZ,,8542.31,,
        ,,FR,,8542.31,,
        """);
    Shipment first = accepted(records.get(0));
    assertThat(first.lines()).hasSize(2);
    assertThat(first.transit()).hasSize(2);
    assertThat(first.parties().get(0).name().value()).contains("Orion, Ltd");
    assertThat(accepted(records.get(1)).lines().get(0).quantity().isUnreadable())
        .isTrue();
    assertThat(records.get(2))
        .isInstanceOfSatisfying(
            Intake.Rejected.class, rejected -> assertThat(rejected.reason()).contains("A"));
    assertThat(accepted(records.get(3)).id().isAbsent()).isTrue();
    assertThat(records).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "destination;hsCode|semicolon",
        "destination,hscode|hsCode",
        "destination,hsCode,colour|colour",
        "hsCode|destination",
      })
  void refusesATableWhoseHeaderItCannotUse(String header, String named) {
    assertThatExceptionOfType(NotAShipmentException.class)
        .isThrownBy(() -> csv(header + "\nKZ,85\n"))
        .withMessageContaining(named);
  }

  @Property(tries = 500)
  void answersEveryTextWithRecordsAndNothingElse(@ForAll String garbage) {
    jsonLines(garbage).forEach(record -> assertThat(record.line()).isPositive());
    csv("destination,hsCode\n" + garbage)
        .forEach(record -> assertThat(record.line()).isPositive());
  }
}
