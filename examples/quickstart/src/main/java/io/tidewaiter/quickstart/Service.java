package io.tidewaiter.quickstart;

import io.tidewaiter.ReloadingScreener;
import io.tidewaiter.audit.AuditCheck;
import io.tidewaiter.audit.AuditLog;
import io.tidewaiter.audit.Replay;
import io.tidewaiter.audit.Replayed;
import io.tidewaiter.intake.ShipmentJson;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/** What a service does that screens day and night: renew its rules, keep what came out, and prove it later. */
final class Service {

  private Service() {}

  /** Screens with rules that are renewed while it works. */
  static ReloadingScreener screener(ScheduledExecutorService executor, Consumer<String> log)
      throws IOException {
    // tag::reload[]
    ReloadingScreener screener = ReloadingScreener.over(StandardRules.load(), Path.of("our-rules"))
        .tell(look -> log.accept(look.toString()))
        .every(Duration.ofMinutes(1), executor)
        .open();
    // end::reload[]
    return screener;
  }

  static void keep(Path directory, Shipment shipment, Screening screening) throws IOException {
    // tag::audit[]
    try (AuditLog log = AuditLog.in(directory, Clock.systemUTC()).rotateDaily().open()) {
      log.append(shipment, screening);
    }
    // end::audit[]
  }

  static List<Replayed> prove(Path directory, RuleSet rules) throws IOException {
    List<Replayed> replays = new ArrayList<>();
    // tag::replay[]
    Replay replay = Replay.under(rules);
    AuditCheck check = AuditCheck.of(AuditLog.files(directory), entry -> {
      Shipment shipment = ShipmentJson.parse(entry.shipmentJson());
      replays.add(replay.replay(entry.screeningJson(), shipment));
    });
    // end::replay[]
    check.fault().ifPresent(fault -> {
      throw new IllegalStateException(fault.toString());
    });
    return replays;
  }
}
