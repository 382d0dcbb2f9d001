package io.tidewaiter.intake;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;

/**
 * The ids that were met so far, as 64-bit hashes in open addressing: about 13 bytes an id, so that ten
 * million fit into a small heap. Two different ids share a hash once in 10^19 pairs; the second would
 * then be taken for the first. The table is cut into parts that grow each by itself, so that growing
 * never needs the whole table twice and no array is large enough for a garbage collector to treat it
 * apart.
 */
final class SeenIds {

  private static final HashFunction HASH = Hashing.murmur3_128();
  private static final int PART_BITS = 12;

  private final Part[] parts = new Part[1 << PART_BITS];

  SeenIds() {
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new Part();
    }
  }

  /** Adds an id; false if it was there already. */
  boolean add(String id) {
    long hash = HASH.hashUnencodedChars(id).asLong();
    return parts[(int) (hash >>> (Long.SIZE - PART_BITS))].add(hash == 0 ? 1 : hash);
  }

  /** A table in which zero means free. */
  private static final class Part {
    private long[] table = new long[16];
    private int size;

    boolean add(long hash) {
      if (size * 4 >= table.length * 3) {
        grow();
      }
      int at = find(hash);
      if (table[at] != 0) {
        return false;
      }
      table[at] = hash;
      size++;
      return true;
    }

    /** Where the hash stands, or the free place where it would. */
    private int find(long hash) {
      int mask = table.length - 1;
      int at = (int) hash & mask;
      while (table[at] != 0 && table[at] != hash) {
        at = (at + 1) & mask;
      }
      return at;
    }

    private void grow() {
      long[] old = table;
      table = new long[old.length * 2];
      for (long hash : old) {
        if (hash != 0) {
          table[find(hash)] = hash;
        }
      }
    }
  }
}
