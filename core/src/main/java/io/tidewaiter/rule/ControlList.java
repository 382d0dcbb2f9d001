package io.tidewaiter.rule;

import io.tidewaiter.trade.Nomenclature;
import java.util.List;
import java.util.Locale;

/**
 * A list of controlled goods. Being on it is a fact about the goods; whether it is forbidden to send them somewhere
 * is said by a {@link Ban}.
 *
 * <pre>{@code
 * ControlList list = rules.controlList("chpl").orElseThrow();
 * List<ListEntry> onThatDay = list.entries().stream()
 *     .filter(entry -> entry.validity().inForceOn(day, Effect.RESTRICTS))
 *     .toList();
 * }</pre>
 *
 * @param id such as "chpl"
 * @param title the name of the list as a sentence can use it
 * @param issuer who publishes it, such as "EU" or "US+EU"
 * @param nomenclature whose digits follow the sixth digit of its entries
 * @param possible the verdict at least, when a line is possibly on the list and being so would matter
 * @param entries the entries, by code, then by period
 * @since 0.1
 */
public record ControlList(
    String id,
    String title,
    String issuer,
    Nomenclature nomenclature,
    Verdict possible,
    List<ListEntry> entries) {

  /** Copies the entries. */
  public ControlList {
    entries = List.copyOf(entries);
  }

  /** The code of the finding, and of the weight, for an entry of this list: goods.chpl.tier-3a, goods.eu-833-xxiii. */
  public String findingCode(ListEntry entry) {
    return "goods." + id
        + entry.tier().map(tier -> ".tier-" + tier.toLowerCase(Locale.ROOT)).orElse("");
  }
}
