package io.tidewaiter.quickstart;

import io.tidewaiter.Screener;
import io.tidewaiter.flow.FlowAnalysis;
import io.tidewaiter.flow.FlowPeriod;
import io.tidewaiter.flow.FlowReader;
import io.tidewaiter.flow.Lane;
import io.tidewaiter.flow.LaneEvidence;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.Shipment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Screens one shipment and prints why it is held. */
public final class Quickstart {

  private Quickstart() {}

  /** Prints the result. */
  public static void main(String[] args) {
    System.out.print(screen().toText());
  }

  static Screening screen() {
    // tag::readme[]
    Shipment shipment = Shipment.builder()
        .date("2024-07-01")
        .destination("Kazakhstan")
        .line("8542.31")
        .build();
    Screener screener = Screener.of(StandardRules.load());
    Screening screening = screener.screen(shipment);
    // end::readme[]
    return screening;
  }

  static Screening screenWithStatistics() {
    Shipment shipment = Shipment.builder()
        .date("2024-07-01")
        .dispatch("Türkiye")
        .destination("Kazakhstan")
        .line("8542.31")
        .build();
    Screener screener = Screener.of(StandardRules.load());
    List<Lane> lanes = lanes("2023-01/2023-09", """
        period,reporter,partner,flow,hs,value,currency,measure
        2023-01/2023-09,TR,KZ,export,chpl,66000000,USD,growth
        2023-01/2023-09,KZ,TR,import,chpl,6000000,USD,growth
        """);
    // tag::evidence[]
    LaneEvidence evidence =
        LaneEvidence.of(lanes, LocalDate.of(2023, 11, 27), "Financial Times, Trade Data Monitor");
    Screening informed = screener.with(evidence).screen(shipment);
    // end::evidence[]
    return informed;
  }

  static void screenMany(Stream<Shipment> shipments, Consumer<Screening> officer) {
    Screener screener = Screener.of(StandardRules.load());
    // tag::batch[]
    try (Stream<Screening> screenings = screener.screenAll(shipments)) {
      screenings.filter(s -> s.verdict() != Verdict.CLEAR).forEach(officer);
    }
    // end::batch[]
  }

  static List<Shipment> changed(List<Shipment> shipments, LocalDate day) {
    Screener screener = Screener.of(StandardRules.load());
    // tag::decide[]
    List<Shipment> changed = shipments.stream()
        .filter(s -> screener.decide(s).verdict() != screener.decide(s, day).verdict())
        .toList();
    // end::decide[]
    return changed;
  }

  private static List<Lane> lanes(String period, String table) {
    FlowAnalysis analysis = FlowAnalysis.builder().build();
    try (FlowReader reader =
        FlowReader.open(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))) {
      analysis.add(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return analysis.lanes(FlowPeriod.parse(period));
  }
}
