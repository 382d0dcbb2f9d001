package io.tidewaiter.engine;

import io.tidewaiter.engine.Matcher.Scored;
import io.tidewaiter.report.Finding;
import io.tidewaiter.rule.Ban;
import io.tidewaiter.rule.Jurisdiction;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.Stated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the bans on what a shipment carries, by where it goes, whom it is for and what it passes through. */
final class Bans {

  private final RuleSet rules;
  private final ShipmentFacts shipment;
  private final Set<Jurisdiction> jurisdictions;

  /** The bans of some jurisdictions, or of all if none is named. */
  Bans(RuleSet rules, ShipmentFacts shipment, Set<Jurisdiction> jurisdictions) {
    this.rules = rules;
    this.shipment = shipment;
    this.jurisdictions = jurisdictions;
  }

  /** Adds the bans that a line meets, or may meet. */
  void addFound(Goods goods, List<Finding> findings) {
    if (goods.matches().isEmpty() && !goods.wantArticle()) {
      return;
    }
    Destination destination = shipment.destinationOrNull();
    List<Ban> onDestination = destination == null ? List.of() : destination.bans();
    for (Ban ban : onDestination) {
      addBan(ban, BanGround.DESTINATION, Answer.YES, goods, findings);
    }
    addOnReceivers(onDestination, goods, findings);
    addOnTransit(goods, findings);
  }

  private void addOnReceivers(List<Ban> onDestination, Goods goods, List<Finding> findings) {
    Map<Ban, Answer> onReceivers = Map.of();
    for (Map.Entry<Country, Answer> receiver : shipment.receiving().entrySet()) {
      for (Ban ban : shipment.at(receiver.getKey()).bans()) {
        if (onReceivers.isEmpty()) {
          onReceivers = new LinkedHashMap<>();
        }
        onReceivers.merge(ban, receiver.getValue(), Answer::or);
      }
    }
    onReceivers.forEach((ban, receives) -> {
      if (!onDestination.contains(ban)) {
        addBan(ban, BanGround.RECEIVER, receives, goods, findings);
      }
    });
  }

  private void addOnTransit(Goods goods, List<Finding> findings) {
    List<Stated<Country>> transit = shipment.stated().transit();
    for (int i = 0; i < transit.size(); i++) {
      Country country = transit.get(i).value().orElse(null);
      if (country != null && transit.indexOf(transit.get(i)) == i) {
        for (Ban ban : shipment.at(country).transitBans()) {
          addBan(ban, BanGround.TRANSIT, Answer.YES, goods, findings);
        }
      }
    }
  }

  private Answer leavesFrom(Ban ban) {
    if (ban.dispatch().isEmpty()) {
      return Answer.YES;
    }
    Stated<Country> dispatch = shipment.stated().dispatch();
    return dispatch.value().isEmpty()
        ? Answer.unknown("/dispatch")
        : Answer.of(shipment.isAmong(dispatch.value().get(), ban.dispatch()));
  }

  private void addBan(
      Ban ban, BanGround ground, Answer meant, Goods goods, List<Finding> findings) {
    Answer leaves = leavesFrom(ban);
    Answer applies = meant.and(leaves);
    if (applies.isNo()
        || !(jurisdictions.isEmpty() || jurisdictions.contains(ban.jurisdiction()))) {
      return;
    }
    Optional<Scored> named = goods.matches().stream()
        .filter(scored -> scored.listId().equals(ban.list()))
        .min((one, other) -> Boolean.compare(one.isPossible(), other.isPossible()));
    if (named.isPresent()) {
      findings.add(GoodsFindings.ban(
          rules, ban, ground, named.get(), meant, leaves, goods.pointer(named.get())));
    } else if (goods.mayBeArticleOn(ban.list())) {
      findings.add(GoodsFindings.banOnArticles(rules, ban, goods.skuPointer()));
    }
  }
}
