package io.tidewaiter.engine;

import io.tidewaiter.report.Factor;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.NotChecked;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The place that goods are for: the destination or, if it is rated worse, the country of someone who is to receive
 * them. Naming a partner as destination must not hide where an end user sits.
 *
 * @param findings the findings on it
 * @param notChecked what could not be told of the receivers
 * @param least the least points it could give, whatever is not known of it
 * @param most the most
 */
record Place(List<Finding> findings, List<NotChecked> notChecked, int least, int most) {

  private static final String CHECK = "destination.receiver";

  /** Who gets the goods into his hands. */
  private static final Roles RECEIVERS =
      Roles.of(PartyRole.CONSIGNEE, PartyRole.INTERMEDIATE_CONSIGNEE, PartyRole.END_USER);

  static Place of(ShipmentFacts shipment) {
    return new Survey(shipment).place();
  }

  /** Looks at the destination and at every party once. */
  private static final class Survey {

    private final ShipmentFacts shipment;
    private final Optional<Destination> destination;
    private final int worstRating;
    private final List<NotChecked> notChecked = new ArrayList<>(0);
    private int least;
    private int most;
    private int worst = -1;
    private int worstPoints = Integer.MIN_VALUE;

    Survey(ShipmentFacts shipment) {
      this.shipment = shipment;
      destination = shipment.destination();
      least = destination.map(Survey::points).orElse(shipment.index().leastRating());
      worstRating = shipment.index().mostRating();
      most = destination.map(Survey::points).orElse(worstRating);
    }

    Place place() {
      List<Party> parties = shipment.stated().parties();
      for (int i = 0; i < parties.size(); i++) {
        look(parties.get(i), i);
      }
      least = Math.max(least, worstPoints);
      most = Math.max(most, worstPoints);
      addUnknown(parties);
      List<Finding> findings = new ArrayList<>(1);
      destination.ifPresent(found -> findings.add(found.finding()));
      if (worst >= 0 && worstPoints > destination.map(Survey::points).orElse(0)) {
        findings.add(finding(parties.get(worst)));
      }
      return new Place(findings, notChecked, least, most);
    }

    private void look(Party party, int at) {
      Optional<PartyRole> role = party.role().value();
      if (role.isPresent()
          && RECEIVERS.contains(role.get())
          && party.country().value().isPresent()) {
        int points = points(shipment.at(party.country().value().get()));
        if (points > worstPoints) {
          worstPoints = points;
          worst = at;
        }
      }
    }

    /** Notes what could still show a worse place. */
    private void addUnknown(List<Party> parties) {
      for (int i = 0; i < parties.size(); i++) {
        Party party = parties.get(i);
        Optional<PartyRole> role = party.role().value();
        if (role.isPresent() && !RECEIVERS.contains(role.get())) {
          continue;
        }
        Optional<Country> country = party.country().value();
        int points = country.map(there -> points(shipment.at(there))).orElse(worstRating);
        if (points > least && country.isEmpty()) {
          open(points, Pointers.party(i) + "/country");
        }
        if (points > least && role.isEmpty()) {
          open(points, Pointers.party(i) + "/role");
        }
      }
      if (shipment.lacksAny(RECEIVERS) && worstRating > least) {
        open(worstRating, "/parties");
      }
    }

    private void open(int points, String pointer) {
      most = Math.max(most, points);
      notChecked.add(new NotChecked(CHECK, pointer, "check." + CHECK));
    }

    private static int points(Destination rated) {
      return rated.finding().weight();
    }

    private Finding finding(Party party) {
      Destination there = shipment.at(party.country().value().orElseThrow());
      int points = worstPoints - destination.map(Survey::points).orElse(0);
      Finding.Builder finding = Finding.builder(CHECK, Factor.DESTINATION, points)
          .field(Pointers.party(worst))
          .say(CHECK)
          .say(there.tier().findingCode())
          .floor(there.finding().floor())
          .evidence("party", shipment.called(worst))
          .evidence("role", party.role().value().orElseThrow().toString());
      there.finding().evidence().forEach(finding::evidence);
      there.finding().sources().forEach(finding::source);
      there.finding().pack().ifPresent(finding::pack);
      return finding.build();
    }
  }
}
