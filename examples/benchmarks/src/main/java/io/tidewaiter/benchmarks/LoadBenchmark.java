package io.tidewaiter.benchmarks;

import io.tidewaiter.benchmarks.contest.Contest;
import io.tidewaiter.benchmarks.contest.Contestant;
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

/** What do rules and lines take to load, before a contestant decides its first line? */
@State(Scope.Thread)
public class LoadBenchmark {

  /** Who it is. */
  @Param
  public Peer peer;

  /** How many lines there are. */
  @Param("100000")
  public int size;

  private Contest contest;

  /** Draws the lines. */
  @Setup(Level.Trial)
  public void draw() {
    RuleSet rules = StandardRules.load();
    contest = Contest.of(rules, Corpus.draw(rules, size, Corpus.Days.ONE));
  }

  /** Loads rules and lines. */
  @Benchmark
  public void load(Lines lines) {
    try (Contestant contestant = peer.enter(contest)) {
      contestant.decide(0, 1);
    }
    lines.lines += size;
  }
}
