package io.tidewaiter.report;

import io.tidewaiter.rule.Verdict;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * The most severe of many things, up to a number of them and a number of characters. One that would take more than a
 * tenth of the characters for itself is not kept: it would drive out many others.
 */
final class Worst<T> {

  /**
   * How severe a line is; the first is the most severe.
   *
   * @param verdict its verdict
   * @param score its score
   * @param shipment the how manieth shipment it is in, from 1
   * @param line its place there, from 0
   */
  record Rank(Verdict verdict, int score, long shipment, int line) implements Comparable<Rank> {

    private static final Comparator<Rank> ORDER = Comparator.comparing(Rank::verdict)
        .thenComparingInt(Rank::score)
        .reversed()
        .thenComparingLong(Rank::shipment)
        .thenComparingInt(Rank::line);

    @Override
    public int compareTo(Rank other) {
      return ORDER.compare(this, other);
    }

    /** A name of the line that is unique among all shipments. */
    String id() {
      return "s" + shipment + "-" + (line + 1);
    }
  }

  /**
   * A thing that is kept.
   *
   * @param characters how many characters it holds
   */
  record Entry<T>(Rank rank, T value, long characters) implements Comparable<Entry<T>> {
    @Override
    public int compareTo(Entry<T> other) {
      return rank.compareTo(other.rank);
    }
  }

  private final int maxEntries;
  private final long maxCharacters;
  private final PriorityQueue<Entry<T>> mildestFirst =
      new PriorityQueue<>(Collections.reverseOrder());
  private long characters;

  Worst(int maxEntries, long maxCharacters) {
    this.maxEntries = maxEntries;
    this.maxCharacters = maxCharacters;
  }

  /** Whether something of a rank would be kept, as far as its number goes. */
  boolean wants(Rank rank) {
    Entry<T> mildest = mildestFirst.peek();
    return mildestFirst.size() < maxEntries
        || (mildest != null && rank.compareTo(mildest.rank()) < 0);
  }

  /** Keeps a thing and lets go of the mildest until all that are kept fit. */
  void add(Rank rank, T value, long length) {
    if (length > maxCharacters / 10) {
      return;
    }
    mildestFirst.add(new Entry<>(rank, value, length));
    characters += length;
    while (mildestFirst.size() > maxEntries || characters > maxCharacters) {
      characters -= mildestFirst.remove().characters();
    }
  }

  int size() {
    return mildestFirst.size();
  }

  /** What is kept, the most severe first. */
  List<Entry<T>> entries() {
    return mildestFirst.stream().sorted().toList();
  }

  Stream<Rank> ranks() {
    return mildestFirst.stream().map(Entry::rank);
  }
}
