package io.tidewaiter.audit;

import io.tidewaiter.trade.ForeignText;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which a result that was made again differs from the one that was stored.
 *
 * <pre>{@code
 * for (Change change : replay.replay(storedJson, shipment).changes()) {
 *   if (change.part() == Change.Part.LINE && change.property().equals("verdict")) {
 *     System.out.println("Line " + (change.line().getAsInt() + 1) + " was "
 *         + change.before().orElse("absent") + ", is " + change.after().orElse("absent"));
 *   }
 * }
 * }</pre>
 *
 * @param part what of the result it is about
 * @param index the place of the line in the shipment, from 0; -1 if it is about no line
 * @param name which of several such parts, such as the code of a finding; empty if there is only one
 * @param property what of it differs, such as "points"; empty if the whole of it is gone or new
 * @param beforeOrNull what the stored result says; null if it has nothing of the kind
 * @param afterOrNull what comes out now; null if nothing of the kind does
 * @since 0.1
 */
public record Change(
    Part part,
    int index,
    String name,
    String property,
    @Nullable String beforeOrNull,
    @Nullable String afterOrNull) {

  /** What of a result a change is about. */
  public enum Part {
    /** The shipment as a whole: its verdict, its score, the day whose law was applied. */
    SHIPMENT,
    /** Which rules and which engine made the result. */
    RULES,
    /** Which trade statistics it drew on. */
    STATISTICS,
    /** A line as a whole. */
    LINE,
    /** An entry of a list that a line meets. */
    MATCH,
    /** A finding. */
    FINDING,
    /** A check that could not be made. */
    NOT_CHECKED,
    /** What would come out without a finding. */
    WHAT_IF,
    /** A duty. */
    DUTY
  }

  /** Checks that something differs. */
  public Change {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(property, "property");
    if (Objects.equals(beforeOrNull, afterOrNull)) {
      throw new IllegalArgumentException("Nothing differs: " + beforeOrNull);
    }
  }

  /** The place of the line in the shipment, from 0, if it is about one. */
  public OptionalInt line() {
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** What the stored result says, if it says anything of the kind. */
  public Optional<String> before() {
    return Optional.ofNullable(beforeOrNull);
  }

  /** What comes out now, if anything of the kind does. */
  public Optional<String> after() {
    return Optional.ofNullable(afterOrNull);
  }

  /** On one line: "line 1: finding goods.chpl.tier-1: points 40 -> 44". */
  @Override
  public String toString() {
    StringBuilder told = new StringBuilder();
    if (index >= 0) {
      told.append("line ").append(index + 1).append(": ");
    }
    if (part != Part.LINE) {
      told.append(part.name().toLowerCase(Locale.ROOT).replace('_', ' '));
      told.append(name.isEmpty() ? "" : " " + name).append(": ");
    }
    if (beforeOrNull == null) {
      told.append(property.isEmpty() ? "" : property + " ").append("new: ").append(afterOrNull);
    } else if (afterOrNull == null) {
      told.append(property.isEmpty() ? "" : property + " ").append("gone: ").append(beforeOrNull);
    } else {
      told.append(property).append(' ').append(beforeOrNull).append(" -> ").append(afterOrNull);
    }
    return ForeignText.visible(told.toString());
  }
}
