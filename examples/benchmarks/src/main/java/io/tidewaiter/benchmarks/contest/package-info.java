/**
 * One task that every engine and every plain program can do, and those that do it: which entries of lists a line meets
 * on its day, how its destination is rated, and what score and verdict follow. Each is held to the answers of Tidewaiter
 * before it is timed.
 */
@NullMarked
package io.tidewaiter.benchmarks.contest;

import org.jspecify.annotations.NullMarked;
