package io.tidewaiter.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sign of diversion that official texts name and that a shipment's own fields can show. It is asked about on the
 * days on which at least one of its sources is in force.
 *
 * <pre>{@code
 * for (RedFlag flag : rules.redFlags()) {
 *   System.out.println(flag.row().id() + ": "
 *       + rules.riskModel().points(flag.row().id()).orElse(0) + " points");
 *   flag.sources().forEach(source -> System.out.println("  " + source.statement()));
 * }
 * }</pre>
 *
 * @param row the identity of the row; its id is the code of the finding and of the weight
 * @param test the question
 * @param theme what it is about: of several flags of one theme the strongest counts in full, the others at half
 * @param goods the ids of the lists of goods it is asked for; empty for all goods
 * @param sinceOrNull the day that the question names; null if it names none
 * @param floor the least verdict of a line on which it is found
 * @param limit the number that the question names; 0 if it names none
 * @param words the words that the question names
 * @param sources the statements it rests on
 * @param validity when the reading of those texts holds
 * @param basis what the reading rests on
 * @since 0.1
 */
public record RedFlag(
    RowId row,
    FlagTest test,
    String theme,
    List<String> goods,
    Verdict floor,
    @Nullable LocalDate sinceOrNull,
    int limit,
    List<String> words,
    List<FlagSource> sources,
    Validity validity,
    LegalBasis basis)
    implements RuleRow {

  /** Copies the lists. */
  public RedFlag {
    goods = List.copyOf(goods);
    words = List.copyOf(words);
    sources = List.copyOf(sources);
  }

  /** The same flag with other words and sources. */
  public RedFlag with(List<String> otherWords, List<FlagSource> otherSources) {
    return new RedFlag(
        row,
        test,
        theme,
        goods,
        floor,
        sinceOrNull,
        limit,
        otherWords,
        otherSources,
        validity,
        basis);
  }

  /** The day that the question names. */
  public Optional<LocalDate> since() {
    return Optional.ofNullable(sinceOrNull);
  }
}
