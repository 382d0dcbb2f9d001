package io.tidewaiter.engine;

import io.tidewaiter.engine.ShipmentFacts.Found;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.NotChecked;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of red flags for one line: those of its shipment that its goods matter to, and those of the line. Used by
 * one thread.
 */
final class Flags {

  private final ShipmentFacts shipment;
  private final Goods goods;
  private final LineDescription description;
  private @Nullable List<NotChecked> notChecked;
  private @Nullable Answer found;

  Flags(ShipmentFacts shipment, Goods goods, LineDescription description) {
    this.shipment = shipment;
    this.goods = goods;
    this.description = description;
  }

  LineDescription description() {
    return description;
  }

  /** Adds the findings. */
  void addFound(List<Finding> findings) {
    add(shipment.found(), findings);
    add(description.found(), findings);
  }

  private void add(List<Found> found, List<Finding> findings) {
    for (Found flag : found) {
      if (goods.areOn(flag.flag().flag().goods()).isYes()) {
        findings.add(flag.finding());
      }
    }
  }

  /** Whether any is found. What could still be one is named once, not by each that waits for one. */
  Answer areFound() {
    Answer known = found;
    if (known == null) {
      List<Finding> findings = new ArrayList<>(0);
      addFound(findings);
      List<NotChecked> open = notChecked();
      known = !findings.isEmpty()
          ? Answer.YES
          : open.isEmpty() ? Answer.NO : Answer.unknown(open.get(0).missing());
      found = known;
    }
    return known;
  }

  /** Adds what would be found as well if a merely possible match were certain. */
  void addIfListed(List<Finding> findings) {
    addIfListed(shipment.found(), findings);
    addIfListed(description.found(), findings);
  }

  private void addIfListed(List<Found> found, List<Finding> findings) {
    for (Found flag : found) {
      List<String> lists = flag.flag().flag().goods();
      if (goods.areOn(lists).isUnknown() && goods.mayBeOn(lists)) {
        findings.add(flag.finding());
      }
    }
  }

  /** What could not be asked, and for want of what. */
  List<NotChecked> notChecked() {
    List<NotChecked> known = notChecked;
    if (known == null) {
      known = findNotChecked();
      notChecked = known;
    }
    return known;
  }

  private List<NotChecked> findNotChecked() {
    List<NotChecked> open = new ArrayList<>();
    List<ActiveFlag> asked = shipment.index().flags().all();
    for (int i = 0; i < asked.size(); i++) {
      ActiveFlag flag = asked.get(i);
      Outcome outcome = flag.isPerLine() ? description.outcome(flag) : shipment.outcome(i);
      if (!outcome.answer().isNo()) {
        Answer answer = outcome.answer().and(goods.areOn(flag.flag().goods()));
        if (!answer.isNo()) {
          addOpen(flag, answer.missing(), open);
          addOpen(flag, outcome.undoing(), open);
        }
      }
    }
    return open;
  }

  private static void addOpen(ActiveFlag flag, List<String> pointers, List<NotChecked> open) {
    for (int i = 0; i < pointers.size(); i++) {
      open.add(new NotChecked(flag.id(), pointers.get(i), flag.phrase()));
    }
  }
}
