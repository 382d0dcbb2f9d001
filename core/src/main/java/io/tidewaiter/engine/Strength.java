package io.tidewaiter.engine;

/** How much a word tells of goods, weakest first. */
enum Strength {
  /** It names what the goods are for or come with. */
  ALLUDES(0),
  /** It names the kind of thing that they are. */
  KIND(1),
  /** It names them together with their kind. */
  SUGGESTS(1),
  /** It names goods of their heading. */
  GENERAL(4),
  /** It names them. */
  NAMES(8);

  private final int weight;

  Strength(int weight) {
    this.weight = weight;
  }

  /** How it weighs against other words, to tell which goods of several are meant. */
  int weight() {
    return weight;
  }

  /** Whether one such word is enough. */
  boolean suffices() {
    return this == GENERAL || this == NAMES;
  }
}
