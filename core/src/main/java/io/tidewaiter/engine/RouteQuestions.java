package io.tidewaiter.engine;

import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.Term;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import io.tidewaiter.trade.Stated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What the way of the goods can show. */
final class RouteQuestions {

  private static final Roles EXPORTER = Roles.of(PartyRole.EXPORTER);

  private static final Outcome TRANSIT_UNKNOWN = Outcome.unknown("/transit");

  private RouteQuestions() {}

  static Outcome transitEmbargoed(ShipmentFacts shipment, ActiveFlag flag) {
    return transit(shipment, RouteQuestions::isEmbargoed);
  }

  private static Answer isEmbargoed(ShipmentFacts shipment, Country country) {
    return Answer.of(shipment.tier(country) == DestinationTier.EMBARGOED);
  }

  static Outcome transitHub(ShipmentFacts shipment, ActiveFlag flag) {
    return transit(shipment, RouteQuestions::isHub);
  }

  private static Answer isHub(ShipmentFacts shipment, Country country) {
    return Answer.of(shipment.tier(country) == DestinationTier.HUB
        || shipment.tier(country) == DestinationTier.CORRIDOR);
  }

  static Outcome detour(ShipmentFacts shipment, ActiveFlag flag) {
    return transit(shipment, RouteQuestions::isDetour);
  }

  /** Geography is clear only between land neighbours: a third country that borders neither is no way there. */
  private static Answer isDetour(ShipmentFacts shipment, Country country) {
    if (shipment.tier(country) == DestinationTier.PARTNER
        || country.landNeighbours().isEmpty()) {
      return Answer.NO;
    }
    Answer from = neighbour(shipment.stated().dispatch(), "/dispatch", country);
    Answer to = neighbour(shipment.stated().destination(), "/destination", country);
    return from.and(to).and(areNeighbours(shipment));
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

  static Outcome manyLegs(ShipmentFacts shipment, ActiveFlag flag) {
    List<Country> outside = new ArrayList<>(shipment.stated().transit().size());
    int unknown = 0;
    for (Stated<Country> leg : shipment.stated().transit()) {
      if (leg.value().isEmpty()) {
        unknown++;
      } else if (shipment.tier(leg.value().get()) != DestinationTier.PARTNER
          && !isEnd(shipment, leg.value().get())
          && !outside.contains(leg.value().get())) {
        outside.add(leg.value().get());
      }
    }
    int count = outside.size();
    if (count > 0 && count >= flag.limit()) {
      List<String> unknownEnds = unknownEnds(shipment);
      Outcome fired = Outcome.fired("/transit", () -> Map.of("count", count));
      return count - unknownEnds.size() >= flag.limit() ? fired : fired.unless(unknownEnds);
    }
    boolean couldBeMore = !shipment.stated().transitStated() || count + unknown >= flag.limit();
    return couldBeMore ? TRANSIT_UNKNOWN : Outcome.CLEAR;
  }

  /** Whether a country of transit is only where the goods leave or are meant for: carriers list the ends as well. */
  private static boolean isEnd(ShipmentFacts shipment, Country country) {
    return shipment.stated().dispatch().value().filter(country::equals).isPresent()
        || shipment.stated().destination().value().filter(country::equals).isPresent();
  }

  /** The ends of the route that are not known; each could turn out to be one of the countries of transit. */
  private static List<String> unknownEnds(ShipmentFacts shipment) {
    List<String> unknown = new ArrayList<>(0);
    if (shipment.stated().dispatch().value().isEmpty()) {
      unknown.add("/dispatch");
    }
    if (shipment.stated().destination().value().isEmpty()) {
      unknown.add("/destination");
    }
    return unknown;
  }

  static Outcome dispatchElsewhere(ShipmentFacts shipment, ActiveFlag flag) {
    return shipment.anyParty(flag, EXPORTER, RouteQuestions::isDispatchElsewhere);
  }

  private static Answer isDispatchElsewhere(
      ShipmentFacts shipment, ActiveFlag flag, Party party, int at) {
    Stated<Country> dispatch = shipment.stated().dispatch();
    Answer outside = dispatch.value().isEmpty()
        ? Answer.unknown("/dispatch")
        : Answer.of(shipment.tier(dispatch.value().get()) != DestinationTier.PARTNER);
    return outside.and(() -> isElsewhere(party, at, dispatch));
  }

  private static Answer isElsewhere(Party exporter, int at, Stated<Country> dispatch) {
    if (exporter.country().value().isEmpty()) {
      return Answer.unknown(at, "/country");
    }
    return dispatch.value().isEmpty()
        ? Answer.unknown("/dispatch")
        : Answer.of(!exporter.country().value().get().equals(dispatch.value().get()));
  }

  /** Asks of each country of transit between the ends; the first yes is told. */
  private static Outcome transit(
      ShipmentFacts shipment, BiFunction<ShipmentFacts, Country, Answer> question) {
    List<Stated<Country>> legs = shipment.stated().transit();
    if (legs.isEmpty()) {
      return shipment.stated().transitStated() ? Outcome.CLEAR : TRANSIT_UNKNOWN;
    }
    Answer all = Answer.NO;
    Map<Country, Integer> found = Map.of();
    for (int i = 0; i < legs.size(); i++) {
      Optional<Country> leg = legs.get(i).value();
      if (leg.filter(country -> isEnd(shipment, country)).isPresent()) {
        continue;
      }
      Answer answer =
          leg.isEmpty() ? Answer.unknown("/transit/" + i) : question.apply(shipment, leg.get());
      if (answer.isYes()) {
        found = found.isEmpty() ? new LinkedHashMap<>() : found;
        found.putIfAbsent(leg.orElseThrow(), i);
      }
      all = all.or(answer);
    }
    if (!found.isEmpty()) {
      return fired(shipment, found);
    }
    return all.isUnknown() ? Outcome.unknown(all) : Outcome.CLEAR;
  }

  private static Outcome fired(ShipmentFacts shipment, Map<Country, Integer> found) {
    Map.Entry<Country, Integer> first = found.entrySet().iterator().next();
    Term name = shipment.name(first.getKey());
    Outcome fired = Outcome.fired("/transit/" + first.getValue(), () -> Map.of("transit", name));
    List<String> unknownEnds = unknownEnds(shipment);
    return found.size() > unknownEnds.size() ? fired : fired.unless(unknownEnds);
  }
}
