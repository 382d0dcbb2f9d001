package io.tidewaiter.benchmarks.contest;

/**
 * What holds for a destination from one day to another. The rows of a country cover every day.
 *
 * @param country the code of the country
 * @param from the first day, counted from 1970-01-01
 * @param to the last day, counted from 1970-01-01
 * @param points what the rating gives
 * @param embargoed whether no line there is below HOLD
 * @param bannedLists the bits of the lists whose goods must not go there
 */
public record DestinationRow(
    String country, int from, int to, int points, boolean embargoed, int bannedLists) {

  /** Whether the row holds on a day. */
  public boolean inForceOn(int day) {
    return from <= day && day <= to;
  }
}
