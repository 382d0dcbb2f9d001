package io.tidewaiter.rule;

import java.util.List;

/**
 * Words that say how the words of goods around them are meant.
 *
 * <pre>{@code
 * for (ContextWords row : rules.vocabulary().context()) {
 *   if (row.role() == WordRole.FOR && row.language().equals("en")) {
 *     System.out.println(row.words());
 *   }
 * }
 * }</pre>
 *
 * @param row the identity of the row
 * @param role what they do
 * @param language the language, ISO 639-1; empty for words of all languages
 * @param words the words, in their base form
 * @param validity when the row is in force
 * @param basis what the row rests on
 * @since 0.1
 */
public record ContextWords(
    RowId row,
    WordRole role,
    String language,
    List<String> words,
    Validity validity,
    LegalBasis basis)
    implements RuleRow {

  /** Copies the words. */
  public ContextWords {
    words = List.copyOf(words);
  }
}
