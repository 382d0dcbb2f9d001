package io.tidewaiter.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a question about a shipment: yes, no, or unknown for want of some fields. Which fields those are is put
 * together when it is asked for: most answers are only looked at for whether they are a yes.
 *
 * <p>Immutable.
 */
final class Answer {

  enum Truth {
    YES,
    NO,
    UNKNOWN
  }

  static final Answer YES = new Answer(Truth.YES, -1, "", null, null);
  static final Answer NO = new Answer(Truth.NO, -1, "", null, null);

  private final Truth truth;

  /** The party that lacks the field; -1 if it is a field of the shipment or of a line. */
  private final int party;

  private final String field;
  private final @Nullable Answer one;
  private final @Nullable Answer other;

  private Answer(
      Truth truth, int party, String field, @Nullable Answer one, @Nullable Answer other) {
    this.truth = truth;
    this.party = party;
    this.field = field;
    this.one = one;
    this.other = other;
  }

  static Answer of(boolean truth) {
    return truth ? YES : NO;
  }

  /** Unknown for want of a field, given as a JSON pointer. */
  static Answer unknown(String pointer) {
    return new Answer(Truth.UNKNOWN, -1, pointer, null, null);
  }

  /** Unknown for want of a field of a party, such as "/country". */
  static Answer unknown(int party, String field) {
    return new Answer(Truth.UNKNOWN, party, field, null, null);
  }

  Truth truth() {
    return truth;
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

  /** JSON pointers of the fields that are wanted, each once; none unless unknown. */
  List<String> missing() {
    if (one == null && party < 0) {
      return isUnknown() ? List.of(field) : List.of();
    }
    Set<String> missing = new LinkedHashSet<>();
    addMissing(missing);
    return List.copyOf(missing);
  }

  private void addMissing(Set<String> missing) {
    if (one != null && other != null) {
      one.addMissing(missing);
      other.addMissing(missing);
    } else if (isUnknown()) {
      missing.add(party < 0 ? field : Pointers.party(party) + field);
    }
  }

  /** Yes if both are, no if one is, whatever is not known of the other. */
  Answer and(Supplier<Answer> next) {
    return isNo() ? NO : and(next.get());
  }

  Answer and(Answer next) {
    if (isNo() || next.isNo()) {
      return NO;
    }
    if (isYes()) {
      return next;
    }
    return next.isYes() ? this : new Answer(Truth.UNKNOWN, -1, "", this, next);
  }

  Answer or(Answer next) {
    if (isYes() || next.isYes()) {
      return YES;
    }
    if (isNo()) {
      return next;
    }
    return next.isNo() ? this : new Answer(Truth.UNKNOWN, -1, "", this, next);
  }
}
