package io.tidewaiter.rule;

import io.tidewaiter.trade.HsCode;
import java.util.List;

/**
 * Families of part numbers of the goods under a code of a list. A pattern is made of small letters and digits, which
 * stand for themselves, {@code #} for any digit, {@code @} for any letter and, at its end only, {@code *} for the rest of
 * the number. Hyphens and spaces in a number are of no account. A pattern of two or three words has spaces
 * between them, "flir boson ###*": so the words before the number are known with their endings, and by short ones as well.
 *
 * <pre>{@code
 * for (PartNumbers row : rules.vocabulary().parts()) {
 *   if (row.suffices()) {
 *     System.out.println(row.matching() + " are goods of " + row.code());
 *   }
 * }
 * }</pre>
 *
 * @param row the identity of the row
 * @param code the code of the goods; entries of any list that meet it are meant
 * @param suffices whether such a number names the goods alone; otherwise it only suggests them
 * @param patterns the patterns
 * @param matching for each pattern, in order, a number that it takes in
 * @param missing numbers that none of the patterns takes in
 * @param validity when the row is in force
 * @param basis what the row rests on
 * @since 0.1
 */
public record PartNumbers(
    RowId row,
    HsCode code,
    boolean suffices,
    List<String> patterns,
    List<String> matching,
    List<String> missing,
    Validity validity,
    LegalBasis basis)
    implements RuleRow {

  /** Copies the lists. */
  public PartNumbers {
    patterns = List.copyOf(patterns);
    matching = List.copyOf(matching);
    missing = List.copyOf(missing);
  }
}
