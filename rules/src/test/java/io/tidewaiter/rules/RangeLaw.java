package io.tidewaiter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.ScoreRange;
import java.util.function.Function;

/** The range of a score holds what it would be if more were known, and what is not checked says why it is wide. */
final class RangeLaw {

  private RangeLaw() {}

  /** Takes one field after the other from a draft. */
  static void assertHolds(Draft draft, Function<Draft, LineScreening> screen) {
    LineScreening known = screen.apply(draft);
    for (String pointer : draft.knowable()) {
      LineScreening unknown = screen.apply(draft.unknowing(pointer));
      ScoreRange wide = unknown.scoreRange();
      ScoreRange narrow = known.scoreRange();
      assertThat(wide.low()).as("low without %s", pointer).isLessThanOrEqualTo(narrow.low());
      assertThat(wide.high()).as("high without %s", pointer).isGreaterThanOrEqualTo(narrow.high());
      assertThat(known.score())
          .as("the score with %s filled in", pointer)
          .isBetween(wide.low(), wide.high());
      if (!wide.equals(narrow)) {
        assertThat(unknown.notChecked())
            .as("what is not checked without %s", pointer)
            .anySatisfy(n -> assertThat(pointer).startsWith(n.missing()));
      }
    }
  }
}
