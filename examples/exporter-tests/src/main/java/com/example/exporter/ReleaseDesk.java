package com.example.exporter;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Screening;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import io.tidewaiter.trade.Shipment;

/** Decides which deliveries leave by themselves; all others wait for the compliance officer. */
public final class ReleaseDesk {

  private final Screener screener;

  /** A desk that screens with the rules of a screener. */
  public ReleaseDesk(Screener screener) {
    this.screener = screener;
  }

  /** Whether a delivery leaves without anybody looking at it. */
  public boolean leaves(Delivery delivery) {
    return leaves(screen(delivery));
  }

  static boolean leaves(Screening screening) {
    return switch (screening.verdict()) {
      case CLEAR -> true;
      case INCOMPLETE, REVIEW, HOLD, PROHIBITED -> false;
    };
  }

  /** What the compliance officer reads. */
  public Screening screen(Delivery delivery) {
    Shipment.Builder shipment = Shipment.builder()
        .id(delivery.number())
        .date(delivery.leavesOn())
        .dispatch("Türkiye")
        .destination(delivery.country())
        .party(buyer(delivery));
    delivery.positions().forEach(position -> shipment.line(line(position)));
    return screener.screen(shipment.build());
  }

  private static Party buyer(Delivery delivery) {
    Party.Builder buyer =
        Party.builder(PartyRole.CONSIGNEE).name(delivery.buyer()).country(delivery.country());
    if (!delivery.founded().isEmpty()) {
      buyer.incorporated(delivery.founded());
    }
    return buyer.build();
  }

  private static LineItem line(Delivery.Position position) {
    LineItem.Builder line = LineItem.builder().sku(position.article());
    if (!position.tariffNumber().isEmpty()) {
      line.hsCode(position.tariffNumber());
    }
    if (!position.text().isEmpty()) {
      line.description(position.text());
    }
    return line.build();
  }
}
