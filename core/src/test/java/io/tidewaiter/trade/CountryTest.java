package io.tidewaiter.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A country")
class CountryTest {

  @ParameterizedTest
  @CsvSource({
    "TR,TR",
    "tr,TR",
    "TUR,TR",
    "Türkiye,TR",
    "TÜRKİYE,TR",
    "türkıye,TR",
    "Turkey,TR",
    "UAE,AE",
    "U.A.E.,AE",
    "Russian Federation,RU",
    "russia,RU",
    "UA-43,UA-43",
    "ua-43,UA-43",
    "Crimea,UA-43",
    "XI,GB",
    "Côte d'Ivoire,CI",
    "cote d’ivoire,CI",
    "South Korea,KR",
    "DRC,CD",
    "Kyrgyzstan,KG",
    "Hong Kong,HK"
  })
  void isReadByCodeNameAndAliasInAnyCase(String text, String code) {
    assertThat(Country.parse(text).code()).isEqualTo(code);
  }

  @Test
  void isReadByEachOfItsNamesUnderATurkishDefaultLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      for (Country country : Country.all()) {
        assertThat(Country.parse(country.code().toLowerCase(Locale.ROOT))).isEqualTo(country);
        assertThat(Country.parse(country.name().toUpperCase(Locale.ROOT))).isEqualTo(country);
        country.alpha3().ifPresent(code -> assertThat(Country.parse(code)).isEqualTo(country));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void isNotGuessedWhenANameFitsTwo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Country.parse("Korea"))
        .withMessage("Ambiguous country \"Korea\": South Korea (KR) or North Korea (KP)?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Country.parse("congo"))
        .withMessageStartingWith("Ambiguous country \"congo\": ");
  }

  @Test
  void saysWhatIsAcceptedWhenItIsUnknown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Country.parse("Kazakstann"))
        .withMessage(
            "Unknown country \"Kazakstann\": expected an ISO 3166-1 code of two or three letters, "
                + "an English name, or a region code such as UA-43");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Country.parse("UA-30"))
        .withMessageContaining(
            "the regions of Ukraine known here are UA-09, UA-14, UA-23, UA-40, UA-43, UA-65")
        .withMessageEndingWith("for the rest use UA");
  }

  @Test
  void knowsTheCountryARegionBelongsTo() {
    assertThat(Country.parse("UA-43").parent()).contains(Country.parse("UA"));
    assertThat(Country.parse("UA").parent()).isEmpty();
    assertThat(Country.all()).hasSizeGreaterThan(249);
  }

  @Property
  void refusesWithNothingButAnIllegalArgument(@ForAll String text) {
    try {
      assertThat(Country.parse(text).name()).isNotBlank();
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).containsAnyOf("Unknown country", "Ambiguous country");
    }
  }
}
