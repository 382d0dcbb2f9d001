package io.tidewaiter.engine;

import io.tidewaiter.report.Finding;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.ListEntry;
import io.tidewaiter.trade.HsCode;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * An entry of a list under a code where lines can meet it. Immutable but for the findings it remembers; safe for
 * concurrent use.
 */
final class Posting {

  private final ControlList list;
  private final int rank;
  private final ListEntry entry;
  private final HsCode code;
  private final boolean retired;
  private final boolean partial;
  private final int points;

  /** What is found of a line that meets the entry, but for its place and its code, by the kind of the match. */
  private final AtomicReferenceArray<Finding> findings =
      new AtomicReferenceArray<>(Matcher.Scored.KINDS);

  /**
   * An entry under a code.
   *
   * @param list the list
   * @param rank the place of the list among all lists, from 0
   * @param entry the entry
   * @param code the entry's code or, for a number that a later edition replaced, one of its successors
   * @param retired whether {@code code} is such a successor
   * @param partial whether only part of the goods under {@code code} is on the list
   * @param points the points of a certain match
   */
  Posting(
      ControlList list,
      int rank,
      ListEntry entry,
      HsCode code,
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

  HsCode code() {
    return code;
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

  /** What is found by a kind of match, made when it is first wanted. */
  Finding finding(int kind, Supplier<Finding> made) {
    Finding known = findings.getPlain(kind);
    if (known == null) {
      known = made.get();
      findings.set(kind, known);
    }
    return known;
  }
}
