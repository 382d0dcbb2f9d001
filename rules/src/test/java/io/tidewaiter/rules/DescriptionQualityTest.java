package io.tidewaiter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.report.Factor;
import io.tidewaiter.report.Finding;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * How well descriptions are read. The descriptions were written by people who had not seen the words of the rules. Those
 * with an odd number were there to tune the words by; nobody looked at those with an even one, and they alone count.
 */
@DisplayName("The reading of descriptions")
class DescriptionQualityTest {

  private static final double LEAST_RECALL = 0.90;
  private static final double MOST_COMPLAINTS_PER_THOUSAND = 10;

  /** Codes that listed goods are declared under, one after the other: a toy, plastic, iron and textile goods, fittings. */
  private static final List<String> DISGUISES =
      List.of("9503.00", "3926.90", "7326.90", "8302.42", "6307.90");

  /** The two-sided 95 % point of the normal distribution. */
  private static final double Z = 1.959964;

  private static final Screener SCREENER = Screener.of(StandardRules.load());

  /** A description of the test set with the code that is right for it. */
  private record Row(int number, String code, String description) {

    boolean isCheck() {
      return number % 2 == 0;
    }

    String item() {
      return HsCode.parse(code).first(6).digits();
    }
  }

  /** What was counted of one half, or of one item in it. */
  private static final class Counts {
    int listed;
    int hits;
    int rightItem;
    int rightHeading;
    int doubted;
    int ordinary;
    int complaints;

    double recall() {
      return (double) hits / listed;
    }

    double precision() {
      return (double) hits / Math.max(1, hits + complaints);
    }

    double complaintsPerThousand() {
      return 1000.0 * complaints / ordinary;
    }
  }

  private static final Counts TUNE = new Counts();
  private static final Counts CHECK = new Counts();
  private static final Map<String, Counts> ITEMS = new TreeMap<>();

  @BeforeAll
  static void screenAll() {
    for (Row row : rows("listed.csv")) {
      String disguise = DISGUISES.get(row.number() / 2 % DISGUISES.size());
      countListed(row, named(disguise, row.description()), half(row));
      if (row.isCheck()) {
        countListed(row, named(disguise, row.description()), item(row.item()));
      }
      if (isDoubted(row)) {
        half(row).doubted++;
      }
    }
    for (Row row : rows("ordinary.csv")) {
      Optional<String> named = named(row.code(), row.description());
      half(row).ordinary++;
      if (named.isPresent()) {
        half(row).complaints++;
        if (row.isCheck()) {
          item(named.get()).complaints++;
        }
      }
    }
    System.out.println(report());
  }

  private static void countListed(Row row, Optional<String> named, Counts counts) {
    counts.listed++;
    if (named.isPresent()) {
      counts.hits++;
      counts.rightItem += named.get().equals(row.item()) ? 1 : 0;
      counts.rightHeading += named.get().startsWith(row.item().substring(0, 4)) ? 1 : 0;
    }
  }

  private static Counts half(Row row) {
    return row.isCheck() ? CHECK : TUNE;
  }

  private static Counts item(String code) {
    return ITEMS.computeIfAbsent(code, key -> new Counts());
  }

  /** The listed goods that the description is taken for. */
  private static Optional<String> named(String code, String description) {
    return findings(code, description).stream()
        .filter(finding -> RiskModel.DESCRIPTION_CODES.contains(finding.code()))
        .peek(finding -> assertThat(finding.factor()).isEqualTo(Factor.DESCRIPTION))
        .map(finding -> HsCode.parse(finding.evidence().get("entry").toString()).digits())
        .findFirst();
  }

  private static boolean isDoubted(Row row) {
    return findings(row.code(), row.description()).stream()
        .anyMatch(finding -> finding.code().equals("data.code.described-otherwise"));
  }

  private static List<Finding> findings(String code, String description) {
    Shipment shipment = Shipment.builder()
        .date("2025-06-01")
        .destination("KZ")
        .line(LineItem.builder().hsCode(code).description(description).build())
        .build();
    return SCREENER.screen(shipment).lines().get(0).findings();
  }

  private static List<Row> rows(String file) {
    try (InputStream in = Objects.requireNonNull(
        DescriptionQualityTest.class.getResourceAsStream("descriptions/" + file))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(DescriptionQualityTest::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the four cells only the last may hold commas, and then it stands in quotation marks. */
  private static Row row(String line) {
    String[] cells = line.split(",", 4);
    String description = cells[3];
    if (description.startsWith("\"")) {
      description = description.substring(1, description.length() - 1).replace("\"\"", "\"");
    }
    return new Row(Integer.parseInt(cells[0].substring(1)), cells[1], description);
  }

  private static String report() {
    StringBuilder report = new StringBuilder("Reading of descriptions, check half\n")
        .append("item    listed  recall  right item  right heading  false complaints\n");
    ITEMS.forEach((item, counts) -> report.append(String.format(
        Locale.ROOT,
        "%s  %6d  %6s  %10d  %13d  %16d%n",
        item,
        counts.listed,
        counts.listed == 0 ? "-" : String.format(Locale.ROOT, "%.2f", counts.recall()),
        counts.rightItem,
        counts.rightHeading,
        counts.complaints)));
    return report
        .append(line("tune half ", TUNE))
        .append(line("check half", CHECK))
        .toString();
  }

  private static String line(String half, Counts counts) {
    double[] recall = wilson(counts.hits, counts.listed);
    double[] complaints = wilson(counts.complaints, counts.ordinary);
    return String.format(
        Locale.ROOT,
        "%s: recall %.3f (%d of %d, 95 %% interval %.3f to %.3f), right item %d, right heading %d,"
            + " precision %.3f, %.1f false complaints per 1,000 (%d of %d, 95 %% interval %.1f to %.1f),"
            + " own code doubted %d%n",
        half,
        counts.recall(),
        counts.hits,
        counts.listed,
        recall[0],
        recall[1],
        counts.rightItem,
        counts.rightHeading,
        counts.precision(),
        counts.complaintsPerThousand(),
        counts.complaints,
        counts.ordinary,
        1000 * complaints[0],
        1000 * complaints[1],
        counts.doubted);
  }

  /** The interval after Wilson for a share. */
  private static double[] wilson(int part, int whole) {
    double share = (double) part / whole;
    double weight = 1 + Z * Z / whole;
    double middle = (share + Z * Z / (2 * whole)) / weight;
    double reach =
        Z / weight * Math.sqrt(share * (1 - share) / whole + Z * Z / (4.0 * whole * whole));
    return new double[] {middle - reach, middle + reach};
  }

  @Test
  void findsListedGoodsUnderOtherCodes() {
    assertThat(CHECK.listed).isGreaterThanOrEqualTo(250);
    assertThat(CHECK.recall()).as(report()).isGreaterThanOrEqualTo(LEAST_RECALL);
  }

  @Test
  void leavesOrdinaryGoodsAlone() {
    assertThat(CHECK.ordinary).isGreaterThanOrEqualTo(1500);
    assertThat(CHECK.complaintsPerThousand())
        .as(report())
        .isLessThanOrEqualTo(MOST_COMPLAINTS_PER_THOUSAND);
  }

  @Test
  void namesTheRightGoodsMostly() {
    assertThat(CHECK.rightItem).as(report()).isGreaterThanOrEqualTo(CHECK.hits * 9 / 10);
  }

  @Test
  void doubtsFewListedGoodsUnderTheirOwnCode() {
    assertThat(CHECK.doubted).as(report()).isLessThanOrEqualTo(CHECK.listed / 100);
  }

  @Test
  void countsWithTheIntervalAfterWilson() {
    assertThat(wilson(8, 10))
        .containsExactly(new double[] {0.490, 0.943}, org.assertj.core.data.Offset.offset(0.001));
  }
}
