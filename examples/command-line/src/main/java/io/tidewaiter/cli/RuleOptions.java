package io.tidewaiter.cli;

import io.tidewaiter.pack.RulePackException;
import io.tidewaiter.pack.RulePacks;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which rules a command looks at or applies: the standard ones with packs laid over them. */
final class RuleOptions {

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "lay the rule pack in this directory over the rules; may be given several times")
  private List<Path> packs = new ArrayList<>();

  /** The rules with the packs of --rules laid over them. */
  RuleSet rules() throws IOException {
    RuleSet rules = StandardRules.load();
    for (Path pack : packs) {
      if (command != null && !Files.isDirectory(pack)) {
        throw new ParameterException(
            command.commandLine(), "--rules " + pack + " is not a directory");
      }
      try {
        rules = RulePacks.layer(rules, pack);
      } catch (RulePackException e) {
        throw new FaultyPackException(pack, e);
      }
    }
    return rules;
  }
}
