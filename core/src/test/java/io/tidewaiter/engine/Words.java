package io.tidewaiter.engine;

import io.tidewaiter.rule.ContextWords;
import io.tidewaiter.rule.GoodsWords;
import io.tidewaiter.rule.LegalBasis;
import io.tidewaiter.rule.PartNumbers;
import io.tidewaiter.rule.Provenance;
import io.tidewaiter.rule.RowId;
import io.tidewaiter.rule.Validity;
import io.tidewaiter.rule.Vocabulary;
import io.tidewaiter.rule.WordRole;
import io.tidewaiter.trade.HsCode;
import java.util.List;

/** Words of rules made up for tests. */
final class Words {

  private static final RowId ROW = new RowId("words.1", "own");
  private static final LegalBasis BASIS = new LegalBasis(Provenance.EDITORIAL, "test", "test");

  private Words() {}

  static GoodsWords naming(String code, String... names) {
    return goods(code, List.of(names), List.of(), List.of());
  }

  static GoodsWords suggesting(String code, String... suggests) {
    return goods(code, List.of(), List.of(suggests), List.of());
  }

  static GoodsWords kinds(String code, String... kinds) {
    return goods(code, List.of(), List.of(), List.of(kinds));
  }

  private static GoodsWords goods(
      String code, List<String> names, List<String> suggests, List<String> kinds) {
    return new GoodsWords(
        ROW, HsCode.parse(code), "de", names, List.of(), suggests, kinds, Validity.ALWAYS, BASIS);
  }

  static ContextWords context(WordRole role, String... words) {
    return new ContextWords(ROW, role, "de", List.of(words), Validity.ALWAYS, BASIS);
  }

  static PartNumbers parts(String code, String... patterns) {
    return new PartNumbers(
        ROW,
        HsCode.parse(code),
        true,
        List.of(patterns),
        List.of(),
        List.of(),
        Validity.ALWAYS,
        BASIS);
  }

  static Vocabulary of(
      List<GoodsWords> goods, List<PartNumbers> parts, List<ContextWords> context) {
    return new Vocabulary(goods, parts, context, List.of());
  }
}
