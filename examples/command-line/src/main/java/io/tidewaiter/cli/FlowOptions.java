package io.tidewaiter.cli;

import io.tidewaiter.flow.LaneEvidence;
import io.tidewaiter.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which trade statistics count for listed goods. */
final class FlowOptions {

  @Option(
      names = "--flows",
      paramLabel = "FILE@DATE",
      converter = FlowFile.Written.class,
      description =
          "let trade statistics count for listed goods, with the day on which they came out, such as"
              + " flows.csv@2023-11-27; may be given several times, files of one day are added up")
  private List<FlowFile> flows = new ArrayList<>();

  /** Whether there are none. */
  boolean areNone() {
    return flows.isEmpty();
  }

  /** The files, each of which can be read. */
  List<Path> files(CommandLine command) throws IOException {
    Set<Path> seen = new HashSet<>();
    for (FlowFile flow : flows) {
      Path path = flow.path();
      OutputFiles.checkReadable("--flows: ", path, command);
      if (!seen.add(path.toRealPath())) {
        throw new ParameterException(
            command, "--flows names " + path + " twice: its figures would count twice");
      }
    }
    return flows.stream().map(FlowFile::path).toList();
  }

  /** What they tell; empty if none are given. */
  Optional<LaneEvidence> evidence(RuleSet rules) throws IOException {
    return flows.isEmpty() ? Optional.empty() : Optional.of(FlowEvidence.read(rules, flows));
  }
}
