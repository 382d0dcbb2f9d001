package io.tidewaiter.engine;

import io.tidewaiter.report.Finding;
import io.tidewaiter.report.NotChecked;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of asking about red flags for one line.
 *
 * @param found the findings
 * @param ifListed what would be found if a merely possible match were certain
 * @param notChecked what could not be asked, and for want of what
 */
record Flags(List<Finding> found, List<Finding> ifListed, List<NotChecked> notChecked) {

  static Flags of(ShipmentFacts shipment, Goods goods, LineDescription description) {
    Flags flags = new Flags(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<ActiveFlag> asked = shipment.index().flags();
    int perLine = 0;
    for (int i = 0; i < asked.size(); i++) {
      ActiveFlag flag = asked.get(i);
      Outcome outcome = flag.isPerLine()
          ? description.outcomes().get(perLine++)
          : shipment.outcomes().get(i);
      flags.add(flag, outcome, goods);
    }
    return flags;
  }

  private void add(ActiveFlag flag, Outcome outcome, Goods goods) {
    if (outcome.answer().isNo()) {
      return;
    }
    Answer listed = goods.areOn(flag.flag().goods());
    Answer answer = outcome.answer().and(listed);
    if (answer.isYes()) {
      found.add(flag.finding(outcome));
      outcome.undoing().forEach(pointer -> notCheck(flag, pointer));
    } else if (answer.isUnknown()) {
      answer.missing().forEach(pointer -> notCheck(flag, pointer));
      outcome.undoing().forEach(pointer -> notCheck(flag, pointer));
      if (outcome.isFired() && goods.mayBeOn(flag.flag().goods())) {
        ifListed.add(flag.bare());
      }
    }
  }

  private void notCheck(ActiveFlag flag, String pointer) {
    notChecked.add(new NotChecked(flag.id(), pointer, flag.phrase()));
  }
}
