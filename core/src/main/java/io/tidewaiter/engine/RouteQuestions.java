package io.tidewaiter.engine;

import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.RedFlag;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import io.tidewaiter.trade.Stated;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** What the way of the goods can show. */
final class RouteQuestions {

  private RouteQuestions() {}

  static Outcome transitEmbargoed(ShipmentFacts shipment, RedFlag flag) {
    return transit(
        shipment, (country, at) -> Answer.of(shipment.tier(country) == DestinationTier.EMBARGOED));
  }

  static Outcome transitHub(ShipmentFacts shipment, RedFlag flag) {
    return transit(
        shipment,
        (country, at) -> Answer.of(shipment.tier(country) == DestinationTier.HUB
            || shipment.tier(country) == DestinationTier.CORRIDOR));
  }

  /** Geography is clear only between land neighbours: a third country that borders neither is no way there. */
  static Outcome detour(ShipmentFacts shipment, RedFlag flag) {
    return transit(shipment, (country, at) -> {
      if (shipment.tier(country) == DestinationTier.PARTNER
          || country.landNeighbours().isEmpty()) {
        return Answer.NO;
      }
      Answer from = neighbour(shipment.stated().dispatch(), "/dispatch", country);
      Answer to = neighbour(shipment.stated().destination(), "/destination", country);
      return from.and(to).and(areNeighbours(shipment));
    });
  }

  /** Whether a place at an end of the route is known to have land borders, none of them with the country of transit. */
  private static Answer neighbour(Stated<Country> end, String pointer, Country transit) {
    if (end.value().isEmpty()) {
      return Answer.unknown(pointer);
    }
    Country country = end.value().get();
    return Answer.of(!country.equals(transit)
        && country.parent().filter(transit::equals).isEmpty()
        && !country.landNeighbours().isEmpty()
        && !country.landNeighbours().contains(transit));
  }

  private static Answer areNeighbours(ShipmentFacts shipment) {
    Stated<Country> from = shipment.stated().dispatch();
    Stated<Country> to = shipment.stated().destination();
    if (from.value().isEmpty()) {
      return Answer.unknown("/dispatch");
    }
    if (to.value().isEmpty()) {
      return Answer.unknown("/destination");
    }
    return Answer.of(from.value().get().landNeighbours().contains(to.value().get()));
  }

  static Outcome manyLegs(ShipmentFacts shipment, RedFlag flag) {
    int outside = 0;
    int unknown = 0;
    List<Stated<Country>> legs = shipment.stated().transit();
    for (Stated<Country> leg : legs) {
      if (leg.value().isEmpty()) {
        unknown++;
      } else if (shipment.tier(leg.value().get()) != DestinationTier.PARTNER) {
        outside++;
      }
    }
    if (outside >= flag.limit()) {
      return Outcome.fired("/transit", Map.of("count", outside));
    }
    boolean couldBeMore = !shipment.stated().transitStated() || outside + unknown >= flag.limit();
    return couldBeMore ? Outcome.unknown("/transit") : Outcome.CLEAR;
  }

  static Outcome dispatchElsewhere(ShipmentFacts shipment, RedFlag flag) {
    Stated<Country> dispatch = shipment.stated().dispatch();
    return shipment.anyParty(Set.of(PartyRole.EXPORTER), (party, at) -> {
      Answer outside = dispatch.value().isEmpty()
          ? Answer.unknown("/dispatch")
          : Answer.of(shipment.tier(dispatch.value().get()) != DestinationTier.PARTNER);
      return outside.and(() -> isElsewhere(party, at, dispatch));
    });
  }

  private static Answer isElsewhere(Party exporter, String at, Stated<Country> dispatch) {
    if (exporter.country().value().isEmpty()) {
      return Answer.unknown(at + "/country");
    }
    return dispatch.value().isEmpty()
        ? Answer.unknown("/dispatch")
        : Answer.of(!exporter.country().value().get().equals(dispatch.value().get()));
  }

  /** Asks of each country of transit; the first yes is told. */
  private static Outcome transit(
      ShipmentFacts shipment, BiFunction<Country, String, Answer> question) {
    List<Stated<Country>> legs = shipment.stated().transit();
    Answer all = shipment.stated().transitStated() ? Answer.NO : Answer.unknown("/transit");
    for (int i = 0; i < legs.size(); i++) {
      String pointer = "/transit/" + i;
      Stated<Country> leg = legs.get(i);
      Answer answer = leg.value().isEmpty()
          ? Answer.unknown(pointer)
          : question.apply(leg.value().get(), pointer);
      if (answer.isYes()) {
        return Outcome.fired(
            pointer, Map.of("transit", shipment.name(leg.value().orElseThrow())));
      }
      all = all.or(answer);
    }
    return all.isUnknown() ? Outcome.unknown(all) : Outcome.CLEAR;
  }
}
