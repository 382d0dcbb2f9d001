package io.tidewaiter.benchmarks;

import java.util.List;

/** Hands over one thing after another, round and round. Used by one thread. */
final class Rounds<T> {

  private final List<T> all;
  private int next;

  Rounds(List<T> all) {
    this.all = all;
  }

  T next() {
    T item = all.get(next);
    next = next + 1 == all.size() ? 0 : next + 1;
    return item;
  }
}
