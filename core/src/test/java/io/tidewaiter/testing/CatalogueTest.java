package io.tidewaiter.testing;

import static io.tidewaiter.testing.TidewaiterAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Vocabulary;
import io.tidewaiter.testing.Catalogue.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A product master")
class CatalogueTest {

  private static final RuleSet RULES = FrozenRules.load();
  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

  private static final String PRODUCTS = """
      sku,hsCode,description
      MCU-32,8542.31,Microcontroller 32 bit
      CAP-T10,8532.21,"Tantalum capacitor, 10 µF"
      SHIRT-M,6109.10,T-shirt of cotton
      TOY-7,9503.00,FPGA integrated circuit XC7K325T
      CLOTH-2,8542.31,Cotton T-shirt
      LEDGER,,Ledger of paper
      CABLE,85.4x,Copper cable
      BOARD,8542,Development board
      TUNER,8528.12,Television receiver
      BLANK,6109.10,
      """;

  @TempDir
  private Path folder;

  private Path file;

  @BeforeEach
  void chooseFile() {
    file = folder.resolve("products.csv");
  }

  private Catalogue catalogue(String text) {
    return Catalogue.read(write(text, StandardCharsets.UTF_8), RULES, DAY);
  }

  private Path write(String text, Charset charset) {
    try {
      return Files.writeString(file, text, charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String failure(Catalogue catalogue, Consumer<CatalogueAssert> check) {
    try {
      check.accept(assertThat(catalogue));
    } catch (AssertionError e) {
      return String.valueOf(e.getMessage());
    }
    return "it held";
  }

  @Nested
  class ThatIsSound {

    @Test
    void holdsWhatIsAsserted() {
      Catalogue catalogue = catalogue("""
          sku,hsCode,description
          MCU-32,8542.31,Microcontroller 32 bit
          CAP-T10,8532.21,"Tantalum capacitor, 10 µF"
          SHIRT-M,6109.10,T-shirt of cotton
          FRAME,7326.90,Frame of steel
          """);
      assertThat(catalogue)
          .listsOnly("MCU-32", "CAP-T10", "FRAME")
          .lists("MCU-32")
          .hasNoUnclassified()
          .hasNoSuspicious()
          .on("chpl", "eu-833-xl")
          .listsOnly("CAP-T10", "MCU-32")
          .listsOnly(List.of("CAP-T10", "MCU-32"))
          .on("eu-833-xxiii")
          .listsOnly("FRAME");
      assertThat(catalogue.products())
          .extracting(Product::toString)
          .startsWith(
              "MCU-32  8542.31  \"Microcontroller 32 bit\"  (line 2)",
              "CAP-T10  8532.21  \"Tantalum capacitor, 10 µF\"  (line 3)");
    }

    @Test
    void isListedAsTheLawOfTheDaySays() {
      String table = "sku,hsCode,description\nB,8482.10,Ball bearing\n";
      Path products = write(table, StandardCharsets.UTF_8);
      assertThat(Catalogue.read(products, RULES, LocalDate.of(2023, 9, 18)))
          .on("chpl")
          .listsOnly();
      assertThat(Catalogue.read(products, RULES, LocalDate.of(2023, 9, 19)))
          .on("chpl")
          .listsOnly("B");
    }

    @Test
    void hasTheTariffOfTheCountryThatItLeaves() {
      Path products = write(
          "sku,hsCode,description\nX,8471.70.98.00.00,Drive\nY,8471.70.20.00.00,Drive\n",
          StandardCharsets.UTF_8);
      Catalogue unsaid = Catalogue.read(products, RULES, DAY);
      assertThat(failure(unsaid, check -> check.on("eu-833-vii-b").listsOnly()))
          .contains("X  8471.70.98.00.00  \"Drive\"  (line 2): is listed: "
              + "eu-833-vii-b 8471.70.98 (possibly)\n")
          .contains("Y  8471.70.20.00.00  \"Drive\"  (line 3): is listed: ");
      Catalogue turkish = Catalogue.under(RULES, DAY).from("Türkiye").read(products);
      assertThat(failure(turkish, check -> check.on("eu-833-vii-b").listsOnly()))
          .contains(
              "X  8471.70.98.00.00  \"Drive\"  (line 2): is listed: " + "eu-833-vii-b 8471.70.98\n")
          .doesNotContain("Y  8471");
    }

    @Test
    void mayNameAProductTwiceThatIsTheSame() {
      assertThat(
              catalogue("sku,hsCode,description,plant\nA,6109.10,Shirt,IZM\nA,6109.10,Shirt,IST\n")
                  .products())
          .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void isSeparatedAsItIs(String separator) {
      String table = String.join(
          "\r\n",
          "\uFEFF" + String.join(separator, "Plant", "SKU", "HSCODE", "Description"),
          String.join(separator, "IZM", "A-1", " 8542.31 ", "\"Chip; small, \"\"new\"\"\t\""),
          "",
          String.join(separator, "", "", "", ""),
          String.join(separator, "IZM", "A-2", "6109.10", "Gömlek\u00a0ışık"),
          "");
      assertThat(catalogue(table).products())
          .extracting(
              Product::sku, product -> product.item().description().value().orElseThrow())
          .containsExactly(
              tuple("A-1", "Chip; small, \"new\"\t".strip()), tuple("A-2", "Gömlek\u00a0ışık"));
    }

    @Test
    void mayHaveOtherNamesForItsColumns() {
      write("Ürün Kodu;GTİP;Açıklama\nA;8542.31;Çip\n", StandardCharsets.UTF_8);
      assertThat(Catalogue.under(RULES, DAY)
              .columns("Ürün Kodu", "GTİP", "Açıklama")
              .from("Türkiye")
              .read(file))
          .listsOnly("A");
    }

    @Test
    void mayHaveAHundredThousandProducts() {
      List<String> codes = List.of("8542.31", "6109.10", "8471.70.98", "7326.90", "");
      List<String> words = List.of(
          "Microcontroller 32 bit for industrial use", "T-shirt of cotton", "Frame of steel");
      StringBuilder table = new StringBuilder("sku,hsCode,description\n");
      for (int i = 0; i < 100_000; i++) {
        table
            .append("SKU-")
            .append(i)
            .append(',')
            .append(codes.get(i % codes.size()))
            .append(',')
            .append(words.get(i % words.size()))
            .append('\n');
      }
      write(table.toString(), StandardCharsets.UTF_8);
      Catalogue catalogue = Catalogue.read(file, RULES, DAY);
      assertThat(catalogue.products()).hasSize(100_000);
      assertThat(catalogue.products().stream().filter(p -> !p.unclassified().isEmpty()))
          .hasSize(20_000);
      assertThat(failure(catalogue, CatalogueAssert::hasNoUnclassified).lines()).hasSize(20_001);
    }
  }

  @Nested
  class ThatHasExceptions {

    @Test
    void isAssertedWithoutThem() {
      assertThat(catalogue(PRODUCTS))
          .except("LEDGER", "CABLE")
          .except("BOARD", "TUNER")
          .hasNoUnclassified();
      String failure = failure(
          catalogue(PRODUCTS), check -> check.except("LEDGER", "BOARD").hasNoUnclassified());
      assertThat(failure)
          .startsWith("Expected no unclassified products, but of 8 products 2 deviate:\n")
          .contains("\n  CABLE ", "\n  TUNER ")
          .doesNotContain("LEDGER", "BOARD");
    }

    @Test
    void isAskedWhetherOnlyTheseAreListedOnceTheUnclassifiedAreSetAside() {
      Catalogue catalogue = catalogue(
          "sku,hsCode,description\nMCU,8542.31,Microcontroller\nMISC,,Spare part for pump\n");
      assertThat(failure(catalogue, check -> check.on("chpl").listsOnly("MCU")))
          .contains("MISC  no code  \"Spare part for pump\"  (line 3): may be listed: ")
          .endsWith(" Give it a code, or set it aside with except(\"MISC\").\n");
      assertThat(catalogue).except("MISC").on("chpl").listsOnly("MCU");
    }

    @Test
    void refusesOneThatIsNotInQuestion() {
      Catalogue catalogue = catalogue("sku,hsCode,description\nMCU,8542.31,Microcontroller\n");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> assertThat(catalogue).except("MCU", "mcu", "GONE"))
          .withMessage(
              "\"GONE\", \"mcu\": expected products of the product master that no exception"
                  + " has set aside yet");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> assertThat(catalogue).except("MCU").except("MCU"));
    }
  }

  @Nested
  class ThatIsNotSound {

    @Test
    void tellsWhichProductsHaveNoUsableCode() {
      String failure = failure(catalogue(PRODUCTS), CatalogueAssert::hasNoUnclassified);
      assertThat(failure)
          .startsWith("Expected no unclassified products, but of 10 products 4 deviate:\n")
          .contains("\n  LEDGER  no code  \"Ledger of paper\"  (line 7): ")
          .contains("\n  CABLE  \"85.4x\"  \"Copper cable\"  (line 8): ")
          .contains("Invalid HS code \"85.4x\"")
          .contains("\n  BOARD  8542  \"Development board\"  (line 9): HS 8542 has 4 digits: "
              + "expected at least six, which name a subheading.\n")
          .contains("\n  TUNER  8528.12  \"Television receiver\"  (line 10): ");
      assertThat(failure.lines()).hasSize(5);
    }

    @Test
    void tellsWhichCodesAndDescriptionsDoNotGoTogether() {
      String failure = failure(catalogue(PRODUCTS), CatalogueAssert::hasNoSuspicious);
      assertThat(failure)
          .startsWith("Expected no suspicious products, but of 10 products 3 deviate:\n")
          .contains("\n  TOY-7  9503.00  \"FPGA integrated circuit XC7K325T\"  (line 5): ")
          .contains("\n  CLOTH-2  8542.31  \"Cotton T-shirt\"  (line 6): ")
          .contains("\n  BLANK  6109.10  no description  (line 11): There is no description");
      assertThat(failure.lines()).hasSize(4);
    }

    @Test
    void tellsEachProductThatDeviates() {
      Catalogue catalogue = catalogue(PRODUCTS);
      assertThat(failure(catalogue, check -> check.on("chpl").listsOnly("MCU-32", "SHIRT-M", "X")))
          .startsWith("Expected only the given products to be listed on chpl, but of 10 products ")
          .contains("\n  CAP-T10  8532.21  \"Tantalum capacitor, 10 µF\"  (line 3): "
              + "is listed: chpl 8532.21\n")
          .contains("\n  SHIRT-M  6109.10  \"T-shirt of cotton\"  (line 4): is not listed\n")
          .contains("\n  CLOTH-2  8542.31  \"Cotton T-shirt\"  (line 6): is listed: chpl 8542.31\n")
          .contains("\n  LEDGER  no code  \"Ledger of paper\"  (line 7): may be listed: ")
          .contains("\n  BOARD  8542  \"Development board\"  (line 9): "
              + "is listed: chpl 8542.31 (possibly), chpl 8542.32 (possibly)\n")
          .contains("\n  X: is not in the product master\n")
          .doesNotContain("MCU-32");
      assertThat(failure(catalogue, check -> check.lists("MCU-32", "TOY-7")))
          .isEqualTo(
              "Expected these products to be listed on chpl, eu-833-vii-b, eu-833-xl, "
                  + "eu-833-xxiii, but of 10 products 1 deviates:\n"
                  + "  TOY-7  9503.00  \"FPGA integrated circuit XC7K325T\"  (line 5): is not listed\n");
    }

    @Test
    void isNotFreeOfSuspicionForWantOfWords() {
      RuleSet wordless = new RuleSet(
          RULES.version(),
          RULES.legalState(),
          RULES.fingerprint(),
          RULES.controlLists(),
          RULES.countryLists(),
          RULES.bans(),
          RULES.ratings(),
          RULES.tariffs(),
          RULES.redFlags(),
          RULES.unscreenedFlags(),
          RULES.obligations(),
          RULES.exemptions(),
          Vocabulary.NONE,
          RULES.translations(),
          RULES.hsTables(),
          RULES.riskModel());
      Path products = write("sku,hsCode,description\nA,6109.10,FPGA\n", StandardCharsets.UTF_8);
      assertThat(failure(Catalogue.read(products, wordless, DAY), CatalogueAssert::hasNoSuspicious))
          .contains("have no words to compare descriptions with");
    }

    @Test
    void isRefusedWithAllRowsThatCannotBeUsed() {
      String table = """
          sku;hsCode;description
          A;6109.10;Shirt
          B;6109.10
          ;8542.31;Chip without a number
          A;8542.31;Shirt
          C;"6109.10"x;Shirt
          D;6109.10;"never closed
          E;6109.10;Shirt
          """;
      assertThatIllegalArgumentException()
          .isThrownBy(() -> catalogue(table))
          .withMessage(file + " has 5 rows that cannot be used:\n"
              + "  line 3: The row has 2 cells: expected 3, as many as the header: \"B;6109.10\"\n"
              + "  line 4: Column sku is empty: every product has an article number: "
              + "\";8542.31;Chip without a number\"\n"
              + "  line 5: The article number \"A\" stands in line 2 with another code or "
              + "description\n"
              + "  line 6: Cell 2 goes on after its closing quote with \"x\": expected a "
              + "semicolon, the end of the row or a doubled quote: \"C;\\\"6109.10\\\"x;Shirt\"\n"
              + "  line 7: The quote that opens cell 3 is never closed, or a quote in the cell is "
              + "not doubled: \"D;6109.10;\\\"never closed\"");
    }

    @Test
    void isRefusedIfItIsNotUtf8() {
      write("sku,hsCode,description\nA,6109.10,Gömlek\n", StandardCharsets.ISO_8859_1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Catalogue.read(file, RULES, DAY))
          .withMessageContaining("line 2: Not UTF-8: byte 12 of the line is 0xf6");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "sku,hs_code,description\nA,6109.10,Shirt\n",
          "sku,hsCode,description,SKU\nA,6109.10,Shirt,A\n",
          "sku hsCode description\nA 6109.10 Shirt\n"
        })
    void isRefusedWithoutItsColumns(String table) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> catalogue(table))
          .withMessageStartingWith(file + " is no product master: The ")
          .withMessageMatching("(?s).*(is empty: expected|lacks the column hsCode; did you mean "
              + "hs_code\\?; it has sku, hs_code|column sku twice|lacks the column sku).*");
    }

    @Test
    void isRefusedWithoutProducts() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> catalogue("sku,hsCode,description\n,,\n"))
          .withMessage(file + " has no products: expected at least one row below the header");
    }

    @Test
    void isRefusedIfItIsNotThere() {
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> Catalogue.read(file, RULES, DAY))
          .withCauseInstanceOf(NoSuchFileException.class);
    }
  }

  @Test
  void isNotAskedWhatCannotBeMeant() {
    Catalogue catalogue = catalogue(PRODUCTS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(catalogue).on("chlp"))
        .withMessageStartingWith("Unknown list \"chlp\": expected one of chpl, ");
    assertThatIllegalArgumentException().isThrownBy(() -> assertThat(catalogue).on());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Catalogue.under(RULES, DAY).columns("A", "a ", "B"))
        .withMessage("The columns are A, a and B: expected three different names");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Catalogue.under(RULES, DAY).columns("A", " ", "B"))
        .withMessage("The name of the column for hsCode is blank");
  }
}
