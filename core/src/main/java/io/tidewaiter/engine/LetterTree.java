package io.tidewaiter.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Texts as a tree of letters whose nodes are numbers; the root is 0. Nodes are numbered as they are met when the texts
 * are written down in order, so that the first child of a node is the next number: where a way does not fork it is followed
 * through one row of letters. Where it does, the children stand side by side in another, small enough for the nearest
 * caches.
 *
 * <p>Immutable once marked.
 */
final class LetterTree {

  private static final int FORKS = 1 << 31;

  private static final int MARKS = Character.SIZE;

  private static final int MAX_FORKS = Character.MAX_VALUE;

  /**
   * For each node the letter that leads to its only child, 0 if there is none, or the number of the fork; above it what
   * the owner marked and, as the sign, whether the way forks.
   */
  private final int[] nodes;

  /** Where letters lead from the root, as far as they are Latin, Greek or Cyrillic. */
  private final int[] starts = new int[0x500];

  /** Where the children of each fork begin; they end where those of the next one begin. */
  private final int[] forks;

  /** For each fork bits for the letters that lead on; most that do not are told apart here. */
  private final long[] leading;

  private final char[] letters;
  private final int[] children;

  LetterTree(Collection<String> texts) {
    TreeSet<String> sorted = new TreeSet<>(texts);
    int size = 1;
    String before = "";
    for (String text : sorted) {
      size += text.length() - shared(before, text);
      before = text;
    }
    nodes = new int[size];
    int[] parents = new int[size];
    char[] last = new char[size];
    write(sorted, parents, last);
    int[] counts = new int[size];
    for (int node = 1; node < size; node++) {
      counts[parents[node]]++;
    }
    int total = 0;
    int[] ends = new int[size + 1];
    int fork = 0;
    for (int node = 0; node < size; node++) {
      if (counts[node] > 1) {
        nodes[node] = FORKS | fork++;
        ends[fork] = total += counts[node];
      }
    }
    if (fork > MAX_FORKS) {
      throw new IllegalStateException(
          "Words that differ from others at " + fork + " places: expected at most " + MAX_FORKS);
    }
    forks = Arrays.copyOf(ends, fork + 1);
    leading = new long[fork];
    letters = new char[total];
    children = new int[total];
    int[] next = forks.clone();
    for (int node = 1; node < size; node++) {
      int parent = parents[node];
      if (nodes[parent] < 0) {
        int number = (char) nodes[parent];
        leading[number] |= 1L << last[node];
        letters[next[number]] = last[node];
        children[next[number]++] = node;
      } else {
        nodes[parent] = last[node];
      }
    }
    for (char letter = 0; letter < starts.length; letter++) {
      starts[letter] = child(0, letter);
    }
  }

  /** Finds of each node the one before it and the letter that leads to it. */
  private static void write(Set<String> sorted, int[] parents, char[] last) {
    int[] way = new int[parents.length + 1];
    int next = 1;
    String before = "";
    for (String text : sorted) {
      for (int i = shared(before, text); i < text.length(); i++) {
        parents[next] = way[i];
        last[next] = text.charAt(i);
        way[i + 1] = next++;
      }
      before = text;
    }
  }

  private static int shared(String one, String other) {
    int i = 0;
    while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
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
    int only = nodes[node];
    return only < 0 ? forked((char) only, letter) : (char) only == letter ? node + 1 : 0;
  }

  private int forked(int fork, char letter) {
    if ((leading[fork] & 1L << letter) == 0) {
      return 0;
    }
    int end = forks[fork + 1];
    for (int i = forks[fork]; i < end; i++) {
      if (letters[i] == letter) {
        return children[i];
      }
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
