package io.tidewaiter.spark;

import java.util.Locale;

/**
 * What a run came to.
 *
 * @param now what was screened in this run
 * @param before what earlier runs had completed
 * @param filesNow how many files were screened in this run
 * @param filesBefore how many files were complete before
 * @param rules the rules that were applied
 * @param seconds how long the screening took
 */
record ScreeningSummary(
    Tally now, Tally before, int filesNow, int filesBefore, String rules, double seconds) {

  /** What the output holds. */
  Tally all() {
    Tally all = new Tally();
    all.add(before);
    all.add(now);
    return all;
  }

  @Override
  public String toString() {
    return all() + "\n" + filesNow + " files screened now, " + filesBefore
        + " were complete before\n"
        + String.format(
            Locale.ROOT,
            "%d lines in %.1f s, %.0f lines a second%n",
            now.lines(),
            seconds,
            now.lines() / seconds)
        + "Rules " + rules;
  }
}
