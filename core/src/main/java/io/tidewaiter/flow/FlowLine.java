package io.tidewaiter.flow;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one figure of a file turned out to be: a row that counts, one that is set aside, or one with a fault.
 *
 * <pre>{@code
 * try (FlowReader reader = FlowReader.open(in)) {
 *   for (FlowLine figure : reader) {
 *     if (figure instanceof FlowLine.Fault fault) {
 *       System.err.println("Line " + fault.line() + ": " + fault.reason());
 *     }
 *   }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public sealed interface FlowLine permits FlowRow, FlowLine.SetAside, FlowLine.Fault {

  /** The line of the file, the first being 1. */
  long line();

  /** Why a sound figure does not count. */
  enum Kind {
    /** The reporter or partner is a sum of countries, such as World, that would count goods twice. */
    AGGREGATE("sums of countries, such as World"),
    /** The partner is not told, such as "areas, not elsewhere specified", bunkers or free zones. */
    UNSPECIFIED_AREA("unspecified areas"),
    /** The code of the reporter or partner is of no country that is known here, such as a former state. */
    UNKNOWN_AREA("areas that are not known here"),
    /** The goods or the partner are kept secret. */
    CONFIDENTIAL("confidential"),
    /** The goods are not told, as in 9999. */
    UNSPECIFIED_GOODS("unspecified goods"),
    /** A part of another row: one means of transport, one customs procedure, the re-exports among the exports. */
    BREAKDOWN("parts of other rows"),
    /** Another thing than the value of goods: quantities, services. */
    OTHER_INDICATOR("no values of goods"),
    /** The codes are not of an edition of the Harmonized System that is known here. */
    OTHER_CLASSIFICATION("other classifications"),
    /** The source has no figure here. */
    NOT_AVAILABLE("not available");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind in words that can follow "rows set aside:". */
    @Override
    public String toString() {
      return words;
    }
  }

  /**
   * A sound figure that must not count as the trade of a pair of countries.
   *
   * @param line the line of the file
   * @param kind why it does not count
   * @param worldOrNull what a reporter told of its trade with the whole world, with a partner that is no country; null
   *     where the figure is anything else. It shows whether the reporter told of all its trade
   */
  record SetAside(long line, Kind kind, @Nullable FlowRow worldOrNull) implements FlowLine {

    /** Checks the kind. */
    public SetAside {
      Objects.requireNonNull(kind, "kind");
    }

    /** A figure that is of no use at all. */
    public SetAside(long line, Kind kind) {
      this(line, kind, null);
    }
  }

  /**
   * A figure that cannot be read.
   *
   * @param line the line of the file
   * @param reason one sentence that quotes what is there and says what is accepted
   */
  record Fault(long line, String reason) implements FlowLine {

    /** Checks the reason. */
    public Fault {
      Objects.requireNonNull(reason, "reason");
    }

    /** The line and the reason. */
    @Override
    public String toString() {
      return "line " + line + ": " + reason;
    }
  }
}
