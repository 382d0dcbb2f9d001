package io.tidewaiter.trade;

/**
 * The tariff whose digits follow the sixth digit of a code. The first six digits are international;
 * the same eight digits can mean different goods in two tariffs.
 *
 * <pre>{@code
 * LineItem line = LineItem.builder().hsCode("8542.31.90.00.00").nomenclature("GTIP").build();
 * boolean beginsAsCn = line.nomenclature().value()
 *     .filter(Nomenclature::sharesEightDigitsWithCn)
 *     .isPresent(); // true
 * }</pre>
 *
 * @since 0.1
 */
public enum Nomenclature {
  /** The Harmonized System itself, which has no more than six digits. */
  HS,
  /** The European Union's Combined Nomenclature, eight digits. */
  CN,
  /** The European Union's integrated tariff, ten digits; its first eight are the CN. */
  TARIC,
  /** Türkiye's customs tariff position, twelve digits; its first eight are the CN. */
  GTIP,
  /** The United States' Harmonized Tariff Schedule, ten digits, used for imports. */
  HTS,
  /** The United States' Schedule B, ten digits, used for exports. */
  SCHEDULE_B,
  /** The Eurasian Economic Union's foreign trade nomenclature, ten digits. */
  TNVED,
  /** Any other tariff. */
  OTHER;

  /**
   * Reads a nomenclature by its name, in any case.
   *
   * @throws IllegalArgumentException if the text names none of them
   */
  public static Nomenclature parse(String text) {
    return Words.read(values(), text, "nomenclature");
  }

  /** Whether the seventh and eighth digit mean what they mean in the Combined Nomenclature. */
  public boolean sharesEightDigitsWithCn() {
    return this == CN || this == TARIC || this == GTIP;
  }
}
