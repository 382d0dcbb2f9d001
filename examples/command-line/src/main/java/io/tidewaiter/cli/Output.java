package io.tidewaiter.cli;

import io.tidewaiter.report.Screening;
import java.io.IOException;

/** Where results go. */
interface Output extends AutoCloseable {

  void write(Screening screening) throws IOException;

  /** Ends the output after the last result. */
  void close(Tally tally) throws IOException;

  @Override
  void close() throws IOException;
}
