package io.tidewaiter.erp.plugin;

import io.tidewaiter.Screener;
import io.tidewaiter.erp.host.Delivery;
import io.tidewaiter.erp.host.DeliveryReleaseListener;
import io.tidewaiter.erp.host.ReleaseDesk;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Screens a delivery when it is to be released, and objects unless it is clear or a person has released it. Whatever
 * fails on the way is an objection too. Safe for concurrent use.
 */
final class DeliveryScreening implements DeliveryReleaseListener, ReleaseDesk {

  private final Supplier<RuleSet> rules;
  private final ReleaseBook book;

  /** Made for the first delivery; null as long as the rules could not be read. */
  private @Nullable Screener screener;

  /**
   * Screens under some rules.
   *
   * @param rules reads the rules; asked for the first delivery, and again if it failed
   * @param book where documented releases are kept
   */
  DeliveryScreening(Supplier<RuleSet> rules, ReleaseBook book) {
    this.rules = rules;
    this.book = book;
  }

  // tag::listener[]
  @Override
  public Optional<String> objection(Delivery delivery, LocalDate today) {
    try {
      Screening screening = screen(delivery);
      return switch (screening.verdict()) {
        case CLEAR -> Optional.empty();
        case PROHIBITED -> Optional.of(screening.toText());
        case INCOMPLETE, REVIEW, HOLD -> unlessReleased(delivery, screening, today);
      };
    } catch (IOException | RuntimeException | LinkageError e) {
      return Optional.of(
          "Delivery " + delivery.number() + " could not be screened, so it stays: " + e);
    }
  }
  // end::listener[]

  @Override
  public void release(Delivery delivery, String who, String why, LocalDate until) {
    Screening screening = screen(delivery);
    if (screening.verdict() == Verdict.CLEAR || screening.verdict() == Verdict.PROHIBITED) {
      throw new IllegalArgumentException("Delivery " + delivery.number() + " is "
          + screening.verdict() + ": a person can release what is INCOMPLETE, REVIEW or HOLD");
    }
    try {
      book.add(new Release(
          delivery.number(), Release.fingerprint(delivery), ruleState(screening), until, who, why));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> unlessReleased(Delivery delivery, Screening screening, LocalDate today)
      throws IOException {
    Optional<Release> release = book.latest(delivery.number());
    if (release.isEmpty()) {
      return Optional.of(screening.toText());
    }
    return release
        .get()
        .voidBecause(Release.fingerprint(delivery), ruleState(screening), today)
        .map(reason -> reason + "\n\n" + screening.toText());
  }

  /** What the result rests on beside the delivery. */
  private static String ruleState(Screening screening) {
    return screening.rules().fingerprint() + " " + screening.rules().engine();
  }

  private Screening screen(Delivery delivery) {
    return screener().screen(shipment(delivery));
  }

  private synchronized Screener screener() {
    Screener known = screener;
    if (known == null) {
      known = Screener.of(rules.get());
      screener = known;
    }
    return known;
  }

  private static Shipment shipment(Delivery delivery) {
    Shipment.Builder shipment = Shipment.builder()
        .id(delivery.number())
        .date(delivery.date())
        .dispatch(delivery.shipFrom())
        .destination(delivery.shipTo())
        .party(Party.builder(PartyRole.CONSIGNEE)
            .name(delivery.customer())
            .country(delivery.shipTo())
            .build());
    for (Delivery.Line line : delivery.lines()) {
      shipment.line(LineItem.builder()
          .hsCode(line.commodityCode())
          .description(line.description())
          .build());
    }
    return shipment.build();
  }
}
