package io.tidewaiter.pack;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule pack has faults that only editing it can mend. The message lists all of them.
 *
 * <pre>{@code
 * try {
 *   System.out.println(RulePacks.read(directory).version() + " is sound");
 * } catch (RulePackException e) {
 *   e.faults().forEach(System.err::println);
 * }
 * }</pre>
 *
 * @since 0.1
 */
public final class RulePackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * One fault.
   *
   * @param file the file, relative to the pack
   * @param line the line, from 1
   * @param column the column, from 1
   * @param message what is wrong, with the offending text, and what is accepted
   * @param excerpt the line as it stands in the file; empty if there is none to show
   */
  public record Fault(String file, int line, int column, String message, String excerpt)
      implements java.io.Serializable {

    /** "file:line:column: message", then the line with the column marked. */
    @Override
    public String toString() {
      String place = file + ":" + line + ":" + column + ": " + message;
      return excerpt.isEmpty()
          ? place
          : place + "\n | " + excerpt + "\n | " + ".".repeat(column - 1) + "^";
    }
  }

  private final transient List<Fault> faults;

  RulePackException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** The faults, by file, line and column. */
  public List<Fault> faults() {
    return faults;
  }
}
