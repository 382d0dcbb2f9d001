package io.tidewaiter.intake;

/**
 * The ids that were met so far, as 64-bit hashes in open addressing: about 13 bytes an id, so that ten
 * million fit into a small heap. Two different ids share a hash once in 10^19 pairs; the second would
 * then be taken for the first. The table is cut into parts that grow each by itself, so that growing
 * never needs the whole table twice and no array is large enough for a garbage collector to treat it
 * apart.
 */
final class SeenIds {

  private static final int PART_BITS = 12;

  /** Any number that no character and no length turns into zero; these are digits of pi. */
  private static final long SEED = 0x243F6A8885A308D3L;

  private final Part[] parts = new Part[1 << PART_BITS];

  SeenIds() {
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new Part();
    }
  }

  /** Adds an id; false if it was there already. */
  boolean add(String id) {
    long hash = hash(id);
    return parts[(int) (hash >>> (Long.SIZE - PART_BITS))].add(hash == 0 ? 1 : hash);
  }

  /**
   * Each step can be undone if the character is known, so two ids of which one character differs never share a hash;
   * the multipliers are those of SplittableRandom and of MurmurHash3's finish, which spread every bit over all others.
   */
  private static long hash(String id) {
    long hash = SEED + id.length();
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return hash ^ (hash >>> 33);
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
