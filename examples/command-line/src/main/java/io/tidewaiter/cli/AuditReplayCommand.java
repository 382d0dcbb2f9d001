package io.tidewaiter.cli;

import io.tidewaiter.audit.AuditCheck;
import io.tidewaiter.audit.AuditRecord;
import io.tidewaiter.audit.Replay;
import io.tidewaiter.audit.Replayed;
import io.tidewaiter.audit.Replayed.Outcome;
import io.tidewaiter.intake.ShipmentJson;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.ForeignText;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tidewaiter audit replay}: whether the results of a log come out again. */
@Command(
    name = "replay",
    description = {
      "Screens the shipments of an audit log again and prints what comes out otherwise.",
      "A record that withholds what it says of parties is not made again."
    },
    mixinStandardHelpOptions = true,
    versionProvider = ScreenCommand.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all results came out again, but those that withhold something",
      "1:a result came out otherwise, or the log is not as it was written",
      "2:the call or the rules are wrong, or reading failed"
    })
final class AuditReplayCommand extends ToolCommand {

  private static final int OTHERWISE = 1;

  @Mixin
  private AuditFiles log = new AuditFiles();

  @Mixin
  private RuleOptions rules = new RuleOptions();

  @Mixin
  private FlowOptions flows = new FlowOptions();

  @Override
  public Integer call() throws IOException {
    flows.files(command());
    RuleSet applied = rules.rules();
    Replay bare = Replay.under(applied);
    Replay replay = flows.evidence(applied).map(bare::with).orElse(bare);
    Results results = new Results(replay, command().getOut());
    AuditCheck check = AuditCheck.of(log.files(command()), results::add);
    check
        .fault()
        .ifPresent(fault -> command().getOut().println(ForeignText.visible(fault.toString())));
    command().getOut().println(results);
    return check.isSound() && results.isSame() ? 0 : OTHERWISE;
  }

  /** Makes results again, tells of those that differ and counts all. */
  private static final class Results {

    private final Replay replay;
    private final PrintWriter out;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private int records;
    private int withheld;
    private int refused;

    Results(Replay replay, PrintWriter out) {
      this.replay = replay;
      this.out = out;
    }

    void add(AuditRecord stored) {
      records++;
      if (stored.keyId().isPresent()) {
        withheld++;
        return;
      }
      try {
        Shipment shipment = ShipmentJson.parse(stored.shipmentJson());
        Replayed replayed = replay.replay(stored.screeningJson(), shipment);
        outcomes.merge(replayed.outcome(), 1, Integer::sum);
        if (!isSame(replayed.outcome())) {
          tell(stored, shipment.id().value().map(id -> ", shipment " + id).orElse(""));
          out.print(ForeignText.visible(replayed.toText()));
        }
      } catch (IllegalArgumentException e) {
        refused++;
        tell(stored, "");
        out.println(ForeignText.visible(String.valueOf(e.getMessage())));
      }
    }

    private void tell(AuditRecord stored, String shipment) {
      out.println(
          ForeignText.visible("Record " + stored.number() + " of " + stored.time() + shipment));
    }

    private static boolean isSame(Outcome outcome) {
      return outcome == Outcome.IDENTICAL || outcome == Outcome.EQUIVALENT;
    }

    boolean isSame() {
      return refused == 0 && outcomes.keySet().stream().allMatch(Results::isSame);
    }

    @Override
    public String toString() {
      String told = outcomes.entrySet().stream()
          .map(entry -> entry.getValue() + " " + entry.getKey().name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
      return records + " records: " + (told.isEmpty() ? "none made again" : told)
          + (refused > 0 ? ", " + refused + " refused" : "")
          + (withheld > 0 ? ", " + withheld + " withhold what they say of parties" : "");
    }
  }
}
