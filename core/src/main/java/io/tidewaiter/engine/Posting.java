package io.tidewaiter.engine;

import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.ListEntry;
import io.tidewaiter.trade.HsCode;

/**
 * An entry of a list under a code where lines can meet it.
 *
 * @param list the list
 * @param rank the place of the list among all lists, from 0
 * @param entry the entry
 * @param code the entry's code or, for a number that a later edition replaced, one of its successors
 * @param retired whether {@code code} is such a successor
 * @param partial whether only part of the goods under {@code code} is on the list
 * @param points the points of a certain match
 */
record Posting(
    ControlList list,
    int rank,
    ListEntry entry,
    HsCode code,
    boolean retired,
    boolean partial,
    int points) {}
