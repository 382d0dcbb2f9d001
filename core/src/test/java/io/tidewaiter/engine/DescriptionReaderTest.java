package io.tidewaiter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidewaiter.engine.DescriptionReading.NamedGoods;
import io.tidewaiter.rule.WordRole;
import io.tidewaiter.trade.HsCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A reader of descriptions")
class DescriptionReaderTest {

  private static final DescriptionReader READER = new DescriptionReader(Words.of(
      List.of(
          Words.naming("8542.31", "mikrocontroller", "integrierte schaltung", "fpga"),
          Words.naming("8542.33", "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
          Words.naming("8482.10", "kugellager", "aaaaaaaaaaaaaaaaaaaaaaaa", "подшипник"),
          Words.kinds("8542.31", "chip", "x"),
          Words.kinds("8542.32", "chip", "x"),
          Words.kinds("8542.33", "chip", "x"),
          Words.suggesting("8542.31", "reel"),
          Words.suggesting("8542.33", "reel")),
      List.of(
          Words.parts("8542.39", "##########", "@@@@@@@@@1", "1@1@1@1@*", "1#1#1#1#*", "klm*"),
          Words.parts("8542.31", "xc7@*", "1111*"),
          Words.parts("8525.89", "flir boson ###*", "siemens cameras 6es#*", "3m x@##")),
      List.of(
          Words.context(WordRole.HEAD, "tasche", "w"),
          Words.context(WordRole.OTHER, "radio"),
          Words.context(WordRole.NEVER, "spielzeug"),
          Words.context(WordRole.FOR, "für"),
          Words.context(WordRole.WITH, "mit"))));

  /** A text as long as any that is read. */
  private static String full(String words) {
    return words.repeat(Tokens.MAX_CHARACTERS / words.length() + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mikrokontroler kugelager ",
        "mikrocontroller ",
        "mikrocontroller",
        "chip tasche ",
        "chip, tasche ",
        "spielzeug chip ",
        "w ",
        "w x ",
        "a b c d e f g h i j k l m n o p q r s t u v w x y z ",
        "a-",
        "1",
        "1 ",
        "1-",
        "1a1a1a1a1 ",
        "a1",
        "klm-",
        "klm-8-",
        "xc7k325t 1111 ",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaa ",
        "подшипников ",
        "<b>chip</b> ",
        "<a> ",
        "&nbsp;",
        "\u001b[",
        "fpga 9, ",
        "ß",
        "...",
        " "
      })
  @DisplayName("compares a few letters for each character, whatever the text")
  void readsInStepsThatGrowWithTheText(String words) {
    int steps = READER.read(full(words)).steps();
    assertThat(steps).isLessThanOrEqualTo(16 * Tokens.MAX_CHARACTERS);
    assertThat(READER.read(full(words).substring(0, 2000)).steps())
        .isGreaterThanOrEqualTo(steps / 3 - 1)
        .isLessThanOrEqualTo(steps);
  }

  @Test
  @DisplayName("keeps what is said a thousand times in as many wordings as are quoted")
  void repetitionIsHeardOnce() {
    assertThat(READER.read(full("fpga ")).goods())
        .containsExactly(READER.read("fpga ").goods().get(0));
    assertThat(READER.read(full("fpga Fpga fPga FPga fpGa FpGa fPGa FPGa ")).goods())
        .containsExactly(new NamedGoods(
            HsCode.parse("8542.31"),
            Strength.NAMES,
            Strength.NAMES.weight(),
            List.of("fpga", "Fpga", "fPga", "FPga", "fpGa"),
            Optional.of("own")));
    assertThat(READER.read(full("radio Radio rAdio raDio radIo radiO RAdio ")).others())
        .containsExactly("radio", "Radio", "rAdio", "raDio", "radIo");
  }

  @Test
  @DisplayName("takes a kind of goods and a word that suggests them together for enough")
  void kindsNeedMoreThanThemselves() {
    assertThat(READER.read("chip chip, chip").goods()).isEmpty();
    assertThat(READER.read("reel, reel").goods()).isEmpty();
    assertThat(READER.read("für chip, reel").goods())
        .as("a kind that the goods are for is not theirs")
        .isEmpty();
    assertThat(READER.read("reel reel, chip chip").goods())
        .extracting(NamedGoods::code, NamedGoods::strength, NamedGoods::weight, NamedGoods::words)
        .containsExactly(
            tuple(HsCode.parse("8542.31"), Strength.SUGGESTS, 2, List.of("reel", "chip")),
            tuple(HsCode.parse("8542.33"), Strength.SUGGESTS, 2, List.of("reel", "chip")));
  }

  @Test
  @DisplayName("puts the goods first that most speaks for, of equals those mentioned first")
  void weightiestGoodsComeFirst() {
    assertThat(READER.read("kugellager, fpga, mikrocontroller, подшипник, fpga").goods())
        .extracting(NamedGoods::code, NamedGoods::weight)
        .containsExactly(tuple(HsCode.parse("8482.10"), 16), tuple(HsCode.parse("8542.31"), 16));
    assertThat(READER.read("kugellager fpga, mikrocontroller, fpga").goods())
        .extracting(NamedGoods::code, NamedGoods::weight)
        .containsExactly(tuple(HsCode.parse("8542.31"), 16), tuple(HsCode.parse("8482.10"), 8));
  }

  @Test
  @DisplayName("forgets one description when it reads the next")
  void textsDoNotMix() {
    DescriptionReading alone = READER.read("mikrocontroller für kugellager, chip");
    READER.read(full("spielzeug tasche radio mit "));
    assertThat(READER.read("mikrocontroller für kugellager, chip")).isEqualTo(alone);
    assertThat(READER.read("").isEmpty()).isTrue();
    assertThat(READER.read("").goods()).isEmpty();
  }

  @Test
  @DisplayName("reads the same on many threads at once")
  void threadsDoNotDisturbEachOther() {
    List<String> texts =
        List.of("mikrocontroller", full("chip tasche "), "kugellager mit radio", "");
    List<DescriptionReading> alone = texts.stream().map(READER::read).toList();
    assertThat(IntStream.range(0, 400).parallel().mapToObj(i -> READER.read(texts.get(i % 4))))
        .containsExactlyElementsOf(
            IntStream.range(0, 400).mapToObj(i -> alone.get(i % 4)).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FLIR Boson 640",
        "thermal core FLIR-Boson-640-25",
        "FLIR Boson640, 60 Hz",
        "flir boson 320 by 256",
        "Siemens cameras 6ES7",
        "SIEMENS Camera 6ES7 315",
        "siemenscameras6es7",
        "3M XA12"
      })
  @DisplayName("knows a number behind its maker and its family, with their endings and without")
  void numbersOfSeveralWordsAreFound(String text) {
    assertThat(READER.read(text).goods())
        .extracting(NamedGoods::code)
        .containsExactly(HsCode.parse("8525.89"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FLIR",
        "FLIR Boson",
        "Boson 640",
        "FLIR 640",
        "FLIR Boson 64",
        "FLIR. Boson 640.",
        "Boson FLIR 640",
        "FLIR Boson core 640",
        "Siemens 6ES7",
        "Siemena cameras 6ES7",
        "3M XA",
        "3 M"
      })
  @DisplayName("takes neither the maker nor the number alone for the whole")
  void partsOfANumberAreNotEnough(String text) {
    assertThat(READER.read(text).goods()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mikro\u0441ontroller",
        "MIKR\u041eCONTR\u041eLLER",
        "m\u0456kr\u043ec\u043entr\u043eller",
        "mikr\u03bfcontroller",
        "mikro\u00adcontroller",
        "mi\u200bkro\u2060con\u200dtrol\ufeffler",
        "\u202emikrocontroller\u202c",
        "m\u0301i\u20ddkrocontroller",
        "\uff4dikrocontrolle\uff52",
        "M\u0130KROCONTROLLER",
        "FP\u00adG\u0410",
        "\ud835\udc6dPG\ud835\udda0",
        "\u0445\u04417\u043a325\u0442",
        "\u0425\u04217\u041a-325",
        "\ud83d\ude80fpga\ud83d\ude80"
      })
  @DisplayName(
      "reads what everybody sees: look-alikes of another script, what does not show, wide letters")
  void disguisedLettersAreSeenThrough(String text) {
    assertThat(READER.read(text).goods())
        .extracting(NamedGoods::code)
        .containsExactly(HsCode.parse("8542.31"));
    assertThat(READER.read(text).goods().get(0).words())
        .containsExactly(text.replaceAll("^[\u202e\ud83d\ude80]+|[\ud83d\ude80]+$", ""));
  }

  @Test
  @DisplayName("takes a word of look-alikes for the Russian one that it is, if the rules have it")
  void russianWordsOfLookAlikesStay() {
    DescriptionReader reader = new DescriptionReader(Words.of(
        List.of(
            Words.naming("8482.10", "насос", "tokmak"), Words.naming("8542.31", "hacoc", "top")),
        List.of(Words.parts("8542.32", "к155*", "sct#")),
        List.of()));
    assertThat(reader.read("насосы").goods())
        .extracting(NamedGoods::code)
        .containsExactly(HsCode.parse("8482.10"));
    assertThat(reader.read("Т\u041eР").goods())
        .extracting(NamedGoods::code, NamedGoods::words)
        .containsExactly(tuple(HsCode.parse("8542.31"), List.of("Т\u041eР")));
    assertThat(List.of("К155ТМ2", "K155ТМ2", "K155ЛА3", "\u0405\u0421\u04228"))
        .allSatisfy(number -> assertThat(reader.read(number).goods())
            .extracting(NamedGoods::code)
            .containsExactly(HsCode.parse("8542.32")));
    assertThat(reader.read("K155TM2").goods()).as("in Latin letters").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\ufb02ash \ufb01lter", "FLASH FILTER", "\ufb02ash-\ud835\udc1fi\ud835\udc25ter"})
  @DisplayName("reads letters that a printer has joined, or set in bold, one by one")
  void joinedLettersAreTakenApart(String text) {
    DescriptionReader reader = new DescriptionReader(
        Words.of(List.of(Words.naming("8542.32", "flash filter")), List.of(), List.of()));
    assertThat(reader.read("3 pcs " + text + ".").goods())
        .extracting(NamedGoods::words)
        .containsExactly(List.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"пoдшипник", "подш\u0438пn\u0438к", "ПОДШИПНИK", "подшипникom"})
  @DisplayName("reads Latin look-alikes in a Russian word as Russian")
  void latinLettersInRussianWordsAreSeenThrough(String text) {
    assertThat(READER.read(text).goods())
        .extracting(NamedGoods::code)
        .containsExactly(HsCode.parse("8482.10"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fpga\u0436", "fp\u0434a", "\u0436fpga", "f\u8a9epga"})
  @DisplayName("leaves letters alone that look like no other")
  void otherLettersStay(String text) {
    assertThat(READER.read(text).goods()).isEmpty();
  }

  @Test
  @DisplayName("finds the longest known word that a compound ends with")
  void compoundsAreKnownByTheirEnd() {
    assertThat(READER.read("Rillenkugellager").goods())
        .extracting(NamedGoods::code)
        .containsExactly(HsCode.parse("8482.10"));
    assertThat(READER.read("xykugellager").goods()).isEmpty();
    assertThat(READER.read("Kugellagerxyz").goods()).isEmpty();
  }
}
