package io.tidewaiter.rule;

import io.tidewaiter.trade.HsCode;
import org.jspecify.annotations.Nullable;

/**
 * An entry that lists goods by their code.
 *
 * <pre>{@code
 * for (CodeEntry entry : rules.controlList("chpl").orElseThrow().entries()) {
 *   if (entry.code().isWithin(HsCode.parse("8542")) && entry.validity().end().isEmpty()) {
 *     System.out.println(entry.code() + " tier " + entry.tier().orElse("none") + ": "
 *         + rules.description(entry));
 *   }
 * }
 * }</pre>
 *
 * @param row the identity of the row
 * @param code the code the list prints, 2 to 12 digits, in the nomenclature of its list
 * @param scope how much of the goods under the code the entry takes in
 * @param tierOrNull the tier within the list, such as "3A"; null if the list has none
 * @param description what the goods are, in our words; may be empty
 * @param validity when the entry is in force
 * @param basis what the entry rests on
 * @since 0.1
 */
public record CodeEntry(
    RowId row,
    HsCode code,
    Scope scope,
    @Nullable String tierOrNull,
    String description,
    Validity validity,
    LegalBasis basis)
    implements ListEntry {

  @Override
  public String printed() {
    return code.toString();
  }

  @Override
  public String plain() {
    return code.digits();
  }
}
