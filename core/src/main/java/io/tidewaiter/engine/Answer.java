package io.tidewaiter.engine;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An answer to a question about a shipment: yes, no, or unknown for want of some fields.
 *
 * @param truth which of them
 * @param missing JSON pointers of the fields that are wanted; none unless unknown
 */
record Answer(Truth truth, List<String> missing) {

  enum Truth {
    YES,
    NO,
    UNKNOWN
  }

  static final Answer YES = new Answer(Truth.YES, List.of());
  static final Answer NO = new Answer(Truth.NO, List.of());

  static Answer of(boolean truth) {
    return truth ? YES : NO;
  }

  static Answer unknown(String pointer) {
    return new Answer(Truth.UNKNOWN, List.of(pointer));
  }

  boolean isYes() {
    return truth == Truth.YES;
  }

  boolean isNo() {
    return truth == Truth.NO;
  }

  boolean isUnknown() {
    return truth == Truth.UNKNOWN;
  }

  /** Yes if both are, no if one is, whatever is not known of the other. */
  Answer and(Supplier<Answer> other) {
    if (isNo()) {
      return NO;
    }
    return and(other.get());
  }

  Answer and(Answer other) {
    if (isNo() || other.isNo()) {
      return NO;
    }
    return isUnknown() || other.isUnknown() ? unknown(this, other) : YES;
  }

  Answer or(Answer other) {
    if (isYes() || other.isYes()) {
      return YES;
    }
    return isUnknown() || other.isUnknown() ? unknown(this, other) : NO;
  }

  private static Answer unknown(Answer one, Answer other) {
    return new Answer(
        Truth.UNKNOWN,
        Stream.concat(one.missing.stream(), other.missing.stream()).distinct().toList());
  }
}
