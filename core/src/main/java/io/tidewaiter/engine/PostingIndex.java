package io.tidewaiter.engine;

import io.tidewaiter.trade.HsCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Entries by code. Those within a code are a run of the sorted array, found by binary search; those that hold it are
 * looked up by its first two and four digits. Nothing is scanned.
 *
 * <p>Immutable.
 */
final class PostingIndex {

  private static final int SUBHEADING_DIGITS = 6;

  private static final Comparator<Posting> ORDER = Comparator.comparing(Posting::code)
      .thenComparing(Posting::rank)
      .thenComparing(posting -> posting.entry().row().id());

  private final Posting[] postings;

  /** The first number within each entry's code, and the first after it. */
  private final long[] starts;

  private final long[] ends;

  /** Whether the digits of an entry after the sixth are those of a tariff that lines share. */
  private final boolean[] isComparable;

  private final int[] lengths;

  /** The chapters and headings that are entries, as {@link #wideKey} numbers them, in order. */
  private final int[] wideKeys;

  private final Posting[][] wide;

  PostingIndex(List<Posting> unsorted) {
    postings = unsorted.stream().sorted(ORDER).toArray(Posting[]::new);
    starts = Arrays.stream(postings).mapToLong(p -> p.code().padded()).toArray();
    ends = Arrays.stream(postings).mapToLong(p -> p.code().paddedEnd()).toArray();
    lengths = Arrays.stream(postings).mapToInt(p -> p.code().length()).toArray();
    isComparable = new boolean[postings.length];
    for (int i = 0; i < postings.length; i++) {
      isComparable[i] = lengths[i] > SUBHEADING_DIGITS
          && postings[i].list().nomenclature().sharesEightDigitsWithCn();
    }
    Map<Integer, List<Posting>> byKey = new TreeMap<>();
    for (Posting posting : postings) {
      HsCode code = posting.code();
      if (code.length() < SUBHEADING_DIGITS) {
        byKey
            .computeIfAbsent(wideKey(code, code.length()), key -> new ArrayList<>())
            .add(posting);
      }
    }
    wideKeys = byKey.keySet().stream().mapToInt(Integer::intValue).toArray();
    wide =
        byKey.values().stream().map(list -> list.toArray(Posting[]::new)).toArray(Posting[][]::new);
  }

  /** A number for the first two or four digits of a code. */
  private static int wideKey(HsCode code, int digits) {
    int heading = (int) (code.padded() / 100_000_000);
    return digits == 2 ? heading / 100 * 100 * 10 + digits : heading * 10 + digits;
  }

  /** All entries, by code. */
  List<Posting> all() {
    return List.of(postings);
  }

  /**
   * Hands over every entry whose code overlaps the given one, or has the same first six digits.
   *
   * @param digits how digits after the sixth compare; those that do and differ keep an entry from being handed over
   */
  void overlapping(HsCode code, NationalDigits digits, Consumer<Posting> consumer) {
    int length = Math.min(code.length(), SUBHEADING_DIGITS);
    for (int wider = 2; wider < length; wider += 2) {
      int found = Arrays.binarySearch(wideKeys, wideKey(code, wider));
      if (found >= 0) {
        for (Posting posting : wide[found]) {
          consumer.accept(posting);
        }
      }
    }
    boolean mayDiffer = digits == NationalDigits.COMPARABLE && code.length() > SUBHEADING_DIGITS;
    HsCode subheading = code.subheading();
    long end = subheading.paddedEnd();
    for (int i = firstFrom(subheading.padded()); i < postings.length && starts[i] < end; i++) {
      if (lengths[i] >= length && !(mayDiffer && isComparable[i] && isBeside(i, code))) {
        consumer.accept(postings[i]);
      }
    }
  }

  private boolean isBeside(int entry, HsCode code) {
    return ends[entry] <= code.padded() || starts[entry] >= code.paddedEnd();
  }

  private int firstFrom(long start) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
