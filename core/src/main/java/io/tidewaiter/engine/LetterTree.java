package io.tidewaiter.engine;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Texts as a tree of letters whose nodes are numbers; the root is 0. Nodes are numbered as they are met when the texts
 * are written down in order, so that the first child of a node is the next number: where a way does not fork it is followed
 * through one row of letters. Where it does, all children are looked up by node and letter in one table.
 *
 * <p>Immutable once marked.
 */
final class LetterTree {

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private static final int NODE_BITS = 24;

  private static final int FORKS = 1 << 31;

  private static final int MARKS = Character.SIZE;

  /**
   * For each node the letter that leads to its first child, 0 if there is none; above it what the owner marked and, as the
   * sign, whether there are more children.
   */
  private final int[] nodes;

  /** Where letters lead from the root, as far as they are Latin, Greek or Cyrillic. */
  private final int[] starts = new int[0x500];

  /** The children of forks, each as its parent, the letter and its own number; 0 where none stands. */
  private final long[] forked;

  private final int shift;

  LetterTree(Collection<String> texts) {
    TreeSet<String> sorted = new TreeSet<>(texts);
    int size = 1;
    int children = 0;
    String last = "";
    for (String text : sorted) {
      int shared = shared(last, text);
      size += text.length() - shared;
      children += shared < last.length() ? 2 : 0;
      last = text;
    }
    if (size >= 1 << NODE_BITS) {
      throw new IllegalStateException(
          "Words of " + size + " letters: expected fewer than " + (1 << NODE_BITS));
    }
    nodes = new int[size];
    int bits = 33 - Integer.numberOfLeadingZeros(children | 1);
    forked = new long[1 << bits];
    shift = 64 - bits;
    write(sorted);
    for (char letter = 0; letter < starts.length; letter++) {
      starts[letter] = child(0, letter);
    }
  }

  private void write(Set<String> sorted) {
    int[] way = new int[nodes.length + 1];
    int next = 1;
    String last = "";
    for (String text : sorted) {
      for (int i = shared(last, text); i < text.length(); i++) {
        link(way[i], text.charAt(i), next);
        way[i + 1] = next++;
      }
      last = text;
    }
  }

  private static int shared(String one, String other) {
    int i = 0;
    while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }

  private void link(int parent, char letter, int child) {
    if (nodes[parent] == 0) {
      nodes[parent] = letter;
      return;
    }
    if (nodes[parent] > 0) {
      int first = nodes[parent];
      nodes[parent] |= FORKS;
      put(parent, (char) first, parent + 1);
    }
    put(parent, letter, child);
  }

  private void put(int parent, char letter, int child) {
    long key = key(parent, letter);
    int slot = slot(key);
    while (forked[slot] != 0) {
      slot = (slot + 1) & (forked.length - 1);
    }
    forked[slot] = key << NODE_BITS | child;
  }

  private static long key(int node, char letter) {
    return (long) node << Character.SIZE | letter;
  }

  private int slot(long key) {
    return (int) ((key * PRIME) >>> shift);
  }

  /** How many nodes there are. */
  int size() {
    return nodes.length;
  }

  /** Marks a node; there are 15 bits. */
  void mark(int node, int bits) {
    nodes[node] |= bits << MARKS;
  }

  /** The marks of a node. */
  int marks(int node) {
    return (nodes[node] >> MARKS) & 0x7fff;
  }

  /** Where a letter leads from the root; 0 if it leads nowhere. */
  int start(char letter) {
    return letter < starts.length ? starts[letter] : child(0, letter);
  }

  /** Where a letter leads from a node; 0 if it leads nowhere. */
  int child(int node, char letter) {
    int first = nodes[node];
    return first < 0 ? forked(node, letter) : (char) first == letter ? node + 1 : 0;
  }

  private int forked(int node, char letter) {
    long key = key(node, letter);
    int slot = slot(key);
    while (forked[slot] != 0) {
      if (forked[slot] >>> NODE_BITS == key) {
        return (int) forked[slot] & ((1 << NODE_BITS) - 1);
      }
      slot = (slot + 1) & (forked.length - 1);
    }
    return 0;
  }

  /** Where a text ends; 0 if the tree does not hold it. */
  int node(String text) {
    int node = 0;
    for (int i = 0; i < text.length() && (i == 0 || node != 0); i++) {
      node = child(node, text.charAt(i));
    }
    return node;
  }
}
