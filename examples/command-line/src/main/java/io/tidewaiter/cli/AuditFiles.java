package io.tidewaiter.cli;

import io.tidewaiter.audit.AuditLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Which files of an audit log a command looks at. */
final class AuditFiles {

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "the files of one log in the order in which they were written, or its directory")
  private List<Path> paths = new ArrayList<>();

  /** The files, each of which can be read. */
  List<Path> files(CommandLine command) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        List<Path> inside = AuditLog.files(path);
        if (inside.isEmpty()) {
          throw new ParameterException(command, path + " holds no files of an audit log");
        }
        files.addAll(inside);
      } else {
        OutputFiles.checkReadable("", path, command);
        files.add(path);
      }
    }
    return files;
  }
}
