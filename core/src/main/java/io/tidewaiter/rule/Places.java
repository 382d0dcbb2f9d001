package io.tidewaiter.rule;

import io.tidewaiter.trade.Country;
import java.util.List;

/**
 * Countries, given by name or by the lists they are on.
 *
 * <pre>{@code
 * for (Obligation obligation : rules.obligations()) {
 *   Places outside = obligation.outside();
 *   if (!outside.isEmpty()) {
 *     System.out.println(obligation.code() + " leaves out " + outside.lists() + outside.countries());
 *   }
 * }
 * }</pre>
 *
 * @param lists ids of lists of countries
 * @param countries countries and regions
 * @since 0.1
 */
public record Places(List<String> lists, List<Country> countries) {

  /** No country. */
  public static final Places NONE = new Places(List.of(), List.of());

  /** Copies the lists. */
  public Places {
    lists = List.copyOf(lists);
    countries = List.copyOf(countries);
  }

  /** Whether no country is meant. */
  public boolean isEmpty() {
    return lists.isEmpty() && countries.isEmpty();
  }
}
