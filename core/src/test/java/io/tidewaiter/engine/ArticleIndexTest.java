package io.tidewaiter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidewaiter.rule.ArticleEntry;
import io.tidewaiter.rule.ArticleNumbers;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.LegalBasis;
import io.tidewaiter.rule.Provenance;
import io.tidewaiter.rule.RowId;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.rule.Verdict;
import io.tidewaiter.trade.Nomenclature;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The index of article numbers")
class ArticleIndexTest {

  private static final LegalBasis BASIS = new LegalBasis(Provenance.EDITORIAL, "Manual", "Ours");

  @Property(tries = 2000)
  void findsWhatAComparisonFinds(
      @ForAll("entries") List<String> entries, @ForAll("numbers") String sku) {
    List<ArticleEntry> rows = new ArrayList<>();
    for (String entry : entries) {
      rows.add(new ArticleEntry(
          new RowId("own-" + rows.size(), "acme"),
          ArticleNumbers.parse(entry),
          null,
          "",
          Validity.ALWAYS,
          BASIS));
    }
    ControlList list =
        new ControlList("own", "Own", "Acme", Nomenclature.HS, Verdict.REVIEW, List.of(), rows);
    ArticleIndex index = new ArticleIndex(rows.stream()
        .map(entry -> new Posting(list, 0, entry, null, false, false, 1))
        .toList());
    List<String> found = new ArrayList<>();
    index.meeting(
        ArticleNumbers.compared(sku), posting -> found.add(posting.entry().printed()));
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            entries.stream().filter(entry -> isMet(entry, sku.strip())).toList());
    assertThat(
            rows.stream().filter(entry -> entry.articles().contain(sku)).map(ArticleEntry::printed))
        .containsExactlyInAnyOrderElementsOf(found);
    assertThat(index.isEmpty()).isEqualTo(entries.isEmpty());
  }

  private static boolean isMet(String entry, String sku) {
    int length = entry.length() - 1;
    return entry.endsWith("*")
        ? sku.regionMatches(true, 0, entry, 0, length)
        : sku.equalsIgnoreCase(entry);
  }

  @Provide
  Arbitrary<List<String>> entries() {
    Arbitrary<String> number =
        Arbitraries.strings().withChars("aAiIıİ1-").ofMinLength(1).ofMaxLength(3);
    Arbitrary<String> beginning = number.map(text -> text + "*");
    return Arbitraries.oneOf(number, beginning).list().uniqueElements().ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> number =
        Arbitraries.strings().withChars("aAiIıİ1-").ofMinLength(1).ofMaxLength(4);
    return Arbitraries.oneOf(number, number.map(text -> " " + text + "\t"));
  }
}
