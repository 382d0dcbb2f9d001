package io.tidewaiter.benchmarks.contest;

import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.Verdict;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Adds up what was found for one line after another; the arithmetic that all plain Java contestants share. Reused, so
 * that nothing is allocated for a line. Used by one thread.
 */
public final class Tally {

  private final RiskModel model;
  private GoodsRow[] met = new GoodsRow[16];
  private int size;
  private int best;
  private int bestRow;
  private int certain;
  private final Map<Verdict, Integer> doubtful = new EnumMap<>(Verdict.class);
  private int certainLists;
  private int possibleLists;

  /** A tally after a model. */
  public Tally(RiskModel model) {
    this.model = model;
    start();
  }

  /** Starts with the next line. */
  public void start() {
    size = 0;
    best = 0;
    bestRow = Answers.NO_ENTRY;
    certain = 0;
    doubtful.clear();
    certainLists = 0;
    possibleLists = 0;
  }

  /**
   * Adds an entry that the line meets.
   *
   * @param within whether the code of the line is within that of the row, and not merely wider
   */
  public void meet(GoodsRow row, boolean within) {
    boolean sure = within && row.whole();
    int points = sure ? row.points() : row.possiblePoints();
    if (bestRow == Answers.NO_ENTRY || points > best || (points == best && row.index() < bestRow)) {
      best = points;
      bestRow = row.index();
    }
    if (sure) {
      certain = Math.max(certain, row.points());
      certainLists |= row.listBit();
    } else {
      doubtful.merge(row.possible(), row.points(), Math::max);
      possibleLists |= row.listBit();
    }
    if (size == met.length) {
      met = Arrays.copyOf(met, 2 * size);
    }
    met[size++] = row;
  }

  /** Ends the line and writes its answer. */
  public void judge(DestinationRow destination, int line, Answers answers) {
    int others = model.base() + destination.points();
    int score = RiskModel.clamp(others + best);
    Verdict verdict = model.band(score).verdict();
    if (destination.embargoed()) {
      verdict = verdict.atLeast(Verdict.HOLD);
    }
    if ((certainLists & destination.bannedLists()) != 0) {
      verdict = Verdict.PROHIBITED;
    } else if ((possibleLists & destination.bannedLists()) != 0) {
      verdict = verdict.atLeast(Verdict.INCOMPLETE);
    }
    if (possibleLists != 0) {
      verdict = verdict.atLeast(doubt(others));
    }
    answers.set(line, verdict, score, bestRow);
  }

  /** A possible match that would take the line out of CLEAR if it were certain must not be cleared. */
  private Verdict doubt(int others) {
    Verdict least = Verdict.CLEAR;
    for (Map.Entry<Verdict, Integer> doubt : doubtful.entrySet()) {
      int sum = others + Math.max(certain, doubt.getValue());
      if (model.band(RiskModel.clamp(sum)).verdict() != Verdict.CLEAR) {
        least = least.atLeast(doubt.getKey());
      }
    }
    return least;
  }

  /** The entries that the line meets, each once, by id. */
  public List<String> entries() {
    return IntStream.range(0, size)
        .mapToObj(i -> met[i].id())
        .sorted()
        .distinct()
        .toList();
  }
}
