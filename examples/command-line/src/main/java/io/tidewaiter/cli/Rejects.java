package io.tidewaiter.cli;

import io.tidewaiter.intake.Intake;
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

/** Records that are no shipments: in a file beside the results, or on the terminal where there are none. */
final class Rejects implements AutoCloseable {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final @Nullable Path path;
  private final PrintWriter err;
  private @Nullable BufferedWriter writer;

  Rejects(Optional<Path> out, PrintWriter err) throws IOException {
    path = out.map(Rejects::beside).orElse(null);
    this.err = err;
    if (path != null) {
      Files.deleteIfExists(path);
    }
  }

  /** The file of the rejected records, given that of the results. */
  static Path beside(Path out) {
    return out.resolveSibling(out.getFileName() + ".rejects.jsonl");
  }

  void write(Intake.Rejected rejected) throws IOException {
    if (path == null) {
      err.println("line " + rejected.line() + " rejected: " + rejected.reason());
      return;
    }
    BufferedWriter target = writer == null ? TextFile.create(path) : writer;
    writer = target;
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), target)) {
      json.writeStartObject();
      json.writeNumberProperty("line", rejected.line());
      json.writeStringProperty("reason", rejected.reason());
      json.writeStringProperty("record", rejected.text());
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
