package io.tidewaiter.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A country")
class CountryTest {

  private static final String ACCEPTED =
      ": expected an ISO 3166-1 code of two or three letters, an English name, or a region code such as UA-43";

  @Nested
  @DisplayName("when read")
  class Reading {

    @ParameterizedTest
    @DisplayName("is known by its code, its name and its usual aliases")
    @CsvSource({
      "KZ,KZ",
      "kz,KZ",
      "KAZ,KZ",
      "kaz,KZ",
      "Kazakhstan,KZ",
      "Republic of Kazakhstan,KZ",
      "TUR,TR",
      "Türkiye,TR",
      "türkiye,TR",
      "TÜRKİYE,TR",
      "TÜRKIYE,TR",
      "TURKIYE,TR",
      "türkıye,TR",
      "Turkey,TR",
      "UAE,AE",
      "U.A.E.,AE",
      "United Arab Emirates,AE",
      "Russia,RU",
      "RUSSIAN FEDERATION,RU",
      "U.S.,US",
      "USA,US",
      "U.K.,GB",
      "XI,GB",
      "Hong Kong,HK",
      "CD,CD",
      "COD,CD",
      "DRC,CD",
      "CG,CG",
      "Congo-Brazzaville,CG",
      "Congo-Kinshasa,CD",
      "South Korea,KR",
      "'Korea, Republic of',KR",
      "DPRK,KP",
      "XK,XK",
      "NA,NA",
      "Namibia,NA"
    })
    void isKnownByCodeNameAndAlias(String text, String code) {
      assertThat(Country.parse(text).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @DisplayName("may lack its accents, apostrophes and punctuation, or have others")
    @ValueSource(
        strings = {
          "Côte d'Ivoire",
          "cote divoire",
          "COTE D’IVOIRE",
          "Cote d`Ivoire",
          "Cote d´Ivoire",
          "Cote  d'Ivoire ",
          "\tCôte\u00a0d'Ivoire\n",
          "Co\u0302te d'Ivoire",
          "Côte d'Ivo\u00adire",
          "\ufeffCôte-d'Ivoire",
          "Ｃｏｔｅ ｄ'Ｉｖｏｉｒｅ",
          "(Côte d'Ivoire)"
        })
    void forgivesSpelling(String text) {
      assertThat(Country.parse(text).code()).isEqualTo("CI");
    }

    @ParameterizedTest
    @DisplayName("may be a region that export control treats apart")
    @CsvSource({
      "UA-43,UA-43",
      "ua-43,UA-43",
      "UA 43,UA-43",
      "Crimea,UA-43",
      "'Crimea, Ukraine',UA-43",
      "Sevastopol,UA-40",
      "Donetsk oblast,UA-14"
    })
    void mayBeARegion(String text, String code) {
      assertThat(Country.parse(text).code()).isEqualTo(code);
      assertThat(Country.parse(text).parent()).contains(Country.parse("UA"));
      assertThat(Country.parse(text).alpha3()).isEmpty();
    }

    @Test
    @DisplayName("must be given")
    void isNeverNull() {
      assertThatNullPointerException().isThrownBy(() -> Country.parse(null)).withMessage("text");
    }
  }

  @Nested
  @DisplayName("of the table")
  class OfTheTable {

    @ParameterizedTest
    @DisplayName("is found by each of its names, also where the locale's i has no dot")
    @ValueSource(strings = {"tr-TR", "az-AZ", "lt-LT", "en-US"})
    void isFoundByEachOfItsNames(String locale) {
      Locale before = Locale.getDefault();
      Locale.setDefault(Locale.forLanguageTag(locale));
      try {
        for (Row row : table()) {
          for (String name : row.names()) {
            for (UnaryOperator<String> spelling : spellings()) {
              assertThat(Country.parse(spelling.apply(name)).code())
                  .as(spelling.apply(name))
                  .isEqualTo(row.code());
            }
          }
        }
      } finally {
        Locale.setDefault(before);
      }
    }

    @Test
    @DisplayName("has the code, the alpha-3 code and the name of its row")
    void hasWhatItsRowSays() {
      assertThat(Country.all()).extracting(Country::code).containsExactlyElementsOf(codes());
      for (Row row : table()) {
        Country country = Country.parse(row.code());
        assertThat(country).hasToString(row.code());
        assertThat(country.name()).isEqualTo(row.name());
        assertThat(country.alpha3().orElse("")).isEqualTo(row.alpha3());
      }
    }

    @Test
    @DisplayName("is one of ISO 3166-1's, Kosovo or a region of one of them")
    void isOfIso3166() {
      List<String> others = new ArrayList<>(codes());
      others.removeAll(List.of(Locale.getISOCountries()));
      assertThat(codes()).contains(Locale.getISOCountries());
      assertThat(others)
          .allMatch(code -> code.equals("XK") || Country.parse(code).parent().isPresent());
    }

    @Test
    @DisplayName("has the alpha-3 code of ISO 3166-1")
    void hasTheAlpha3CodeOfIso3166() {
      assertThat(Country.all())
          .filteredOn(country -> country.code().length() == 2 && !country.code().equals("XK"))
          .allSatisfy(country -> assertThat(country.alpha3())
              .contains(new Locale.Builder().setRegion(country.code()).build().getISO3Country()));
    }

    @Test
    @DisplayName(
        "has names of plain letters once its accents are gone, on every edition of Unicode")
    void hasFoldableNames() {
      assertThat(table())
          .flatMap(Row::names)
          .allMatch(name -> Normalizer.normalize(name, Normalizer.Form.NFD)
              .matches("[A-Za-z0-9 .,:&()'’ʻ\u0300-\u036f-]+"));
    }

    @Test
    @DisplayName("is listed by code and cannot be taken from the list")
    void isListedByCode() {
      assertThat(Country.all()).isUnmodifiable();
      assertThat(List.copyOf(Country.all())).isSorted();
    }
  }

  @Nested
  @DisplayName("when refused")
  class Refusal {

    @ParameterizedTest
    @DisplayName("is not chosen where a name fits two")
    @CsvSource(
        delimiter = '|',
        value = {
          "Korea|South Korea (KR) or North Korea (KP)",
          "KOREA|South Korea (KR) or North Korea (KP)",
          "congo|Republic of the Congo (CG) or Democratic Republic of the Congo (CD)",
          "Virgin Islands|British Virgin Islands (VG) or U.S. Virgin Islands (VI)",
          "St. Martin|Saint Martin (French part) (MF) or Sint Maarten (Dutch part) (SX)"
        })
    void isNotChosen(String text, String candidates) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Country.parse(text))
          .withMessage("Ambiguous country \"" + text + "\": it may be " + candidates);
    }

    @ParameterizedTest
    @DisplayName("says what is accepted")
    @ValueSource(
        strings = {
          "Kazakstann",
          "",
          " ",
          "-",
          "ZZ",
          "XX",
          "398",
          "n.a.",
          "N.A.",
          "n/a",
          "KZ RU",
          "KZ/RU",
          "not Iran",
          "UK-43"
        })
    void saysWhatIsAccepted(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Country.parse(text))
          .withMessage("Unknown country \"" + text + "\"" + ACCEPTED);
    }

    @ParameterizedTest
    @DisplayName("explains which regions are known")
    @ValueSource(strings = {"UA-30", "ua-30", " UA-30"})
    void explainsRegions(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Country.parse(text))
          .withMessage(
              "Unknown country \"" + text + "\"" + ACCEPTED
                  + "; the regions of Ukraine known here are UA-09, UA-14, UA-23, UA-40, UA-43, UA-65, for the rest use UA");
    }

    @Test
    @DisplayName("explains that a country has no regions here")
    void explainsThatThereAreNoRegions() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Country.parse("DE-BW"))
          .withMessage("Unknown country \"DE-BW\"" + ACCEPTED
              + "; Germany has no regions of its own here, use DE");
    }

    @ParameterizedTest
    @DisplayName("does not overlook a foreign letter beside a code")
    @ValueSource(
        strings = {
          "KZя",
          "КZ",
          "KZ\ud83c\uddf0\ud83c\uddff",
          "K\u4e00Z",
          "\ud801\udc00KZ",
          "KZ\u0660"
        })
    void doesNotOverlookForeignLetters(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Country.parse(text))
          .withMessageStartingWith("Unknown country \"");
    }

    @ParameterizedTest(name = "text {index}")
    @DisplayName("stays short and quick for a text of any length")
    @MethodSource("io.tidewaiter.trade.CountryTest#longTexts")
    void isBounded(String text) {
      assertTimeout(
          Duration.ofSeconds(2),
          () -> assertThatIllegalArgumentException()
              .isThrownBy(() -> Country.parse(text))
              .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1200)));
    }
  }

  @Nested
  @DisplayName("compared with another")
  class Comparison {

    @Test
    @DisplayName("is the same by whatever name it was read")
    void isTheSameByAnyName() {
      assertThat(Country.parse("Turkey"))
          .isEqualTo(Country.parse("TR"))
          .hasSameHashCodeAs(Country.parse("TR"));
    }

    @Test
    @DisplayName("has a number that no other has")
    void hasANumber() {
      assertThat(Country.all().stream().map(Country::ordinal))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, Country.all().size()).boxed().toList());
    }

    @Test
    @DisplayName("is not its region, nor the text of its code")
    void isNotItsRegion() {
      assertThat(Country.parse("UA")).isNotEqualTo(Country.parse("UA-43")).isNotEqualTo("UA");
      assertThat(Country.parse("UA").parent()).isEmpty();
    }
  }

  @Property
  @Label("is refused with nothing but an IllegalArgumentException of one printable line")
  void refusesDecently(@ForAll("texts") String text) {
    try {
      assertThat(Country.parse(text).name()).isNotBlank();
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage())
          .matches("(Unknown|Ambiguous) country \".*")
          .doesNotContainPattern("[\\p{Cntrl}\u2028\u2029]");
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all(),
        Arbitraries.strings()
            .withChars("AEIKNRTUZaeiknrtuz -.'ıİ\u0307\u00a0\n0134")
            .ofMaxLength(8));
  }

  static Stream<String> longTexts() {
    return Stream.of(
            "K",
            " ",
            "-",
            ".",
            "UA-",
            "Korea ",
            "\u0301",
            "\u0316\u0301",
            "a\u0327\u0316\u0301",
            "\ufdfa",
            "İ",
            "\ud83d")
        .map(piece -> piece.repeat(100_000 / piece.length() + 1));
  }

  private static List<UnaryOperator<String>> spellings() {
    return List.of(
        name -> name,
        name -> name.toLowerCase(Locale.ROOT),
        name -> name.toUpperCase(Locale.ROOT),
        name -> name.toLowerCase(Locale.getDefault()),
        name -> name.toUpperCase(Locale.getDefault()),
        name -> "  " + name.replace(" ", "\u00a0 ") + "\n");
  }

  private static List<String> codes() {
    return table().stream().map(Row::code).sorted().toList();
  }

  /** The table read in its plainest form, independent of the class under test. */
  private static List<Row> table() {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(
        Country.class.getResourceAsStream("countries.tsv"), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> new Row(line.split("\t", -1))).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private record Row(String code, String alpha3, String name, String aliases) {

    Row(String[] cells) {
      this(cells[0], cells[1], cells[3], cells[4]);
    }

    List<String> names() {
      return Stream.concat(Stream.of(code, alpha3, name), Stream.of(aliases.split("\\|", -1)))
          .filter(text -> !text.isEmpty())
          .toList();
    }
  }
}
