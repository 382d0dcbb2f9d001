package io.tidewaiter.rule;

import io.tidewaiter.trade.HsCode;
import java.util.List;

/**
 * Codes whose goods rightly carry the words of listed goods: parts of circuits, lamps with their ballast.
 *
 * <pre>{@code
 * HsCode boards = HsCode.parse("8473.30");
 * boolean wordsSayNothing = rules.vocabulary().neighbours().stream()
 *     .anyMatch(row -> row.codes().stream().anyMatch(boards::isWithin));
 * }</pre>
 *
 * @param row the identity of the row
 * @param goods the codes of the listed goods, or headings of them
 * @param codes the codes under which their words say nothing
 * @param validity when the row is in force
 * @param basis why they do
 * @since 0.1
 */
public record Neighbours(
    RowId row, List<HsCode> goods, List<HsCode> codes, Validity validity, LegalBasis basis)
    implements RuleRow {

  /** Copies the lists. */
  public Neighbours {
    goods = List.copyOf(goods);
    codes = List.copyOf(codes);
  }
}
