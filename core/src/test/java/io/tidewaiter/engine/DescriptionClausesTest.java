package io.tidewaiter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.engine.DescriptionReading.NamedGoods;
import io.tidewaiter.rule.WordRole;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A reader of descriptions that speak of several things")
class DescriptionClausesTest {

  private static final DescriptionReader READER = new DescriptionReader(Words.of(
      List.of(
          Words.naming("8542.31", "mikrocontroller", "microcontroller", "микроконтроллер", "fpga"),
          Words.naming("8542.31", "mikrodenetleyici", "integrated circuit"),
          Words.naming("8525.89", "camera"),
          Words.suggesting("8482.10", "bearing", "skf"),
          Words.kinds("8482.10", "bearing")),
      List.of(
          Words.parts("8542.31", "xc7@*", "stm32*", "ab1*"), Words.parts("8482.10", "62##2rs*")),
      List.of(
          Words.context(WordRole.NEVER, "toy", "игрушка", "oyuncak", "spielzeug"),
          Words.context(WordRole.OTHER, "lamp", "smartphone"),
          Words.context(WordRole.HEAD, "bag", "lens cleaner"),
          Words.context(WordRole.IMAGE, "book", "label", "poster"),
          Words.context(WordRole.AND, "and", "und", "ve", "и"),
          Words.context(WordRole.FOR, "for", "on"),
          Words.context(WordRole.WITH, "with"),
          Words.context(WordRole.LINK, "see", "new", "pcs", "of"))));

  private static List<String> codes(String text) {
    return READER.read(text).goods().stream()
        .map(NamedGoods::code)
        .map(Object::toString)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "toys and 200 microcontrollers",
        "toys & microcontroller",
        "microcontroller & toy",
        "microcontroller and toys",
        "toys + microcontroller",
        "toys / microcontroller",
        "toys, microcontrollers",
        "toy cars 20 ctn, integrated circuits 2 ctn",
        "toy cars, 5 microcontroller",
        "toys: FPGA XC7K325T",
        "TOY STM32F407VGT6",
        "игрушка XC7K325T 100 шт",
        "игрушки и микроконтроллеры",
        "oyuncaklar ve mikrodenetleyiciler",
        "Spielzeug und Mikrocontroller",
        "microcontrollers STM32F407VGT6, order ref TOY-123",
        "microcontroller. Consignee: Toy World",
        "microcontroller\ntoy",
        "microcontrollers (not toys)",
        "FPGA, see poster",
        "books; microcontrollers",
        "bags, integrated circuits",
        "microcontrollers and bags",
        "lamps, microcontrollers",
        "labels and microcontroller"
      })
  @DisplayName("hears goods of their own beside a thing of daily life, and part numbers anywhere")
  void goodsOfTheirOwnAreHeard(String text) {
    assertThat(codes(text)).containsExactly("8542.31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "toy camera",
        "camera toy",
        "toy, camera",
        "camera, toy",
        "toy with cameras and microcontrollers",
        "toy for cameras and microcontrollers",
        "lamp, camera",
        "smartphone, dual camera, microcontroller",
        "camera bag",
        "camera and lens cleaner",
        "toy AB12",
        "book on XC7K325T",
        "book XC7K325T",
        "book, STM32F407, 300 pages",
        "book: microcontrollers",
        "book \"STM32F407 and microcontrollers\"",
        "microcontroller poster",
        "labels 6204-2RS",
        "bag for\ncameras"
      })
  @DisplayName("leaves alone what one thing has, is for or shows")
  void partsOfAnotherThingAreNot(String text) {
    assertThat(codes(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "integrated\ncircuits",
        "integrated \r\n circuits",
        "<b>integrated</b> circuits",
        "<p class=\"x\">Integrated<br/>Circuits</p>",
        "<TD>integrated<BR />circuits</TD>",
        "integrated&nbsp;circuits",
        "integrated&#160;circuits",
        "\u001b[31mintegrated\u001b[0m circuits",
        "integrated\tcircuits"
      })
  @DisplayName("reads on over the end of a line, over tags and orders to a terminal")
  void wrappedPhrasesAreWhole(String text) {
    assertThat(codes(text)).containsExactly("8542.31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"integrated. circuits", "integrated; circuits", "integrated | circuits"})
  @DisplayName("does not read on over the end of a sentence")
  void sentencesStayApart(String text) {
    assertThat(codes(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "< integrated circuits",
        "<integrated circuits>",
        "<b integrated circuits>",
        "<integrated circuits/>",
        "&integrated circuits;",
        "\u001b[1;integrated circuits",
        "integrated circuits <",
        "integrated circuits &",
        "integrated circuits \u001b",
        "integrated circuits <b",
        "integrated circuits </",
        "integrated circuits &#",
        "<integrated circuits",
        "&integrated circuits",
        "\u001bintegrated circuits",
        "<<b integrated circuits"
      })
  @DisplayName("overlooks no words in what only looks like a tag")
  void signsAreNoTags(String text) {
    assertThat(codes(text)).containsExactly("8542.31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6204-2RS", "6204 2RS", "62O4-2RS", "6204\u00a02rs1", "new 6204 2RS"})
  @DisplayName("knows a number with its suffix apart and with an O for a zero")
  void numbersAreKnownHoweverSpaced(String text) {
    assertThat(codes(text)).containsExactly("8482.10");
    assertThat(codes("xc 7k325t")).containsExactly("8542.31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "swimwear XC 7 collection",
        "handbag STM 32",
        "6204 2000 rs",
        "62 04 2rs",
        "6204 rubber"
      })
  @DisplayName("takes no family with a size or a word behind it for a part number")
  void sizesAreNoNumbers(String text) {
    assertThat(codes(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bearings", "new bearings 20 pcs", "bearing, bearing", "bearing skf"})
  @DisplayName("takes a kind that also suggests goods for enough where nothing else is said")
  void bareKindsSuggest(String text) {
    assertThat(codes(text)).containsExactly("8482.10");
    assertThat(READER.read(text).goods().get(0).strength()).isEqualTo(Strength.SUGGESTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"load bearing wall", "bearing for toy", "toy bearing", "steel bearings"})
  @DisplayName("but not where there is another word")
  void kindsAmongOthersDoNot(String text) {
    assertThat(codes(text)).isEmpty();
  }
}
