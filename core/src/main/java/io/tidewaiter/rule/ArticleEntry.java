package io.tidewaiter.rule;

import org.jspecify.annotations.Nullable;

/**
 * An entry that lists goods by the exporter's own article numbers, whatever their code.
 *
 * <pre>{@code
 * for (ArticleEntry entry : rules.controlList("own-goods").orElseThrow().articles()) {
 *   if (entry.articles().contain("SM-200")) {
 *     System.out.println("SM-200 is listed by " + entry.row().id());
 *   }
 * }
 * }</pre>
 *
 * @param row the identity of the row
 * @param articles the article number, or the beginning of several
 * @param tierOrNull the tier within the list; null if the list has none
 * @param description what the goods are; may be empty
 * @param validity when the entry is in force
 * @param basis what the entry rests on
 * @since 0.1
 */
public record ArticleEntry(
    RowId row,
    ArticleNumbers articles,
    @Nullable String tierOrNull,
    String description,
    Validity validity,
    LegalBasis basis)
    implements ListEntry {

  @Override
  public String printed() {
    return articles.toString();
  }

  @Override
  public String plain() {
    return articles.toString();
  }
}
