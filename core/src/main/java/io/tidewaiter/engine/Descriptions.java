package io.tidewaiter.engine;

import io.tidewaiter.rule.DestinationTier;
import io.tidewaiter.rule.RedFlag;
import io.tidewaiter.trade.LineItem;
import java.util.Map;

/** What the description of a line can show. */
final class Descriptions {

  private Descriptions() {}

  /** Whether a description is empty or no more than one of the words of a flag. */
  static Outcome vague(ShipmentFacts shipment, RedFlag flag, LineItem line, String at) {
    Answer outside = shipment.destination().isEmpty()
        ? Answer.unknown("/destination")
        : Answer.of(shipment.destination().get().tier() != DestinationTier.PARTNER);
    String pointer = at + "/description";
    Answer answer = outside.and(() -> line.description().value().isEmpty()
        ? Answer.unknown(pointer)
        : Answer.of(isVague(line.description().value().get(), flag)));
    if (answer.isYes()) {
      return Outcome.fired(
          pointer, () -> Map.of("text", line.description().value().orElse("")));
    }
    return answer.isUnknown() ? Outcome.unknown(answer) : Outcome.CLEAR;
  }

  private static boolean isVague(String description, RedFlag flag) {
    String folded = FoldedText.of(description);
    return folded.isEmpty() || flag.words().contains(folded);
  }
}
