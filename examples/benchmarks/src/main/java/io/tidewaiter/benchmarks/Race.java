package io.tidewaiter.benchmarks;

import io.tidewaiter.benchmarks.contest.Agreement;
import io.tidewaiter.benchmarks.contest.Contest;
import io.tidewaiter.benchmarks.contest.Contestant;
import io.tidewaiter.benchmarks.contest.Corpus;
import io.tidewaiter.benchmarks.contest.Peer;
import io.tidewaiter.rule.RuleSet;

/** Gives a contestant batch after batch of a corpus, round and round. Used by one thread. */
final class Race implements AutoCloseable {

  private final Contestant contestant;
  private final int size;
  private final int batch;
  private int next;

  private Race(Contest contest, Peer peer, Contestant contestant) {
    this.contestant = contestant;
    size = contest.corpus().size();
    batch = peer.batch(size);
  }

  /** A contestant that was held to our answers for every line. */
  static Race of(RuleSet rules, int lines, Corpus.Days days, Peer peer) {
    return of(Contest.of(rules, Corpus.draw(rules, lines, days)), peer);
  }

  static Race of(Contest contest, Peer peer) {
    Contestant contestant = peer.enter(contest);
    Agreement.require(contest, peer, contestant);
    return new Race(contest, peer, contestant);
  }

  /** Decides the next batch. */
  void run(Lines counter) {
    int to = Math.min(size, next + batch);
    contestant.decide(next, to);
    counter.lines += to - next;
    next = to == size ? 0 : to;
  }

  @Override
  public void close() {
    contestant.close();
  }
}
