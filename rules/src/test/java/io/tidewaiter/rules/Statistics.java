package io.tidewaiter.rules;

import io.tidewaiter.flow.FlowAnalysis;
import io.tidewaiter.flow.FlowArea;
import io.tidewaiter.flow.FlowMeasure;
import io.tidewaiter.flow.FlowPeriod;
import io.tidewaiter.flow.FlowReader;
import io.tidewaiter.flow.Lane;
import io.tidewaiter.flow.LaneEvidence;
import io.tidewaiter.flow.LaneFigures;
import io.tidewaiter.flow.LaneReason;
import io.tidewaiter.flow.LaneStatus;
import io.tidewaiter.trade.Country;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Trade statistics for tests. */
final class Statistics {

  static final String FT = "Financial Times, Trade Data Monitor";

  /** The growth that newspapers printed of the list's goods from Türkiye to Kazakhstan. */
  static final List<Lane> PUBLISHED_GROWTH = lanes(
      "2023-01/2023-09",
      "period,reporter,partner,flow,hs,value,currency,measure",
      "2023-01/2023-09,TR,KZ,export,chpl,66000000,USD,growth",
      "2023-01/2023-09,KZ,TR,import,chpl,6000000,USD,growth");

  static final LocalDate PUBLICATION = LocalDate.of(2023, 11, 27);

  private Statistics() {}

  static LaneEvidence published() {
    return LaneEvidence.of(PUBLISHED_GROWTH, PUBLICATION, FT);
  }

  /** The lanes of a table, judged as the analysis does. */
  static List<Lane> lanes(String period, String... rows) {
    FlowAnalysis analysis = FlowAnalysis.builder().build();
    byte[] table = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
    try (FlowReader reader = FlowReader.open(new ByteArrayInputStream(table))) {
      analysis.add(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (analysis.faultCount() > 0) {
      throw new IllegalArgumentException(analysis.faults().toString());
    }
    return analysis.lanes(FlowPeriod.parse(period));
  }

  /**
   * A lane with a status and the figures that go with it.
   *
   * @param figure of a leaking lane the share that did not arrive, of a surging one the surge
   */
  static Lane lane(
      String from, String to, String hs, String period, LaneStatus status, String figure) {
    boolean leaking = status == LaneStatus.LEAKING;
    BigDecimal number = new BigDecimal(figure);
    return new Lane(
        FlowArea.of(Country.parse(from)),
        FlowArea.of(Country.parse(to)),
        hs,
        FlowPeriod.parse(period),
        FlowMeasure.VALUE,
        new LaneFigures(
            "USD",
            new BigDecimal("12500000"),
            new BigDecimal("3000000"),
            new BigDecimal("1.06"),
            null,
            null,
            null,
            null,
            12,
            null,
            null,
            leaking ? new BigDecimal("2.5") : number,
            leaking ? number : null),
        status,
        List.of(new LaneReason("test", "Made for a test.")));
  }

  /** A lane of which there is nothing to tell. */
  static LaneEvidence quiet(String from, String to, String hs) {
    return LaneEvidence.of(
        List.of(lane(from, to, hs, "2023", LaneStatus.QUIET, "1")),
        LocalDate.of(2024, 3, 1),
        "Test statistics");
  }

  /** Lanes of every status, for some of the shipments that {@link Draft#any()} makes. */
  static LaneEvidence mixed() {
    return LaneEvidence.of(
            List.of(
                lane("TR", "KZ", "chpl", "2023", LaneStatus.LEAKING, "0.9"),
                lane("TR", "KZ", "854231", "2023", LaneStatus.SURGING, "4"),
                lane("TR", "KG", "chpl", "2023", LaneStatus.QUIET, "1"),
                lane("DE", "KZ", "8542", "2023", LaneStatus.LEAKING, "0.7"),
                lane("DE", "KG", "chpl", "2023", LaneStatus.LEAKING, "1"),
                lane("DE", "TR", "chpl", "2023", LaneStatus.QUIET, "1"),
                lane("KZ", "KG", "8482", "2023", LaneStatus.NOT_JUDGEABLE, "1"),
                lane("AE", "KZ", "eu-833-xxiii", "2023", LaneStatus.SURGING, "3"),
                lane("CN", "KZ", "chpl", "2023", LaneStatus.QUIET, "1"),
                lane("CN", "KG", "TOTAL", "2023", LaneStatus.LEAKING, "1"),
                lane("HK", "AE", "85", "2023", LaneStatus.LEAKING, "1"),
                lane("HK", "KZ", "eu-833-vii-b", "2023", LaneStatus.LEAKING, "1"),
                lane("CN", "AE", "610910", "2023", LaneStatus.LEAKING, "1")),
            LocalDate.of(2024, 3, 1),
            "Test statistics")
        .and(LaneEvidence.of(
            List.of(
                lane("TR", "KZ", "chpl", "2022", LaneStatus.SURGING, "2"),
                lane("DE", "KZ", "chpl", "2022", LaneStatus.QUIET, "1")),
            LocalDate.of(2023, 3, 1),
            "Test statistics"));
  }
}
