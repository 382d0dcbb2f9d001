package io.tidewaiter.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Counts the lines of an iteration, so that programs given different numbers of lines at once can be compared. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Lines {

  /** How many lines were screened; the harness reads it. */
  public long lines;

  /** Starts an iteration. */
  @Setup(Level.Iteration)
  public void clear() {
    lines = 0;
  }
}
