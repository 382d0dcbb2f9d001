package io.tidewaiter.cli;

import io.tidewaiter.report.Screening;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;

/** Results as JSON, one a line. */
final class JsonLinesOutput implements Output {

  private final BufferedWriter writer;

  JsonLinesOutput(Path path) throws IOException {
    writer = TextFile.create(path);
  }

  @Override
  public void write(long line, Screening screening) throws IOException {
    writer.write(screening.toJson());
    writer.write('\n');
  }

  @Override
  public void end(Tally tally) {}

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
