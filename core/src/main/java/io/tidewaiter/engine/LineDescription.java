package io.tidewaiter.engine;

import io.tidewaiter.engine.ShipmentFacts.Found;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.NotChecked;
import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.LineItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the description of a line shows under the rules of a span. */
final class LineDescription {

  private static final String CHECK = "check.listed-goods";

  private final ShipmentFacts shipment;
  private final LineItem line;
  private final int position;

  /** What the text tells; null if there is none. */
  private final @Nullable DescriptionReading reading;

  private final DescribedGoods described;
  private final DescribedGoods.Told told;

  LineDescription(RuleSet rules, ShipmentFacts shipment, Goods goods, LineItem line, int position) {
    this.shipment = shipment;
    this.line = line;
    this.position = position;
    described = new DescribedGoods(rules, shipment.index(), goods);
    String text = line.description().value().orElse(null);
    reading = text == null ? null : shipment.index().descriptions().read(text);
    told = reading == null ? DescribedGoods.Told.NOTHING : described.told(reading, position);
  }

  /** What it tells of the goods. */
  List<Finding> findings() {
    return told.findings();
  }

  /** The flags that are put to each line and found of it. */
  List<Found> found() {
    if (reading == null || isForPartner()) {
      return List.of();
    }
    List<Found> found = List.of();
    for (int i : shipment.index().flags().on(FlagQuestion.Basis.DESCRIPTION)) {
      ActiveFlag flag = shipment.index().flags().get(i);
      Outcome outcome = outcome(flag);
      if (outcome.isFired()) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(new Found(flag, outcome));
      }
    }
    return found;
  }

  private boolean isForPartner() {
    Destination destination = shipment.destinationOrNull();
    return destination != null && destination.tier() == DestinationTier.PARTNER;
  }

  /** What comes of asking a flag that is put to each line: whether the text has no words but those of the flag, or none. */
  Outcome outcome(ActiveFlag flag) {
    if (isForPartner()) {
      return Outcome.CLEAR;
    }
    String pointer = Pointers.description(position);
    Answer outside = shipment.destination().isEmpty() ? Answer.unknown("/destination") : Answer.YES;
    Answer answer = outside.and(
        reading == null ? Answer.unknown(pointer) : Answer.of(reading.isVague(flag.phrases())));
    if (answer.isYes()) {
      return Outcome.fired(
          pointer, () -> Map.of("text", Quotes.shown(line.description().value().orElse(""))));
    }
    return answer.isUnknown() ? Outcome.unknown(answer) : Outcome.CLEAR;
  }

  private boolean isOpen() {
    return reading == null && described.couldBeListed();
  }

  /** What it could not be asked. */
  List<NotChecked> notChecked() {
    return isOpen()
        ? List.of(new NotChecked("description.listed-goods", Pointers.description(position), CHECK))
        : List.of();
  }

  /** The least points that it gives beside flags. */
  int least(Exemptions exemptions) {
    return exemptions.mayExcuse(told.code()) ? 0 : told.leastPoints();
  }

  /** The most points that it could give beside flags. */
  int most(Exemptions exemptions) {
    if (isOpen()) {
      return described.mostPoints(exemptions);
    }
    return exemptions.excuse(told.code()) ? 0 : told.mostPoints();
  }
}
