package io.tidewaiter.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a list of controlled goods, by code or by article number.
 *
 * <pre>{@code
 * for (ListEntry entry : rules.controlList("own-goods").orElseThrow().articles()) {
 *   System.out.println(entry.printed() + " tier " + entry.tier().orElse("none") + ": "
 *       + rules.description(entry));
 * }
 * }</pre>
 *
 * @since 0.1
 */
public sealed interface ListEntry extends RuleRow permits CodeEntry, ArticleEntry {

  /** What the entry lists, as a sentence has it: "8542.31", "SM-200", or "SM-*" for all that begin so. */
  String printed();

  /** The same as tables and JSON have it: "854231", "SM-200" or "SM-*". */
  String plain();

  /** The tier within the list; null if the list has none. */
  @Nullable
  String tierOrNull();

  /** The tier within the list, such as "3A". */
  default Optional<String> tier() {
    return Optional.ofNullable(tierOrNull());
  }

  /** What the goods are, in our words; may be empty. */
  String description();
}
