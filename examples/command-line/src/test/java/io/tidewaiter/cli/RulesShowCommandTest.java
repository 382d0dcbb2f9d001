package io.tidewaiter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.CountryList;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.HsCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command tidewaiter rules show")
class RulesShowCommandTest {

  private static final RuleSet RULES = StandardRules.load();

  @TempDir
  private Path folder;

  private final Terminal terminal = new Terminal();

  private int show(Object... args) {
    return terminal.runWithin("rules", "show", args);
  }

  /** What was shown, without the breaks of its rows. */
  private String flat() {
    return terminal.out().replaceAll("\\s+", " ");
  }

  /** What stands under a heading, without the breaks of its rows. */
  private static String section(List<String> rows, String heading) {
    return rows.stream()
        .dropWhile(row -> !row.equals(heading))
        .skip(1)
        .takeWhile(row -> !row.isEmpty())
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }

  private static Set<String> ids(String section, String pattern) {
    Set<String> ids = new TreeSet<>();
    for (Matcher id = Pattern.compile(pattern).matcher(section); id.find(); ) {
      ids.add(id.group(1));
    }
    return ids;
  }

  @Test
  @DisplayName(
      "tells of a code its lists, bans, duties, words and part numbers, each with its source")
  void tellsOfACode() {
    assertThat(show("8542.31", "--as-of", "2023-10-01")).isZero();
    assertThat(terminal.out().lines().toList())
        .startsWith(
            "HS 8542.31, by the law of 2023-10-01 in the rules " + RULES.version()
                + ", which follow it up to " + RULES.legalState(),
            "",
            "Editions of the Harmonized System",
            "  The code is in HS 2007, HS 2012, HS 2017, HS 2022.",
            "",
            "Lists",
            "  Common High Priority List (chpl, US+EU+UK+JP), tier 1: EXACT, goods.chpl.tier-1 +44",
            "      8542.31 Integrated circuits: processors and controllers",
            "      since 2023-06-01")
        .allSatisfy(row -> assertThat(row.length()).isLessThanOrEqualTo(100));
    assertThat(flat())
        .contains("Annex XL, common high priority goods" + " (eu-833-xl, EU): not on this day")
        .contains("EU: goods of eu-833-vii-b may not go to Russian Federation since 2014-08-01"
            + " [Reg. (EU) 833/2014 Art. 2a")
        .contains("US us-written-assurance GUIDANCE: Ask the customer to sign")
        .contains("Only for goods of chpl; of tier 1, 2; not to ear-gecc.")
        .contains("8542.31 en name them: fpga, field programmable gate array")
        .contains("8542.31 alone: xc2@*, xc2v*")
        .doesNotContain("eu-12g ");
    assertThat(show("854231", "--as-of", "2024-07-01")).isZero();
    assertThat(flat()).contains("EU eu-12g IN_FORCE").doesNotContain("Lists on other days");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-05-31", "2023-10-01", "2024-03-01", "2025-10-24"})
  @DisplayName("finds a listed code on the lists whose entries meet it, read one by one")
  void findsTheListsOfACode(String date) {
    LocalDate day = LocalDate.parse(date);
    for (ControlList list : RULES.controlLists()) {
      for (int i = 0; i < list.entries().size(); i += 7) {
        HsCode code = list.entries().get(i).code();
        List<String> rows = new CodePage(RULES, code, day).page().rows();
        Set<String> expected = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        RULES
            .controlLists()
            .forEach(each -> each.entries().stream()
                .filter(entry -> entry.code().overlaps(code))
                .forEach(
                    entry -> (entry.validity().inForceOn(day, Effect.RESTRICTS) ? expected : others)
                        .add(each.id())));
        String ids = "\\(([a-z0-9-]+), [A-Z+]+\\)[^:]*:";
        assertThat(ids(section(rows, "Lists"), ids)).as("%s", code).containsAll(expected);
        assertThat(ids(section(rows, "Lists on other days"), ids))
            .as("%s", code)
            .isEqualTo(others);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "8541.50,Goods of HS 2017 8541.50 went to 8541.51,EXACT through 8541.51",
    "8541.51,It took over goods of HS 2017,tier 3A: EXACT",
    "8525.80,8806.21,POSSIBLE",
    "8542,'The code is in HS 2007',POSSIBLE"
  })
  @DisplayName("says what became of a code and where its goods came from")
  void followsACodeThroughTheEditions(String code, String editions, String lists) {
    assertThat(show(code)).isZero();
    List<String> rows = terminal.out().lines().toList();
    assertThat(section(rows, "Editions of the Harmonized System")).contains(editions);
    assertThat(section(rows, "Lists")).contains(lists);
  }

  @Test
  @DisplayName("says so of a code of no list, and points from a chapter to its subheadings")
  void saysWhenNothingIsSaid() {
    assertThat(show("6109.10")).isZero();
    assertThat(terminal.out())
        .contains("It is on no list on this day.")
        .doesNotContain("Bans", "Words");
    assertThat(show("85")).isZero();
    assertThat(terminal.out()).contains("rows of words and").doesNotContain("mikrodenetleyici");
  }

  @Test
  @DisplayName("tells of a country its rating, lists, bans and duties, each with its source")
  void tellsOfACountry() {
    assertThat(show("Kazakhstan", "--as-of", "2023-06-30")).isZero();
    assertThat(terminal.out().lines())
        .allSatisfy(row -> assertThat(row.length()).isLessThanOrEqualTo(100));
    List<String> rows = terminal.out().lines().toList();
    assertThat(section(rows, "Rating as a destination"))
        .startsWith("destination.corridor +40 Kazakhstan is in a customs union with Russia")
        .contains("since 2022-02-24 [Tidewaiter destination tiers");
    assertThat(section(rows, "Lists"))
        .contains("Eurasian Economic Union (eaeu, EAEU): CUSTOMS_UNION since 2015-01-01 [Treaty")
        .doesNotContain("uk-otsi");
    assertThat(section(rows, "Lists on other days")).contains("uk-otsi", "since 2025-01-07");
    assertThat(section(rows, "Duties for goods that go there")).contains("EU eu-eaeu-notice");
    assertThat(terminal.out()).doesNotContain("Bans");
    assertThat(show("RU")).isZero();
    assertThat(flat())
        .contains("destination.embargoed +80")
        .contains("EU: goods of eu-833-xxiii may not go there")
        .contains("EU: goods of eu-833-vii-b may not pass through from eu-members")
        .contains("Duties for goods that pass through EU eu-transit-ban");
    assertThat(show("UA-43")).isZero();
    assertThat(flat()).contains("destination.embargoed", "US us-746-6 IN_FORCE");
  }

  @Test
  @DisplayName("finds every country on the lists that contain it, read one by one")
  void findsTheListsOfEveryCountry() {
    LocalDate day = LocalDate.of(2024, 7, 1);
    for (Country country : Country.all()) {
      List<String> rows = new CountryPage(RULES, country, day).page().rows();
      Set<String> expected = RULES.countryLists().stream()
          .filter(list -> list.contains(country, day)
              || country.parent().filter(parent -> list.contains(parent, day)).isPresent())
          .map(CountryList::id)
          .collect(Collectors.toCollection(TreeSet::new));
      assertThat(ids(section(rows, "Lists"), "\\(([a-z0-9-]+), [A-Z+]+\\): [A-Z_]+"))
          .as("%s", country)
          .isEqualTo(expected);
      assertThat(section(rows, "Rating as a destination")).containsOnlyOnce("destination.");
    }
  }

  @Test
  @DisplayName("looks at packs of one's own, which it names")
  void looksAtPacksOfOnesOwn() throws IOException {
    OwnPack pack = OwnPack.in(folder.resolve("acme"));
    assertThat(show("8501.32", "--as-of", "2026-06-01", "--rules", pack.folder()))
        .isZero();
    assertThat(flat())
        .contains(" + acme 1,")
        .contains("(own-goods, Acme): EXACT, goods.own-goods +20 8501.32 Servo motors")
        .contains("since 2026-01-01, in the pack acme [Acme compliance manual 4.2] EDITORIAL");
    assertThat(show("JO", "--as-of", "2027-12-31", "--rules", pack.folder())).isZero();
    assertThat(flat()).contains("destination.watch +18", "2026-01-01 to 2027-12-31");
    assertThat(show("JO", "--as-of", "2028-01-01", "--rules", pack.folder())).isZero();
    assertThat(flat()).contains("destination.standard +0", "Lists on other days");
  }

  @Test
  @DisplayName("tells of an article number its lists and the exceptions made of it")
  void tellsOfAnArticleNumber() throws IOException {
    OwnPack pack = OwnPack.in(folder.resolve("acme"));
    Object[] inForce = {"--sku", " mcu-32-a", "--as-of", "2026-06-01", "--rules", pack.folder()};
    assertThat(show(inForce)).isZero();
    assertThat(flat())
        .startsWith("Article mcu-32-a, by the law of 2026-06-01")
        .contains("(own-goods, Acme): WITHIN, goods.own-goods +20 MCU-* Microcontrollers")
        .contains("Exceptions for it acme-7: party.new-customer does not count for MCU-32-A to"
            + " Example Orion Mikro LLP (invented) because: end use checked on site 2026-01-15 to"
            + " 2027-12-31, in the pack acme [Acme file 2026-007]");
    assertThat(show("--sku", "MCU-32-A", "--as-of", "2025-12-31", "--rules", pack.folder()))
        .isZero();
    assertThat(flat())
        .contains("It is on no list on this day.", "Lists on other days", "not on this day")
        .contains("Exceptions on other days acme-7: party.new-customer", "2026-01-15 to 2027-12-31")
        .doesNotContain("Exceptions for it");
    assertThat(show("--sku", "SM-1", "--rules", pack.folder())).isZero();
    assertThat(flat()).contains("It is on no list").doesNotContain("other days", "acme-7");
    for (String wrong : List.of("", " ", "MCU-*")) {
      assertThat(show("--sku=" + wrong, "--rules", pack.folder())).isEqualTo(2);
      assertThat(terminal.err())
          .contains("Invalid article number \"" + wrong.strip() + "\"")
          .contains("expected the whole number of one article");
    }
    assertThat(show("KZ", "--sku", "SM-1")).isEqualTo(2);
    assertThat(terminal.err())
        .contains("Expected either SUBJECT, an HS code or a country, or --sku");
  }

  @Test
  @DisplayName("tells of a country and of a code the exceptions that concern them")
  void tellsTheExceptionsOfACountryAndACode() throws IOException {
    OwnPack pack = OwnPack.in(folder.resolve("acme"))
        .replace("exceptions.csv", "party.new-customer", "goods.chpl*")
        .replace("exceptions.csv", "(invented),,", "(invented),KZ,")
        .seal();
    assertThat(show("KZ", "--as-of", "2026-06-01", "--rules", pack.folder())).isZero();
    assertThat(flat()).contains("Exceptions for goods that go there acme-7: goods.chpl*");
    assertThat(show("KG", "--as-of", "2026-06-01", "--rules", pack.folder())).isZero();
    assertThat(flat()).doesNotContain("acme-7");
    assertThat(show("8542.31", "--as-of", "2026-06-01", "--rules", pack.folder()))
        .isZero();
    assertThat(flat()).contains("Exceptions from these lists acme-7: goods.chpl*", "in Kazakhstan");
    assertThat(show("6109.10", "--as-of", "2026-06-01", "--rules", pack.folder()))
        .isZero();
    assertThat(flat()).doesNotContain("acme-7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8542.99|Unknown code \"8542.99\": expected one that an edition",
        "85.4x|Invalid HS code \"85.4x\": expected 2, 4, 6, 8, 10 or 12 digits",
        "Atlantis|Unknown country \"Atlantis\": expected an ISO 3166-1 code",
        "Korea|Ambiguous country \"Korea\"",
        "'' |country \"\""
      })
  @DisplayName("refuses what is no code and no country, quoting it")
  void refusesWhatIsUnknown(String subject, String message) {
    assertThat(show(subject)).isEqualTo(2);
    assertThat(terminal.err()).contains(message).contains("Usage: tidewaiter rules show");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void refusesAWrongCall() throws IOException {
    assertThat(show()).isEqualTo(2);
    assertThat(show("KZ", "--as-of", "1.7.2024")).isEqualTo(2);
    assertThat(terminal.err()).contains("Invalid date \"1.7.2024\"");
    assertThat(show("KZ", "--rules", folder.resolve("none"))).isEqualTo(2);
    assertThat(terminal.err()).contains("is not a directory");
    OwnPack pack = OwnPack.in(folder.resolve("acme")).write("own-goods/goods.csv", "x\n");
    assertThat(show("KZ", "--rules", pack.folder())).isEqualTo(2);
    assertThat(terminal.err()).contains("has faults:").doesNotContain("Usage");
  }
}
