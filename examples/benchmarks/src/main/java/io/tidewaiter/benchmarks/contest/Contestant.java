package io.tidewaiter.benchmarks.contest;

import java.util.List;

/** A program that decides lines of a corpus. It was given rules and lines when it was made. Used by one thread. */
public interface Contestant extends AutoCloseable {

  /**
   * Decides lines and keeps verdict, score and the entry that counts of each. This is what is timed.
   *
   * @param from the first line
   * @param to the line after the last
   */
  void decide(int from, int to);

  /** What was decided of the lines of the last call; of other lines nothing in particular. */
  Answers answers();

  /** The ids of all entries that each of some lines meets, sorted; found in the way that {@link #decide} finds them. */
  List<List<String>> entries(int from, int to);

  /** Lets go of what it holds outside the heap. */
  @Override
  default void close() {}
}
