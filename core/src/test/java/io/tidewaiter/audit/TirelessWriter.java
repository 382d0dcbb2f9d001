package io.tidewaiter.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** A process that appends to a log until it is killed. It loads no rules, so that it starts soon. */
final class TirelessWriter {

  private static final int MAX_FILE = 4 << 20;

  /** Nobody is left to kill it when the test itself is ended. */
  private static final int MAX_RECORDS = 2_000;

  private TirelessWriter() {}

  /**
   * Appends more than the test waits for.
   *
   * @param args the directory of the log and the number of characters of a record
   */
  public static void main(String[] args) throws IOException {
    String text = AuditLog.text("{\"id\":\"" + "x".repeat(Integer.parseInt(args[1])) + "\"}", "{}");
    try (AuditLog log = AuditLog.in(Path.of(args[0]), Clock.systemUTC())
        .rotateAfter(MAX_FILE)
        .unforced()
        .open()) {
      for (int i = 0; i < MAX_RECORDS; i++) {
        log.append(text);
      }
    }
  }
}
