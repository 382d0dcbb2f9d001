package io.tidewaiter.testing;

import io.tidewaiter.report.Duty;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.NotChecked;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the result for a shipment, or after {@link #onLine} for one of its lines. What fails tells what was
 * expected and then the whole explanation, as {@link Screening#toText()} has it.
 *
 * <pre>{@code
 * assertThat(screening)
 *     .isHeld()
 *     .onLine(1).isHeld().because("goods.chpl").hasDuty("eu-12g")
 *     .onLine(2).isClear().notBecause("goods").lacks("/lines/1/description");
 * }</pre>
 *
 * <p>Findings are named by their code, such as {@code goods.chpl.tier-1}, or by its beginning up to a dot, such as
 * {@code goods.chpl} or {@code goods}. Immutable; each method returns an object to go on with.
 *
 * @since 0.1
 */
public final class ScreeningAssert {

  private final Screening screening;

  /** The line in question; null if all are. */
  private final @Nullable LineScreening line;

  private ScreeningAssert(Screening screening, @Nullable LineScreening line) {
    this.screening = Objects.requireNonNull(screening, "screening");
    this.line = line;
  }

  static ScreeningAssert of(Screening screening) {
    return new ScreeningAssert(screening, null);
  }

  /**
   * Goes on with one line; it can be called again for another.
   *
   * @param number the number of the line as the explanation prints it, the first being 1
   */
  public ScreeningAssert onLine(int number) {
    int lines = screening.lines().size();
    if (number < 1 || number > lines) {
      throw failure("a line " + number, "the shipment has " + count(lines, "line"));
    }
    return new ScreeningAssert(screening, screening.lines().get(number - 1));
  }

  /** Asserts the verdict CLEAR. */
  public ScreeningAssert isClear() {
    return hasVerdict(Verdict.CLEAR);
  }

  /** Asserts the verdict INCOMPLETE. */
  public ScreeningAssert isIncomplete() {
    return hasVerdict(Verdict.INCOMPLETE);
  }

  /** Asserts the verdict REVIEW. */
  public ScreeningAssert isReview() {
    return hasVerdict(Verdict.REVIEW);
  }

  /** Asserts the verdict HOLD. */
  public ScreeningAssert isHeld() {
    return hasVerdict(Verdict.HOLD);
  }

  /** Asserts the verdict PROHIBITED. */
  public ScreeningAssert isProhibited() {
    return hasVerdict(Verdict.PROHIBITED);
  }

  /** Asserts a verdict as severe as the given one or more; {@code isAtLeast(Verdict.INCOMPLETE)} is all but CLEAR. */
  public ScreeningAssert isAtLeast(Verdict mildest) {
    return check(
        verdict().compareTo(mildest) >= 0, "at least " + mildest, "the verdict is " + verdict());
  }

  /**
   * Asserts that the score lies between two, both inclusive; of a shipment it is the highest of its lines.
   *
   * @throws IllegalArgumentException if the two are not ascending scores from 0 to 100
   */
  public ScreeningAssert hasScoreBetween(int low, int high) {
    if (low < 0 || high > RiskModel.MAX_SCORE || low > high) {
      throw new IllegalArgumentException("The scores are " + low + " and " + high
          + ": expected two from 0 to " + RiskModel.MAX_SCORE + ", the lower one first");
    }
    int score = line == null ? screening.score() : line.score();
    return check(
        score >= low && score <= high, "a score from " + low + " to " + high, "it is " + score);
  }

  /**
   * Asserts that something was found, by its code or the beginning of it.
   *
   * @throws IllegalArgumentException if the code is blank
   */
  public ScreeningAssert because(String code) {
    return check(found(code).findAny().isPresent(), "the finding " + code, codes());
  }

  /** Asserts that something was found, by its code or the beginning of it, and that it gave as many points. */
  public ScreeningAssert because(String code, int points) {
    return check(
        found(code).anyMatch(finding -> finding.points() == points),
        "the finding " + code + String.format(Locale.ROOT, " with %+d points", points),
        codes());
  }

  /** Asserts that something was not found, by its code or the beginning of it. */
  public ScreeningAssert notBecause(String code) {
    return check(found(code).findAny().isEmpty(), "no finding " + code, codes());
  }

  /** Asserts a duty, whatever its status, by its code, such as "eu-12g". */
  public ScreeningAssert hasDuty(String code) {
    return check(duties().anyMatch(named(code)), "the duty " + code, dutyCodes());
  }

  /** Asserts that there is no duty of a code, whatever its status. */
  public ScreeningAssert hasNoDuty(String code) {
    return check(duties().noneMatch(named(code)), "no duty " + code, dutyCodes());
  }

  /**
   * Asserts that something could not be checked for want of a field.
   *
   * @param pointer the field as a JSON pointer, such as "/lines/0/description" or "/date"; "/parties" where nobody is
   *     stated for a role, "/statistics" for trade statistics
   */
  public ScreeningAssert lacks(String pointer) {
    return check(missing().contains(pointer), pointer + " to be wanting", missingFields());
  }

  /** Asserts that nothing remained unchecked for want of a field, see {@link #lacks}. */
  public ScreeningAssert doesNotLack(String pointer) {
    return check(!missing().contains(pointer), pointer + " not to be wanting", missingFields());
  }

  private ScreeningAssert hasVerdict(Verdict expected) {
    return check(verdict() == expected, expected.toString(), "the verdict is " + verdict());
  }

  private Verdict verdict() {
    return line == null ? screening.verdict() : line.verdict();
  }

  private List<LineScreening> lines() {
    return line == null ? screening.lines() : List.of(line);
  }

  private Stream<Finding> findings() {
    return lines().stream().flatMap(each -> each.findings().stream());
  }

  private Stream<Finding> found(String code) {
    if (code.isBlank()) {
      throw new IllegalArgumentException("The code is blank: expected one such as goods.chpl");
    }
    return findings()
        .filter(finding -> finding.code().equals(code) || finding.code().startsWith(code + "."));
  }

  private String codes() {
    return "what was found is "
        + listed(findings()
            .map(
                finding -> String.format(Locale.ROOT, "%s %+d", finding.code(), finding.points())));
  }

  private Stream<Duty> duties() {
    return screening.duties().stream()
        .filter(duty -> line == null || duty.lines().contains(line.index()));
  }

  private static Predicate<Duty> named(String code) {
    return duty -> duty.obligation().code().equals(code);
  }

  private String dutyCodes() {
    return "the duties are " + listed(duties().map(duty -> duty.obligation().code()));
  }

  private List<String> missing() {
    return lines().stream()
        .flatMap(each -> each.notChecked().stream())
        .map(NotChecked::missing)
        .distinct()
        .toList();
  }

  private String missingFields() {
    return "what is wanting is " + listed(missing().stream());
  }

  private static String listed(Stream<String> words) {
    String joined = words.distinct().collect(Collectors.joining(", "));
    return joined.isEmpty() ? "nothing" : joined;
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private ScreeningAssert check(boolean holds, String expected, String actual) {
    if (!holds) {
      throw failure(expected, actual);
    }
    return this;
  }

  private AssertionError failure(String expected, String actual) {
    String where = line == null ? "" : " on line " + (line.index() + 1);
    return new AssertionError(
        "Expected " + expected + where + ", but " + actual + ".\n\n" + screening.toText());
  }
}
