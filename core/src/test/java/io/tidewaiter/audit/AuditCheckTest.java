package io.tidewaiter.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.tidewaiter.audit.AuditCheck.Fault;
import io.tidewaiter.audit.AuditCheck.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The check of an audit log")
class AuditCheckTest {

  @TempDir
  private Path folder;

  private Instant now = Instant.EPOCH;

  private AuditLog.Builder log() {
    now = now.plusSeconds(1);
    return AuditLog.in(folder, Clock.fixed(now, ZoneOffset.UTC)).unforced();
  }

  private Path write(int records) throws IOException {
    try (AuditLog log = log().open()) {
      for (int i = 0; i < records; i++) {
        log.append(record(i));
      }
    }
    return AuditLog.files(folder).get(0);
  }

  private static String record(int i) {
    return AuditLog.text("{\"id\":\"" + i + "\"}", "{}");
  }

  private AuditCheck check() throws IOException {
    return AuditCheck.of(AuditLog.files(folder));
  }

  private List<AuditRecord> records() throws IOException {
    List<AuditRecord> records = new ArrayList<>();
    assertThat(AuditCheck.of(AuditLog.files(folder), records::add).fault()).isEmpty();
    return records;
  }

  @Test
  void findsAnyChangeOfAnyByte() throws IOException {
    Path file = write(3);
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] altered = whole.clone();
      altered[i] ^= 1;
      Files.write(file, altered);
      assertThat(check().fault()).as("byte %s", i).isPresent();
    }
  }

  @Test
  void saysWhereAndWhy() throws IOException {
    Path file = write(4);
    List<String> lines = Files.readAllLines(file);
    Files.writeString(file, String.join("\n", lines).replace("\"id\":\"1\"", "\"id\":\"0\""));
    assertThat(check().fault()).hasValueSatisfying(fault -> {
      assertThat(fault.line()).isEqualTo(2);
      assertThat(fault.offset()).isEqualTo(lines.get(0).length() + 1);
      assertThat(fault.toString())
          .startsWith(file + ":2: ALTERED at byte " + fault.offset() + ": record 2 has the hash");
    });
    assertThat(check().records()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void findsARecordThatWasTakenOut(int index) throws IOException {
    Path file = write(4);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.remove(index);
    Files.write(file, lines);
    assertThat(check().fault()).hasValueSatisfying(fault -> {
      assertThat(fault.kind()).isEqualTo(Kind.MISSING);
      assertThat(fault.line()).isEqualTo(index + 1);
    });
  }

  @Test
  void findsRecordsThatChangedPlacesAndOneThatComesTwice() throws IOException {
    Path file = write(4);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add(2, lines.get(1));
    Files.write(file, lines);
    assertThat(check().fault()).map(Fault::kind).hasValue(Kind.MISPLACED);
  }

  @Test
  void findsARecordOfAnotherLog() throws IOException {
    Path file = write(3);
    String foreign = Files.readAllLines(file).get(1);
    Files.delete(file);
    write(3);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(1, foreign);
    Files.write(file, lines);
    assertThat(check().fault()).hasValueSatisfying(fault -> {
      assertThat(fault.kind()).isEqualTo(Kind.MISPLACED);
      assertThat(fault.reason()).startsWith("record 2 was appended to a record with the hash");
    });
  }

  @Test
  void findsWhatIsNoRecordInTheMiddle() throws IOException {
    Path file = write(3);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add(1, "");
    lines.add(1, "note");
    Files.write(file, lines);
    assertThat(check().fault()).hasValueSatisfying(fault -> {
      assertThat(fault.kind()).isEqualTo(Kind.DAMAGED);
      assertThat(fault.line()).isEqualTo(2);
      assertThat(fault.offset()).isEqualTo(lines.get(0).length() + 1);
    });
  }

  @Test
  void findsATearThatIsNotTheOneThatWasToldOf() throws IOException {
    Path file = write(1);
    Files.writeString(file, "{\"torn", StandardOpenOption.APPEND);
    write(1);
    String log = Files.readString(file);
    Files.writeString(file, log.replace("{\"torn\n", "{\"lost\n"));
    assertThat(check().fault()).map(Fault::kind).hasValue(Kind.ALTERED);
    Files.writeString(file, log.replace("{\"torn\n", ""));
    assertThat(check().fault())
        .hasValueSatisfying(
            fault -> assertThat(fault.reason()).contains("record 2 tells of Tear[", "no tear"));
  }

  @Test
  void readsLinesOfAnyLength() throws IOException {
    String large = "x".repeat(300_000);
    try (AuditLog log = log().open()) {
      log.append(AuditLog.text("{\"id\":\"" + large + "\"}", "{}"));
      log.append(record(1));
    }
    assertThat(records()).hasSize(2);
    assertThat(records().get(0).shipmentJson()).contains(large);
    write(1);
    assertThat(records()).hasSize(3);
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThatIOException().isThrownBy(() -> AuditCheck.of(List.of(folder.resolve("none.jsonl"))));
  }
}
