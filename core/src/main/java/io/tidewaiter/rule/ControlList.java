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
 * List<CodeEntry> onThatDay = list.entries().stream()
 *     .filter(entry -> entry.validity().inForceOn(day, Effect.RESTRICTS))
 *     .toList();
 * }</pre>
 *
 * @param id such as "chpl"
 * @param title the name of the list as a sentence can use it
 * @param issuer who publishes it, such as "EU" or "US+EU"
 * @param nomenclature whose digits follow the sixth digit of its entries
 * @param possible the verdict at least, when a line is possibly on the list and being so would matter
 * @param entries the entries by code, in order of code, then of period
 * @param articles the entries by article number, in order of number, then of period
 * @since 0.1
 */
public record ControlList(
    String id,
    String title,
    String issuer,
    Nomenclature nomenclature,
    Verdict possible,
    List<CodeEntry> entries,
    List<ArticleEntry> articles) {

  /** Copies the entries. */
  public ControlList {
    entries = List.copyOf(entries);
    articles = List.copyOf(articles);
  }

  /** The code of the finding, and of the weight, for an entry of this list: goods.chpl.tier-3a, goods.eu-833-xxiii. */
  public String findingCode(ListEntry entry) {
    return "goods." + id
        + entry.tier().map(tier -> ".tier-" + tier.toLowerCase(Locale.ROOT)).orElse("");
  }
}
