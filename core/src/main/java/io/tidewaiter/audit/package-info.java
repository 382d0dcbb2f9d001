/**
 * What is kept of screenings: {@link io.tidewaiter.audit.Replay} makes a stored result again and says what is otherwise.
 * Uses everything below it.
 */
@NullMarked
package io.tidewaiter.audit;

import org.jspecify.annotations.NullMarked;
