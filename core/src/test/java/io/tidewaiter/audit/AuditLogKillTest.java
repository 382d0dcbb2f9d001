package io.tidewaiter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.audit.AuditCheck.Kind;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An audit log whose process is killed")
class AuditLogKillTest {

  private static final int KILLS = 200;
  private static final int RECORD = 100_000;

  private static final Pattern HASH = Pattern.compile(",\"hash\":\"sha256:[0-9a-f]{64}\"}");

  @TempDir
  private Path folder;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void losesNoWholeRecordAndGoesOn() throws Exception {
    Random random = new Random(1);
    long last = 0;
    long lastTears = 0;
    for (int i = 0; i < KILLS; i++) {
      killInTheMiddle(random);
      AuditCheck found = AuditCheck.of(AuditLog.files(folder));
      // What the check takes for whole is counted by hand, too.
      assertThat(found.records()).isEqualTo(wholeLines());
      found.fault().ifPresent(fault -> assertThat(fault.kind()).isEqualTo(Kind.TORN));
      assertThat(found.last()).isGreaterThan(last);
      try (AuditLog log = log()) {
        log.append(AuditLog.text("{}", "{}"));
      }
      AuditCheck mended = AuditCheck.of(AuditLog.files(folder));
      assertThat(mended.fault()).isEmpty();
      assertThat(mended.tears()).hasSize((int) lastTears + (found.isSound() ? 0 : 1));
      assertThat(mended.records()).isEqualTo(found.records() + (found.isSound() ? 1 : 2));
      last = mended.last();
      lastTears = mended.tears().size();
      if (i % 10 == 9) {
        clear();
        last = 0;
        lastTears = 0;
      }
    }
  }

  private AuditLog log() throws IOException {
    return AuditLog.in(folder, Clock.systemUTC()).unforced().open();
  }

  /** Starts a process that appends and, when it does, kills it at some moment. */
  private void killInTheMiddle(Random random) throws Exception {
    long before = size();
    Process writer = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-cp",
            place(AuditLog.class) + File.pathSeparator + place(TirelessWriter.class),
            TirelessWriter.class.getName(),
            folder.toString(),
            Integer.toString(RECORD))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    try {
      while (size() <= before + RECORD) {
        assertThat(writer.isAlive()).as("the writer goes on until it is killed").isTrue();
        LockSupport.parkNanos(500_000);
      }
      LockSupport.parkNanos(random.nextInt(3_000_000));
    } finally {
      writer.toHandle().destroyForcibly();
      writer.waitFor();
    }
  }

  /** The directory a class comes from: with nothing else to search the process starts soonest. */
  private static Path place(Class<?> of) throws URISyntaxException {
    return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private long size() throws IOException {
    long size = 0;
    for (Path file : AuditLog.files(folder)) {
      size += Files.size(file);
    }
    return size;
  }

  private void clear() throws IOException {
    List<Path> files = AuditLog.files(folder);
    for (Path file : files) {
      Files.delete(file);
    }
  }

  private long wholeLines() throws IOException {
    long whole = 0;
    for (Path file : AuditLog.files(folder)) {
      for (String line : Files.readAllLines(file)) {
        String end = line.substring(Math.max(0, line.length() - 82));
        whole += line.startsWith("{\"schema\"") && HASH.matcher(end).matches() ? 1 : 0;
      }
    }
    return whole;
  }
}
