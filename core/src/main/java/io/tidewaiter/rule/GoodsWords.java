package io.tidewaiter.rule;

import io.tidewaiter.trade.HsCode;
import java.util.List;

/**
 * What people call the goods under a code of a list, in one language. Words stand in their base form; case, hyphens,
 * diacritics, endings and small misspellings are of no account.
 *
 * <pre>{@code
 * HsCode processors = HsCode.parse("8542.31");
 * for (GoodsWords row : rules.vocabulary().goods()) {
 *   if (row.code().overlaps(processors)) {
 *     System.out.println(row.language() + ": " + row.names());
 *   }
 * }
 * }</pre>
 *
 * @param row the identity of the row
 * @param code the code of the goods; entries of any list that meet it are meant
 * @param language the language, ISO 639-1; empty for words of all languages
 * @param names words that alone name these goods
 * @param general words that alone name goods of the heading, told as these goods unless others are named
 * @param suggests words that name these goods together with one of their kinds: "tantalum", "recording"
 * @param kinds words for the kind of thing that they are, which is more than these goods: "capacitor", "multimeter"
 * @param validity when the row is in force
 * @param basis what the row rests on
 * @since 0.1
 */
public record GoodsWords(
    RowId row,
    HsCode code,
    String language,
    List<String> names,
    List<String> general,
    List<String> suggests,
    List<String> kinds,
    Validity validity,
    LegalBasis basis)
    implements RuleRow {

  /** Copies the lists. */
  public GoodsWords {
    names = List.copyOf(names);
    general = List.copyOf(general);
    suggests = List.copyOf(suggests);
    kinds = List.copyOf(kinds);
  }
}
