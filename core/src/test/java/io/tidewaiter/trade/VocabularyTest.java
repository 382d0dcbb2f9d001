package io.tidewaiter.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The words of the contract")
class VocabularyTest {

  @ParameterizedTest
  @DisplayName("are read back from what they print, in any case and locale")
  @MethodSource("words")
  <E extends Enum<E>> void areReadBack(E word, Function<String, E> reader) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(reader.apply(word.toString())).isEqualTo(word);
      assertThat(reader.apply(word.toString().toUpperCase(Locale.ROOT))).isEqualTo(word);
      assertThat(reader.apply(" " + word.toString().toLowerCase(Locale.ROOT))).isEqualTo(word);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  @DisplayName("are spelled as the contract spells them")
  void areSpelledAsInTheContract() {
    assertThat(PartyRole.values())
        .extracting(Object::toString)
        .containsExactly(
            "exporter",
            "consignee",
            "intermediateConsignee",
            "endUser",
            "purchaser",
            "forwarder",
            "payer");
    assertThat(Business.values())
        .extracting(Object::toString)
        .containsExactly(
            "manufacturer",
            "distributor",
            "trader",
            "forwarder",
            "bank",
            "government",
            "military",
            "research",
            "individual",
            "other");
    assertThat(Assurance.values())
        .extracting(Object::toString)
        .containsExactly("held", "missing", "refused");
    assertThat(Nomenclature.values())
        .extracting(Object::toString)
        .containsExactly("HS", "CN", "TARIC", "GTIP", "HTS", "SCHEDULE_B", "TNVED", "OTHER");
  }

  @Test
  @DisplayName("are listed when another is used")
  void areListed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Assurance.parse("yes"))
        .withMessage("Unknown assurance \"yes\": expected held, missing, refused");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartyRole.parse("buyer"))
        .withMessage(
            "Unknown party role \"buyer\": expected exporter, consignee, intermediateConsignee, endUser,"
                + " purchaser, forwarder, payer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Business.parse(""))
        .withMessageStartingWith("Unknown business \"\": expected manufacturer, ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Nomenclature.parse("CN8"))
        .withMessage(
            "Unknown nomenclature \"CN8\": expected HS, CN, TARIC, GTIP, HTS, SCHEDULE_B, TNVED, OTHER");
  }

  @Test
  @DisplayName("tell which tariffs share the eight digits of the Combined Nomenclature")
  void tellWhatComparesWithTheCn() {
    assertThat(Nomenclature.values())
        .filteredOn(Nomenclature::sharesEightDigitsWithCn)
        .containsExactly(Nomenclature.CN, Nomenclature.TARIC, Nomenclature.GTIP);
  }

  static Stream<Arguments> words() {
    return Stream.of(
            pairs(Assurance.values(), Assurance::parse),
            pairs(Business.values(), Business::parse),
            pairs(HsEdition.values(), HsEdition::parse),
            pairs(Nomenclature.values(), Nomenclature::parse),
            pairs(PartyRole.values(), PartyRole::parse))
        .flatMap(pairs -> pairs);
  }

  private static <E extends Enum<E>> Stream<Arguments> pairs(
      E[] words, Function<String, E> reader) {
    return Stream.of(words).map(word -> Arguments.of(word, reader));
  }
}
