package io.tidewaiter.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;

/**
 * A file of a data set on the machine that reads it, as a table of text. It is read once.
 *
 * @param file the address of the file
 * @param source opens it
 */
record Table(String file, Source source) {

  /** Opens a table. */
  interface Source {
    InputStream open() throws IOException;
  }

  /**
   * Opens the table until the task ends.
   *
   * @return empty if there is not a byte: programs leave such files where they had no row to write
   */
  Optional<InputStream> open() throws IOException {
    InputStream in = new BufferedInputStream(source.open());
    TaskContext task = TaskContext.get();
    if (task != null) {
      TaskCompletionListener close = context -> close(in);
      task.addTaskCompletionListener(close);
    }
    in.mark(1);
    boolean any = in.read() >= 0;
    in.reset();
    return any ? Optional.of(in) : Optional.empty();
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
