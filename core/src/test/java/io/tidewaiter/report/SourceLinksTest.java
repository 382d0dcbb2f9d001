package io.tidewaiter.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A source in a page")
class SourceLinksTest {

  private static String html(String source) {
    HtmlWriter html = new HtmlWriter();
    SourceLinks.write(source, html);
    return html.toString();
  }

  private static String link(String target, String text) {
    return "<a href=\"" + target + "\" rel=\"noreferrer\">" + text + "</a>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Reg. (EU) 833/2014|/reg/2014/833/oj",
        "Reg. (EU) No 833/2014|/reg/2014/833/oj",
        "Regulation (EU) No 833/2014|/reg/2014/833/oj",
        "Reg. (EU) 2024/1745|/reg/2024/1745/oj",
        "Reg. (EU) 2017/2063|/reg/2017/2063/oj",
        "Reg. (EC) 765/2006|/reg/2006/765/oj",
        "Reg. (EC) No 2015/2006|/reg/2006/2015/oj"
      })
  void leadsToTheRegulationsOfTheUnionByYearAndNumber(String source, String target) {
    assertThat(html(source)).isEqualTo(link("https://eur-lex.europa.eu/eli" + target, source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reg. (EEC) 2658/87",
        "Reg. (EU) 2020/2013",
        "Reg. (EU) 12/34",
        "Reg. (EU) 833/20145",
        "Reg. (EU) 2024/1/2",
        "Implementing Reg. (EU) 2024/1745",
        "Delegated Regulation (EU) 2021/821",
        "Council Decision (CFSP) 2022/2319",
        "115 CFR 746.8",
        "15 CFR 746",
        "51 CFR part 1",
        "87 FR 12226"
      })
  void hasNoLinkWhereTheAddressIsNotPlain(String source) {
    assertThat(html(source)).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15 CFR 746.8|15 CFR 746.8|title-15/section-746.8",
        "15 CFR 736.2(b)(10)|15 CFR 736.2|title-15/section-736.2",
        "15 CFR part 744|15 CFR part 744|title-15/part-744",
        "15 CFR 740 Supp. 1|15 CFR 740|title-15/part-740",
        "31 CFR part 515|31 CFR part 515|title-31/part-515"
      })
  void leadsToTheFederalCode(String source, String text, String target) {
    assertThat(html(source))
        .isEqualTo(
            link("https://www.ecfr.gov/current/" + target, text) + source.substring(text.length()));
  }

  @Test
  void keepsTheTextBetweenItsLinks() {
    assertThat(html("31 CFR part 560; 15 CFR 746.7 <old>"))
        .isEqualTo(link("https://www.ecfr.gov/current/title-31/part-560", "31 CFR part 560")
            + "; " + link("https://www.ecfr.gov/current/title-15/section-746.7", "15 CFR 746.7")
            + " &lt;old&gt;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see https://example.org/a?b=1&c=2.|https://example.org/a?b=1&amp;c=2",
        "(http://example.org)|http://example.org",
        "https://example.org:8443/x, p. 2|https://example.org:8443/x",
        "https://example.org/%22%3E'onclick='x'|https://example.org/%22%3E&#39;onclick=&#39;x"
      })
  void leadsToTheAddressItHolds(String source, String address) {
    assertThat(html(source)).contains(link(address, address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JAVASCRIPT:alert(document.domain)//http:",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "ftp://example.org/",
        "//example.org/",
        "https://",
        "https://eur-lex.europa.eu@evil.example/",
        "https://user:word@evil.example/",
        "HTTPS ://example.org"
      })
  void leadsNowhereElse(String source) {
    assertThat(html(source)).doesNotContain("<a", "<script");
  }

  @Test
  void endsAnAddressBeforeWhatCouldLeaveItsPlace() {
    assertThat(html("https://example.org/\"onmouseover=\"alert(1)\u202e<b>"))
        .isEqualTo(link("https://example.org/", "https://example.org/")
            + "&quot;onmouseover=&quot;alert(1)?&lt;b&gt;");
  }
}
