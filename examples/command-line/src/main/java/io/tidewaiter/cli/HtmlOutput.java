package io.tidewaiter.cli;

import io.tidewaiter.report.HtmlReport;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.Screening;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;

/** Results to another output and, when all are there, as a page of HTML in a file. */
final class HtmlOutput implements Output {

  private final Output other;
  private final BufferedWriter writer;
  private final HtmlReport report;

  HtmlOutput(Output other, Path path, Language language) throws IOException {
    this.other = other;
    writer = TextFile.create(path);
    report = HtmlReport.start(language);
  }

  @Override
  public Result prepare(Screening screening) {
    return other.prepare(screening);
  }

  @Override
  public void write(long line, Result result) throws IOException {
    other.write(line, result);
    report.add(result.screening());
  }

  @Override
  public void end(Tally tally) throws IOException {
    report.addRejected(tally.rejected()).writeTo(writer);
    other.end(tally);
  }

  @Override
  public void close() throws IOException {
    try (other) {
      writer.close();
    }
  }
}
