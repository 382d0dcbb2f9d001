package io.tidewaiter.cli;

import io.tidewaiter.report.Factor;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.RulesUsed;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.HsCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** Results as a table of at most 100 characters: shipment, line, code, destination, score, verdict, reasons. */
final class TableOutput implements Output {

  private static final int REASONS_WIDTH = 33;
  private static final int REASONS_INDENT = 67;
  private static final int MAX_REASONS = 3;

  private final StandardOutput out;
  private final Ansi ansi;
  private final Language language;
  private boolean headed;
  private String advice = "";

  TableOutput(StandardOutput out, Ansi ansi, Language language) {
    this.out = out;
    this.ansi = ansi;
    this.language = language;
  }

  @Override
  public Result prepare(Screening screening) {
    return new Result(screening, null);
  }

  @Override
  public void write(long line, Result result) throws IOException {
    Screening screening = result.screening();
    List<String> rows = new ArrayList<>();
    if (!headed) {
      headed = true;
      rows.add(
          format("shipment", "line", "HS code", "to", "score", "verdict", "strongest reasons"));
      rows.add("-".repeat(REASONS_INDENT + REASONS_WIDTH));
    }
    String shipment = screening.shipmentId().orElse("line " + line);
    for (LineScreening item : screening.lines()) {
      rows.addAll(rows(shipment, screening, item));
      shipment = "";
    }
    advice = advice(screening.rules());
    out.print(rows);
  }

  private String advice(RulesUsed rules) {
    return switch (language) {
      case ENGLISH ->
        "Rules " + rules.version() + ", following the law up to "
            + rules.legalState() + ".\nParties are not compared with sanctions lists.\n"
            + "This informs a decision that a person takes; it is not legal advice.";
      case TURKISH ->
        "Kurallar " + rules.version() + ", hukuku " + rules.legalState()
            + " gününe kadar izler.\nTaraflar yaptırım listeleriyle karşılaştırılmaz.\n"
            + "Bu, bir insanın vereceği karara bilgi sağlar; hukuki danışmanlık değildir.";
    };
  }

  private List<String> rows(String shipment, Screening screening, LineScreening line) {
    List<String> reasons = wrap(reasons(line));
    String row = format(
        shipment,
        String.valueOf(line.index() + 1),
        code(line),
        screening.destination().map(Object::toString).orElse("?"),
        String.valueOf(line.score()),
        line.verdict().name(),
        reasons.get(0));
    List<String> rows = new ArrayList<>();
    rows.add(colour(row, line.verdict()));
    reasons.stream().skip(1).map(" ".repeat(REASONS_INDENT)::concat).forEach(rows::add);
    return rows;
  }

  /** The code of a line, or why there is none. */
  static String code(LineScreening line) {
    boolean isAbsent =
        line.findings().stream().anyMatch(finding -> finding.code().equals("data.code.absent"));
    return line.hsCode().map(HsCode::toString).orElse(isAbsent ? "none" : "unreadable");
  }

  private static String format(
      String shipment,
      String line,
      String code,
      String to,
      String score,
      String verdict,
      String reasons) {
    return String.format(
            Locale.ROOT,
            "%-14s %6s  %-16s %-7s %5s  %-10s  %s",
            Wrapped.cut(shipment, 14),
            line,
            code,
            Wrapped.cut(to, 7),
            score,
            verdict,
            reasons)
        .stripTrailing();
  }

  /** The findings that decide, each once, strongest first: bans, then what the data lack, then points up. */
  private static List<String> reasons(LineScreening line) {
    List<String> reasons = line.findings().stream()
        .filter(finding -> finding.factor() != Factor.CAP)
        .filter(finding -> finding.points() > 0
            || finding.factor() == Factor.LAW
            || finding.factor() == Factor.DATA)
        .sorted(Comparator.comparingInt(TableOutput::rank))
        .collect(Collectors.toMap(
            Finding::code, TableOutput::reason, (first, repeated) -> first, LinkedHashMap::new))
        .values()
        .stream()
        .limit(MAX_REASONS)
        .toList();
    return reasons.isEmpty() ? List.of("-") : reasons;
  }

  private static int rank(Finding finding) {
    return switch (finding.factor()) {
      case LAW -> 0;
      case DATA -> 1;
      default -> 2;
    };
  }

  private static String reason(Finding finding) {
    String points =
        finding.points() == 0 ? "" : String.format(Locale.ROOT, " %+d", finding.points());
    return Wrapped.cut(finding.code(), REASONS_WIDTH - 1 - points.length()) + points;
  }

  private static List<String> wrap(List<String> reasons) {
    List<String> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    for (String reason : reasons) {
      if (row.length() > 0 && row.length() + 2 + reason.length() >= REASONS_WIDTH) {
        rows.add(row.append(',').toString());
        row = new StringBuilder();
      }
      row.append(row.length() > 0 ? ", " : "").append(reason);
    }
    rows.add(row.toString());
    return rows;
  }

  private String colour(String row, Verdict verdict) {
    String style = switch (verdict) {
      case CLEAR -> "";
      case INCOMPLETE -> "fg(magenta)";
      case REVIEW -> "fg(yellow)";
      case HOLD -> "fg(red)";
      case PROHIBITED -> "bold,fg(red)";
    };
    return StandardOutput.styled(row, style, ansi);
  }

  @Override
  public void end(Tally tally) throws IOException {
    out.print(
        advice.isEmpty() ? List.of("", tally.toString()) : List.of("", tally.toString(), advice));
  }

  /** Nothing: the output is not ours. */
  @Override
  public void close() {}
}
