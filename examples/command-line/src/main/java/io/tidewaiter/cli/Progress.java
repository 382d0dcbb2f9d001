package io.tidewaiter.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Help.Ansi;

/** Shows on a terminal that long work goes on; nothing elsewhere. A table that grows there shows it by itself. */
final class Progress implements AutoCloseable {

  private static final long FIRST_AFTER_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final PrintWriter err;
  private final String things;
  private final boolean shows;
  private final long start = System.nanoTime();
  private long shownAt = start + FIRST_AFTER_NANOS - EVERY_NANOS;
  private boolean shown;

  private Progress(PrintWriter err, String things, boolean shows) {
    this.err = err;
    this.things = things;
    this.shows = shows;
  }

  /** Shows how many things are done, such as records. */
  static Progress on(PrintWriter err, String things) {
    return new Progress(err, things, Ansi.AUTO.enabled());
  }

  static Progress none() {
    return new Progress(new PrintWriter(Writer.nullWriter()), "", false);
  }

  void step(long done) {
    if (!shows) {
      return;
    }
    long now = System.nanoTime();
    if (now - shownAt >= EVERY_NANOS) {
      shownAt = now;
      shown = true;
      err.print("\r" + done + " " + things);
      err.flush();
    }
  }

  @Override
  public void close() {
    if (shown) {
      err.print("\r                              \r");
      err.flush();
    }
  }
}
