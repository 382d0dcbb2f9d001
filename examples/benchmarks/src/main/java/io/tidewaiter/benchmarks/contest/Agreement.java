package io.tidewaiter.benchmarks.contest;

import java.util.List;

/** Holds a contestant to our engine's answers. */
public final class Agreement {

  private static final int STEP = 10_000;

  private Agreement() {}

  /**
   * Compares verdict, score, the entry that counts and all entries met, for every line.
   *
   * @throws IllegalStateException if they differ; the message names the first line that does
   */
  public static void require(Contest contest, Peer peer, Contestant contestant) {
    int lines = contest.corpus().size();
    try (Contestant ours = Peer.TIDEWAITER.enter(contest)) {
      ours.decide(0, lines);
      int batch = peer.batch(lines);
      for (int from = 0; from < lines; from += batch) {
        int to = Math.min(lines, from + batch);
        contestant.decide(from, to);
        requireEqual(contest, peer, ours.answers(), contestant.answers(), from, to);
      }
      for (int from = 0; from < lines; from += STEP) {
        int to = Math.min(lines, from + STEP);
        requireEqual(contest, peer, ours.entries(from, to), contestant.entries(from, to), from);
      }
    }
  }

  private static void requireEqual(
      Contest contest, Peer peer, Answers ours, Answers theirs, int from, int to) {
    for (int line = from; line < to; line++) {
      if (ours.verdict(line) != theirs.verdict(line)
          || ours.score(line) != theirs.score(line)
          || ours.row(line) != theirs.row(line)) {
        throw disagreement(contest, peer, line, told(ours, line), told(theirs, line));
      }
    }
  }

  private static String told(Answers answers, int line) {
    return answers.verdict(line) + " " + answers.score(line) + " by row " + answers.row(line);
  }

  private static void requireEqual(
      Contest contest, Peer peer, List<List<String>> ours, List<List<String>> theirs, int from) {
    for (int i = 0; i < ours.size(); i++) {
      if (!ours.get(i).equals(theirs.get(i))) {
        throw disagreement(
            contest, peer, from + i, ours.get(i).toString(), theirs.get(i).toString());
      }
    }
  }

  private static IllegalStateException disagreement(
      Contest contest, Peer peer, int line, String ours, String theirs) {
    Corpus corpus = contest.corpus();
    return new IllegalStateException("line " + line + ", " + corpus.digits(line) + " to "
        + corpus.country(line) + " on day " + corpus.day(line) + ": expected " + ours + ", but "
        + peer + " says " + theirs);
  }
}
