package io.tidewaiter.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.Screener;
import io.tidewaiter.pack.TinyPack;
import io.tidewaiter.rule.DutyStatus;
import io.tidewaiter.rule.Jurisdiction;
import io.tidewaiter.rule.LegalBasis;
import io.tidewaiter.rule.Obligation;
import io.tidewaiter.rule.Places;
import io.tidewaiter.rule.Provenance;
import io.tidewaiter.rule.RowId;
import io.tidewaiter.rule.Term;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Shipment;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The page of a result")
class ScreeningHtmlTest {

  private static final String HOSTILE = "\"'><script>alert(1)</script><img src=x>&amp;\u202e\u0000";

  private static final Screener SCREENER = Screener.of(new TinyPack().rules());

  private static Shipment.Builder shipment() {
    return Shipment.builder().id("A-1").date("2023-07-01").destination("KZ");
  }

  private static Screening screening() {
    return SCREENER.screen(
        shipment().line("8542.31").line("8542.32").line("6109.10").build());
  }

  @ParameterizedTest
  @EnumSource
  void isWholeAndSaysItsLanguage(Language language) {
    String page = screening().toHtml(language);
    Markup.check(page);
    assertThat(page)
        .contains("<html lang=\"" + language.code() + "\">")
        .contains(Sentences.in(language).render("text.advice"))
        .contains(screening().summary(language))
        .contains(screening().rules().fingerprint(), "2024-07-01", "8542.31", ">HOLD<");
  }

  @Test
  void isWrittenInTheLanguageItIsAskedFor() {
    assertThat(screening().toHtml()).isEqualTo(screening().toHtml(Language.ENGLISH));
    assertThat(screening().toHtml(Language.TURKISH))
        .contains("Puan nasıl oluşuyor", "Varış yeri", "Bulgular")
        .doesNotContain("How the score adds up", "Destination");
  }

  @Test
  void needsNothingButItself() {
    assertThat(screening().toHtml())
        .contains("default-src &#39;none&#39;")
        .doesNotContain("<script", " src=", "url(", "@import", "<link", "style=\"")
        .doesNotContainPattern("<[^>]* on[a-z]+=");
  }

  @Test
  void isTheSameEachTime() {
    assertThat(screening().toHtml()).isEqualTo(screening().toHtml());
  }

  @Test
  void letsNoTextOfAShipmentOutOfItsPlace() {
    Shipment hostile = shipment()
        .id(HOSTILE)
        .line(LineItem.builder().id(HOSTILE).hsCode("8542.31" + HOSTILE).build())
        .line("8542.31")
        .build();
    for (Screening screening : List.of(
        SCREENER.screen(hostile),
        SCREENER.screen(
            Shipment.builder().date(HOSTILE).destination(HOSTILE).line("85").build()))) {
      String page = screening.toHtml();
      Markup.check(page);
      assertThat(page)
          .contains("&lt;script&gt;alert(1)")
          .doesNotContain("<script", "<img", "\u202e", "\u0000");
    }
  }

  @Test
  void letsNoTextOfTheRulesOutOfItsPlace() {
    TinyPack pack = new TinyPack()
        .replace("chips/goods.csv", "Processors", "<b>Processors</b>\u202e")
        .replace("chips/goods.csv", "LAW,Act 1", "LAW,javascript:alert(1) <i>Act</i>")
        .replace("destinations/memberships.csv", "Treaty", "https://example.org/treaty");
    String page =
        Screener.of(pack.rules()).screen(shipment().line("8542.31").build()).toHtml();
    Markup.check(page);
    assertThat(page)
        .contains("&lt;b&gt;Processors&lt;/b&gt;", "javascript:alert(1) &lt;i&gt;Act&lt;/i&gt;")
        .doesNotContain("<b>", "<i>", "href=\"javascript", "\u202e");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8542.31", "8542.32", "8542", "6109.10", "x"})
  void drawsPointsThatAddUpToTheScore(String code) {
    for (String destination : List.of("KZ", "RU", "CH")) {
      LineScreening line = SCREENER
          .screen(shipment().destination(destination).line(code).build())
          .lines()
          .get(0);
      List<PointsChart.Step> steps = PointsChart.steps(line, Sentences.in(Language.ENGLISH));
      int last = steps.size() - 1;
      assertThat(steps.get(0)).extracting("from", "to").containsExactly(0, line.base());
      IntStream.range(1, last)
          .forEach(
              i -> assertThat(steps.get(i).from()).isEqualTo(steps.get(i - 1).to()));
      assertThat(steps.get(last - 1).to()).isEqualTo(line.score());
      assertThat(steps.get(last))
          .extracting("from", "to", "points")
          .containsExactly(0, line.score(), "= " + line.score());
      assertThat(steps.subList(1, last))
          .extracting(PointsChart.Step::points)
          .containsExactlyElementsOf(line.findings().stream()
              .map(Finding::points)
              .filter(points -> points != 0)
              .map(PointsChart::signed)
              .toList());
    }
  }

  @Test
  void tellsTheChartInWordsToo() {
    assertThat(screening().toHtml())
        .contains("−30 base, +44 goods.chips.tier-1, +40 destination.corridor, = 54 Score</desc>")
        .contains("<title id=\"line-1-chart-title\">How the score of line 1 adds up</title>");
  }

  @Test
  void namesNeighbouringLinesOfADutyAsARange() {
    Obligation obligation = new Obligation(
        new RowId("duty", "standard"),
        "duty",
        new Jurisdiction("EU"),
        DutyStatus.IN_FORCE,
        new Obligation.Goods(List.of(), List.of(), List.of(), List.of()),
        Places.NONE,
        Places.NONE,
        Places.NONE,
        List.of(),
        List.of(),
        false,
        null,
        false,
        "Ask",
        Validity.ALWAYS,
        new LegalBasis(Provenance.LAW, "Act 1", ""));
    Duty duty =
        new Duty(obligation, Term.of("Ask"), List.of(0, 1, 2, 4, 6, 7), false, new TreeMap<>(), 0);
    HtmlWriter html = new HtmlWriter();
    new DutyHtml(html, Sentences.in(Language.ENGLISH), "h3").write(List.of(duty), "duty");
    assertThat(html.toString())
        .contains("1–3, 5, 7, 8")
        .contains("<input type=\"checkbox\" id=\"duty-1\">", "<label for=\"duty-1\">");
  }
}
