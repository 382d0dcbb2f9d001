package io.tidewaiter.engine;

import io.tidewaiter.report.Finding;
import io.tidewaiter.report.Scorecard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The least and the most points that red flags could give a line under the rules of a span. Lines of a shipment differ
 * here only in the lists their goods are on, in their descriptions and in the exceptions made of them, so the bounds are
 * worked out once for all lines that are alike. Used by one thread.
 */
final class FlagBounds {

  /** Points, least and most. */
  record Bounds(int least, int most) {}

  private final ShipmentFacts shipment;
  private final Map<List<Answer.Truth>, Bounds> known = new HashMap<>();

  FlagBounds(ShipmentFacts shipment) {
    this.shipment = shipment;
  }

  Bounds of(Goods goods, LineDescription description, Exemptions exemptions) {
    List<Answer.Truth> key = new ArrayList<>();
    for (List<String> condition : shipment.index().flags().goods()) {
      key.add(goods.areOn(condition).truth());
    }
    for (int flag : shipment.index().flags().on(FlagQuestion.Basis.DESCRIPTION)) {
      key.add(description.outcome(shipment.index().flags().get(flag)).answer().truth());
    }
    exemptions.addTruths(key);
    return shipment.stated().lines().size() == 1
        ? bounds(key, description, exemptions)
        : known.computeIfAbsent(key, k -> bounds(k, description, exemptions));
  }

  private Bounds bounds(
      List<Answer.Truth> key, LineDescription description, Exemptions exemptions) {
    List<Finding> certain = new ArrayList<>();
    List<Finding> thinkable = new ArrayList<>();
    List<ActiveFlag> flags = shipment.index().flags().all();
    for (int i = 0; i < flags.size(); i++) {
      ActiveFlag flag = flags.get(i);
      Outcome outcome = flag.isPerLine() ? description.outcome(flag) : shipment.outcome(i);
      Answer.Truth listed = key.get(shipment.index().flags().goodsOf(i));
      if (!outcome.answer().isNo() && listed != Answer.Truth.NO && !exemptions.excuse(flag.id())) {
        thinkable.add(flag.pattern());
        if (outcome.isCertain() && listed == Answer.Truth.YES && !exemptions.mayExcuse(flag.id())) {
          certain.add(flag.pattern());
        }
      }
    }
    return new Bounds(Scorecard.flagPoints(certain), Scorecard.flagPoints(thinkable));
  }
}
