package io.tidewaiter.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking about a red flag.
 *
 * @param answer whether it was found; a yes may still be undone by what is not known
 * @param undoing fields that could undo a yes, as JSON pointers; none unless the answer is yes
 * @param field where it was found, as a JSON pointer; null if at no one place
 * @param evidence what was found, put together when it is told
 */
record Outcome(
    Answer answer,
    List<String> undoing,
    @Nullable String field,
    Supplier<Map<String, Object>> evidence) {

  private static final Supplier<Map<String, Object>> NOTHING = Map::of;

  static final Outcome CLEAR = new Outcome(Answer.NO, List.of(), null, NOTHING);

  static Outcome fired(@Nullable String field) {
    return fired(field, NOTHING);
  }

  static Outcome fired(@Nullable String field, Supplier<Map<String, Object>> evidence) {
    return new Outcome(Answer.YES, List.of(), field, evidence);
  }

  static Outcome unknown(Answer answer) {
    return new Outcome(answer, List.of(), null, NOTHING);
  }

  static Outcome unknown(String pointer) {
    return unknown(Answer.unknown(pointer));
  }

  /** The same, if only these fields could undo it. */
  Outcome unless(List<String> pointers) {
    return new Outcome(answer, List.copyOf(pointers), field, evidence);
  }

  boolean isFired() {
    return answer.isYes();
  }

  /** Whether it was found for certain, whatever else there may be to know. */
  boolean isCertain() {
    return isFired() && undoing.isEmpty();
  }
}
