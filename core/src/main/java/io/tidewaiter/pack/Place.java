package io.tidewaiter.pack;

/**
 * A place in a file of a pack.
 *
 * @param line from 1
 * @param column from 1
 * @param excerpt the text of the line; empty if there is none
 */
record Place(String file, int line, int column, String excerpt) {

  static Place start(String file) {
    return new Place(file, 1, 1, "");
  }
}
