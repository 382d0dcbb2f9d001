package io.tidewaiter.rule;

/**
 * How much of the goods under its code an entry of a list takes in.
 *
 * <pre>{@code
 * List<Match> onlyPartly = line.matches().stream()
 *     .filter(match -> match.entry() instanceof CodeEntry entry && entry.scope() == Scope.EX)
 *     .toList();
 * }</pre>
 *
 * @since 0.1
 */
public enum Scope {
  /** All of them. */
  WHOLE,
  /** Only some of them, which lists print as "ex"; a line under the code is then no more than possibly listed. */
  EX
}
