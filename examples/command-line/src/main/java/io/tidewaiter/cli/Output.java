package io.tidewaiter.cli;

import io.tidewaiter.report.Screening;
import java.io.IOException;

/** Where results go. */
interface Output extends AutoCloseable {

  /** Makes of a screening what can be made ahead, on any thread. */
  Result prepare(Screening screening);

  /**
   * Takes the next result, of the record that starts on the given line of the input. If the memory does not suffice,
   * nothing of it is written.
   */
  void write(long line, Result result) throws IOException;

  /** Adds what came out in all, after the last result. */
  void end(Tally tally) throws IOException;

  @Override
  void close() throws IOException;
}
