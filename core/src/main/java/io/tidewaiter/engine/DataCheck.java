package io.tidewaiter.engine;

import io.tidewaiter.report.Factor;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.NotChecked;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Stated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what the data of a shipment lack or contradict. What a clear result needs makes a line INCOMPLETE. */
final class DataCheck {

  private static final String STALE = "data.rules.stale";

  private final RuleSet rules;

  /** What all lines share; of most shipments nothing. */
  private List<Finding> shared = List.of();

  private List<NotChecked> sharedNotChecked = List.of();

  DataCheck(RuleSet rules, ShipmentFacts shipment, boolean dayIsStated) {
    this.rules = rules;
    checkDestination(shipment);
    checkDate(shipment, dayIsStated);
    for (Unreadable field : Unreadable.of(shipment.stated())) {
      share(finding(field), essential("input", field.pointer()));
    }
  }

  private void share(Finding finding, NotChecked notChecked) {
    share(finding);
    if (sharedNotChecked.isEmpty()) {
      sharedNotChecked = new ArrayList<>();
    }
    sharedNotChecked.add(notChecked);
  }

  private void share(Finding finding) {
    if (shared.isEmpty()) {
      shared = new ArrayList<>();
    }
    shared.add(finding);
  }

  /**
   * Adds what is found of a line.
   *
   * @param position the place of the line in the shipment
   */
  void addFindings(LineItem line, Goods goods, int position, List<Finding> findings) {
    if (!goods.isOrdinary()) {
      addCode(line, goods, findings);
    }
    if (!shared.isEmpty()) {
      findings.addAll(shared);
    }
    for (Unreadable field : Unreadable.of(line, position)) {
      findings.add(finding(field));
    }
  }

  private void addCode(LineItem line, Goods goods, List<Finding> findings) {
    CodeReading reading = goods.reading();
    if (reading == null) {
      addUnreadCode(line, goods.pointer(), findings);
    } else if (reading.found().isEmpty()) {
      addUnknownCode(reading, goods.pointer(), findings);
    } else {
      checkEdition(reading, reading.found().get(), goods.pointer(), findings);
    }
  }

  /** Adds what could not be read of a line. */
  void addNotChecked(LineItem line, Goods goods, int position, Set<NotChecked> notChecked) {
    CodeReading reading = goods.reading();
    if (reading == null || reading.found().isEmpty() || reading.isUntraced()) {
      notChecked.add(essential("goods", goods.pointer()));
    }
    if (goods.wantArticle()) {
      notChecked.add(new NotChecked("goods", goods.skuPointer(), "check.goods"));
    }
    notChecked.addAll(sharedNotChecked);
    for (Unreadable field : Unreadable.of(line, position)) {
      notChecked.add(essential("input", field.pointer()));
    }
  }

  private static NotChecked essential(String check, String missing) {
    return new NotChecked(check, missing, "check." + check);
  }

  private static Finding.Builder incomplete(String code, String pointer) {
    return Finding.builder(code, Factor.DATA, 0)
        .field(pointer)
        .say(code)
        .floor(Verdict.INCOMPLETE)
        .answer("answer.data");
  }

  private static void addUnreadCode(LineItem line, String pointer, List<Finding> findings) {
    String code = line.hsCode().isAbsent() ? "data.code.absent" : "data.code.unreadable";
    Finding.Builder finding = incomplete(code, pointer);
    addReason(finding, line.hsCode());
    findings.add(finding.build());
  }

  private static void addReason(Finding.Builder finding, Stated<?> field) {
    field.unreadableText().ifPresent(text -> finding.evidence("text", text));
    field.reason().ifPresent(reason -> finding.evidence("reason", reason));
  }

  private void addUnknownCode(CodeReading unknown, String pointer, List<Finding> findings) {
    Finding.Builder finding = incomplete("data.code.unknown", pointer)
        .evidence("hs", unknown.stated().toString())
        .evidence("oldest", HsEdition.oldest().title())
        .evidence("newest", rules.hsEdition().title());
    unknown
        .judgedAs()
        .ifPresent(
            prefix -> finding.say("data.code.judged-as").evidence("prefix", prefix.toString()));
    findings.add(finding.build());
  }

  private static void checkEdition(
      CodeReading read, HsEdition found, String pointer, List<Finding> findings) {
    if (found == read.expected() && !read.isUntraced()) {
      return;
    }
    boolean older = found.compareTo(read.expected()) < 0;
    String code = older ? "data.code.older" : "data.code.newer";
    Finding.Builder finding = Finding.builder(code, Factor.DATA, 0)
        .field(pointer)
        .say(code)
        .evidence("hs", read.stated().toString())
        .evidence("expected", read.expected().title())
        .evidence("edition", found.title());
    if (read.translated() && !read.partial()) {
      addWhereItWent(finding, read);
    }
    if (read.isUntraced()) {
      finding.floor(Verdict.INCOMPLETE);
    }
    findings.add(finding.build());
  }

  private static void addWhereItWent(Finding.Builder finding, CodeReading old) {
    if (old.isUntraced()) {
      finding.say("data.code.untraced");
    } else if (old.successors().isEmpty()) {
      finding.say("data.code.unlinked");
    } else {
      finding
          .say("data.code.successors")
          .evidence(
              "successors",
              old.successors().stream().map(HsCode::toString).collect(Collectors.joining(", ")));
    }
  }

  private void checkDestination(ShipmentFacts shipment) {
    if (shipment.destination().isEmpty()) {
      Finding.Builder finding = incomplete("data.country.unreadable", "/destination");
      addReason(finding, shipment.stated().destination());
      share(finding.build(), essential("destination", "/destination"));
    }
  }

  private void checkDate(ShipmentFacts shipment, boolean dayIsStated) {
    Stated<LocalDate> date = shipment.stated().date();
    Finding.Builder finding;
    if (date.isUnreadable()) {
      finding = incomplete("data.date.unreadable", "/date");
      addReason(finding, date);
    } else if (!dayIsStated) {
      finding = incomplete("data.date.absent", "/date");
    } else if (shipment.isBeforeTheRules()) {
      finding = incomplete("data.date.uncovered", "/date")
          .evidence("oldest", HsEdition.oldest().title());
    } else if (shipment.isBeyondTheRules()) {
      finding = incomplete("data.date.beyond", "/date")
          .evidence("years", ShipmentFacts.YEARS_OF_AN_EDITION)
          .evidence("legalState", rules.legalState().toString());
    } else {
      checkAge(shipment);
      return;
    }
    share(finding.evidence("asOf", shipment.asOf().toString()).build(), essential("date", "/date"));
  }

  /** Old rules lack what the law says since, but what they say may still be right: a word, and no verdict. */
  private void checkAge(ShipmentFacts shipment) {
    if (!shipment.index().isFresh()) {
      share(Finding.builder(STALE, Factor.DATA, 0)
          .field("/date")
          .say(STALE)
          .evidence("asOf", shipment.asOf().toString())
          .evidence("days", rules.riskModel().staleAfterDays())
          .evidence("legalState", rules.legalState().toString())
          .build());
    }
  }

  private static Finding finding(Unreadable field) {
    return incomplete("data.unreadable", field.pointer())
        .evidence("pointer", field.pointer())
        .evidence("text", field.text())
        .evidence("reason", field.reason())
        .build();
  }
}
