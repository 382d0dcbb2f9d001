package com.example.exporter;

import static io.tidewaiter.testing.TidewaiterAssertions.assertThat;

import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rules.StandardRules;
import io.tidewaiter.testing.Catalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests our data under the law as it is: with new rules, these tests tell which of our products they concern. */
@DisplayName("Our product master")
class ProductMasterTest {

  private static final RuleSet RULES = StandardRules.load();
  private static final Path FILE = Path.of("src/test/resources/com/example/exporter/products.csv");

  // tag::master[]
  private final Catalogue products = Catalogue.under(RULES, RULES.legalState())
      .columns("article", "tariffNumber", "text")
      .from("Türkiye")
      .read(FILE);
  // end::master[]

  @Test
  void hasNoPriorityGoodsButTheseThree() {
    // tag::products[]
    assertThat(products).on("chpl").listsOnly("MCU-F4", "CAP-TA-10", "BRG-6204");
    // end::products[]
  }

  @Test
  void tellsWhatMayNotGoToRussia() {
    assertThat(products).on("eu-833-vii-b", "eu-833-xxiii").lists("MCU-F4", "TAPE-9");
  }

  @Test
  void hasACodeForEachProduct() {
    assertThat(products).hasNoUnclassified();
  }

  @Test
  void describesNoProductOtherwiseThanItsCode() {
    assertThat(products).hasNoSuspicious();
  }
}
