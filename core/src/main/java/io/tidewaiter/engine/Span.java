package io.tidewaiter.engine;

/**
 * Words of a description that mean something.
 *
 * @param first the first of them
 * @param last the last of them
 */
record Span(int first, int last, Sense sense) {

  boolean isNumber() {
    return sense instanceof Sense.OfGoods goods && goods.isNumber();
  }

  boolean holds(Span other) {
    return first <= other.first && last >= other.last && last - first > other.last - other.first;
  }
}
