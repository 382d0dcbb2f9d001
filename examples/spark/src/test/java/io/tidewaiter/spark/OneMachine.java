package io.tidewaiter.spark;

import io.tidewaiter.Screener;
import io.tidewaiter.intake.Intake;
import io.tidewaiter.intake.ShipmentReader;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rules.StandardRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** What one machine makes of a file, in texts that can be compared. */
final class OneMachine {

  private static final Screener SCREENER = Screener.of(StandardRules.load());

  final List<String> results = new ArrayList<>();
  final List<String> rejects = new ArrayList<>();

  /** Screens a file, with what core has for many shipments. */
  static OneMachine screen(Path file, Detail detail, Tally tally) throws IOException {
    OneMachine made = new OneMachine();
    List<Intake> records = new ArrayList<>();
    try (ShipmentReader reader = ShipmentReader.csv(Files.newInputStream(file))) {
      reader.forEach(records::add);
    }
    Stream<Intake.Accepted> accepted =
        records.stream().filter(Intake.Accepted.class::isInstance).map(Intake.Accepted.class::cast);
    try (Stream<Screening> screenings =
        SCREENER.screenAll(accepted.map(Intake.Accepted::shipment))) {
      Iterator<Screening> next = screenings.iterator();
      for (Intake record : records) {
        if (record instanceof Intake.Rejected rejected) {
          made.rejects.add(record.line() + " " + rejected.reason() + " " + rejected.text());
          tally.addRejected(1);
        } else {
          Screening screening = next.next();
          made.results.add(result(record.line(), screening, detail));
          tally.add(screening);
        }
      }
    }
    return made;
  }

  private static String result(long line, Screening screening, Detail detail) {
    return line + " " + screening.shipmentId().orElse(null) + " "
        + screening.destination().map(Object::toString).orElse(null) + " "
        + screening.asOf() + " " + screening.verdict() + " "
        + screening.score() + " " + screening.band() + " "
        + screening.lines().stream().map(OneMachine::line).toList() + " "
        + (detail == Detail.WHOLE ? screening.toJson() : null);
  }

  private static String line(LineScreening line) {
    return line.id().orElse(null) + " "
        + line.hsCode().map(code -> code.digits()).orElse(null)
        + " " + line.verdict() + " " + line.score() + " " + line.band() + " "
        + line.findings().stream()
            .map(finding -> finding.code() + " " + finding.points())
            .toList();
  }

  /** The same text from a row of the output. */
  static String result(Row row) {
    return row.getAs("line") + " " + row.getAs("shipmentId") + " " + row.getAs("destination") + " "
        + row.getAs("asOf") + " " + row.getAs("verdict") + " " + row.getAs("score") + " "
        + row.getAs("band") + " "
        + row.<Row>getList(row.fieldIndex("lines")).stream()
            .map(OneMachine::line)
            .toList()
        + " " + row.getAs("json");
  }

  private static String line(Row line) {
    return line.getAs("lineId") + " " + line.getAs("hsCode") + " " + line.getAs("verdict") + " "
        + line.getAs("score") + " " + line.getAs("band") + " "
        + line.<Row>getList(line.fieldIndex("findings")).stream()
            .map(finding -> finding.getAs("code") + " " + finding.getAs("points"))
            .collect(Collectors.toList());
  }

  static String reject(Row row) {
    return row.getAs("line") + " " + row.getAs("reason") + " " + row.getAs("record");
  }
}
