package io.tidewaiter.cli;

import io.tidewaiter.audit.Replay;
import io.tidewaiter.intake.Intake;
import io.tidewaiter.intake.ShipmentReader;
import io.tidewaiter.pack.RuleChange;
import io.tidewaiter.pack.RulePackException;
import io.tidewaiter.pack.RulePacks;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tidewaiter rules diff}: in what two sets of rules differ, and which shipments come out differently. */
@Command(
    name = "diff",
    description = {
      "Shows in what two sets of rules differ, row by row and field by field.",
      "Each is \"standard\" or the directory of a rule pack, which is laid over the standard rules."
    },
    mixinStandardHelpOptions = true,
    versionProvider = ScreenCommand.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:compared, whatever differs",
      "2:the call or the rules are wrong, or reading failed",
      "3:some records of --against were rejected"
    })
final class RulesDiffCommand extends ToolCommand {

  private static final String STANDARD = "standard";

  @Parameters(index = "0", paramLabel = "OLD", description = "the older rules")
  private String older = STANDARD;

  @Parameters(index = "1", paramLabel = "NEW", description = "the newer rules")
  private String newer = STANDARD;

  @Option(
      names = "--alone",
      description =
          "directories hold packs that stand alone instead of lying over the standard rules")
  private boolean alone;

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description =
          "screen these shipments, .jsonl or .csv, under both and show the lines that come out differently")
  private @Nullable Path against;

  @Mixin
  private ScreenerOptions screening = new ScreenerOptions();

  @Override
  public Integer call() throws IOException {
    if (!screening.areNone() && against == null) {
      throw usage(
          "--as-of, --jurisdiction and --flows say how to screen the shipments of --against,"
              + " which is missing");
    }
    screening.flowFiles(command());
    if (against != null) {
      ShipmentFile.check("--against: ", against, command());
    }
    RuleSet before = rules("OLD", older);
    RuleSet after = rules("NEW", newer);
    PrintWriter out = command().getOut();
    Wrapped.rows(named(before) + " -> " + named(after), "").forEach(out::println);
    new ChangeTable(RuleChange.between(before, after)).rows().forEach(out::println);
    return against == null ? 0 : compare(before, after, against, out);
  }

  private RuleSet rules(String parameter, String text) throws IOException {
    if (text.equals(STANDARD)) {
      return StandardRules.load();
    }
    Path pack = Path.of(text);
    if (!Files.isDirectory(pack)) {
      throw usage(parameter + " is " + text + ": expected \"standard\" or the directory of a pack");
    }
    try {
      return alone ? RulePacks.read(pack) : RulePacks.layer(StandardRules.load(), pack);
    } catch (RulePackException e) {
      throw new FaultyPackException(pack, e);
    }
  }

  private static String named(RuleSet rules) {
    return rules.version() + " (law up to " + rules.legalState() + ", " + rules.fingerprint() + ")";
  }

  private int compare(RuleSet before, RuleSet after, Path file, PrintWriter out)
      throws IOException {
    Replay replay = Replay.under(after);
    RulesComparison comparison = new RulesComparison(
        screening.screener(before, command()),
        screening.evidence(after).map(replay::with).orElse(replay),
        row -> out.println(row));
    int rejected = 0;
    try (ShipmentReader reader = ShipmentFile.open(file);
        Rejects rejects = Rejects.on(command().getErr())) {
      for (Intake record : reader) {
        if (record instanceof Intake.Accepted accepted) {
          comparison.add(accepted.line(), accepted.shipment());
        } else if (record instanceof Intake.Rejected refused) {
          rejects.write(refused);
          rejected++;
        }
      }
    }
    comparison.end(rejected);
    return rejected > 0 ? FileCommand.REJECTED : 0;
  }
}
