package io.tidewaiter.engine;

import io.tidewaiter.report.Finding;
import io.tidewaiter.report.NotChecked;
import io.tidewaiter.rule.Exemption;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Party;
import io.tidewaiter.trade.PartyRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The exceptions that hold, or may hold, for a line. One that holds keeps findings from counting; one of which that is
 * not known does nothing but lower what the score could still be.
 *
 * <p>Immutable.
 */
final class Exemptions {

  static final Exemptions NONE = new Exemptions(List.of());

  private static final String CHECK = "exception";

  /** An exception, and whether it holds. */
  record Asked(Exemption row, Answer answer) {}

  private final List<Asked> asked;

  private Exemptions(List<Asked> asked) {
    this.asked = asked;
  }

  /** What a shipment as a whole says of the exceptions in force. */
  static List<Asked> askedOf(ShipmentFacts shipment) {
    List<String> names = shipment.stated().parties().stream()
        .map(Party::name)
        .map(name -> name.value().map(Exemption::compared).orElse(""))
        .toList();
    return shipment.index().exemptions().stream()
        .map(exemption -> new Asked(
            exemption.row(),
            goesThere(shipment, exemption.row())
                .and(() -> isBoughtBy(shipment, names, exemption.customer()))))
        .toList();
  }

  private static Answer goesThere(ShipmentFacts shipment, Exemption exemption) {
    if (exemption.destination().isEmpty()) {
      return Answer.YES;
    }
    return shipment.stated().destination().value().isEmpty()
        ? Answer.unknown("/destination")
        : Answer.of(shipment.stated().destination().value().equals(exemption.destination()));
  }

  /** Whether the customer buys or receives the goods, and nobody else: what is made for one must not hide another. */
  private static Answer isBoughtBy(ShipmentFacts shipment, List<String> names, String customer) {
    return customer.isEmpty()
        ? Answer.YES
        : shipment
            .any(PartyQuestions.BUYERS, (party, at) -> isCalled(customer, names.get(at), at))
            .and(() -> isTheOnlyBuyer(shipment, names, customer));
  }

  private static Answer isTheOnlyBuyer(
      ShipmentFacts shipment, List<String> names, String customer) {
    Answer all = Answer.YES;
    for (int i = 0; i < names.size(); i++) {
      Optional<PartyRole> role = shipment.stated().parties().get(i).role().value();
      if (role.isEmpty() || PartyQuestions.BUYERS.contains(role.get())) {
        Answer called = isCalled(customer, names.get(i), i);
        all = all.and(called.isNo() && role.isEmpty() ? Answer.unknown(i, "/role") : called);
      }
    }
    return all;
  }

  private static Answer isCalled(String customer, String name, int party) {
    return name.isEmpty() ? Answer.unknown(party, "/name") : Answer.of(name.equals(customer));
  }

  /**
   * The exceptions of a line.
   *
   * @param ofShipment what its shipment says of them
   * @param position its place in the shipment
   */
  static Exemptions of(List<Asked> ofShipment, LineItem line, int position) {
    Optional<String> sku = Goods.sku(line);
    return new Exemptions(ofShipment.stream()
        .map(each ->
            new Asked(each.row(), each.answer().and(() -> isOf(each.row(), sku, position))))
        .toList());
  }

  private static Answer isOf(Exemption exemption, Optional<String> sku, int position) {
    if (exemption.articles().isEmpty()) {
      return Answer.YES;
    }
    return sku.isEmpty()
        ? Answer.unknown(Pointers.sku(position))
        : Answer.of(exemption.articles().get().contain(sku.get()));
  }

  boolean areNone() {
    return asked.isEmpty();
  }

  /** Whether findings of a code do not count. */
  boolean excuse(String code) {
    return excusing(code).isPresent();
  }

  /** Whether that a line meets an entry does not count. */
  boolean excuse(Posting posting) {
    return !areNone() && excuse(posting.findingCode());
  }

  /** The exception by which findings of a code do not count; of several the one that ends last. */
  private Optional<Exemption> excusing(String code) {
    Exemption last = null;
    for (Asked each : asked) {
      if (each.answer().isYes()
          && each.row().finding().contain(code)
          && (last == null
              || each.row().validity().lastDay().isAfter(last.validity().lastDay()))) {
        last = each.row();
      }
    }
    return Optional.ofNullable(last);
  }

  /** Whether it is possible that findings of a code do not count. */
  boolean mayExcuse(String code) {
    for (Asked each : asked) {
      if (!each.answer().isNo() && each.row().finding().contain(code)) {
        return true;
      }
    }
    return false;
  }

  /** The same of an entry that a line meets. */
  boolean mayExcuse(Posting posting) {
    return !areNone() && mayExcuse(posting.findingCode());
  }

  /** Adds whether each of the exceptions in force holds. */
  void addTruths(List<Answer.Truth> truths) {
    asked.forEach(each -> truths.add(each.answer().truth()));
  }

  /** Findings, those excused with no points and with the exception. */
  List<Finding> applied(List<Finding> findings, ShipmentFacts shipment) {
    if (areNone()) {
      return findings;
    }
    List<Finding> applied = new ArrayList<>(findings);
    applied.replaceAll(finding -> isAsked(finding)
        ? excusing(finding.code())
            .map(exemption -> finding.excused(exemption, shipment.index().rules()))
            .orElse(finding)
        : finding);
    return applied;
  }

  /** Exceptions are made of the entries that goods meet, not of how many are told together. */
  private static boolean isAsked(Finding finding) {
    return finding.isExcusable() && !finding.code().equals(GoodsFindings.MORE);
  }

  /** What would have to be known to tell whether some findings count. */
  List<NotChecked> notChecked(List<Finding> findings) {
    List<NotChecked> open = new ArrayList<>();
    for (Asked each : asked) {
      if (each.answer().isUnknown()
          && findings.stream()
              .anyMatch(
                  finding -> isAsked(finding) && each.row().finding().contain(finding.code()))) {
        each.answer()
            .missing()
            .forEach(pointer -> open.add(
                new NotChecked(CHECK + "." + each.row().row().id(), pointer, "check." + CHECK)));
      }
    }
    return open;
  }
}
