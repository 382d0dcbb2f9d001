package io.tidewaiter.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.flow.FlowAnalysis;
import io.tidewaiter.flow.FlowPeriod;
import io.tidewaiter.flow.FlowReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The page on lanes")
class LaneReportTest {

  private static final String HEADER = "period,reporter,partner,flow,hs,value,currency\n";

  /** Turkey sends goods of 1 million a month before and 8 after, Kazakhstan sees 1 and 2. */
  private static String story() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (YearMonth month = YearMonth.of(2019, 1);
        month.getYear() < 2024;
        month = month.plusMonths(1)) {
      boolean after = month.getYear() > 2021;
      rows.append(month + ",TR,KZ,export,chpl," + (after ? "8000000" : "1000000") + ",USD\n");
      rows.append(month + ",KZ,TR,import,chpl," + (after ? "2000000" : "1000000") + ",USD\n");
    }
    return rows.toString();
  }

  private static String page(String period, Language language, String... files) throws IOException {
    FlowAnalysis analysis = FlowAnalysis.builder().build();
    for (String file : files) {
      try (FlowReader reader =
          FlowReader.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))) {
        analysis.add(reader);
      }
    }
    StringWriter out = new StringWriter();
    LaneReport.of(analysis, FlowPeriod.parse(period), List.of("<a>.csv"), language)
        .writeTo(out);
    Markup.check(out.toString());
    return out.toString();
  }

  private static long count(String page, String text) {
    return Pattern.compile(text, Pattern.LITERAL).matcher(page).results().count();
  }

  @ParameterizedTest
  @EnumSource
  void isWholeWithoutAnyLane(Language language) throws IOException {
    assertThat(page("2023", language, HEADER))
        .contains("<html lang=\"" + language.code() + "\">", "&lt;a&gt;.csv")
        .doesNotContain("<svg", "class=\"heat\"");
  }

  @ParameterizedTest
  @EnumSource
  void tellsALaneWithChartMapAndReasons(Language language) throws IOException {
    String page = page("2023", language, story());
    assertThat(page)
        .contains(Sentences.in(language).render("html.lanes.leaking"))
        .contains("<th scope=\"row\"><a href=\"#lane-1\">TR → KZ</a></th>")
        .contains("2022-02-24")
        .contains("class=\"number heat-3\">76</td>")
        .contains("the share that never arrived is 0.764")
        .doesNotContain("NaN", "Infinity");
    assertThat(count(page, "<path class=\"gap\"")).isEqualTo(1);
    assertThat(page("2023", language, story())).isEqualTo(page);
  }

  @Test
  void leavesTheCurveOpenWhereNothingWasTold() throws IOException {
    String gap = story().replaceAll("2022-0[4-6],KZ.*\n", "");
    String page = page("2023", Language.ENGLISH, gap);
    String imported = page.replaceAll("(?s).*<path class=\"imported\" d=\"([^\"]*)\".*", "$1");
    assertThat(count(imported, "M")).isEqualTo(2);
    assertThat(count(imported, "L")).isEqualTo(55);
  }

  @Test
  void drawsYearsWithMarksAndPublishedGrowthAsBars() throws IOException {
    String years = """
2019,TR,KZ,export,chpl,1000000,USD
2019,KZ,TR,import,chpl,1000000,USD
2022,TR,KZ,export,chpl,9,USD
""";
    String growth = """
period,reporter,partner,flow,hs,measure,value,currency
2022,GE,KZ,export,chpl,growth,66000000,USD
2022,KZ,GE,import,chpl,growth,6000000,USD
""";
    String page = page("2022", Language.ENGLISH, HEADER + years, growth);
    assertThat(count(page, "<circle class=\"exported\"")).isEqualTo(2);
    assertThat(count(page, "<rect class=\"gap\"")).isEqualTo(1);
    assertThat(page).contains("missing: +63.96 million USD", ">2019</th>");
  }

  @Test
  void showsTheFirstOfManyAndSaysSo() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int code = 0; code < 600; code++) {
      rows.append("2023,TR,KZ,export," + (850000 + code) + ",9000000,USD\n");
    }
    String page = page("2023", Language.ENGLISH, rows.toString());
    assertThat(page).contains("The first 500 of 600 are shown");
    assertThat(count(page, "<section class=\"line\"")).isEqualTo(LaneReport.MAX_CHARTS);
  }

  @Test
  void setsNeighboursAgainstDirectExports() throws IOException {
    String rows = """
2021,DE,RU,export,chpl,100000000,EUR
2021,DE,KZ,export,chpl,1000000,EUR
2022,DE,RU,export,chpl,20000000,EUR
2022,DE,KZ,export,chpl,5000000,EUR
""";
    assertThat(page("2022", Language.ENGLISH, HEADER + rows))
        .contains(
            "id=\"neighbours\"", "Direct exports of chpl to the sanctioned countries fell by 80")
        .contains("<td class=\"number\">100.00</td>", "<td class=\"number\">0.05</td>");
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,1", "1.5,2", "2,2", "9.6,10", "74200000,100000000", "0.03,0.05"})
  void hasAScaleOfRoundNumbers(double value, double scale) {
    assertThat(LaneChart.niceAbove(value)).isEqualTo(scale);
  }
}
