package io.tidewaiter.benchmarks.contest;

import io.tidewaiter.rule.Verdict;

/**
 * An entry of a list as a plain program would hold it: digits, days and points.
 *
 * @param index the place of the entry among all; of two with equal points the earlier counts. An entry that stands under several
 *     codes has several rows with one index
 * @param id the entry's own name
 * @param listBit one bit that stands for the list
 * @param digits the digits of the code, 2 to 12
 * @param whole whether all goods under the code are on the list
 * @param points what a certain match gives
 * @param possiblePoints what a merely possible match gives
 * @param possible the least verdict of a merely possible match that would matter
 * @param from the first day, counted from 1970-01-01
 * @param to the last day, counted from 1970-01-01
 */
public record GoodsRow(
    int index,
    String id,
    int listBit,
    String digits,
    boolean whole,
    int points,
    int possiblePoints,
    Verdict possible,
    int from,
    int to) {

  /** Whether the row is in force on a day. */
  public boolean inForceOn(int day) {
    return from <= day && day <= to;
  }
}
