package io.tidewaiter.rule;

import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which codes exist in which edition of the Harmonized System, and what became of older codes. Links are held for
 * those codes that touch a listed one. A code without a link that the current edition has too kept its goods or touches
 * no listed code; one that the current edition lacks touches none, unless it is of the oldest edition, whose links are
 * held for some codes only.
 *
 * <pre>{@code
 * HsTables tables = rules.hsTables();
 * HsCode sensors = HsCode.parse("8541.50");
 * if (!tables.contains(tables.current(), sensors)) {
 *   System.out.println("Now " + tables.successors(HsEdition.HS2017, sensors));
 * }
 * }</pre>
 *
 * <p>Immutable.
 *
 * @since 0.1
 */
public final class HsTables {

  /**
   * A code of an older edition and the codes of the current one that took over its goods.
   *
   * @param edition the older edition
   * @param code six digits, as that edition had them
   * @param successors each of six digits, as the current edition has them
   */
  public record Link(HsEdition edition, HsCode code, List<HsCode> successors) {

    /** Copies the list. */
    public Link {
      successors = List.copyOf(successors);
    }
  }

  private static final int PADDING = 1_000_000;
  private static final int SUBHEADING_DIGITS = 6;

  private final HsEdition current;

  /** A bit for each number of six digits, set if a code of any edition begins with it. */
  private final long[] union = new long[PADDING / Long.SIZE];

  /** How many bits are set before each word of the union: the place of a code is found without a search. */
  private final int[] before = new int[union.length];

  private final int size;

  /** The first six digits of each code as a number, in order: thousands of objects would take longer to make than to use. */
  private final Map<HsEdition, int[]> codes = new EnumMap<>(HsEdition.class);

  private final Map<HsEdition, TreeMap<HsCode, List<HsCode>>> successors =
      new EnumMap<>(HsEdition.class);
  private final Map<HsEdition, TreeMap<HsCode, List<HsCode>>> predecessors =
      new EnumMap<>(HsEdition.class);

  /**
   * Tables of codes and links.
   *
   * @param current the edition that lists are written in
   * @param codesByEdition the six-digit codes of each edition as numbers, 10121 for 0101.21, in any order
   * @param links what became of older codes
   */
  public HsTables(HsEdition current, Map<HsEdition, int[]> codesByEdition, List<Link> links) {
    this.current = current;
    for (HsEdition edition : HsEdition.values()) {
      successors.put(edition, new TreeMap<>());
      predecessors.put(edition, new TreeMap<>());
    }
    for (HsEdition edition : HsEdition.values()) {
      int[] numbers = codesByEdition.getOrDefault(edition, new int[0]).clone();
      Arrays.sort(numbers);
      codes.put(edition, numbers);
    }
    codes.values().stream()
        .flatMapToInt(Arrays::stream)
        .forEach(number -> union[number / Long.SIZE] |= 1L << number);
    int set = 0;
    for (int i = 0; i < union.length; i++) {
      before[i] = set;
      set += Long.bitCount(union[i]);
    }
    size = set;
    for (Link link : links) {
      edition(successors, link.edition())
          .computeIfAbsent(link.code(), c -> new ArrayList<>())
          .addAll(link.successors());
      for (HsCode successor : link.successors()) {
        edition(predecessors, link.edition())
            .computeIfAbsent(successor, c -> new ArrayList<>())
            .add(link.code());
      }
    }
  }

  /** The edition that lists are written in. */
  public HsEdition current() {
    return current;
  }

  /** The six-digit codes of an edition, in order. */
  public List<HsCode> codes(HsEdition edition) {
    return Arrays.stream(edition(codes, edition))
        .mapToObj(number -> HsCode.parse(String.format(Locale.ROOT, "%06d", number)))
        .toList();
  }

  /** Whether an edition has the code; for a longer code its first six digits, for a shorter one any code within it. */
  public boolean contains(HsEdition edition, HsCode code) {
    HsCode subheading = code.subheading();
    int[] all = edition(codes, edition);
    int found = Arrays.binarySearch(all, (int) (subheading.padded() / PADDING));
    int next = found >= 0 ? found : -found - 1;
    return next < all.length && (long) all[next] * PADDING < subheading.paddedEnd();
  }

  /** How many subheadings all editions have together. */
  public int size() {
    return size;
  }

  /**
   * The place of a code's first six digits among the subheadings of all editions.
   *
   * @return 0 to {@link #size()} - 1; -1 if no edition has them
   */
  public int ordinal(HsCode code) {
    int number = (int) (code.padded() / PADDING);
    int word = number / Long.SIZE;
    long bit = 1L << number;
    return (union[word] & bit) == 0 || code.length() < SUBHEADING_DIGITS
        ? -1
        : before[word] + Long.bitCount(union[word] & bit - 1);
  }

  /** The newest edition that has the code. */
  public Optional<HsEdition> newestWith(HsCode code) {
    Optional<HsEdition> newest = Optional.empty();
    for (HsEdition edition : HsEdition.values()) {
      if (contains(edition, code)) {
        newest = Optional.of(edition);
      }
    }
    return newest;
  }

  /** The current codes that took over goods of a six-digit code of an older edition; empty if no link is held. */
  public List<HsCode> successors(HsEdition edition, HsCode code) {
    return Collections.unmodifiableList(edition(successors, edition).getOrDefault(code, List.of()));
  }

  /** The codes of an older edition whose goods a current six-digit code took over; empty if no link is held. */
  public List<HsCode> predecessors(HsEdition edition, HsCode successor) {
    return Collections.unmodifiableList(
        edition(predecessors, edition).getOrDefault(successor, List.of()));
  }

  /** The linked codes of an older edition that lie within a chapter or heading. */
  public List<HsCode> linkedWithin(HsEdition edition, HsCode wider) {
    return edition(successors, edition).tailMap(wider, true).keySet().stream()
        .takeWhile(code -> code.isWithin(wider))
        .toList();
  }

  private static <T> T edition(Map<HsEdition, T> map, HsEdition edition) {
    T value = map.get(edition);
    if (value == null) {
      throw new IllegalStateException("no table for " + edition);
    }
    return value;
  }
}
