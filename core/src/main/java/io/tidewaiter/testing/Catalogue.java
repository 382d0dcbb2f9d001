package io.tidewaiter.testing;

import io.tidewaiter.Screener;
import io.tidewaiter.intake.Intake;
import io.tidewaiter.intake.NotAShipmentException;
import io.tidewaiter.intake.ProductColumns;
import io.tidewaiter.intake.ShipmentReader;
import io.tidewaiter.report.Finding;
import io.tidewaiter.report.Language;
import io.tidewaiter.report.LineScreening;
import io.tidewaiter.report.Match;
import io.tidewaiter.rule.Precision;
import io.tidewaiter.rule.RiskModel;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.ForeignText;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.LineItem;
import io.tidewaiter.trade.Shipment;
import io.tidewaiter.trade.Stated;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A product master, held against rules: which products are listed, which have no usable code, and of which code and
 * description do not go together. The engine that screens shipments judges each product.
 *
 * <pre>{@code
 * assertThat(Catalogue.read(Path.of("products.csv"), rules, day))
 *     .on("chpl").listsOnly("MCU-32", "CAP-T10")
 *     .hasNoUnclassified()
 *     .hasNoSuspicious();
 * }</pre>
 *
 * <p><b>The file</b> is a table in UTF-8, with or without a byte order mark, separated by commas, semicolons or tabs.
 * Its header has the columns {@code sku}, {@code hsCode} and {@code description}, in any case and order and among
 * others, or the names that {@link Reader#columns} gives. A file with rows that cannot be read is refused with all of
 * them, so that no assertion holds for want of a product. A product that stands there twice with the same code and
 * description counts once.
 *
 * <p>Immutable.
 *
 * @since 0.1
 */
public final class Catalogue {

  private static final int SUBHEADING_DIGITS = 6;
  private static final String CODE = "data.code.";
  private static final String DESCRIBED_OTHERWISE = CODE + "described-otherwise";

  private final RuleSet rules;
  private final List<Product> products;

  private Catalogue(RuleSet rules, List<Product> products) {
    this.rules = rules;
    this.products = List.copyOf(products);
  }

  /**
   * Reads a product master and holds it against the law of a day: short for {@code under(rules, day).read(file)}.
   *
   * @throws IllegalArgumentException if the file is no product master, or has rows that cannot be read; the message
   *     names them all
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Catalogue read(Path file, RuleSet rules, LocalDate day) {
    return under(rules, day).read(file);
  }

  /** Starts to read a product master that needs more to be said of it. */
  public static Reader under(RuleSet rules, LocalDate day) {
    return new Reader(
        Objects.requireNonNull(rules, "rules"),
        Objects.requireNonNull(day, "day"),
        ProductColumns.OF_CONTRACT,
        null);
  }

  /** The products, in the order of the file. */
  public List<Product> products() {
    return products;
  }

  RuleSet rules() {
    return rules;
  }

  /**
   * A product.
   *
   * @param line the line of the file on which it stands, the first line being 1
   * @param item its article number, code and description
   * @param matches the entries of lists that its code meets, the one that counts first
   * @param unclassified why its code does not classify it: there is none, it cannot be read, has fewer than six digits,
   *     or is not of the edition in force on the day; empty if it does
   * @param suspicious why code and description do not go together, or that there is no description; empty if nothing
   *     speaks against it
   * @since 0.1
   */
  public record Product(
      long line,
      LineItem item,
      List<Match> matches,
      List<String> unclassified,
      List<String> suspicious) {

    /** Copies the lists. */
    public Product {
      Objects.requireNonNull(item, "item");
      matches = List.copyOf(matches);
      unclassified = List.copyOf(unclassified);
      suspicious = List.copyOf(suspicious);
    }

    /** The article number. */
    public String sku() {
      return item.sku().value().orElse("");
    }

    /** On one line: article number, code, description and where the product stands. */
    @Override
    public String toString() {
      return ForeignText.visible(sku()) + "  " + code() + "  "
          + item.description().value().map(ForeignText::quoted).orElse("no description")
          + "  (line " + line + ")";
    }

    private String code() {
      Stated<HsCode> code = item.hsCode();
      return code.value()
          .map(HsCode::toString)
          .or(() -> code.unreadableText().map(ForeignText::quoted))
          .orElse("no code");
    }

    /** The entries it meets on some lists, as "chpl 8542.31, eu-833-xxiii 8421 (possibly)". */
    String listings(List<String> lists) {
      return matches.stream()
          .filter(match -> lists.contains(match.list().id()))
          .map(match -> match.list().id() + " " + match.entry().printed()
              + (match.precision() == Precision.POSSIBLE ? " (possibly)" : ""))
          .distinct()
          .collect(Collectors.joining(", "));
    }
  }

  /**
   * Says how a product master is to be read.
   *
   * <pre>{@code
   * Catalogue catalogue = Catalogue.under(rules, day)
   *     .columns("Artikel", "Zolltarifnummer", "Bezeichnung")
   *     .from("Germany")
   *     .read(Path.of("artikel.csv"));
   * }</pre>
   *
   * <p>Immutable; each method returns a reader to go on with.
   *
   * @since 0.1
   */
  public static final class Reader {

    private final RuleSet rules;
    private final LocalDate day;
    private final ProductColumns columns;
    private final @Nullable Country dispatch;

    private Reader(
        RuleSet rules, LocalDate day, ProductColumns columns, @Nullable Country dispatch) {
      this.rules = rules;
      this.day = day;
      this.columns = columns;
      this.dispatch = dispatch;
    }

    /**
     * Takes other names for the columns.
     *
     * @throws IllegalArgumentException if one is blank or two are the same
     */
    public Reader columns(String sku, String hsCode, String description) {
      return new Reader(rules, day, new ProductColumns(sku, hsCode, description), dispatch);
    }

    /**
     * Sets the country that the products leave from: its tariff is then that of the digits after the sixth. Without it
     * a longer code meets an entry of more than six digits possibly, not for certain.
     *
     * @throws IllegalArgumentException if the text names no country, see {@link Country#parse}
     */
    public Reader from(String country) {
      return new Reader(rules, day, columns, Country.parse(country));
    }

    /**
     * Reads the product master.
     *
     * @throws IllegalArgumentException if the file is no product master, or has rows that cannot be read; the message
     *     names them all
     * @throws UncheckedIOException if the file cannot be read
     */
    public Catalogue read(Path file) {
      try (InputStream in = Files.newInputStream(file)) {
        return read(in, file.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Catalogue read(InputStream in, String name) throws IOException {
      Intakes intakes = new Intakes(Screener.of(rules));
      try {
        ShipmentReader.products(in, columns, this::shipment).forEach(intakes::add);
      } catch (NotAShipmentException e) {
        throw new IllegalArgumentException(name + " is no product master: " + e.getMessage(), e);
      }
      return new Catalogue(rules, intakes.products(name));
    }

    /** Any destination will do: only the goods are looked at. */
    private Shipment.Builder shipment() {
      Shipment.Builder shipment = Shipment.builder()
          .date(day)
          .destination(Country.all().iterator().next().code());
      return dispatch == null ? shipment : shipment.dispatch(dispatch.code());
    }
  }

  /** The rows of a file, judged as they come. */
  private static final class Intakes {

    private final Screener screener;
    private final Map<String, Product> bySku = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    Intakes(Screener screener) {
      this.screener = screener;
    }

    void add(Intake intake) {
      if (intake instanceof Intake.Accepted accepted) {
        add(accepted.line(), accepted.shipment());
      } else if (intake instanceof Intake.Rejected rejected) {
        faults.add("line " + rejected.line() + ": " + rejected.reason() + ": "
            + ForeignText.quoted(rejected.text()));
      }
    }

    private void add(long line, Shipment shipment) {
      LineItem item = shipment.lines().get(0);
      String sku = item.sku().value().orElseThrow();
      Product before = bySku.get(sku);
      if (before == null) {
        bySku.put(sku, product(line, item, screener.screen(shipment).lines().get(0)));
      } else if (!before.item().equals(item)) {
        faults.add("line " + line + ": The article number " + ForeignText.quoted(sku)
            + " stands in line " + before.line() + " with another code or description");
      }
    }

    List<Product> products(String name) {
      if (!faults.isEmpty()) {
        throw new IllegalArgumentException(
            name + " has " + (faults.size() == 1 ? "a row" : faults.size() + " rows")
                + " that cannot be used:\n  " + String.join("\n  ", faults));
      }
      if (bySku.isEmpty()) {
        throw new IllegalArgumentException(
            name + " has no products: expected at least one row below the header");
      }
      return List.copyOf(bySku.values());
    }
  }

  private static Product product(long line, LineItem item, LineScreening screened) {
    List<String> unclassified = new ArrayList<>();
    List<String> suspicious = new ArrayList<>();
    for (Finding finding : screened.findings()) {
      if (finding.code().equals(DESCRIBED_OTHERWISE)
          || RiskModel.DESCRIPTION_CODES.contains(finding.code())) {
        suspicious.add(finding.message(Language.ENGLISH));
      } else if (finding.code().startsWith(CODE)) {
        unclassified.add(finding.message(Language.ENGLISH));
      }
    }
    coarse(item).ifPresent(unclassified::add);
    if (item.description().isAbsent()) {
      suspicious.add("There is no description that the code could be compared with.");
    }
    return new Product(line, item, screened.matches(), unclassified, suspicious);
  }

  private static Optional<String> coarse(LineItem item) {
    return item.hsCode()
        .value()
        .filter(code -> code.length() < SUBHEADING_DIGITS)
        .map(code -> "HS " + code + " has " + code.length()
            + " digits: expected at least six, which name a subheading.");
  }
}
