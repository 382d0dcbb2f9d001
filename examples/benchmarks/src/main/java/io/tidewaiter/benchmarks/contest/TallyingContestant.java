package io.tidewaiter.benchmarks.contest;

import java.util.ArrayList;
import java.util.List;

/** A contestant that finds what applies to a line in its own way and leaves the adding up to a {@link Tally}. */
abstract class TallyingContestant implements Contestant {

  final Corpus corpus;
  private final Tally tally;
  private final Answers answers;

  TallyingContestant(Contest contest) {
    corpus = contest.corpus();
    tally = new Tally(contest.plainRules().model());
    answers = new Answers(corpus.size());
  }

  /** Hands all rows that a line meets to the tally. */
  abstract void find(int line, Tally to);

  /** What holds for the destination of a line on its day. */
  abstract DestinationRow destination(int line);

  @Override
  public final void decide(int from, int to) {
    for (int line = from; line < to; line++) {
      tally.start();
      find(line, tally);
      tally.judge(destination(line), line, answers);
    }
  }

  @Override
  public final Answers answers() {
    return answers;
  }

  @Override
  public final List<List<String>> entries(int from, int to) {
    List<List<String>> all = new ArrayList<>();
    for (int line = from; line < to; line++) {
      tally.start();
      find(line, tally);
      all.add(tally.entries());
    }
    return all;
  }
}
