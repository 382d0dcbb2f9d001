package io.tidewaiter.cli;

import io.tidewaiter.pack.RulePackException;
import io.tidewaiter.pack.RulePacks;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What the commands that read files share. */
abstract class FileCommand extends ToolCommand {

  /** The exit code when some records of the input were rejected. */
  static final int REJECTED = 3;

  @ParentCommand
  private @Nullable Main main;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "lay the rule pack in this directory over the rules; may be given several times")
  private List<Path> packs = new ArrayList<>();

  /** The rules with the packs of --rules laid over them. */
  final RuleSet rules() throws IOException {
    RuleSet rules = StandardRules.load();
    for (Path pack : packs) {
      if (!Files.isDirectory(pack)) {
        throw usage("--rules " + pack + " is not a directory");
      }
      try {
        rules = RulePacks.layer(rules, pack);
      } catch (RulePackException e) {
        throw new FaultyPackException(pack, e);
      }
    }
    return rules;
  }

  /**
   * Where rejected records go.
   *
   * @param out the file of the results; null if they go to the terminal
   */
  final Rejects rejects(@Nullable Path out) throws IOException {
    PrintWriter err = command().getErr();
    return out == null ? Rejects.on(err) : Rejects.of(out, err);
  }

  final StandardOutput standardOutput() {
    return Objects.requireNonNull(main, "main").out();
  }
}
