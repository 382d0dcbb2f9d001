package io.tidewaiter.flow;

/**
 * Thrown for a file that cannot hold trade statistics. The message is one sentence without a line break; it says what
 * is wrong and what is expected.
 *
 * <pre>{@code
 * try (FlowReader reader = FlowReader.open(Files.newInputStream(path))) {
 *   analysis.add(reader);
 * } catch (NotStatisticsException e) {
 *   System.err.println(path + ": " + e.getMessage());
 * }
 * }</pre>
 *
 * @since 0.1
 */
public final class NotStatisticsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  /** Creates the exception with its sentence. */
  public NotStatisticsException(String message) {
    super(message);
  }
}
