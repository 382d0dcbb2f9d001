package io.tidewaiter.testing;

import io.tidewaiter.rule.ControlList;
import io.tidewaiter.testing.Catalogue.Product;
import io.tidewaiter.trade.ForeignText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Assertions about a product master. What fails names every product that deviates, with its code, its description and
 * why.
 *
 * <pre>{@code
 * assertThat(catalogue)
 *     .except("MISC-1")
 *     .on("chpl").listsOnly("MCU-32", "CAP-T10")
 *     .hasNoUnclassified()
 *     .hasNoSuspicious();
 * }</pre>
 *
 * <p>A product is listed if its code meets an entry of a list, also where that is only possible. Immutable; each method
 * returns an object to go on with.
 *
 * @since 0.1
 */
public final class CatalogueAssert {

  private final Catalogue catalogue;

  /** The products in question. */
  private final List<Product> products;

  /** The ids of the lists in question. */
  private final List<String> lists;

  private CatalogueAssert(Catalogue catalogue, List<Product> products, List<String> lists) {
    this.catalogue = catalogue;
    this.products = products;
    this.lists = lists;
  }

  static CatalogueAssert of(Catalogue catalogue) {
    Objects.requireNonNull(catalogue, "catalogue");
    return new CatalogueAssert(
        catalogue,
        catalogue.products(),
        catalogue.rules().controlLists().stream().map(ControlList::id).toList());
  }

  /**
   * Goes on with some lists of goods, such as "chpl", instead of all that the rules have.
   *
   * @throws IllegalArgumentException if none is given, or the rules do not have one of them
   */
  public CatalogueAssert on(String... ids) {
    if (ids.length == 0) {
      throw new IllegalArgumentException("No list is given: expected some of " + lists);
    }
    for (String id : ids) {
      Samples.checkList(catalogue.rules(), id);
    }
    return new CatalogueAssert(catalogue, products, List.of(ids));
  }

  /**
   * Goes on without some products, such as those whose faults are known and wait to be mended.
   *
   * @throws IllegalArgumentException if one is not in question; a product that left the master is no exception any more
   */
  public CatalogueAssert except(String... skus) {
    Set<String> left = new TreeSet<>(List.of(skus));
    List<Product> others =
        products.stream().filter(product -> !left.contains(product.sku())).toList();
    products.forEach(product -> left.remove(product.sku()));
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          left.stream().map(ForeignText::quoted).collect(Collectors.joining(", "))
              + ": expected products of the product master that no exception has set aside yet");
    }
    return new CatalogueAssert(catalogue, others, lists);
  }

  /** Asserts that these products are listed, perhaps beside others. */
  public CatalogueAssert lists(String... skus) {
    return check("these products to be listed on " + named(), deviations(skus, false));
  }

  /**
   * Asserts that these products are listed and no others; without any, that none is. A product whose code does not
   * classify it is not known to be unlisted, and fails this as well unless it is set aside, see {@link #except}.
   */
  public CatalogueAssert listsOnly(String... skus) {
    return check("only the given products to be listed on " + named(), deviations(skus, true));
  }

  /** Asserts the same of more products than a test would name, such as those of a file. */
  public CatalogueAssert listsOnly(Collection<String> skus) {
    return listsOnly(skus.toArray(String[]::new));
  }

  /** Asserts that the code of every product is of the edition in force on the day and has at least six digits. */
  public CatalogueAssert hasNoUnclassified() {
    return check("no unclassified products", deviations(Product::unclassified));
  }

  /**
   * Asserts that code and description of every product go together: that none describes listed goods under a code that
   * is not listed, or other goods under a listed code, and that none is without description.
   */
  public CatalogueAssert hasNoSuspicious() {
    if (catalogue.rules().vocabulary().isEmpty()) {
      throw new AssertionError("Expected no suspicious products, but the rules ("
          + catalogue.rules().version() + ") have no words to compare descriptions with.");
    }
    return check("no suspicious products", deviations(Product::suspicious));
  }

  private String named() {
    return String.join(", ", lists);
  }

  private List<String> deviations(String[] skus, boolean only) {
    Set<String> wanted = new TreeSet<>(List.of(skus));
    Set<String> seen = new HashSet<>();
    List<String> deviations = new ArrayList<>();
    for (Product product : products) {
      seen.add(product.sku());
      String listings = product.listings(lists);
      if (wanted.contains(product.sku()) && listings.isEmpty()) {
        deviations.add(product + ": is not listed");
      } else if (only && !wanted.contains(product.sku()) && !listings.isEmpty()) {
        deviations.add(product + ": is listed: " + listings);
      } else if (only && listings.isEmpty() && !product.unclassified().isEmpty()) {
        deviations.add(product + ": may be listed: " + String.join(" ", product.unclassified())
            + " Give it a code, or set it aside with except(" + ForeignText.quoted(product.sku())
            + ").");
      }
    }
    wanted.removeAll(seen);
    wanted.forEach(
        sku -> deviations.add(ForeignText.visible(sku) + ": is not in the product master"));
    return deviations;
  }

  private List<String> deviations(Function<Product, List<String>> why) {
    return products.stream()
        .filter(product -> !why.apply(product).isEmpty())
        .map(product -> product + ": " + String.join(" ", why.apply(product)))
        .toList();
  }

  private CatalogueAssert check(String expected, List<String> deviations) {
    if (!deviations.isEmpty()) {
      throw new AssertionError("Expected " + expected + ", but of "
          + products.size() + " products " + deviations.size()
          + (deviations.size() == 1 ? " deviates:" : " deviate:")
          + deviations.stream().collect(Collectors.joining("\n  ", "\n  ", "\n")));
    }
    return this;
  }
}
