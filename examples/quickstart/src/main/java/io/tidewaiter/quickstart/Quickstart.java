package io.tidewaiter.quickstart;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.Shipment;

/** Screens one shipment and prints why it is held. */
public final class Quickstart {

  private Quickstart() {}

  /** Prints the result. */
  public static void main(String[] args) {
    System.out.print(screen().toText());
  }

  static Screening screen() {
    Shipment shipment = Shipment.builder()
        .date("2024-07-01")
        .destination("Kazakhstan")
        .line("8542.31")
        .build();
    // tag::readme[]
    Screener screener = Screener.of(StandardRules.load());
    Screening screening = screener.screen(shipment);
    // end::readme[]
    return screening;
  }
}
