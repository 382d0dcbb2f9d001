package io.tidewaiter.benchmarks.contest;

import io.tidewaiter.rule.Verdict;
import java.util.Arrays;

/** What came out for each line of a corpus. Lines may be written by several threads, each by one. */
public final class Answers {

  /** Stands for no entry. */
  public static final int NO_ENTRY = -1;

  private final Verdict[] verdicts;
  private final byte[] scores;
  private final int[] rows;

  /** Room for the answers of some lines. */
  public Answers(int lines) {
    verdicts = new Verdict[lines];
    scores = new byte[lines];
    rows = new int[lines];
    Arrays.fill(verdicts, Verdict.CLEAR);
  }

  /**
   * Writes the answer for a line.
   *
   * @param row the index of the entry that counts, or {@link #NO_ENTRY}
   */
  public void set(int line, Verdict verdict, int score, int row) {
    verdicts[line] = verdict;
    scores[line] = (byte) score;
    rows[line] = row;
  }

  /** The verdict of a line. */
  public Verdict verdict(int line) {
    return verdicts[line];
  }

  /** The score of a line, 0 to 100. */
  public int score(int line) {
    return scores[line];
  }

  /** The index of the entry that counts, or {@link #NO_ENTRY}. */
  public int row(int line) {
    return rows[line];
  }
}
