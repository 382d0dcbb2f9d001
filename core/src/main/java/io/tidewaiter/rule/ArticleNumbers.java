package io.tidewaiter.rule;

import io.tidewaiter.trade.ForeignText;
import org.jspecify.annotations.Nullable;

/**
 * One of the exporter's own article numbers, or all that begin alike: "SM-200", "SM-*". Letters are alike in both cases,
 * in every language; blanks around a number do not count, and one blank within it is as good as several.
 *
 * <pre>{@code
 * ArticleNumbers motors = ArticleNumbers.parse("SM-*");
 * boolean listed = motors.contain("sm-200"); // true
 * }</pre>
 *
 * <p>Immutable.
 *
 * @since 0.1
 */
public final class ArticleNumbers {

  /** A number or a beginning has so many characters at most. */
  public static final int MAX_LENGTH = 200;

  private static final String ANY_REST = "*";

  private final String text;
  private final String compared;
  private final boolean beginning;

  private ArticleNumbers(String text, String compared, boolean beginning) {
    this.text = text;
    this.compared = compared;
    this.beginning = beginning;
  }

  /**
   * Reads a number, or a beginning with an asterisk after it.
   *
   * @throws IllegalArgumentException if the text is empty, too long, no more than an asterisk, or has one elsewhere than
   *     at its end
   */
  public static ArticleNumbers parse(String text) {
    String folded = compared(text);
    boolean beginning = folded.endsWith(ANY_REST);
    String compared = beginning ? folded.substring(0, folded.length() - 1) : folded;
    if (compared.isEmpty() || compared.contains(ANY_REST) || text.strip().length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "Invalid article number " + ForeignText.quoted(text) + ": expected 1 to " + MAX_LENGTH
              + " characters, or the beginning of several numbers with one * at its end");
    }
    return new ArticleNumbers(text.strip(), compared, beginning);
  }

  /** An article number of a line, as numbers are compared; empty if it is blank. */
  public static String compared(String sku) {
    return Folded.of(sku);
  }

  /** The number, or the beginning without its asterisk, as numbers are compared. */
  public String compared() {
    return compared;
  }

  /** Whether all numbers are meant that begin so. */
  public boolean isBeginning() {
    return beginning;
  }

  /** Whether an article number of a line is meant. */
  public boolean contain(String sku) {
    String other = compared(sku);
    return beginning ? other.startsWith(compared) : other.equals(compared);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArticleNumbers numbers && text.equals(numbers.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The number or the beginning, as it was read. */
  @Override
  public String toString() {
    return text;
  }
}
