package io.tidewaiter.engine;

import io.tidewaiter.report.Finding;
import io.tidewaiter.report.NotChecked;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.RedFlag;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.LineItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the description of a line shows under the rules of a span.
 *
 * @param outcomes what came of asking the flags that are put to each line, in the order of the index
 * @param findings what it tells of the goods
 * @param notChecked what it could not be asked
 * @param least the least points that it gives beside flags
 * @param most the most points that it could give beside flags
 */
record LineDescription(
    List<Outcome> outcomes,
    List<Finding> findings,
    List<NotChecked> notChecked,
    int least,
    int most) {

  private static final String CHECK = "check.listed-goods";

  static LineDescription of(
      RuleSet rules, ShipmentFacts shipment, Goods goods, LineItem line, String at) {
    String pointer = at + "/description";
    RuleIndex index = shipment.index();
    Optional<DescriptionReading> reading =
        line.description().value().map(index.descriptions()::read);
    List<Outcome> outcomes = new ArrayList<>();
    for (ActiveFlag flag : index.flags()) {
      if (flag.isPerLine()) {
        outcomes.add(vague(shipment, flag.flag(), line, reading, pointer));
      }
    }
    DescribedGoods described = new DescribedGoods(rules, index, goods);
    if (reading.isEmpty()) {
      boolean open = described.couldBeListed();
      return new LineDescription(
          outcomes,
          List.of(),
          open ? List.of(new NotChecked("description.listed-goods", pointer, CHECK)) : List.of(),
          0,
          open ? described.mostPoints() : 0);
    }
    DescribedGoods.Told told = described.told(reading.get(), pointer);
    return new LineDescription(
        outcomes, told.findings(), List.of(), told.leastPoints(), told.mostPoints());
  }

  /** Whether a description is empty or no more than one of the words of a flag. */
  private static Outcome vague(
      ShipmentFacts shipment,
      RedFlag flag,
      LineItem line,
      Optional<DescriptionReading> reading,
      String pointer) {
    Answer outside = shipment.destination().isEmpty()
        ? Answer.unknown("/destination")
        : Answer.of(shipment.destination().get().tier() != DestinationTier.PARTNER);
    Answer answer = outside.and(() ->
        reading.isEmpty() ? Answer.unknown(pointer) : Answer.of(isVague(reading.get(), flag)));
    if (answer.isYes()) {
      return Outcome.fired(
          pointer, () -> Map.of("text", line.description().value().orElse("")));
    }
    return answer.isUnknown() ? Outcome.unknown(answer) : Outcome.CLEAR;
  }

  private static boolean isVague(DescriptionReading reading, RedFlag flag) {
    return reading.isEmpty() || flag.words().contains(reading.folded());
  }
}
