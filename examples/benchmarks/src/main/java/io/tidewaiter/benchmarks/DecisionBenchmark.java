package io.tidewaiter.benchmarks;

import io.tidewaiter.benchmarks.contest.Contest;
import io.tidewaiter.benchmarks.contest.Corpus;
import io.tidewaiter.benchmarks.contest.Peer;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What does it take to decide a line under the shipped rules, all lines on one day or on many? */
public class DecisionBenchmark {

  /** Rules and lines, shared by all threads. */
  @State(Scope.Benchmark)
  public static class Given {

    /** How many lines there are. */
    @Param("1000000")
    public int size;

    /** On which days they leave. */
    @Param
    public Corpus.Days days;

    private Contest contest;

    /** Draws the lines. */
    @Setup(Level.Trial)
    public void draw() {
      RuleSet rules = StandardRules.load();
      contest = Contest.of(rules, Corpus.draw(rules, size, days));
    }
  }

  /** A contestant for each thread. */
  @State(Scope.Thread)
  public static class Runner {

    /** Who it is. */
    @Param
    public Peer peer;

    private Race race;

    /** Holds it to our answers. */
    @Setup(Level.Trial)
    public void enter(Given given) {
      race = Race.of(given.contest, peer);
    }

    /** Lets go of it. */
    @TearDown(Level.Trial)
    public void leave() {
      race.close();
    }
  }

  /** Decides a batch. */
  @Benchmark
  public void decide(Runner runner, Lines lines) {
    runner.race.run(lines);
  }
}
