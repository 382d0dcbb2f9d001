package io.tidewaiter.benchmarks;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How long is measured. */
enum Extent {
  /** For figures that are to be told to others. */
  FULL(1, 5, 5, 2_000, 20),
  /** To see within some minutes that everything runs, and how figures lie to each other. */
  QUICK(1, 2, 2, 1_000, 3),
  /** For a test: every question once and every contestant once, in the process of the test, a second in all. */
  SMOKE(0, 0, 1, 40, 1);

  private final int forks;
  private final int warmups;
  private final int iterations;
  private final int millis;
  private final int starts;

  Extent(int forks, int warmups, int iterations, int millis, int starts) {
    this.forks = forks;
    this.warmups = warmups;
    this.iterations = iterations;
    this.millis = millis;
    this.starts = starts;
  }

  ChainedOptionsBuilder apply(ChainedOptionsBuilder options) {
    return options
        .forks(forks)
        .verbosity(this == SMOKE ? VerboseMode.SILENT : VerboseMode.NORMAL)
        .warmupIterations(warmups)
        .warmupTime(TimeValue.milliseconds(millis))
        .measurementIterations(iterations)
        .measurementTime(TimeValue.milliseconds(millis));
  }

  /** How many lines a corpus has where a full run has so many. */
  int lines(int full) {
    return switch (this) {
      case FULL -> full;
      case QUICK -> Math.min(full, 20_000);
      case SMOKE -> Math.min(full, 200);
    };
  }

  /** How many entries a long list has where a full run has so many. */
  int entries(int full) {
    return this == SMOKE ? Math.min(full, 200) : full;
  }

  /** How many processes are started to see how long a start takes. */
  int starts() {
    return starts;
  }
}
