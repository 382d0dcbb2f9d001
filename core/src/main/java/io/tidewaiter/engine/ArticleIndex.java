package io.tidewaiter.engine;

import io.tidewaiter.rule.ArticleEntry;
import io.tidewaiter.rule.ArticleNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Entries by article number. A whole number is looked up once, and so is each beginning of it that is as long as one of
 * the entries'. Nothing is scanned.
 *
 * <p>Immutable.
 */
final class ArticleIndex {

  private final Map<String, List<Posting>> whole = new HashMap<>();
  private final Map<String, List<Posting>> beginnings = new HashMap<>();

  /** How long the beginnings are, the shortest first. */
  private final int[] lengths;

  /** One entry of each list and tier: what else there is to ask of an entry, any of its kind can tell. */
  private final List<Posting> kinds;

  ArticleIndex(List<Posting> postings) {
    Map<String, Posting> byKind = new LinkedHashMap<>();
    TreeSet<Integer> all = new TreeSet<>();
    for (Posting posting : postings) {
      ArticleNumbers numbers = ((ArticleEntry) posting.entry()).articles();
      String compared = numbers.compared();
      (numbers.isBeginning() ? beginnings : whole)
          .computeIfAbsent(compared, number -> new ArrayList<>(1))
          .add(posting);
      if (numbers.isBeginning()) {
        all.add(compared.length());
      }
      byKind.putIfAbsent(posting.findingCode(), posting);
    }
    lengths = all.stream().mapToInt(Integer::intValue).toArray();
    kinds = List.copyOf(byKind.values());
  }

  boolean isEmpty() {
    return kinds.isEmpty();
  }

  /** Whether there is an entry of some kind, by its list, its tier and its points. */
  boolean has(Predicate<Posting> kind) {
    return kinds.stream().anyMatch(kind);
  }

  /** The most points that an entry gives, of those that are found under some codes. */
  int mostPoints(Predicate<Posting> kind) {
    return kinds.stream().filter(kind).mapToInt(Posting::points).max().orElse(0);
  }

  /**
   * Hands over every entry that takes in an article number.
   *
   * @param sku the number, as {@link ArticleNumbers#compared(String)} has it
   */
  void meeting(String sku, Consumer<Posting> consumer) {
    whole.getOrDefault(sku, List.of()).forEach(consumer);
    for (int length : lengths) {
      if (length > sku.length()) {
        return;
      }
      beginnings.getOrDefault(sku.substring(0, length), List.of()).forEach(consumer);
    }
  }
}
