package io.tidewaiter.engine;

import io.tidewaiter.engine.Matcher.Scored;
import io.tidewaiter.report.Finding;
import io.tidewaiter.rule.CodeEntry;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.ListEntry;
import io.tidewaiter.rule.Scope;
import io.tidewaiter.trade.HsCode;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list under a code where lines can meet it, or under article numbers. Immutable but for the findings it
 * remembers; safe for concurrent use.
 */
final class Posting {

  private final ControlList list;
  private final int rank;
  private final ListEntry entry;
  private final @Nullable HsCode code;
  private final boolean retired;
  private final boolean partial;
  private final int points;

  /** What is found of a line that meets the entry, but for its place and its code, by the kind of the match. */
  private final AtomicReferenceArray<Finding> findings = new AtomicReferenceArray<>(Scored.KINDS);

  /** The matches with the entry through the code of a line itself, by their kind. */
  private final AtomicReferenceArray<Scored> direct =
      new AtomicReferenceArray<>(Scored.DIRECT_KINDS);

  /**
   * An entry under a code.
   *
   * @param list the list
   * @param rank the place of the list among all lists, from 0
   * @param entry the entry
   * @param code the entry's code or, for a number that a later edition replaced, one of its successors; null if it is
   *     an entry by article number
   * @param retired whether {@code code} is such a successor
   * @param partial whether only part of the goods under {@code code} is on the list
   * @param points the points of a certain match
   */
  Posting(
      ControlList list,
      int rank,
      ListEntry entry,
      @Nullable HsCode code,
      boolean retired,
      boolean partial,
      int points) {
    this.list = list;
    this.rank = rank;
    this.entry = entry;
    this.code = code;
    this.retired = retired;
    this.partial = partial;
    this.points = points;
  }

  ControlList list() {
    return list;
  }

  int rank() {
    return rank;
  }

  ListEntry entry() {
    return entry;
  }

  /** Where codes of lines meet the entry, which is one by code. */
  HsCode code() {
    if (code == null) {
      throw new IllegalStateException("an entry by article number has no code: " + entry);
    }
    return code;
  }

  /** Whether article numbers of lines meet the entry, and not their codes. */
  boolean isByArticle() {
    return code == null;
  }

  /** Whether the entry takes in only some of the goods under its code. */
  boolean isEx() {
    return entry instanceof CodeEntry listed && listed.scope() == Scope.EX;
  }

  boolean retired() {
    return retired;
  }

  boolean partial() {
    return partial;
  }

  int points() {
    return points;
  }

  /** The code of what is found of a line that meets the entry. */
  String findingCode() {
    return list.findingCode(entry);
  }

  /** The match of a kind, made when it is first wanted. */
  Scored direct(int kind, Supplier<Scored> made) {
    return known(direct, kind, made);
  }

  /** What is found by a kind of match, made when it is first wanted. */
  Finding finding(int kind, Supplier<Finding> made) {
    return known(findings, kind, made);
  }

  private static <T> T known(AtomicReferenceArray<T> all, int kind, Supplier<T> made) {
    T known = all.getPlain(kind);
    if (known == null) {
      known = made.get();
      all.set(kind, known);
    }
    return known;
  }
}
