package io.tidewaiter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tidewaiter.Screener;
import io.tidewaiter.pack.TinyPack;
import io.tidewaiter.report.Worst.Rank;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The page of many results")
class HtmlReportTest {

  private static final Screener SCREENER = Screener.of(new TinyPack().rules());

  private static Screening screening(String id, String destination, String... codes) {
    Shipment.Builder shipment =
        Shipment.builder().id(id).date("2023-07-01").destination(destination);
    for (String code : codes) {
      shipment.line(code);
    }
    return SCREENER.screen(shipment.build());
  }

  private static String page(HtmlReport report) throws IOException {
    StringWriter out = new StringWriter();
    report.writeTo(out);
    Markup.check(out.toString());
    return out.toString();
  }

  private static long count(String page, String text) {
    return Pattern.compile(text, Pattern.LITERAL).matcher(page).results().count();
  }

  @ParameterizedTest
  @EnumSource
  void isWholeWithoutAnyResult(Language language) throws IOException {
    assertThat(page(HtmlReport.start(language)))
        .contains("<html lang=\"" + language.code() + "\">")
        .contains(Sentences.in(language).render("text.advice"))
        .doesNotContain("<details");
  }

  @Test
  void tellsOfEachLineTheMostSevereFirst() throws IOException {
    HtmlReport report = HtmlReport.start(Language.ENGLISH)
        .add(screening("first", "KZ", "6109.10", "8542.31"))
        .add(screening("second", "RU", "8542.31"))
        .add(screening("third", "Nowhere", "8542.32"));
    String page = page(report);
    assertThat(page)
        .containsSubsequence(
            "<a href=\"#s2-1\"><bdi>second</bdi></a>",
            "<a href=\"#s1-2\"><bdi>first</bdi></a>",
            "<a href=\"#s3-1\"><bdi>third</bdi></a>",
            "<th scope=\"row\"><bdi>first</bdi></th>",
            "id=\"s2-1\"",
            "id=\"s1-2\"",
            "id=\"s3-1\"")
        .contains("not readable", "List wide (wide)", "Shipments screened: 3");
    assertThat(count(page, "<details class=\"line\">")).isEqualTo(3);
    assertThat(page(report)).isEqualTo(page);
  }

  @Test
  void countsEverythingAndSaysWhatItDoesNotShow() throws IOException {
    HtmlReport report = HtmlReport.start(Language.ENGLISH);
    Screening clear = screening("clear", "KZ", "6109.10");
    Screening hold = screening("hold", "KZ", "8542.31");
    for (int i = 0; i < 1_500; i++) {
      report.add(clear).add(hold);
    }
    report.addRejected(7);
    String page = page(report);
    assertThat(count(page, "<bdi>hold</bdi></a>")).isEqualTo(500);
    assertThat(count(page, "<bdi>hold</bdi>")).isEqualTo(1_500 + 500);
    assertThat(count(page, "<bdi>clear</bdi>")).isEqualTo(500);
    assertThat(count(page, "<details class=\"line\">")).isEqualTo(HtmlReport.MAX_SECTIONS);
    assertThat(page)
        .contains("The table shows the 2000 most severe of 3000 lines. 1000 are not shown; the JSON"
            + " results hold all of them.")
        .contains("500 most severe of 1500 lines that are not clear. 1000 are not shown")
        .contains("Records that could not be screened and are not in this report: 7.")
        .contains("<td class=\"number\">3000</td>");
  }

  @Test
  void letsNoTextOutOfItsPlace() throws IOException {
    String hostile = "\"><script>alert(1)</script>\u202e";
    String page = page(HtmlReport.start(Language.ENGLISH)
        .add(screening(hostile, hostile, "8542.31"))
        .add(screening(hostile, "KZ", "8542.31")));
    assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("><script>alert", "\u202e");
  }

  @Test
  void cutsALongNameInTheTableOnly() throws IOException {
    String name = "n".repeat(10_000);
    String page = page(HtmlReport.start(Language.ENGLISH).add(screening(name, "KZ", "8542.31")));
    assertThat(count(page, name)).isEqualTo(1);
    assertThat(page).contains("<bdi>" + "n".repeat(159) + "…</bdi>");
  }

  @Test
  void numbersAShipmentWithoutAName() throws IOException {
    Screening unnamed =
        SCREENER.screen(Shipment.builder().destination("KZ").line("6109.10").build());
    assertThat(page(HtmlReport.start(Language.ENGLISH).add(unnamed).add(unnamed)))
        .contains("<bdi>no. 2, without a name</bdi>");
  }

  @Test
  void namesTheJurisdictionsItIsLimitedTo() throws IOException {
    Screening limited = SCREENER
        .withinJurisdictions("EU")
        .screen(
            Shipment.builder().date("2023-07-01").destination("KZ").line("8542").build());
    assertThat(page(HtmlReport.start(Language.ENGLISH).add(limited)))
        .contains("Only bans and duties of these jurisdictions were applied: EU.");
  }

  @Test
  void refusesANegativeNumberOfRejects() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlReport.start(Language.ENGLISH).addRejected(-1));
  }

  @Test
  void keepsTheMostSevereThatFit() {
    Worst<String> worst = new Worst<>(3, 100);
    for (int score : List.of(5, 90, 40, 70, 1)) {
      Rank rank = new Rank(Verdict.HOLD, score, 1, score);
      assertThat(worst.wants(rank)).as("%s", score).isEqualTo(score != 1);
      worst.add(rank, "x" + score, 10);
    }
    assertThat(worst.entries()).extracting(Worst.Entry::value).containsExactly("x90", "x70", "x40");
    worst.add(new Rank(Verdict.PROHIBITED, 1, 1, 0), "too long", 11);
    worst.add(new Rank(Verdict.PROHIBITED, 0, 1, 0), "ban", 10);
    assertThat(worst.entries()).extracting(Worst.Entry::value).containsExactly("ban", "x90", "x70");
  }

  @Test
  void letsGoOfTheMildestWhereTheCharactersDoNotSuffice() {
    Worst<String> worst = new Worst<>(100, 100);
    for (int score = 0; score < 50; score++) {
      worst.add(new Rank(Verdict.HOLD, score, 1, 0), "x" + score, 10);
    }
    assertThat(worst.entries())
        .extracting(Worst.Entry::value)
        .startsWith("x49", "x48")
        .endsWith("x40")
        .hasSize(10);
  }
}
