package io.tidewaiter.benchmarks;

import io.tidewaiter.benchmarks.contest.Corpus;
import io.tidewaiter.benchmarks.contest.LongList;
import io.tidewaiter.benchmarks.contest.Peer;
import io.tidewaiter.rules.StandardRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** How does the length of a list tell? Those that ask every entry get few lines: they would not come to an end. */
@State(Scope.Thread)
public class ListLengthBenchmark {

  /** Who it is. */
  @Param
  public Peer peer;

  /** How many entries the list has. */
  @Param({"50", "100000"})
  public int entries;

  /** How many lines there are. */
  @Param("10000")
  public int size;

  private Race race;

  /** Makes the list and holds the contestant to our answers. */
  @Setup(Level.Trial)
  public void enter() {
    race = Race.of(LongList.of(StandardRules.load(), entries), size, Corpus.Days.ONE, peer);
  }

  /** Lets go of the contestant. */
  @TearDown(Level.Trial)
  public void leave() {
    race.close();
  }

  /** Decides a batch. */
  @Benchmark
  public void decide(Lines lines) {
    race.run(lines);
  }
}
