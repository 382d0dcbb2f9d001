package io.tidewaiter.cli;

import io.tidewaiter.pack.RulePacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tidewaiter rules seal}: makes the manifest of a pack fit its files. */
@Command(
    name = "seal",
    description = {
      "Writes into pack.json which files a rule pack has, how many rows and which hash; the rest of it stays.",
      "Do this when you have looked at what changed; rules check tells whether the pack is sound."
    },
    mixinStandardHelpOptions = true,
    versionProvider = ScreenCommand.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the packs are sealed", "2:the call is wrong, or reading or writing failed"})
final class RulesSealCommand extends ToolCommand {

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "the directory of a rule pack")
  private List<Path> packs = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    for (Path pack : packs) {
      if (!Files.isRegularFile(pack.resolve("pack.json"))) {
        throw usage(pack + " is not a rule pack: it has no pack.json");
      }
    }
    for (Path pack : packs) {
      try {
        RulePacks.seal(pack);
      } catch (IllegalArgumentException e) {
        throw usage(pack + ": " + e.getMessage());
      }
      command().getOut().println(RulesCheckCommand.held(pack, "sealed"));
    }
    return 0;
  }
}
