package io.tidewaiter.benchmarks;

import io.tidewaiter.Screener;
import io.tidewaiter.rule.CountryList;
import io.tidewaiter.rule.RuleRow;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.Shipment;
import java.lang.ref.Reference;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Sees how much heap the rules hold; run in a process of its own. */
final class HeldHeap {

  private HeldHeap() {}

  /** Says how many bytes are held by the rules, compiled for one day, and compiled for all. */
  public static void main(String[] args) {
    long before = used();
    RuleSet rules = StandardRules.load();
    long loaded = used();
    Screener screener = Screener.of(rules);
    try {
      screener.screen(shipment("KZ"), rules.legalState());
      long one = used();
      for (LocalDate day : days(rules)) {
        Country.all().forEach(country -> screener.screen(shipment(country.code()), day));
      }
      long all = used();
      System.out.println((loaded - before) + " " + (one - before) + " " + (all - before) + " "
          + days(rules).size());
    } finally {
      Reference.reachabilityFence(screener);
    }
  }

  private static Shipment shipment(String destination) {
    return Shipment.builder()
        .date("2024-07-01")
        .dispatch("TR")
        .destination(destination)
        .line("8542.31")
        .build();
  }

  /** A day of each span between two changes of the law. */
  private static NavigableSet<LocalDate> days(RuleSet rules) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    days.add(LocalDate.of(1988, 1, 1));
    Stream.of(
            rules.controlLists().stream().flatMap(list -> list.entries().stream()),
            rules.countryLists().stream().map(CountryList::members).flatMap(list -> list.stream()),
            rules.bans().stream(),
            rules.ratings().stream(),
            rules.tariffs().stream(),
            rules.redFlags().stream(),
            rules.redFlags().stream().flatMap(flag -> flag.sources().stream()),
            rules.obligations().stream())
        .flatMap(rows -> rows.map(RuleRow.class::cast))
        .map(RuleRow::validity)
        .forEach(validity -> {
          validity.tracedStart().ifPresent(days::add);
          validity.end().ifPresent(end -> days.add(end.plusDays(1)));
          if (validity.seenOn() != null) {
            days.add(validity.seenOn());
          }
        });
    return days;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
    }
    return used;
  }
}
