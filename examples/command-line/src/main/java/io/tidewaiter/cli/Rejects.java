package io.tidewaiter.cli;

import io.tidewaiter.intake.Intake;
import io.tidewaiter.trade.ForeignText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Records that are no shipments: in a file beside that of the results, or told on standard error if there is none. */
final class Rejects implements AutoCloseable {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final @Nullable Path path;
  private final PrintWriter err;
  private @Nullable BufferedWriter writer;

  private Rejects(@Nullable Path path, PrintWriter err) throws IOException {
    this.path = path;
    this.err = err;
    if (path != null) {
      Files.deleteIfExists(path);
    }
  }

  /** Tells of rejected records on standard error. */
  static Rejects on(PrintWriter err) throws IOException {
    return new Rejects(null, err);
  }

  /** Keeps rejected records for results that go to the given path; those of an earlier run are removed. */
  static Rejects of(Path out, PrintWriter err) throws IOException {
    return new Rejects(beside(out).orElse(null), err);
  }

  /** The file of the rejected records, given that of the results; a device or a pipe has nothing beside it. */
  static Optional<Path> beside(Path out) {
    return Files.exists(out) && !Files.isRegularFile(out)
        ? Optional.empty()
        : Optional.of(out.resolveSibling(out.getFileName() + ".rejects.jsonl"));
  }

  void write(Intake.Rejected rejected) throws IOException {
    write("", rejected.line(), rejected.reason(), rejected.text());
  }

  /**
   * Tells of a record of one of several files.
   *
   * @param file the name of the file; "" if there is one only
   * @param text the record itself; "" if it is known by its line only
   */
  void write(String file, long line, String reason, String text) throws IOException {
    if (path == null) {
      err.println((file.isEmpty() ? "" : ForeignText.visible(file) + " ") + "line " + line
          + " rejected: " + ForeignText.visible(reason));
      return;
    }
    BufferedWriter target = writer == null ? TextFile.create(path) : writer;
    writer = target;
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), target)) {
      json.writeStartObject();
      if (!file.isEmpty()) {
        json.writeStringProperty("file", file);
      }
      json.writeNumberProperty("line", line);
      json.writeStringProperty("reason", reason);
      if (!text.isEmpty()) {
        json.writeStringProperty("record", text);
      }
      json.writeEndObject();
    }
    target.write('\n');
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
      err.println("Rejected records are in " + path);
    }
  }
}
