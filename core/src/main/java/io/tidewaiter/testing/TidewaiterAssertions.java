package io.tidewaiter.testing;

import io.tidewaiter.report.Screening;

/**
 * Where assertions start. The import can stand beside that of AssertJ's method of the same name: the type of what is
 * asserted decides which of them is meant.
 *
 * <pre>{@code
 * import static io.tidewaiter.testing.TidewaiterAssertions.assertThat;
 *
 * assertThat(screener.screen(shipment)).isHeld().because("destination.corridor").hasDuty("eu-12g");
 * assertThat(Catalogue.read(path, rules, day)).hasNoUnclassified().hasNoSuspicious();
 * }</pre>
 *
 * <p>What fails throws an {@link AssertionError}, as test runners expect.
 *
 * @since 0.1
 */
public final class TidewaiterAssertions {

  private TidewaiterAssertions() {}

  /** Starts assertions about the result for a shipment. */
  public static ScreeningAssert assertThat(Screening screening) {
    return ScreeningAssert.of(screening);
  }

  /** Starts assertions about a product master. */
  public static CatalogueAssert assertThat(Catalogue catalogue) {
    return CatalogueAssert.of(catalogue);
  }
}
