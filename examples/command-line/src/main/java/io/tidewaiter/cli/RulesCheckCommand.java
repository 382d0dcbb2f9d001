package io.tidewaiter.cli;

import io.tidewaiter.pack.PackContents;
import io.tidewaiter.pack.PackFiles;
import io.tidewaiter.pack.RulePackException;
import io.tidewaiter.pack.RulePacks;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.ForeignText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tidewaiter rules check}: all faults of a rule pack, or what it holds. */
@Command(
    name = "check",
    description = {
      "Checks a rule pack and prints all its faults, each with its file, line and column.",
      "A pack is laid over the standard rules, and over the packs that are named before it."
    },
    mixinStandardHelpOptions = true,
    versionProvider = ScreenCommand.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the packs are sound",
      "1:a pack has faults",
      "2:the call is wrong, or reading failed"
    })
final class RulesCheckCommand extends ToolCommand {

  private static final int FAULTY = 1;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "the directory of a rule pack")
  private List<Path> packs = new ArrayList<>();

  @Option(
      names = "--alone",
      description = "the first pack stands alone instead of lying over the standard rules")
  private boolean alone;

  @Override
  public Integer call() throws IOException {
    for (Path pack : packs) {
      if (!Files.isDirectory(pack)) {
        throw usage(pack + " is not a directory");
      }
    }
    PrintWriter out = command().getOut();
    Path reading = packs.get(0);
    try {
      RuleSet rules =
          alone ? RulePacks.read(reading) : RulePacks.layer(StandardRules.load(), reading);
      out.println(held(reading, "sound"));
      for (Path pack : packs.subList(1, packs.size())) {
        reading = pack;
        rules = RulePacks.layer(rules, pack);
        out.println(held(pack, "sound"));
      }
      out.println(
          ForeignText.visible("The rules are " + rules.version() + ", " + rules.fingerprint()));
      return 0;
    } catch (RulePackException e) {
      out.println(reading + " has " + count(e.faults().size(), "fault") + ":");
      FaultyPackException.told(e).forEach(out::println);
      return FAULTY;
    }
  }

  /** What a pack holds, and what it is. */
  static String held(Path pack, String state) throws IOException {
    PackContents contents = RulePacks.contents(PackFiles.directory(pack));
    int rows = contents.rows().values().stream().mapToInt(Integer::intValue).sum();
    String tables = contents.rows().entrySet().stream()
        .map(table -> table.getKey() + " " + table.getValue())
        .collect(Collectors.joining(", "));
    return ForeignText.visible(
        pack + " is " + state + ": " + contents.id() + " " + contents.version()
            + ", " + contents.fingerprint() + ", " + count(rows, "row")
            + (tables.isEmpty() ? "" : ": " + tables));
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
