package io.tidewaiter.cli;

import io.tidewaiter.report.Language;
import io.tidewaiter.report.Screening;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/** Results as JSON, one a line. */
final class JsonLinesOutput implements Output {

  /**
   * A result of more lines may be too large for one string, so it is streamed, after a first time to nowhere: if the
   * memory does not suffice, that shows before the first half of a line of JSON is in the file.
   */
  private static final int MAX_LINES_AT_ONCE = 100;

  private final BufferedWriter writer;
  private final Language language;

  JsonLinesOutput(Path path, Language language) throws IOException {
    this.language = language;
    writer = TextFile.create(path);
  }

  @Override
  public void write(long line, Screening screening) throws IOException {
    if (screening.lines().size() > MAX_LINES_AT_ONCE) {
      screening.writeJson(Writer.nullWriter(), language);
      screening.writeJson(writer, language);
    } else {
      writer.write(screening.toJson(language));
    }
    writer.write('\n');
  }

  @Override
  public void end(Tally tally) {}

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
