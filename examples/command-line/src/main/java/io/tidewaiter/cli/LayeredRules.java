package io.tidewaiter.cli;

import io.tidewaiter.pack.RulePackException;
import io.tidewaiter.pack.RulePacks;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The rules with the packs of --rules laid over them. */
final class LayeredRules {

  private LayeredRules() {}

  static RuleSet load(List<Path> packs, CommandLine command) throws IOException {
    RuleSet rules = StandardRules.load();
    for (Path pack : packs) {
      if (!Files.isDirectory(pack)) {
        throw new ParameterException(command, "--rules " + pack + " is not a directory");
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
