package io.tidewaiter.cli;

import io.tidewaiter.report.Language;
import io.tidewaiter.report.Screening;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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

  private static final int USUAL_BYTES = 1 << 13;

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
        : new Result(screening, json(screening));
  }

  private byte[] json(Screening screening) {
    ByteArrayOutputStream json = new ByteArrayOutputStream(USUAL_BYTES);
    try {
      screening.writeJson(json, language);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return json.toByteArray();
  }

  @Override
  public void write(long line, Result result) throws IOException {
    byte[] json = result.json();
    if (json == null) {
      result.screening().writeJson(OutputStream.nullOutputStream(), language);
      result.screening().writeJson(out, language);
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
