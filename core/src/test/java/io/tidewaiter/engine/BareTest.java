package io.tidewaiter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.pack.TinyPack;
import io.tidewaiter.report.Decision;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.testing.FrozenRules;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

@Label("What is decided at once")
class BareTest {

  private static final RuleSet STANDARD = FrozenRules.load();
  private static final List<Engine> ENGINES = List.of(
      Engine.of(STANDARD),
      Engine.of(new TinyPack().rules()),
      Engine.of(TinyPack.own().over(STANDARD)));

  private static final List<BiConsumer<Shipment.Builder, String>> OF_SHIPMENT = List.of(
      Shipment.Builder::contractDate,
      Shipment.Builder::dispatch,
      Shipment.Builder::transit,
      Shipment.Builder::endUseStatement,
      Shipment.Builder::noReexportClause,
      (shipment, country) ->
          shipment.party(Party.builder("consignee").country(country).build()));

  private static final List<BiConsumer<LineItem.Builder, String>> OF_LINE = List.of(
      LineItem.Builder::hsEdition,
      LineItem.Builder::nomenclature,
      LineItem.Builder::sku,
      LineItem.Builder::description,
      LineItem.Builder::origin,
      LineItem.Builder::quantity,
      LineItem.Builder::unit,
      LineItem.Builder::netMassKg,
      (line, text) -> line.value(text, "EUR"));

  /** What some fields can read and others cannot. */
  private static final List<String> TEXTS = List.of(
      "TR",
      "DE",
      "KZ",
      "RU",
      "2024-02-30",
      "2024-02-03",
      "held",
      "refused",
      "HS 2017",
      "HS 2022",
      "CN",
      "HTS",
      "MCU-1",
      "integrated circuits",
      "parts",
      "12",
      "-12",
      "?");

  @Property(tries = 1500)
  @Label("is what is found when everything is asked")
  void isWhatIsFoundWhenEverythingIsAsked(
      @ForAll("engines") Engine engine, @ForAll("shipments") Shipment shipment) {
    Screening screening = engine.screen(shipment, null);

    boolean someAreBare = false;
    for (int i = 0; i < shipment.lines().size(); i++) {
      LineCheck everything = everything(engine, shipment, i);
      LineScreening line = screening.lines().get(i);
      someAreBare |= isBare(engine, shipment, i);
      assertThat(line.verdict()).isEqualTo(everything.scorecard().verdict());
      assertThat(line.score()).isEqualTo(everything.scorecard().score());
      assertThat(told(line.findings())).isEqualTo(told(everything.scorecard().findings()));
      assertThat(line.matches()).isEqualTo(everything.matches());
      assertThat(line.hsEdition().orElse(null)).isEqualTo(everything.hsEdition());
      assertThat(line.notChecked()).isEqualTo(everything.notChecked());
      assertThat(line.scoreRange()).isEqualTo(everything.scoreRange());
    }
    Statistics.collect(someAreBare);
    Statistics.coverage(share -> {
      share.check(true).percentage(p -> p > 2);
      share.check(false).percentage(p -> p > 20);
    });
  }

  private static List<String> told(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.code() + " " + finding.points() + " " + finding.field() + " "
            + finding.evidence() + " " + finding.message())
        .toList();
  }

  private static LocalDate day(Engine engine, Shipment shipment) {
    return shipment.date().value().orElse(engine.rules().legalState());
  }

  private static HsEdition edition(LocalDate day) {
    return HsEdition.inForceOn(day).orElse(HsEdition.oldest());
  }

  private static LineCheck everything(Engine engine, Shipment shipment, int line) {
    LocalDate day = day(engine, shipment);
    ShipmentCheck check = new ShipmentCheck(
        engine,
        engine.spans().on(day),
        shipment,
        day,
        edition(day),
        shipment.date().value().isPresent());
    return LineCheck.of(check, line);
  }

  private static boolean isBare(Engine engine, Shipment shipment, int line) {
    RuleIndex index = engine.spans().on(day(engine, shipment));
    return Bare.destination(shipment, shipment.date().value().orElse(null), index) != null
        && Bare.is(shipment.lines().get(line), edition(day(engine, shipment)), index);
  }

  @Property(tries = 1500)
  @Label("is what screening comes to")
  void isWhatScreeningComesTo(
      @ForAll("engines") Engine engine, @ForAll("shipments") Shipment shipment) {
    Screening screening = engine.screen(shipment, null);
    LineScreening highest = screening.lines().stream()
        .filter(line -> line.score() == screening.score())
        .findFirst()
        .orElseThrow();

    Decision decision = engine.decide(shipment, null);

    assertThat(decision.verdict()).isEqualTo(screening.verdict());
    assertThat(decision.score()).isEqualTo(screening.score());
    assertThat(decision.match()).isEqualTo(highest.matches().stream().findFirst());
    LocalDate later = LocalDate.of(2024, 7, 1);
    assertThat(engine.decide(shipment, later).verdict())
        .isEqualTo(engine.screen(shipment, later).verdict());
  }

  @Example
  @Label("is one object for all lines of ordinary goods to a country")
  void isSharedByOrdinaryLines() {
    Engine engine = ENGINES.get(0);
    Shipment.Builder shipment =
        Shipment.builder().id("1").date("2024-07-01").dispatch("TR").destination("KZ");

    Decision one = engine.decide(shipment.line("6109.10").build(), null);

    assertThat(engine.decide(shipment.id("2").build(), null)).isSameAs(one);
    assertThat(engine.decide(shipment.line("6109.10.00.10").build(), null)).isSameAs(one);
    assertThat(engine.decide(shipment.line("85.4x").build(), null)).isNotSameAs(one);
  }

  @Provide
  Arbitrary<Engine> engines() {
    return Arbitraries.of(ENGINES.get(0), ENGINES.get(0), ENGINES.get(1), ENGINES.get(2));
  }

  @Provide
  Arbitrary<Shipment> shipments() {
    Arbitrary<LineItem> line = Combinators.combine(
            Arbitraries.of(
                "6109.10",
                "6109.10",
                "6109.10",
                "6109.10.00",
                "6109.10.00",
                "8542.31",
                "8542.32.10",
                "8541.50",
                "8542",
                "85",
                "7701",
                "85.4x",
                ""),
            extras(OF_LINE))
        .as((code, extras) -> {
          LineItem.Builder builder = LineItem.builder();
          if (!code.isEmpty()) {
            builder.hsCode(code);
          }
          extras.forEach(extra -> extra.accept(builder));
          return builder.build();
        });
    return Combinators.combine(
            Arbitraries.of("DE", "DE", "KZ", "RU", "UA-43", "Atlantis"),
            Arbitraries.of(
                "2024-07-01",
                "2024-07-01",
                "2024-03-01",
                "2018-05-05",
                "2005-01-01",
                "2031-01-01",
                "soon",
                ""),
            line.list().ofMinSize(1).ofMaxSize(3),
            extras(OF_SHIPMENT))
        .as((destination, day, lines, extras) -> {
          Shipment.Builder builder = Shipment.builder().destination(destination);
          if (!day.isEmpty()) {
            builder.date(day);
          }
          lines.forEach(builder::line);
          extras.forEach(extra -> extra.accept(builder));
          return builder.build();
        });
  }

  /** No or one further field, with texts that they may not be able to read. */
  private static <B> Arbitrary<List<Consumer<B>>> extras(List<BiConsumer<B, String>> fields) {
    return Arbitraries.integers()
        .between(0, fields.size() - 1)
        .flatMap(field -> Arbitraries.of(TEXTS).map(text -> Tuple.of(field, text)))
        .map(chosen ->
            (Consumer<B>) builder -> fields.get(chosen.get1()).accept(builder, chosen.get2()))
        .list()
        .ofMaxSize(1);
  }
}
