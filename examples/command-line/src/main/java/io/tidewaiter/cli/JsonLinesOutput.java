package io.tidewaiter.cli;

import io.tidewaiter.report.Language;
import io.tidewaiter.report.Screening;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Results as JSON in UTF-8, one a line. */
final class JsonLinesOutput implements Output {

  /**
   * A result of more lines may be too large for one string, so it is streamed, after a first time to nowhere: if the
   * memory does not suffice, that shows before the first half of a line of JSON is in the file.
   */
  private static final int MAX_LINES_AT_ONCE = 100;

  private static final int BUFFER_BYTES = 1 << 16;

  private final OutputStream out;
  private final Language language;

  JsonLinesOutput(Path path, Language language) throws IOException {
    this.language = language;
    out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER_BYTES);
  }

  @Override
  public Result prepare(Screening screening) {
    return screening.lines().size() > MAX_LINES_AT_ONCE
        ? new Result(screening, null)
        : new Result(screening, screening.toJson(language).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void write(long line, Result result) throws IOException {
    byte[] json = result.json();
    if (json == null) {
      result.screening().writeJson(Writer.nullWriter(), language);
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      result.screening().writeJson(writer, language);
      writer.flush();
    } else {
      out.write(json);
    }
    out.write('\n');
  }

  @Override
  public void end(Tally tally) {}

  @Override
  public void close() throws IOException {
    out.close();
  }
}
