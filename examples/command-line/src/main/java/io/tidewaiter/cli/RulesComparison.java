package io.tidewaiter.cli;

import io.tidewaiter.Screener;
import io.tidewaiter.audit.Change;
import io.tidewaiter.audit.Change.Part;
import io.tidewaiter.audit.Replay;
import io.tidewaiter.audit.Replayed;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.Shipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Screens shipments under two sets of rules and tells of the lines that come out differently. */
final class RulesComparison {

  private static final String INDENT = "    ";

  private static final Set<String> LINE_PROPERTIES = Set.of("verdict", "score");

  private final Screener screener;
  private final Replay replay;
  private final Consumer<String> out;
  private final Map<String, Integer> verdicts = new TreeMap<>();
  private int shipments;
  private int lines;
  private int differentLines;
  private int differentShipments;
  private int onlyInWords;

  /**
   * A comparison.
   *
   * @param screener screens under the older rules
   * @param replay screens again under the newer ones
   */
  RulesComparison(Screener screener, Replay replay, Consumer<String> out) {
    this.screener = screener;
    this.out = out;
    this.replay = replay;
  }

  /**
   * Compares what comes out of a shipment.
   *
   * @param line where its record begins
   */
  void add(long line, Shipment shipment) {
    Screening before = screener.screen(shipment);
    Replayed replayed = replay.replay(before.toJson(), shipment);
    shipments++;
    lines += before.lines().size();
    List<Change> changes =
        replayed.changes().stream().filter(change -> !tells(change).isEmpty()).toList();
    if (!changes.isEmpty()) {
      tell(before.shipmentId().orElse("line " + line), before, replayed.screening(), changes);
    } else if (replayed.changes().stream().anyMatch(change -> change.part() != Part.RULES)) {
      onlyInWords++;
    }
  }

  private void tell(String shipment, Screening before, Screening after, List<Change> changes) {
    if (differentShipments++ == 0) {
      out.accept("");
      out.accept(format("shipment", "line", "HS code", "to", "before", "now", "in verdict"));
      out.accept("-".repeat(Wrapped.WIDTH));
    }
    String name = shipment;
    for (LineScreening line : before.lines()) {
      List<Change> ofLine =
          changes.stream().filter(change -> change.index() == line.index()).toList();
      if (!ofLine.isEmpty()) {
        differentLines++;
        tellLine(name, before, line, after.lines().get(line.index()), ofLine);
        name = "";
      }
    }
    List<Change> ofShipment =
        changes.stream().filter(change -> change.index() < 0).toList();
    if (!ofShipment.isEmpty()) {
      String tells =
          ofShipment.stream().map(RulesComparison::tells).collect(Collectors.joining(", "));
      if (!name.isEmpty()) {
        out.accept(format(name, "", "", destination(before), "", "", ""));
      }
      Wrapped.rows(tells, INDENT).forEach(out);
    }
  }

  private void tellLine(
      String shipment,
      Screening before,
      LineScreening one,
      LineScreening other,
      List<Change> changes) {
    String verdict = verdict(one.verdict(), other.verdict());
    if (!verdict.isEmpty()) {
      verdicts.merge(one.verdict() + " -> " + other.verdict(), 1, Integer::sum);
    }
    out.accept(format(
        shipment,
        String.valueOf(one.index() + 1),
        TableOutput.code(one),
        destination(before),
        one.verdict() + " " + one.score(),
        other.verdict() + " " + other.score(),
        verdict));
    String tells = changes.stream()
        .filter(change -> change.part() == Part.FINDING)
        .map(RulesComparison::tells)
        .collect(Collectors.joining(", "));
    if (!tells.isEmpty()) {
      Wrapped.rows(tells, INDENT).forEach(out);
    }
  }

  private static String verdict(Verdict before, Verdict after) {
    int order = after.compareTo(before);
    return order == 0 ? "" : order > 0 ? "more severe" : "milder";
  }

  private static String destination(Screening screening) {
    return screening.destination().map(Object::toString).orElse("?");
  }

  /** A change in short, as "+goods.own-goods +20"; empty if it is one of words only. */
  private static String tells(Change change) {
    String code = change.name().split(" ", 2)[0];
    return switch (change.part()) {
      case FINDING -> finding(change, code);
      case DUTY -> duty(change);
      case LINE -> LINE_PROPERTIES.contains(change.property()) ? change.property() : "";
      default -> "";
    };
  }

  private static String duty(Change change) {
    if (change.before().isEmpty()) {
      return "+duty " + change.name();
    }
    return change.after().isEmpty() ? "-duty " + change.name() : "";
  }

  private static String finding(Change change, String code) {
    if (change.property().equals("points")) {
      return code + " " + change.before().orElse("0") + " -> " + change.after().orElse("0");
    }
    if (!change.property().isEmpty()) {
      return "";
    }
    return change.before().isEmpty()
        ? "+" + code + points(change.after().orElse(""))
        : "-" + code + points(change.before().orElse(""));
  }

  /** The points at the beginning of what is told of a finding. */
  private static String points(String gist) {
    int points = Integer.parseInt(gist.split(" ", 2)[0]);
    return points == 0 ? "" : String.format(Locale.ROOT, " (%+d)", points);
  }

  private static String format(
      String shipment,
      String line,
      String code,
      String to,
      String before,
      String now,
      String verdict) {
    return String.format(
            Locale.ROOT,
            "%-14s %4s  %-16s %-7s %-14s %-14s  %s",
            Wrapped.cut(shipment, 14),
            line,
            code,
            to,
            before,
            now,
            verdict)
        .stripTrailing();
  }

  /** Tells how many differ. */
  void end(int rejected) {
    List<String> told = new ArrayList<>();
    told.add(differentLines + " of " + lines + " lines in " + differentShipments + " of "
        + shipments + " shipments come out differently");
    if (!verdicts.isEmpty()) {
      told.add(verdicts.entrySet().stream()
          .map(verdict -> verdict.getValue() + " " + verdict.getKey())
          .collect(Collectors.joining(", ")));
    }
    if (onlyInWords > 0) {
      told.add(onlyInWords + " more shipments in words, matches or what was not checked only");
    }
    if (rejected > 0) {
      told.add(rejected + " rejected");
    }
    out.accept("");
    Wrapped.rows(String.join("; ", told), "").forEach(out);
  }
}
