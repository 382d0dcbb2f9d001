package io.tidewaiter.benchmarks.contest;

import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Shipments with the lines of a corpus. */
public final class Shipments {

  /** Of so many shipments one names parties, a route and papers. */
  private static final int DETAILED = 5;

  private Shipments() {}

  /** A shipment for each line, of which only code, countries and day are known. */
  public static List<Shipment> ofOneLine(Corpus corpus) {
    List<Shipment> shipments = new ArrayList<>(corpus.size());
    for (int line = 0; line < corpus.size(); line++) {
      shipments.add(plain(corpus, line).line(corpus.digits(line)).build());
    }
    return List.copyOf(shipments);
  }

  /**
   * Shipments of some lines, each with the destination and the day of its first; every fifth names parties, a route and
   * papers.
   *
   * @param lines how many lines a shipment has; a rest that fills none is left out
   */
  public static List<Shipment> detailed(Corpus corpus, int lines) {
    List<Shipment> shipments = new ArrayList<>(corpus.size() / lines);
    for (int first = 0; first + lines <= corpus.size(); first += lines) {
      Shipment.Builder shipment = plain(corpus, first).id("S-" + first);
      if (shipments.size() % DETAILED == 0) {
        addDetails(shipment, corpus.country(first));
      }
      for (int line = first; line < first + lines; line++) {
        shipment.line(LineItem.builder()
            .id(Integer.toString(line - first + 1))
            .hsCode(corpus.digits(line))
            .build());
      }
      shipments.add(shipment.build());
    }
    return List.copyOf(shipments);
  }

  private static Shipment.Builder plain(Corpus corpus, int line) {
    return Shipment.builder()
        .date(LocalDate.ofEpochDay(corpus.day(line)))
        .dispatch(Corpus.DISPATCH)
        .destination(corpus.country(line));
  }

  private static void addDetails(Shipment.Builder shipment, String destination) {
    shipment
        .transitComplete()
        .endUseStatement("held")
        .noReexportClause("held")
        .party(party(PartyRole.EXPORTER, "Marmara Makina", Corpus.DISPATCH))
        .party(party(PartyRole.CONSIGNEE, "Northgate Trading", destination))
        .party(party(PartyRole.END_USER, "Hillside Works", destination));
  }

  private static Party party(PartyRole role, String name, String country) {
    return Party.builder(role)
        .name(name)
        .country(country)
        .business("manufacturer")
        .incorporated("2009-03-16")
        .build();
  }

  /** A shipment of one line of ordinary goods to a partner, about which nothing is found but its destination. */
  public static Shipment clean() {
    return Shipment.builder()
        .id("CLEAN")
        .date("2025-06-02")
        .dispatch(Corpus.DISPATCH)
        .destination("DE")
        .line("6109.10")
        .build();
  }

  /** A shipment of one line of processors about which ten things are found. */
  public static Shipment withTenFindings() {
    return Shipment.builder()
        .id("TEN")
        .date("2025-06-02")
        .dispatch(Corpus.DISPATCH)
        .transit("GE")
        .destination("KZ")
        .endUseStatement("held")
        .noReexportClause("refused")
        .party(party(PartyRole.EXPORTER, "Marmara Makina", Corpus.DISPATCH))
        .party(Party.builder(PartyRole.CONSIGNEE)
            .name("Steppe Parts")
            .country("KZ")
            .business("trader")
            .incorporated("2024-11-04")
            .build())
        .line("8542.31")
        .build();
  }
}
