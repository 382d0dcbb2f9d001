package io.tidewaiter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.audit.AuditLog;
import io.tidewaiter.audit.PartyKey;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The command tidewaiter audit")
class AuditCommandTest {

  private static final Screener SCREENER = Screener.of(StandardRules.load());
  private static final Shipment CHIPS = Shipment.builder()
      .id("A")
      .date("2024-07-01")
      .destination("KZ")
      .line("8542.31")
      .build();

  @TempDir
  private Path folder;

  private final Terminal terminal = new Terminal();

  private int verify(Object... args) {
    return terminal.runWithin("audit", "verify", args);
  }

  /** Appends records, each to a file of its own, and gives the last hash. */
  private String append(int records) throws IOException {
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    try (AuditLog log = AuditLog.in(folder, clock).rotateAfter(1).unforced().open()) {
      for (int i = 0; i < records; i++) {
        log.append(CHIPS, SCREENER.screen(CHIPS));
      }
      return log.lastHash();
    }
  }

  @Test
  void acceptsWhatWasWritten() throws IOException {
    String second = append(2);
    String last = append(1);
    assertThat(verify(folder)).isZero();
    assertThat(terminal.out())
        .isEqualTo(
            "Records 1 to 3 are sound; the last has the hash " + last + System.lineSeparator());
    assertThat(verify(AuditLog.files(folder).toArray())).isZero();
    assertThat(verify(folder, "--contains", second)).isZero();
    assertThat(verify(folder, "--contains", last)).isZero();
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void saysWhereALaterFileBegins() throws IOException {
    append(3);
    assertThat(verify(AuditLog.files(folder).get(2))).isZero();
    assertThat(terminal.out()).contains("The first record is 3", "Records 3 to 3 are sound");
  }

  @Test
  void namesTheFirstAlteredRecord() throws IOException {
    append(3);
    Path second = AuditLog.files(folder).get(1);
    Files.writeString(second, Files.readString(second).replace("HOLD", "CLEAR"));
    assertThat(verify(folder)).isEqualTo(1);
    assertThat(terminal.out())
        .contains("Records 1 to 1 are sound")
        .contains(second + ":1: ALTERED at byte 0: record 2 has the hash");
  }

  @Test
  void namesAMissingFileAndRecordsThatWereTakenFromTheEnd() throws IOException {
    String last = append(3);
    List<Path> files = AuditLog.files(folder);
    assertThat(verify(files.get(0), files.get(2))).isEqualTo(1);
    assertThat(terminal.out()).contains("MISSING at byte 0: record 3 follows record 1");
    Files.delete(files.get(2));
    assertThat(verify(folder)).isZero();
    assertThat(verify(folder, "--contains", last)).isEqualTo(1);
    assertThat(terminal.out()).contains("MISSING: no record has the hash " + last);
  }

  @Test
  void namesATornRecordAndTellsOfItWhenTheLogGoesOn() throws IOException {
    append(1);
    Path file = AuditLog.files(folder).get(0);
    long end = Files.size(file);
    Files.writeString(file, "{\"schema\":", StandardOpenOption.APPEND);
    assertThat(verify(folder)).isEqualTo(1);
    assertThat(terminal.out()).contains(file + ":2: TORN at byte " + end + ": 10 bytes");
    append(1);
    assertThat(verify(folder)).isZero();
    assertThat(terminal.out())
        .contains(file + ": 11 bytes from byte " + end + " on were torn off in writing");
  }

  @Test
  void refusesACallThatNamesNoLog() throws IOException {
    assertThat(verify()).isEqualTo(2);
    assertThat(verify(folder)).isEqualTo(2);
    assertThat(terminal.err()).contains("holds no files of an audit log");
    assertThat(verify(folder.resolve("none.jsonl"))).isEqualTo(2);
    assertThat(terminal.err()).contains("no such file");
    append(1);
    assertThat(verify(folder, "--contains", "sha256:1")).isEqualTo(2);
    assertThat(terminal.err()).contains("--contains is \"sha256:1\"");
  }

  private int replay(Object... args) {
    return terminal.runWithin("audit", "replay", args);
  }

  @Test
  void makesTheSameResultsAgain() throws IOException {
    append(2);
    assertThat(replay(folder)).isZero();
    assertThat(terminal.out()).isEqualTo("2 records: 2 identical" + System.lineSeparator());
  }

  @Test
  void saysWhatOtherRulesChange() throws IOException {
    append(1);
    OwnPack pack = OwnPack.in(folder.resolve("acme"))
        .replace(
            "risk-model.json",
            "\"goods.own-goods\": {",
            "\"goods.chpl.tier-1\": {\"points\": 20, \"reason\": \"Ours\"}, \"goods.own-goods\": {")
        .seal();
    assertThat(replay(AuditLog.files(folder).get(0), "--rules", pack.folder())).isEqualTo(1);
    assertThat(terminal.out())
        .contains("Record 1 of 1970-01-01T00:00:00Z, shipment A", "CHANGED", "44 -> 20")
        .endsWith("1 records: 1 changed" + System.lineSeparator());
  }

  @Test
  void doesNotMakeAgainWhatWithholdsParties() throws IOException {
    PartyKey key = PartyKey.of("k", new byte[32]);
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    try (AuditLog log =
        AuditLog.in(folder, clock).withholdParties(key).unforced().open()) {
      log.append(CHIPS, SCREENER.screen(CHIPS));
    }
    assertThat(replay(folder)).isZero();
    assertThat(terminal.out())
        .isEqualTo("1 records: none made again, 1 withhold what they say of parties"
            + System.lineSeparator());
  }

  @Test
  void stopsAtTheFirstAlteredRecord() throws IOException {
    append(3);
    Path second = AuditLog.files(folder).get(1);
    Files.writeString(second, Files.readString(second).replace("HOLD", "CLEAR"));
    assertThat(replay(folder)).isEqualTo(1);
    assertThat(terminal.out()).contains("ALTERED at byte 0", "1 records: 1 identical");
  }

  @Test
  void refusesToReplayUnderRulesThatAreNone() throws IOException {
    append(1);
    assertThat(replay(folder, "--rules", folder.resolve("none"))).isEqualTo(2);
    assertThat(terminal.err()).contains("is not a directory");
    assertThat(replay(folder, "--flows", "none.csv@2024-01-01")).isEqualTo(2);
    assertThat(terminal.err()).contains("--flows: ");
  }
}
