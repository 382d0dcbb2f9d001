package io.tidewaiter.cli;

import io.tidewaiter.Screener;
import io.tidewaiter.flow.LaneEvidence;
import io.tidewaiter.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Under which law and with which statistics shipments are screened, whatever the rules. */
final class ScreenerOptions {

  @Option(
      names = "--jurisdiction",
      paramLabel = "CODE",
      split = ",",
      description =
          "apply the bans and duties of these jurisdictions only, such as EU,US; without it all that the rules hold")
  private List<String> jurisdictions = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = ScreenCommand.Day.class,
      description =
          "apply the law of this day, such as 2023-10-01, instead of that of each shipment's date")
  private @Nullable LocalDate asOf;

  @Mixin
  private FlowOptions flows = new FlowOptions();

  /** Whether none of them is given. */
  boolean areNone() {
    return jurisdictions.isEmpty() && asOf == null && flows.areNone();
  }

  /** The files of statistics, each of which can be read. */
  List<Path> flowFiles(CommandLine command) throws IOException {
    return flows.files(command);
  }

  /** What the statistics tell; empty if none are given. */
  Optional<LaneEvidence> evidence(RuleSet rules) throws IOException {
    return flows.evidence(rules);
  }

  /** A screener as they ask for. */
  Screener screener(RuleSet rules, CommandLine command) throws IOException {
    Screener screener = Screener.of(rules);
    if (asOf != null) {
      screener = screener.asOf(asOf);
    }
    screener = evidence(rules).map(screener::with).orElse(screener);
    if (jurisdictions.isEmpty()) {
      return screener;
    }
    try {
      return screener.withinJurisdictions(
          jurisdictions.stream().map(String::strip).toArray(String[]::new));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--jurisdiction: " + e.getMessage());
    }
  }
}
