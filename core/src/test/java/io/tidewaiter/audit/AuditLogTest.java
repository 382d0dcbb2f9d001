package io.tidewaiter.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.hash.Hashing;
import io.tidewaiter.Screener;
import io.tidewaiter.audit.AuditCheck.Fault;
import io.tidewaiter.audit.AuditCheck.Kind;
import io.tidewaiter.intake.RandomShipment;
import io.tidewaiter.intake.ShipmentJson;
import io.tidewaiter.pack.TinyPack;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.Screening;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An audit log")
class AuditLogTest {

  private static final Screener SCREENER = Screener.of(new TinyPack().rules());
  private static final Shipment CHIPS = Shipment.builder()
      .id("A")
      .date("2024-03-01")
      .destination("KZ")
      .line("8542.31")
      .build();
  private static final Screening HELD = SCREENER.screen(CHIPS);

  @TempDir
  private Path folder;

  private final TestClock clock = new TestClock();

  /** Goes a second further each time it is asked. */
  private static final class TestClock extends Clock {
    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private ZoneId zone = ZoneOffset.UTC;

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      now = now.plusSeconds(1);
      return now;
    }
  }

  private AuditLog.Builder log() {
    return AuditLog.in(folder, clock).unforced();
  }

  private Path write(int records) throws IOException {
    try (AuditLog log = log().open()) {
      for (int i = 0; i < records; i++) {
        log.append(record(i));
      }
    }
    return files().get(0);
  }

  private static String record(int i) {
    return AuditLog.text("{\"id\":\"" + i + "\"}", "{}");
  }

  private List<Path> files() throws IOException {
    return AuditLog.files(folder);
  }

  private AuditCheck check() throws IOException {
    return AuditCheck.of(files());
  }

  private List<AuditRecord> records() throws IOException {
    List<AuditRecord> records = new ArrayList<>();
    assertThat(AuditCheck.of(files(), records::add).fault()).isEmpty();
    return records;
  }

  @Test
  void keepsWhatIsAppendedByteByByte() throws IOException {
    Random random = new Random(7);
    List<Shipment> shipments = new ArrayList<>();
    List<String> hashes = new ArrayList<>();
    try (AuditLog log =
        AuditLog.in(folder.resolve("a/b"), clock).language(Language.TURKISH).open()) {
      assertThat(log.lastHash()).isEqualTo("sha256:" + "0".repeat(64));
      for (int i = 0; i < 50; i++) {
        shipments.add(new RandomShipment(random).shipment());
        hashes.add(log.append(shipments.get(i), SCREENER.screen(shipments.get(i))));
      }
      assertThat(log.lastNumber()).isEqualTo(50);
      assertThat(log.lastHash()).isEqualTo(hashes.get(49));
    }
    List<AuditRecord> records = new ArrayList<>();
    AuditCheck check = AuditCheck.of(AuditLog.files(folder.resolve("a/b")), records::add);
    assertThat(check.isSound()).isTrue();
    assertThat(check)
        .hasToString("AuditCheck[records=50, first=1, last=50, lastHash=" + hashes.get(49)
            + ", tears=[], faultOrNull=null]");
    Replay replay = Replay.under(SCREENER.rules());
    for (int i = 0; i < 50; i++) {
      AuditRecord entry = records.get(i);
      assertThat(entry.number()).isEqualTo(i + 1);
      assertThat(entry.hash()).isEqualTo(hashes.get(i));
      assertThat(entry.time()).isEqualTo(Instant.parse("2026-11-25T08:00:01Z").plusSeconds(i));
      assertThat(entry.keyId()).isEmpty();
      Shipment read = ShipmentJson.parse(entry.shipmentJson());
      assertThat(read).isEqualTo(shipments.get(i));
      assertThat(replay.replay(entry.screeningJson(), read).outcome())
          .isEqualTo(Replayed.Outcome.IDENTICAL);
    }
  }

  @Test
  void goesOnAfterTheLastRecordWhenItIsOpenedAgain() throws IOException {
    for (int i = 0; i < 4; i++) {
      write(2);
    }
    assertThat(records())
        .extracting(AuditRecord::number)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(files()).hasSize(1);
  }

  @Test
  void refusesAScreeningOfAnotherShipmentAndWorkAfterItsEnd() throws IOException {
    Shipment other =
        Shipment.builder().id("B").destination("KZ").line("8542.31").build();
    AuditLog log = log().open();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> log.append(other, HELD))
        .withMessageContaining("the id A and 1 lines, the shipment has B and 1");
    log.close();
    log.close();
    assertThatIllegalStateException().isThrownBy(() -> log.append(CHIPS, HELD));
    assertThat(check().records()).isZero();
  }

  @Test
  void letsOneWriterAtATimeIntoADirectory() throws IOException {
    try (AuditLog log = log().open()) {
      assertThatIOException().isThrownBy(() -> log().open()).withMessageContaining("open already");
      log.append(CHIPS, HELD);
      assertThatIOException().isThrownBy(() -> log().open()).withMessageContaining("open already");
    }
    log().open().close();
  }

  @Test
  void noticesWhoWritesWithoutTheLock() throws IOException {
    try (AuditLog log = log().open()) {
      log.append(record(1));
      Files.writeString(files().get(0), "x", StandardOpenOption.APPEND);
      assertThatIOException()
          .isThrownBy(() -> log.append(record(2)))
          .withMessageContaining("somebody else wrote to it");
      Files.move(files().get(0), folder.resolve("away"));
      assertThatIOException()
          .isThrownBy(() -> log.append(record(2)))
          .withMessageContaining("was moved or deleted");
    }
  }

  @Test
  void writesFromManyThreadsAndThroughInterrupts() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<?>> done = new ArrayList<>();
    try (AuditLog log = log().rotateAfter(20_000).open()) {
      for (int t = 0; t < 8; t++) {
        done.add(threads.submit(() -> {
          for (int i = 0; i < 100; i++) {
            Thread.currentThread().interrupt();
            log.append(CHIPS, HELD);
          }
          return null;
        }));
      }
      for (Future<?> future : done) {
        future.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(records()).hasSize(800);
    assertThat(files()).hasSizeGreaterThan(10);
  }

  @Test
  void forcesFilesAndTheirNamesToTheDiskThroughInterrupts() throws IOException {
    try (AuditLog log = AuditLog.in(folder, clock).rotateAfter(1).open()) {
      for (int i = 0; i < 3; i++) {
        Thread.currentThread().interrupt();
        log.append(record(i));
        assertThat(Thread.interrupted()).as("the interrupt is not swallowed").isTrue();
      }
    }
    assertThat(files()).hasSize(3);
    assertThat(records()).hasSize(3);
  }

  @Nested
  class Rotation {

    @Test
    void keepsTheChainFromFileToFile() throws IOException {
      for (int i = 0; i < 5; i++) {
        try (AuditLog log = log().rotateAfter(700).open()) {
          for (int j = 0; j < 5; j++) {
            log.append(record(j));
          }
        }
      }
      assertThat(check().records()).isEqualTo(25);
      assertThat(files())
          .hasSize(13)
          .allSatisfy(file -> assertThat(file).content().hasSizeLessThan(700));
      assertThat(files().get(1)).hasFileName("audit-000000000003.jsonl");
      AuditCheck later = AuditCheck.of(files().subList(1, 13));
      assertThat(later.isSound()).isTrue();
      assertThat(later.first()).isEqualTo(3);
      List<Path> gap = new ArrayList<>(files());
      gap.remove(4);
      assertThat(AuditCheck.of(gap).fault()).hasValueSatisfying(fault -> {
        assertThat(fault.kind()).isEqualTo(Kind.MISSING);
        assertThat(fault.reason()).isEqualTo("record 11 follows record 8: 2 are missing");
      });
      Collections.swap(gap, 0, 1);
      assertThat(AuditCheck.of(gap).fault()).map(Fault::kind).hasValue(Kind.MISPLACED);
    }

    @Test
    void givesARecordLongerThanAFileOneOfItsOwn() throws IOException {
      try (AuditLog log = log().rotateAfter(10).open()) {
        log.append(record(1));
        log.append(record(2));
      }
      assertThat(files()).hasSize(2);
      assertThat(check().records()).isEqualTo(2);
    }

    @Test
    void startsAFileWithEachDayOfTheClocksZone() throws IOException {
      clock.zone = ZoneId.of("Europe/Istanbul");
      for (String time : List.of(
          "2026-11-24T20:59:58Z",
          "2026-11-24T20:59:59Z",
          "2026-11-26T10:00:00Z",
          "2026-11-26T20:59:58Z")) {
        clock.now = Instant.parse(time);
        try (AuditLog log = log().rotateDaily().open()) {
          log.append(record(1));
        }
      }
      clock.now = Instant.parse("2026-11-20T00:00:00Z");
      try (AuditLog log = log().rotateDaily().open()) {
        log.append(record(1)); // a clock that was set back starts no file
      }
      assertThat(files())
          .extracting(file -> file.getFileName().toString())
          .containsExactly(
              "audit-000000000001.jsonl", "audit-000000000002.jsonl", "audit-000000000003.jsonl");
      assertThat(check().records()).isEqualTo(5);
    }

    @Test
    void goesOnWhenTheProcessEndedBeforeTheFirstRecordOfAFile() throws IOException {
      write(2);
      Files.createFile(folder.resolve("audit-000000000003.jsonl"));
      write(1);
      assertThat(files()).hasSize(2);
      Files.write(folder.resolve("audit-000000000004.jsonl"), new byte[] {'{', '"'});
      write(1);
      assertThat(check().records()).isEqualTo(5);
      assertThat(check().tears()).hasSize(1);
    }
  }

  @Nested
  class AfterATear {

    /** Every way in which the last record can break off. */
    @Test
    void tellsOfItAndGoesOnWhereverTheRecordBrokeOff() throws IOException {
      Path file = write(3);
      byte[] whole = Files.readAllBytes(file);
      int lastLine = lines(whole, 2);
      for (int length = lastLine; length < whole.length; length++) {
        Files.write(file, Arrays.copyOf(whole, length));
        AuditCheck torn = check();
        boolean isComplete = length == whole.length - 1; // but for its line feed
        assertThat(torn.records()).isEqualTo(isComplete ? 3 : 2);
        if (length > lastLine && !isComplete) {
          assertThat(torn.fault().orElseThrow())
              .isEqualTo(new Fault(
                  file,
                  3,
                  lastLine,
                  Kind.TORN,
                  length - lastLine + " bytes at the end of the file are no whole record"));
        } else {
          assertThat(torn.isSound()).isTrue();
        }
        write(2);
        AuditCheck mended = check();
        assertThat(mended.fault()).isEmpty();
        assertThat(mended.tears()).hasSize(length > lastLine && !isComplete ? 1 : 0);
        assertThat(mended.records()).isEqualTo(torn.records() + mended.tears().size() + 2);
        assertThat(Files.readAllBytes(file)).startsWith(Arrays.copyOf(whole, length));
      }
    }

    @Test
    void survivesATearInTheRecordThatTellsOfATear() throws IOException {
      Path file = write(2);
      Files.writeString(file, "{\"schema\":\"urn", StandardOpenOption.APPEND);
      byte[] torn = Files.readAllBytes(file);
      write(0);
      byte[] told = Files.readAllBytes(file);
      for (int length = torn.length + 1; length < told.length; length++) {
        Files.write(file, Arrays.copyOf(told, length));
        write(1);
        AuditCheck check = check();
        assertThat(check.fault()).isEmpty();
        assertThat(check.records()).isEqualTo(4);
        assertThat(check.tears()).singleElement().satisfies(tear -> {
          assertThat(tear.file()).isEqualTo(file);
          assertThat(tear.tear().offset()).isEqualTo(lines(torn, 2));
        });
      }
    }

    @Test
    void takesZerosAndLinesThatAPowerFailureLeftForATear() throws IOException {
      Path file = write(2);
      Files.write(file, new byte[10_000], StandardOpenOption.APPEND);
      Files.writeString(file, "\n\nrest}\n", StandardOpenOption.APPEND);
      write(1);
      assertThat(check().fault()).isEmpty();
      assertThat(check().tears())
          .singleElement()
          .satisfies(tear -> assertThat(tear.tear().bytes()).isEqualTo(10_008));
    }

    @Test
    void doesNotTakeAnAlteredLastRecordForATear() throws IOException {
      Path file = write(2);
      Files.writeString(file, Files.readString(file).replace("\"id\":\"1\"", "\"id\":\"7\""));
      assertThatIOException()
          .isThrownBy(() -> write(1))
          .withMessageContaining("Nothing is appended")
          .withMessageContaining("record 2, which begins at byte")
          .withMessageContaining("was altered");
      assertThat(check().fault()).map(Fault::kind).hasValue(Kind.ALTERED);
    }

    private int lines(byte[] bytes, int count) {
      int lines = 0;
      for (int i = 0; i < bytes.length; i++) {
        lines += bytes[i] == '\n' ? 1 : 0;
        if (lines == count) {
          return i + 1;
        }
      }
      throw new AssertionError();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX) // has a device that is always full
  void goesOnWhenADiskThatWasFullHasRoomAgain() throws IOException {
    Path file = folder.resolve("audit-000000000001.jsonl");
    Files.createSymbolicLink(file, Path.of("/dev/full"));
    try (AuditLog log = log().open()) {
      assertThatIOException().isThrownBy(() -> log.append(record(1)));
      assertThatIOException().isThrownBy(() -> log.append(record(1)));
      Files.delete(file);
      Files.writeString(file, "{\"schema\":\"urn:tide"); // what a full disk may leave
      log.append(record(1));
      log.append(record(2));
      assertThat(log.lastNumber()).isEqualTo(3);
    }
    assertThat(check().fault()).isEmpty();
    assertThat(check().tears()).hasSize(1);
  }

  @Test
  void isWrittenAsThePackageSays() throws IOException {
    Path file = write(1);
    assertThat(Files.readString(file))
        .matches(
            "\\{\"schema\":\"urn:tidewaiter:schema:audit:1\",\"number\":1,"
                + "\"time\":\"2026-11-25T08:00:01Z\",\"previous\":\"sha256:0{64}\",\"kind\":\"screening\","
                + "\"shipment\":\\{\"id\":\"0\"},\"screening\":\\{},\"hash\":\"sha256:[0-9a-f]{64}\"}\n");
    String body = Files.readString(file).replaceFirst(",\"hash\".*\n", "");
    assertThat(check().lastHash())
        .isEqualTo("sha256:" + Hashing.sha256().hashString(body, StandardCharsets.UTF_8));
  }
}
